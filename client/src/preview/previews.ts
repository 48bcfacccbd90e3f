import {
  commands,
  Disposable,
  l10n,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { keyOf } from '../documents';
import { exportPage } from './hand-out';
import type { Deed, Memory } from './messages';
import { type Drawn, Preview, type Surroundings } from './preview';

const VIEW = 'gouji.preview';

/** The context key under which the editor's title bar offers the preview. */
const CONTEXT = 'gouji.isReport';

/** All open previews. One that is not locked shows whichever report is being edited. */
export class Previews implements Disposable {
  private readonly open = new Set<Preview>();
  private readonly subscriptions: Disposable[];
  private known: boolean | undefined;

  constructor(private readonly around: Surroundings) {
    const command = (name: string, run: (uri?: Uri) => unknown) => commands.registerCommand(name, run);
    this.subscriptions = [
      command('gouji.openPreview', (uri) => this.show(uri, ViewColumn.Active)),
      command('gouji.openPreviewToSide', (uri) => this.show(uri, ViewColumn.Beside)),
      command('gouji.lockPreview', () => this.do('lock')),
      command('gouji.copyForWeb', () => this.do('copyForWeb')),
      command('gouji.copyForWord', () => this.do('copyForWord')),
      commands.registerCommand('gouji.exportPage', (uri?: Uri, to?: Uri) => this.export(uri, to)),
      window.onDidChangeActiveTextEditor(() => this.look()),
      workspace.onDidChangeTextDocument(({ document }) => {
        // The server says when it has checked a change; of what is no report it says nothing.
        if (!around.reports.has(document)) this.refresh(document);
      }),
      window.registerWebviewPanelSerializer(VIEW, {
        deserializeWebviewPanel: (panel, memory: Memory | undefined) => this.restore(panel, memory),
      }),
      new Disposable(() => {
        for (const preview of [...this.open]) preview.dispose();
      }),
    ];
    this.look();
  }

  /** The document has been checked, has become a report or is none any more. */
  changed(uri: string): void {
    for (const document of workspace.textDocuments) if (keyOf(document) === uri) this.refresh(document);
    this.look();
  }

  /** What a page shows of a document; undefined where none does. */
  of(uri: string): Drawn | undefined {
    return [...this.open].find((preview) => preview.drawn?.uri === uri)?.drawn;
  }

  dispose(): void {
    for (const one of this.subscriptions.splice(0)) one.dispose();
  }

  private look(): void {
    const document = window.activeTextEditor?.document;
    // A page that is in front, or a picture, says nothing about the editor beside it.
    if (!document) return;
    const is = this.around.reports.has(document);
    if (is !== this.known) void commands.executeCommand('setContext', CONTEXT, is);
    this.known = is;
    if (!is) return;
    for (const preview of this.open) if (!preview.isLocked) preview.show(document);
  }

  private refresh(document: TextDocument): void {
    for (const preview of this.open) if (preview.shows(document)) preview.refresh(document);
  }

  private async show(uri: Uri | undefined, column: ViewColumn): Promise<void> {
    const document = await documentOf(uri);
    if (!document) return say(l10n.t('The editor shows no report'));
    const there = [...this.open].find((preview) => preview.shows(document) && !preview.isLocked);
    if (there) return there.reveal();
    const preserveFocus = column === ViewColumn.Beside;
    const panel = window.createWebviewPanel(
      VIEW,
      '',
      { viewColumn: column, preserveFocus },
      { enableFindWidget: true },
    );
    this.add(panel, document, false);
  }

  private add(panel: WebviewPanel, document: TextDocument, locked: boolean): void {
    const preview = new Preview(panel, this.around, document, locked, () => this.open.delete(preview));
    panel.iconPath = {
      light: Uri.joinPath(this.around.extension, 'images/report-light.svg'),
      dark: Uri.joinPath(this.around.extension, 'images/report-dark.svg'),
    };
    this.open.add(preview);
  }

  /** A window that opens again has the pages that it had. One whose document is gone is closed. */
  private async restore(panel: WebviewPanel, memory: Memory | undefined): Promise<void> {
    try {
      if (!memory) throw new Error('a preview of nothing');
      this.add(panel, await workspace.openTextDocument(Uri.parse(memory.uri, true)), memory.locked);
    } catch (error) {
      console.warn(error);
      panel.dispose();
    }
  }

  /** For the page in front, else for the only one that there is. */
  private async do(deed: Deed): Promise<void> {
    const preview = [...this.open].find((one) => one.isActive) ?? [...this.open][0];
    if (preview) await preview.do(deed);
    else say(l10n.t('No preview is open'));
  }

  private async export(uri: Uri | undefined, to: Uri | undefined): Promise<Uri | undefined> {
    const document = await documentOf(uri);
    if (document) return exportPage(document, this.around.ask, to);
    const preview = [...this.open].find((one) => one.isActive);
    if (preview) await preview.do('export');
    else say(l10n.t('The editor shows no report'));
    return undefined;
  }
}

async function documentOf(uri: Uri | undefined): Promise<TextDocument | undefined> {
  return uri instanceof Uri ? workspace.openTextDocument(uri) : window.activeTextEditor?.document;
}

function say(text: string): void {
  void window.showInformationMessage(text);
}
