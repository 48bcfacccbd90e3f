import type { Edit } from '../finding';

/** Changes characters where they stand: neighbours with one edit, what stands between others untouched. In order of place. */
export function editsOf<Char extends { readonly at: number }>(
  chars: readonly Char[],
  newText: (char: Char) => string,
): Edit[] {
  const edits: Edit[] = [];
  for (const char of chars) {
    const last = edits.at(-1);
    if (last?.span.end === char.at) {
      edits[edits.length - 1] = {
        span: { start: last.span.start, end: char.at + 1 },
        newText: last.newText + newText(char),
      };
    } else edits.push({ span: { start: char.at, end: char.at + 1 }, newText: newText(char) });
  }
  return edits;
}
