import type { CancellationToken, CodeLens, CodeLensParams, Range } from 'vscode-languageserver';
import { type LineIndex, lenses, type Reading, remembered, type Span, type Words } from '../service';
import { commandOf } from './command';
import { moved, piecesOf } from './pieces';
import { rangeOf } from './positions';
import type { Session } from './session';

/** `textDocument/codeLens`: above each table, how its sums stand; a click goes to the first figure to look at. */
export async function codeLenses(
  session: Session,
  params: CodeLensParams,
  token: CancellationToken,
): Promise<CodeLens[]> {
  const { uri } = params.textDocument;
  const view = await session.view(uri, token);
  if (!view || !(await session.settings.of(uri)).codeLens) return [];
  const { language } = view;
  return piecesOf(view.snapshot.reading).flatMap((piece) =>
    lensesIn(piece.reading).map(({ range, text, look }) => ({
      range: moved(range, piece.line),
      // A lens without a command is plain text, which is all that a client without ours can do.
      command:
        look && session.client.commands
          ? commandOf(text[language], 'gouji.look', uri, moved(look, piece.line))
          : { title: text[language], command: '' },
    })),
  );
}

/** A lens with its places as ranges of the text that was read. */
interface PlacedLens {
  readonly range: Range;
  readonly text: Words;
  readonly look: Range | null;
}

/** Of a report that has not changed they are as before, wherever it has moved. */
const lensesIn = remembered(({ reports, lines }: Reading): readonly PlacedLens[] => {
  const at = (span: Span) => rangeOf(span, lines);
  return lenses(reports).map(({ span, text, look }) => ({
    range: at(onFirstLine(span, lines)),
    text,
    look: look && at(look),
  }));
});

/** The protocol has a lens stand on one line; a table's first words may be broken over several. */
function onFirstLine({ start, end }: Span, { seen: lines }: LineIndex): Span {
  return { start, end: Math.min(end, lines.endOfLine(lines.lineAt(start))) };
}
