import type { Layout } from '../../model/report';
import { cellsIn, type Slot } from '../grid';

/** In text without columns a blank cell cannot be seen, so it gets a mark that means blank. */
export const BLANK_MARK = '—';

/** A blank cell that is to end here: behind the last bar of a line that is not closed by one nobody would see it. */
export function blankAt(layout: Layout, text: string, end: number): string {
  return layout === 'spaces' || (layout === 'bars' && endsLine(text, end)) ? BLANK_MARK : '';
}

function endsLine(text: string, at: number): boolean {
  let end = at;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end >= text.length || text[end] === '\n' || text[end] === '\r';
}

/** Rows as they come out of a PDF: words and figures with a space between, a group on a line of its own. */
export function spacedRows(rows: readonly (readonly Slot[])[]): string[] {
  return rows.flatMap((row) => {
    const own = cellsIn(row);
    const groups = own.filter(({ role }) => role === 'group').map(({ text }) => text);
    const rest = own.filter(({ role }) => role !== 'group');
    return [...groups, rest.map(({ role, text }) => (role === 'figure' && text === '' ? BLANK_MARK : text)).join(' ')];
  });
}
