import { type Slot, textsIn } from '../grid';

/** Rows in the source of a wiki, a cell a line or all in one; what merged cells cover is blank. */
export function markedRows(rows: readonly (readonly Slot[])[], inOneLine: boolean, lineBreak: string): string[] {
  return rows.map((row) => {
    const texts = textsIn(row);
    const cells = inOneLine ? [`| ${texts.join(' || ')}`] : texts.map((text) => (text === '' ? '|' : `| ${text}`));
    return ['|-', ...cells].join(lineBreak);
  });
}
