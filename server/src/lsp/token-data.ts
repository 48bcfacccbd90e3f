import type { SemanticTokensEdit } from 'vscode-languageserver';
import { type Reading, remembered, type Span, type TableToken, tableTokens } from '../service';
import type { Piece } from './pieces';

/** What tokens are called towards clients; the extension gives each a look for themes that do not know them. */
export const TOKEN_TYPES = ['reportLabel', 'reportPart', 'reportTotal', 'reportBlank'];
/** `total`: the label of a total; `broken`: the cell that a finding of an error points at. */
export const TOKEN_MODIFIERS = ['total', 'broken'];

const TYPE: Readonly<Record<TableToken['kind'], number>> = { label: 0, 'total-label': 0, part: 1, total: 2, blank: 3 };
const TOTAL = 1;
const BROKEN = 2;

/** A token's line, character, length, type, modifiers, and the offset at which it begins. */
const WIDTH = 6;

/** Lines of a document, both included. */
export interface LinesOf {
  readonly first: number;
  readonly last: number;
}

/**
 * The tokens as the protocol sends them: five numbers each, places counted from the token before.
 *
 * @param broken the spans of what is certainly wrong, in the whole document
 * @param within the lines that are wanted; all without them
 */
export function encoded(pieces: readonly Piece[], broken: readonly Span[], within?: LinesOf): number[] {
  const wrong = new Map(broken.map(({ start, end }) => [start, end]));
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  for (const { reading, line: by, offset } of pieces) {
    if (within && (by > within.last || by + reading.lines.count <= within.first)) continue;
    const tokens = tokensIn(reading);
    for (let i = 0; i < tokens.length; i += WIDTH) {
      const line = (tokens[i] as number) + by;
      if (within && (line < within.first || line > within.last)) continue;
      const character = tokens[i + 1] as number;
      const length = tokens[i + 2] as number;
      const start = (tokens[i + 5] as number) + offset;
      const isBroken = wrong.get(start) === start + length;
      data.push(
        line - lastLine,
        line === lastLine ? character - lastCharacter : character,
        length,
        tokens[i + 3] as number,
        isBroken ? BROKEN : (tokens[i + 4] as number),
      );
      lastLine = line;
      lastCharacter = character;
    }
  }
  return data;
}

/** Of a report that neither changed nor moved in its own text they are as before. */
const tokensIn = remembered((reading: Reading): Uint32Array => {
  const flat: number[] = [];
  for (const token of tableTokens(reading)) push(flat, token, reading);
  return Uint32Array.from(flat);
});

/** A label may be broken over lines, which few editors take for one token. */
function push(flat: number[], { span, kind }: TableToken, { lines: { seen: lines } }: Reading): void {
  const modifiers = kind === 'total-label' ? TOTAL : 0;
  const last = lines.lineAt(span.end);
  for (let line = lines.lineAt(span.start), at = span.start; line <= last; line++) {
    const end = Math.min(span.end, lines.endOfLine(line));
    const start = lines.starts[line] as number;
    if (end > at) flat.push(line, at - start, end - at, TYPE[kind], modifiers, at);
    at = lines.starts[line + 1] ?? end;
  }
}

/** The one stretch in which two answers differ, as an edit of the first; none where they are the same. */
export function difference(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  const deleteCount = before.length - start - same;
  const data = after.slice(start, after.length - same);
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}
