import {
  type CancellationToken,
  type CompletionItem,
  CompletionItemKind,
  type CompletionParams,
  InsertTextFormat,
  type Position,
} from 'vscode-languageserver';
import { type Proposal, proposals } from '../service';
import { placeIn, rangeIn } from './pieces';
import type { Session } from './session';

/** Behind these something new begins, so that editors ask at once. */
export const TRIGGERS = ['《', '（', '、', '，', '。', '；'];

/** The protocol knows kinds of code alone: the nearest in picture. */
const KIND: Readonly<Record<Proposal['kind'], CompletionItemKind>> = {
  title: CompletionItemKind.File,
  section: CompletionItemKind.Module,
  aspect: CompletionItemKind.Class,
  row: CompletionItemKind.Field,
  citation: CompletionItemKind.Reference,
  sentence: CompletionItemKind.Text,
  total: CompletionItemKind.Value,
};

/** What it takes to find a proposal again. */
interface ProposalData {
  readonly uri: string;
  readonly version: number;
  readonly position: Position;
  readonly label: string;
}

/** `textDocument/completion`: what a report lacks here, and sentences with the figures of its tables. */
export async function completions(
  session: Session,
  { textDocument: { uri }, position }: CompletionParams,
  token: CancellationToken,
): Promise<CompletionItem[]> {
  const view = await session.view(uri, token);
  if (!view) return [];
  const { reading, version } = view.snapshot;
  const { piece, offset } = placeIn(reading, position);
  return proposals(piece.reading, offset).map((one, i) => {
    const snippet = session.client.snippetCompletions ? one.snippet : undefined;
    const data: ProposalData = { uri, version, position, label: one.label };
    return {
      label: one.label,
      kind: KIND[one.kind],
      detail: one.detail[view.language],
      // A computed figure is what one has come for.
      ...(one.kind === 'total' && i === 0 && { preselect: true }),
      // The order is that of the report, which says more than the alphabet.
      sortText: String(i).padStart(3, '0'),
      filterText: filterText(one, piece.reading.text, offset),
      insertTextFormat: snippet === undefined ? InsertTextFormat.PlainText : InsertTextFormat.Snippet,
      textEdit: { range: rangeIn(one.span, piece), newText: snippet ?? one.newText },
      data,
    };
  });
}

/** Editors compare this with all that stands in the range, a heading's mark too. */
function filterText({ span, label }: Proposal, text: string, offset: number): string {
  const typed = text.slice(span.start, offset);
  return label.startsWith(typed) ? label : typed + label;
}

/** `completionItem/resolve`: what there is to know about one proposal, unless the text has changed since. */
export async function resolvedCompletion(
  session: Session,
  item: CompletionItem,
  token: CancellationToken,
): Promise<CompletionItem> {
  const data = item.data as ProposalData | undefined;
  const view = data && (await session.view(data.uri, token));
  if (!view || view.snapshot.version !== data.version) return item;
  const { piece, offset } = placeIn(view.snapshot.reading, data.position);
  const one = proposals(piece.reading, offset).find(({ label }) => label === data.label);
  return one ? { ...item, documentation: one.documentation()[view.language] } : item;
}
