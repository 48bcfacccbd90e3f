/** Signs of ambiguous width that stand in Chinese text, where fonts give them the room of a character. */
const AMBIGUOUS: readonly (readonly [number, number])[] = [
  [0xb0, 0xb1],
  [0xb7, 0xb7],
  [0xd7, 0xd7],
  [0x2010, 0x2027],
  [0x2030, 0x203b],
  [0x2103, 0x2103],
  [0x2116, 0x2116],
  [0x2160, 0x2179],
  [0x2190, 0x2199],
  [0x2460, 0x24ff],
  [0x2500, 0x25ff],
  [0x2605, 0x2606],
];

/** How wide a text is in a font of one width: two for Chinese characters and signs, none for what is not seen. */
export function displayWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += widthOfUnit(text.charCodeAt(i));
  return width;
}

function widthOfUnit(code: number): number {
  if (code < 0xa1) return 1;
  if (code >= 0x2e80) return widthOfWide(code);
  if (isUnseen(code)) return 0;
  return (code >= 0x1100 && code <= 0x115f) || isAmbiguous(code) ? 2 : 1;
}

/** Of two units that make one character the first takes its room. */
function widthOfWide(code: number): number {
  if (code >= 0xdc00 && code <= 0xdfff) return 0;
  if (code === 0xfeff || (code >= 0xfe00 && code <= 0xfe0f)) return 0;
  return code >= 0xff61 && code <= 0xffdc ? 1 : 2;
}

function isUnseen(code: number): boolean {
  return (
    code === 0xad ||
    (code >= 0x300 && code <= 0x36f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2060 && code <= 0x2064)
  );
}

function isAmbiguous(code: number): boolean {
  for (const [first, last] of AMBIGUOUS) if (code >= first && code <= last) return true;
  return false;
}
