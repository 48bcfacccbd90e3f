/** The two-byte part of GB18030, which is GBK: all that reports are written in. */
let table: Map<string, readonly [number, number]> | null = null;

function pairs(): Map<string, readonly [number, number]> {
  if (table) return table;
  table = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = trail === 0x7f ? '' : decoder.decode(Uint8Array.of(lead, trail));
      if (char.length === 1 && char !== '\ufffd' && !table.has(char)) table.set(char, [lead, trail]);
    }
  }
  return table;
}

/**
 * The bytes of a text in GB18030.
 * @throws {Error} where a character is beyond GBK
 */
export function gb18030(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const char of text) {
    if (char < '\u0080') bytes.push(char.charCodeAt(0));
    else {
      const pair = pairs().get(char);
      if (!pair) throw new Error(`${char} is beyond GBK`);
      bytes.push(...pair);
    }
  }
  return Uint8Array.from(bytes);
}
