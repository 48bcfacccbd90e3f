import type { Edit, Words } from '../service';
import { decode } from './decode';
import type { Fixed } from './fixed';
import { editedBytes } from './gb18030';
import type { Raw } from './load';

/** A file's bytes, and how they stand for its text. */
export type Encoded = Pick<Raw, 'bytes' | 'encoding' | 'bom'>;

/**
 * The fixed text as bytes, in the encoding of the file that it came from, with its BOM if it had one. What does not
 * decode to that very text again is refused.
 */
export function encode(raw: Encoded, fixed: Pick<Fixed, 'text' | 'rounds'>): Uint8Array | { readonly error: Words } {
  const bytes = inEncodingOf(raw, fixed);
  const again = bytes && decode(bytes);
  return again && 'text' in again && again.text === fixed.text ? bytes : { error: UNWRITABLE };
}

function inEncodingOf(raw: Encoded, { text, rounds }: Pick<Fixed, 'text' | 'rounds'>): Uint8Array | null {
  const marked = raw.bom ? `\ufeff${text}` : text;
  switch (raw.encoding) {
    case 'utf-8':
      return Buffer.from(marked, 'utf8');
    case 'utf-16le':
      return Buffer.from(marked, 'utf16le');
    case 'utf-16be':
      return Buffer.from(marked, 'utf16le').swap16();
    case 'gb18030':
      return roundByRound(raw.bytes, rounds);
  }
}

function roundByRound(original: Uint8Array, rounds: readonly (readonly Edit[])[]): Uint8Array | null {
  let bytes = original;
  for (const edits of rounds) {
    const text = new TextDecoder('gb18030').decode(bytes);
    const edited = editedBytes(bytes, text, edits);
    if (!edited) return null;
    bytes = edited;
  }
  return bytes;
}

const UNWRITABLE: Words = {
  zh: '改正后有字符不能用原来的编码写出，文件未改。请另存为 UTF-8 后重试。',
  en: 'a corrected character cannot be written in its encoding; it is unchanged. Save it as UTF-8 and try again.',
};
