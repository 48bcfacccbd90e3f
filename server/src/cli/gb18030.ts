import type { Edit } from '../service';

/**
 * The bytes of a GB18030 text after edits to the text, which stand in order of place. Every byte outside the edits
 * stays as it is: some characters can be written in two ways, and the file's own way is kept. `null` when a new
 * character has no two-byte form, which readers of GBK would not know, and is not in the file either.
 */
export function editedBytes(bytes: Uint8Array, text: string, edits: readonly Edit[]): Uint8Array | null {
  const { offsets, own } = walk(bytes, text, edits);
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const { span, newText } of edits) {
    const start = offsets.get(span.start);
    const end = offsets.get(span.end);
    const added = encoded(newText, own);
    // An edit that begins or ends within a character has no place among the bytes.
    if (start === undefined || end === undefined || !added) return null;
    parts.push(bytes.subarray(at, start), added);
    at = end;
  }
  parts.push(bytes.subarray(at));
  return Buffer.concat(parts);
}

interface Walked {
  /** The byte offsets of the edits' ends, by their offsets in the text. */
  readonly offsets: ReadonlyMap<number, number>;
  /** How the file writes the characters that stand in it. */
  readonly own: ReadonlyMap<string, Uint8Array>;
}

/** Goes through text and bytes side by side: each character of the text is one sequence of bytes. */
function walk(bytes: Uint8Array, text: string, edits: readonly Edit[]): Walked {
  const wanted = new Set(edits.flatMap(({ span }) => [span.start, span.end]));
  const offsets = new Map<number, number>();
  const own = new Map<string, Uint8Array>();
  let unit = 0;
  let at = 0;
  for (const char of text) {
    if (wanted.has(unit)) offsets.set(unit, at);
    const length = lengthAt(bytes, at);
    if (!own.has(char)) own.set(char, bytes.subarray(at, at + length));
    unit += char.length;
    at += length;
  }
  if (wanted.has(unit)) offsets.set(unit, at);
  return { offsets, own };
}

/** The number of bytes of the character that begins here: a digit behind a first byte makes it four. */
function lengthAt(bytes: Uint8Array, at: number): number {
  if ((bytes[at] as number) <= 0x80) return 1;
  const second = bytes[at + 1] as number;
  return second >= 0x30 && second <= 0x39 ? 4 : 2;
}

function encoded(text: string, own: ReadonlyMap<string, Uint8Array>): Uint8Array | null {
  const parts: Uint8Array[] = [];
  for (const char of text) {
    const known = own.get(char) ?? (char < '\x80' ? Buffer.from(char) : twoByteForms().get(char));
    if (!known) return null;
    parts.push(known);
  }
  return Buffer.concat(parts);
}

let forms: ReadonlyMap<string, Uint8Array> | undefined;

/** Every character that GB18030 writes with two bytes, read off the decoder, as Node has no encoder. */
function twoByteForms(): ReadonlyMap<string, Uint8Array> {
  forms ??= readOff();
  return forms;
}

function readOff(): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  const decoder = new TextDecoder('gb18030');
  for (let first = 0x81; first <= 0xfe; first++) {
    const pairs: Uint8Array[] = [];
    for (let second = 0x40; second <= 0xfe; second++) if (second !== 0x7f) pairs.push(Uint8Array.of(first, second));
    // Line breaks between them, for an unassigned pair may decode to one character or to two.
    const chars = decoder.decode(Buffer.concat(pairs.flatMap((pair) => [pair, BREAK]))).split('\n');
    for (const [i, pair] of pairs.entries()) {
      const char = chars[i];
      if (char?.length === 1 && char !== '\ufffd' && !found.has(char)) found.set(char, pair);
    }
  }
  return found;
}

const BREAK = Uint8Array.of(10);
