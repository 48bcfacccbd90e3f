import { cellsIn, type FormCell, type Slot } from '../grid';
import { BLANK_MARK } from './spaces';

/** What stands before the items of a list. */
export interface Leads {
  /** Before words. */
  readonly words: string;
  /** Before figures; null where they stand in the item of their row's words. */
  readonly figures: string | null;
}

/** Rows whose cells are the items of a list, or whose figures stand behind their words in one item; what merged cells cover is left out. */
export function listRows(rows: readonly (readonly Slot[])[], { words, figures }: Leads, lineBreak: string): string[] {
  return rows.map((row) => {
    const cells = cellsIn(row);
    const shown = ({ role, text }: FormCell): string => (role === 'figure' ? text || BLANK_MARK : text);
    if (figures !== null)
      return cells.map((cell) => (cell.role === 'figure' ? figures : words) + shown(cell)).join(lineBreak);
    const groups = cells.filter(({ role }) => role === 'group').map(({ text }) => words + text);
    const rest = cells.filter(({ role }) => role !== 'group').map(shown);
    return [...groups, words + rest.join(' ')].join(lineBreak);
  });
}
