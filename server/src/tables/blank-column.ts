import type { Printed, Token } from './record';

/**
 * A row's cells without the first or last of them where that is of a column which is blank in the header as well: it is none of the row's
 * figures, be there as many cells as are due with it or without it.
 */
export function withoutBlankColumn(
  tokens: readonly Token[],
  due: number,
  printed: readonly Printed[],
): readonly Token[] {
  const begins = isEmpty(tokens[0]) && printed.some((row) => isHeader(row) && beginsBlank(row, due));
  const ends = isEmpty(tokens.at(-1)) && printed.some((row) => isHeader(row) && endsBlank(row, due));
  return begins || ends ? tokens.slice(begins ? 1 : 0, ends ? -1 : undefined) : tokens;
}

function isHeader({ tokens, grid }: Printed): boolean {
  return grid !== 'stream' && tokens.every(({ content }) => content.kind === 'text' || content.kind === 'empty');
}

/** Before as many columns as are due stands a blank one. */
function beginsBlank({ tokens }: Printed, due: number): boolean {
  const [first, second] = tokens;
  const last = tokens.findLast((token) => !isEmpty(token));
  if (!first || !last || !isEmpty(first) || isEmpty(second)) return false;
  return last.column >= first.column + due;
}

/** Behind as many columns as are due stands a blank one. Several are those of merged cells. */
function endsBlank({ tokens }: Printed, due: number): boolean {
  const last = tokens.at(-1);
  const first = tokens.find((token) => !isEmpty(token));
  if (!first || !last || !isEmpty(last) || isEmpty(tokens.at(-2))) return false;
  return last.column >= first.column + due;
}

function isEmpty(token: Token | undefined): boolean {
  return token?.content.kind === 'empty';
}
