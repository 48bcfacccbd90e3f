/** In which encoding a text's bytes should have been read, by the name that editors give it. */
export type TrueEncoding = 'gb18030' | 'utf8';

/** Words of a report as they look when its bytes were read in another encoding. */
interface Garble {
  /** 政府信息, which the title has. */
  readonly name: readonly string[];
  /** 年度报告, or a part of it. */
  readonly kind: readonly string[];
  readonly encoding: TrueEncoding;
}

/**
 * No such strings stand in any text that was read aright. Two bytes make a character of GBK and three one of UTF-8, so
 * words of UTF-8 come out in two ways, by what stands before them.
 */
const GARBLES: readonly Garble[] = [
  // GB18030 read as UTF-8: bytes that do not fit become U+FFFD, two pairs happen to fit.
  { name: ['\ufffd\ufffd\u03e2\ufffd'], kind: ['\ufffd\u0231\ufffd'], encoding: 'gb18030' },
  // UTF-8 read as GB18030.
  { name: ['鏀垮簻淇℃伅', '斂搴滀俊鎭'], kind: ['骞村害鎶ュ憡', '勾搴︽姤鍛'], encoding: 'utf8' },
  // GB18030 read as Windows-1252 or Latin-1.
  { name: ['Õþ¸®ÐÅÏ¢'], kind: ['Äê¶È±¨¸æ'], encoding: 'gb18030' },
  // UTF-8 read as Windows-1252 or Latin-1.
  { name: ['æ”¿åºœä¿¡', 'æ\u0094¿åº\u009cä¿¡'], kind: ['å¹´åº¦æŠ¥', 'å¹´åº¦æ\u008a¥'], encoding: 'utf8' },
];

/** Every report that can be read has it in its title, so that one search is enough for it. */
const READABLE = '信息';
/** UTF-16 units of a text that are looked at to tell a report: titles, headings and header words stand near its beginning. */
export const LOOKED_AT = 100_000;

/** The encoding in which a report reads aright that was read in another; null for any other text. */
export function trueEncoding(text: string): TrueEncoding | null {
  const head = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text;
  if (head.includes(READABLE)) return null;
  const has = (word: string) => head.includes(word);
  return GARBLES.find(({ name, kind }) => name.some(has) && kind.some(has))?.encoding ?? null;
}

/** What a character becomes that could not be decoded. */
const REPLACEMENT = '\ufffd';
/** Three such characters written out as UTF-8 and read as GBK: nothing can be got back from them. */
const LOST = '锟斤拷';

/** Where characters were lost in decoding. */
export interface Losses {
  readonly first: number;
  readonly length: number;
  readonly count: number;
}

/** Counts the characters that were lost in decoding; null where there are none. */
export function lossesIn(text: string): Losses | null {
  const replaced = text.indexOf(REPLACEMENT);
  const written = text.indexOf(LOST);
  if (replaced < 0 && written < 0) return null;
  let count = 0;
  for (let at = replaced; at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) count++;
  for (let at = written; at >= 0; at = text.indexOf(LOST, at + LOST.length)) count += 2;
  const first = written < 0 || (replaced >= 0 && replaced < written) ? replaced : written;
  return { first, length: first === written ? LOST.length : 1, count };
}

/** Where a garbled text's first odd character stands: the first that is not plain ASCII. */
export function firstOdd(text: string): number {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return at;
  return 0;
}
