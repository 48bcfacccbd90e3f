/** Each character that NFKC makes of a Kangxi radical, and that radical. */
const RADICAL_OF = new Map<string, string>();
for (let code = 0x2f00; code <= 0x2fd5; code++) {
  const radical = String.fromCodePoint(code);
  RADICAL_OF.set(radical.normalize('NFKC'), radical);
}

/** Puts Kangxi radicals where there are any: as long as before, looks the same, and is not found by searching. */
export function withRadicals(text: string): string {
  return Array.from(text, (character) => RADICAL_OF.get(character) ?? character).join('');
}
