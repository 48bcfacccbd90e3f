import { commands, type Disposable, l10n, type QuickPickItem, type TextEditor, window } from 'vscode';
import type { Conversion } from '../../server/src/protocol';
import type { Layout } from '../../server/src/service';
import type { Ask } from './ask';
import type { Judge } from './gate';
import { make, notWritten } from './tables/plain';

/** What a caller may know already, so that nobody is asked. */
export interface Known {
  readonly to?: Layout;
}

/** 「转换版式」: asks for a layout and writes the whole report in it, as one step to be undone. */
export function convertCommand(reports: Judge, ask: Ask): Disposable {
  return commands.registerCommand('gouji.convert', async (known?: Known) => {
    const editor = window.activeTextEditor;
    if (!editor || !reports.has(editor.document)) {
      window.showInformationMessage(l10n.t('The editor shows no report'));
      return;
    }
    const textDocument = { uri: editor.document.uri.toString() };
    const to = known?.to ?? (await chosenLayout(await ask('gouji/layout', { textDocument })));
    if (to) await convert(editor, to, await ask('gouji/convert', { textDocument, to }));
  });
}

async function chosenLayout(now: Layout | null): Promise<Layout | undefined> {
  const item = (layout: Layout, label: string, detail: string): QuickPickItem & { readonly layout: Layout } => ({
    layout,
    label,
    detail,
    ...(layout === now && { description: l10n.t('the present layout, written anew') }),
  });
  const items = [
    item('tabs', l10n.t('Tabs'), l10n.t('A row a line, a tab between cells; Word and Excel take it as a table')),
    item('bars', l10n.t('Bars (Markdown)'), l10n.t('Tables of bars, set in columns; headings with #')),
    item('html', l10n.t('Web page (HTML)'), l10n.t('A clean web page, merged cells as in the statutory form')),
    item('cell-lines', l10n.t('One cell a line'), l10n.t('As a table copied out of Word comes out')),
    item('spaces', l10n.t('Running text'), l10n.t('As text out of a PDF; a dash stands in blank cells')),
  ];
  const title = l10n.t('Convert the report to which layout?');
  return (await window.showQuickPick(items, { title, matchOnDetail: true }))?.layout;
}

async function convert(editor: TextEditor, to: Layout, answer: Conversion | null): Promise<void> {
  if (!answer) {
    window.showWarningMessage(
      l10n.t('The report was not converted: in another layout it would not be read as it is now'),
    );
    return;
  }
  // Tables may begin their lines with tabs, which must stay tabs.
  if (to === 'tabs' || to === 'cell-lines') editor.options = { ...editor.options, insertSpaces: false };
  if (answer.edits.length > 0 && !(await make(editor, answer.version, answer.edits))) {
    window.showWarningMessage(notWritten());
    return;
  }
  for (const { message } of answer.left) window.showWarningMessage(message);
  if (answer.lost) window.showWarningMessage(answer.lost);
}
