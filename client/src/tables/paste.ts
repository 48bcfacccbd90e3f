import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  l10n,
  languages,
  type Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import type { PasteAnswer } from '../../../server/src/protocol';
import { LONGEST_PASTE } from '../../../server/src/service/longest-paste';
import type { Ask } from '../ask';
import { SELECTOR } from '../documents';
import type { Judge } from '../gate';
import { plainPlace, rangeFrom } from './plain';

/** By this name settings (`editor.pasteAs.preferences`) and other extensions know our way of pasting. */
const KIND = DocumentDropOrPasteEditKind.Empty.append('gouji', 'table');

/** Tables from Word, Excel and browsers: into the cells of a table at once, elsewhere as a table if the person wants it so. */
export function tablePaste(reports: Judge, ask: Ask): Disposable {
  return languages.registerDocumentPasteEditProvider(SELECTOR, new TablePaste(reports, ask), {
    providedPasteEditKinds: [KIND],
    pasteMimeTypes: ['text/html', 'text/plain'],
  });
}

class TablePaste implements DocumentPasteEditProvider {
  constructor(
    private readonly reports: Judge,
    private readonly ask: Ask,
  ) {}

  async provideDocumentPasteEdits(
    document: TextDocument,
    ranges: readonly Range[],
    data: DataTransfer,
    _context: DocumentPasteEditContext,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const [range, another] = ranges;
    if (!range || another || !this.reports.has(document)) return undefined;
    const html = await textOf(data, 'text/html', '<table');
    const text = await textOf(data, 'text/plain', '\t');
    if ((html === undefined && text === undefined) || token.isCancellationRequested) return undefined;
    const answer = await this.ask('gouji/paste', {
      textDocument: { uri: document.uri.toString() },
      range: { start: plainPlace(range.start), end: plainPlace(range.end) },
      html,
      text,
    });
    return answer?.version === document.version ? [editOf(document, answer)] : undefined;
  }
}

/** What the clipboard holds of one kind, if there may be a table in it; what is too long is pasted as it is without a question. */
async function textOf(data: DataTransfer, mime: string, mark: string): Promise<string | undefined> {
  const text = await data.get(mime)?.asString();
  return text !== undefined && text.length <= LONGEST_PASTE && text.toLowerCase().includes(mark) ? text : undefined;
}

/** Without a text to insert the editor leaves the selection alone and makes the edits that come with it. */
function editOf(document: TextDocument, { as, edits }: PasteAnswer): DocumentPasteEdit {
  const paste = new DocumentPasteEdit('', titleOf(as), KIND);
  const all = new WorkspaceEdit();
  for (const { range, newText } of edits) all.replace(document.uri, rangeFrom(range), newText);
  paste.additionalEdit = all;
  if (as !== 'cells') paste.yieldTo = [DocumentDropOrPasteEditKind.Text];
  return paste;
}

function titleOf(as: PasteAnswer['as']): string {
  if (as === 'cells') return l10n.t('Fill the cells of the table');
  return as === 'table' ? l10n.t('Paste as a table of the report') : l10n.t('Paste in the layout of the report');
}
