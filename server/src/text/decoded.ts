import { LINE_BREAK } from './lines';

/**
 * The text that bytes stand for: by their BOM (UTF-8, UTF-16), else as UTF-8, else as GB18030, of which GBK is a part. No character is
 * replaced: null where some bytes stand for none, and for what is no text.
 */
export function decodedText(bytes: Uint8Array): string | null {
  const text = decodedBy(bytes);
  return text?.includes('\0') ? null : text;
}

function decodedBy(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strictly('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return strictly('utf-16be', bytes);
  return strictly('utf-8', bytes) ?? (damagedLine(bytes) === null ? strictly('gb18030', bytes) : null);
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The 1-based line where a text that is UTF-8 but for a few bytes goes wrong; null for one that is not UTF-8 at all.
 * GB18030 would decode such a file into other characters without an error, and what it says would go unseen:
 * but GB18030's own characters are almost never valid three-byte sequences, so their number tells the two apart.
 */
export function damagedLine(bytes: Uint8Array): number | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const whole = text.match(/[\u3000-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  if (whole <= lost) return null;
  return text.slice(0, text.indexOf('\ufffd')).split(LINE_BREAK).length;
}
