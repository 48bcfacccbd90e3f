import { cellOf } from '../scan/cell';
import type { Line } from '../scan/line';
import { pieceOfBoth } from '../scan/piece';
import type { Printed, Token } from './record';

/** Of fewer figures in a row no sum tells anything. */
const LEAST_FIGURES = 5;
/** Narrow columns break long figures; of a short one that a page's number would make whole too many are wrong by chance. */
const BEGUN = /^\d{3,}$/;
/** What is left of a figure on a line of its own. A page's number may be as short; what is longer is none that makes a sum hold. */
const REST = /^\d+$/;
const LONGEST_NUMBER = 2;
/** A longer line holds no rest of a figure. */
export const LONGEST_REST = 6;
/** Of a figure with so much behind it any head will do. */
const HEAD = /^[1-9]\d*$/;

/**
 * The row, its last figure made whole, whose last digits stand alone on the line right below, as a narrow column leaves them. That they are
 * no page's number the sum tells: the row does not add up but with these digits behind one figure, and that one alone. Null for any other
 * row. Where the figure is not the row's last, what stands between its pieces is others', and where a sum is nearly made, something else is wrong
 * as well: the row is marked as broken.
 */
export function withRest(row: Printed, line: Line): Printed | null {
  if (line.text.length > LONGEST_REST || !REST.test(line.text)) return null;
  const figures = row.tokens.filter(({ content }) => content.kind === 'figure');
  const last = figures.at(-1);
  if (!last || figures.length < LEAST_FIGURES || wanting(figures) === 0) return null;
  const mayBeNumber = line.text.length <= LONGEST_NUMBER;
  const head = mayBeNumber ? BEGUN : HEAD;
  const begun = figures.filter((one) => head.test(one.text));
  const broken = begun.filter((one) => wanting(figures, one, line.text) === 0);
  const [only] = broken;
  if (only === undefined)
    return mayBeNumber && begun.includes(last) && isNear(figures, last, line.text) ? { ...row, broken: true } : null;
  if (broken.length > 1 || only !== row.tokens.at(-1)) return { ...row, broken: true };
  return { ...row, tokens: [...row.tokens.slice(0, -1), cellOf(pieceOfBoth(only, line), only.column)] };
}

/** Without these digits the total is a tenth of what it should be, or less. */
function isNear(figures: readonly Token[], last: Token, rest: string): boolean {
  return Math.abs(wanting(figures, last, rest)) * NEAR <= Number(last.text + rest);
}

const NEAR = 10;

/** What is wanting from the last figure to be the sum of the others, one of them with more digits behind it. */
function wanting(figures: readonly Token[], longer?: Token, rest = ''): number {
  let sum = 0;
  let last = 0;
  for (const one of figures) {
    last = one === longer ? Number(one.text + rest) : (one.content.figure?.value ?? Number.NaN);
    sum += last;
  }
  return sum - 2 * last;
}
