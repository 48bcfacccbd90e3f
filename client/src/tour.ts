import {
  commands,
  type Diagnostic,
  Disposable,
  type ExtensionContext,
  languages,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { OWN_LANGUAGE } from '../../server/src/service/languages';
import { keyOf } from './documents';

/** What a step of the walkthrough waits for: see `contributes.walkthroughs` in package.json. */
type Step = 'read' | 'clean' | 'written' | 'followed';

/** A step has been done; the walkthrough ticks it off. */
export async function done(step: Step): Promise<void> {
  await commands.executeCommand('setContext', `gouji.tour.${step}`, true);
}

/** Who has never opened the walkthrough is offered it by a button over reports. */
const NEWCOMER = 'gouji.newcomer';
const TOURED = 'toured';

/** The walkthrough and its sample. Nothing here runs or opens unless somebody asks for it. */
export function tourCommands(context: ExtensionContext): Disposable[] {
  const watch = new Watch();
  const newcomer = (is: boolean) => commands.executeCommand('setContext', NEWCOMER, is);
  newcomer(!context.globalState.get(TOURED, false));
  return [
    watch,
    commands.registerCommand('gouji.openWalkthrough', async () => {
      await commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#first`, false);
      await context.globalState.update(TOURED, true);
      await newcomer(false);
    }),
    commands.registerCommand('gouji.openSample', async () => {
      const bytes = await workspace.fs.readFile(Uri.joinPath(context.extensionUri, 'walkthrough/sample.gknb'));
      const content = new TextDecoder().decode(bytes);
      const document = await workspace.openTextDocument({ language: OWN_LANGUAGE, content });
      watch.begin(document);
      await window.showTextDocument(document, { preview: false });
    }),
  ];
}

/** The names under which the checker's findings are listed. */
const SOURCES: ReadonlySet<string> = new Set(['勾稽', 'Gouji']);

/** What the checker has found in a document, and nobody else. */
function ours({ uri }: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source = '' }) => SOURCES.has(source));
}

/** Looks on while a sample is read and put right. */
class Watch implements Disposable {
  private subscriptions: Disposable[] = [];

  begin(sample: TextDocument): void {
    this.dispose();
    const key = keyOf(sample);
    let seen = false;
    this.subscriptions = [
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (keyOf(textEditor.document) !== key) return;
        const at = selections[0]?.active;
        if (at && ours(sample).some(({ range }) => range.contains(at))) void done('read');
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        if (sample.isClosed || !uris.some((uri) => keyOf(uri) === key)) return;
        const any = ours(sample).length > 0;
        if (seen && !any && sample.version > 1) void done('clean');
        seen ||= any;
      }),
    ];
  }

  dispose(): void {
    Disposable.from(...this.subscriptions.splice(0)).dispose();
  }
}
