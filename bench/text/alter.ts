import { inChinese, numeralAt } from '../../server/src/statements/number';
import { fold } from '../../server/src/text/fold';
import type { Mark, Phrase } from './corpus';

/** Figures that some lawful reading of a stage, or of another notion, would have: an error that lands on one of them cannot be seen. */
const LAWFUL = new Set([9, 12, 22, 31, 52, 55, 58, 61]);

export interface Altered {
  readonly text: string;
  /** Where the changed number stands. */
  readonly start: number;
  readonly end: number;
  readonly says: string;
}

/** The sentence with its k-th figure another one, as a slip of the hand would leave it; null where it has none. */
export function altered({ text, marks }: Phrase, k: number): Altered | null {
  const figures = marks.filter((mark) => !mark.due && !/^(?:none|all) /.test(mark.says));
  const mark = figures[k % Math.max(1, figures.length)];
  if (!mark) return null;
  const words = another(text, mark);
  return {
    text: text.slice(0, mark.start) + words + text.slice(mark.end),
    start: mark.start,
    end: mark.start + words.length,
    says: mark.says,
  };
}

function another(text: string, mark: Mark): string {
  const printed = text.slice(mark.start, mark.end);
  const digits = fold(printed);
  const numeral = numeralAt(digits, 0);
  const value = numeral?.value;
  if (!numeral || value === null || value === undefined) throw new Error(`no figure in ${printed}`);
  if (mark.says.startsWith('share ')) return printed.replace(digits.slice(0, numeral.end), shared(value, numeral));
  const about = /[近约余]|不足|超过|左右|多/.test(
    text.slice(mark.start - 2, mark.start) + text.slice(mark.end, mark.end + 4),
  );
  const next = about ? value * 3 : off(value);
  if (numeral.chinese) return inChinese(next) ?? '';
  return /[０-９]/.test(printed)
    ? [...String(next)].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('')
    : String(next);
}

function shared(value: number, { chinese, decimals }: { chinese: boolean; decimals: number }): string {
  const next = value < 50 ? value + 25 : value - 25;
  return chinese ? (inChinese(next) ?? '') : next.toFixed(decimals);
}

function off(value: number): number {
  let next = value + 1;
  while (LAWFUL.has(next)) next++;
  return next;
}
