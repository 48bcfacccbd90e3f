/** 一 to 十; nothing in these reports is numbered beyond. */
export const CHINESE_ORDINALS = '一二三四五六七八九十';

/** The characters in which sections are numbered: 一, 壹, 1, Ⅰ, I. */
export type Digits = 'chinese' | 'formal' | 'arabic' | 'wide' | 'roman' | 'letters';

const NUMBERS: Readonly<Record<Digits, readonly string[]>> = {
  chinese: [...CHINESE_ORDINALS],
  formal: [...'壹贰叁肆伍陆柒捌玖拾'],
  arabic: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
  wide: ['１', '２', '３', '４', '５', '６', '７', '８', '９', '１０'],
  roman: [...'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ'],
  letters: ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'],
};

/** The greatest number of all these ways; nothing in these reports has more parts. */
export const LAST_ORDINAL = 10;

const WRITTEN: ReadonlyMap<string, { readonly digits: Digits; readonly value: number }> = new Map(
  (Object.keys(NUMBERS) as Digits[]).flatMap((digits) =>
    NUMBERS[digits].map((numeral, i) => [numeral, { digits, value: i + 1 }] as const),
  ),
);

/** Which characters a printed numeral is made of; null where it is none of ours. */
export function writtenIn(numeral: string): Digits | null {
  return WRITTEN.get(numeral)?.digits ?? null;
}

/** The number that a printed numeral stands for, from 1 to `LAST_ORDINAL`; null where it is none of ours. */
export function ordinalValue(numeral: string): number | null {
  return WRITTEN.get(numeral)?.value ?? null;
}

/** The same, and those of the form where it is none of ours. */
export function digitsOf(numeral: string): Digits {
  return writtenIn(numeral) ?? 'chinese';
}

const DASHES = '-–—―－─━ー';

/** True of a dash, which is typed or recognised for 一. */
export function isDashForOne(char: string): boolean {
  return char.length === 1 && DASHES.includes(char);
}

/** The number in these characters, from 1 to `LAST_ORDINAL`; in plain digits beyond. */
export function ordinalIn(digits: Digits, value: number): string {
  return NUMBERS[digits][value - 1] ?? String(value);
}
