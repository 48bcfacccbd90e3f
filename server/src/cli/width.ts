/** Blocks whose characters take two columns in a terminal, by Unicode's East Asian Width (W and F). */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2329, 0x232a],
  [0x2e80, 0x303e],
  [0x3041, 0x3247],
  [0x3250, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe1f],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x1b2ff],
  [0x1f200, 0x1f265],
  [0x20000, 0x3fffd],
];

const EMOJI = /^\p{Emoji_Presentation}$/u;
const ON_TOP = /^[\p{Mn}\p{Me}]$/u;

/**
 * Columns that a string takes in a terminal: two for Chinese characters and full-width signs, none for marks that
 * stand on the character before. Signs of ambiguous width (“ ” — ①) count as one, as terminals draw them.
 */
export function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const quick = unitWidth(text.charCodeAt(i));
    if (quick !== null) width += quick;
    else {
      const char = String.fromCodePoint(text.codePointAt(i) ?? 0);
      width += charWidth(char);
      i += char.length - 1;
    }
  }
  return width;
}

/** Of ideographs, Latin and the usual punctuation, which are nearly all of a report; null where it has to be looked up. */
export function unitWidth(code: number): number | null {
  if (code >= 0x4e00) return code <= 0x9fff || (code >= 0xff01 && code <= 0xff5e) ? 2 : null;
  if (code < FIRST_ON_TOP || (code >= 0x2010 && code <= 0x2027)) return 1;
  return code >= 0x3000 && code <= 0x3020 ? 2 : null;
}

/** All before it takes one column. */
const FIRST_ON_TOP = 0x300;

function charWidth(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (isWide(code)) return ON_TOP.test(char) ? 0 : 2;
  if (ON_TOP.test(char)) return 0;
  return EMOJI.test(char) ? 2 : 1;
}

function isWide(code: number): boolean {
  for (let i = 0; i < WIDE.length; i++) {
    const [first, last] = WIDE[i] as (typeof WIDE)[number];
    if (code <= last) return code >= first;
  }
  return false;
}
