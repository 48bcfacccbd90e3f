/** A figure with signs about it that are none of the form's. */
export interface Signed {
  readonly plain: string;
  /** Where the digits begin. */
  readonly at: number;
  readonly signs: Signs;
}

/**
 * What signs stand about a figure. `lead`: spreadsheets mark a figure so that is kept as text (`'3`) or a formula (`=3`), or its sign is
 * printed (`+3`); `brackets`: `(3)`, less than nothing among accountants; `behind`: `3.`, a stop or comma, perhaps of a figure that goes on.
 */
export type Signs = 'lead' | 'brackets' | 'behind';

const LEAD = /^(?:['’‘`´′＇]|[=＝]\s?|[+＋]\s?)(\d{1,15})$/;
/** As spreadsheets write a figure that is to stay text into their own formats: `="3"`. */
const FORMULA = /^="(\d{1,15})"$/;
const BRACKETS = /^[(（]\s?(\d{1,15})\s?[)）]$/;
const BEHIND = /^(\d{1,15})[.．。,，、;；]$/;

/** A text that is digits and such signs alone; null for any other. */
export function signedFigure(text: string): Signed | null {
  if (text.length < 2 || text.length > LONGEST) return null;
  return (
    matched(text, LEAD, 'lead') ??
    matched(text, FORMULA, 'lead') ??
    matched(text, BRACKETS, 'brackets') ??
    matched(text, BEHIND, 'behind')
  );
}

/** Fifteen digits and what may stand about them. */
const LONGEST = 19;

function matched(text: string, pattern: RegExp, signs: Signs): Signed | null {
  const plain = pattern.exec(text)?.[1];
  return plain === undefined ? null : { plain, at: text.indexOf(plain), signs };
}
