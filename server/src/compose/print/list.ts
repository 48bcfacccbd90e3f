import type { Slot } from '../grid';
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
    const own = row.filter(({ from }) => from === 'here').map(({ cell }) => cell);
    const groups = own.filter(({ role }) => role === 'group').map(({ text }) => words + text);
    const rest = own
      .filter(({ role }) => role !== 'group')
      .map(({ role, text }) => (role === 'figure' ? text || BLANK_MARK : text));
    if (figures === null) return [...groups, words + rest.join(' ')].join(lineBreak);
    const items = own.filter(({ role }) => role !== 'group');
    return [...groups, ...rest.map((text, i) => (items[i]?.role === 'figure' ? figures : words) + text)].join(
      lineBreak,
    );
  });
}
