// What may happen to one figure of the example in which everything agrees, as a text before and after.

/**
 * @typedef {{ name: string, what: string, row: RegExp, before: string, after: string, fixes: number | null, preferred: boolean }} Slip
 *   `row`: the start of the line; `before` and `after`: its figures; `fixes`: how many are offered, where that is sure
 */

/** @type {Slip[]} */
export const SLIPS = [
  {
    name: 'digit',
    what: 'one digit changed',
    row: /^一、本年新收/,
    before: '26\t6\t0\t0\t1\t1\t34',
    after: '29\t6\t0\t0\t1\t1\t34',
    fixes: 1,
    preferred: true,
  },
  {
    name: 'moved',
    what: 'a value moved to the next column',
    row: /^\t\t4\.保护第三方合法权益/,
    before: '0\t2\t0\t0\t0\t0\t2',
    after: '0\t0\t2\t0\t0\t0\t2',
    fixes: null,
    preferred: true,
  },
  {
    name: 'tie',
    what: 'a total that nothing but its own sum speaks of',
    row: /^2\t0\t0\t1\t3\t/,
    before: '2\t0\t0\t1\t3\t',
    after: '2\t0\t0\t1\t4\t',
    fixes: 5,
    preferred: false,
  },
];

/** Codes of the findings about sums. */
export const SUMS = /^(?:requests-(?:balance|column-sum|row-sum)|litigation-group-sum)$/;

/**
 * The text with a slip in it.
 * @param {string} text
 * @param {Slip} slip
 */
export function slipped(text, { row, before, after, what }) {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => row.test(line) && line.includes(before));
  if (at < 0) throw new Error(`the example has no place for ${what}`);
  lines[at] = /** @type {string} */ (lines[at]).replace(before, after);
  return lines.join('\n');
}
