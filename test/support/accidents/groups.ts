import type { Edit, Span } from '../../../server/src/service';
import { insertion } from '../edited';
import { barOf } from '../print-bars';
import { type RequestLine, requestLines } from '../statutory';
import { type Accident, harmless, type Scene } from './accident';
import { lineAt } from './lines';

/** A group of the second table's rows: its words in the line of its first row, and the lines of its rows. */
interface Group {
  readonly words: Span;
  readonly column: number;
  readonly rows: readonly Span[];
}

/** Grids in which a group's words stand in its first row and nowhere else. */
function isGrid({ style }: Scene): boolean {
  if (style.layout === 'bars') return style.outer === true && style.groups === 'first' && !style.taken;
  return style.layout === 'tabs' && style.columns === 'even' && !style.breakBefore && !style.spacedLabels;
}

function groupsIn({ report, printed }: Scene): Group[] {
  const lines = requestLines(report);
  const lineOf = ({ key }: RequestLine) => {
    const piece = printed.labels.find(({ table, row }) => table === 'requests' && row === key)?.pieces[0];
    return lineAt(printed.text, piece?.start ?? 0);
  };
  return lines.flatMap((line, i) => {
    const found: Group[] = [];
    const add = (label: string | null, size: number, column: number) => {
      const { start, text } = lineOf(line);
      const at = label === null ? -1 : text.indexOf(label);
      if (label === null || at < 0) return;
      const words = { start: start + at, end: start + at + label.length };
      found.push({ words, column, rows: lines.slice(i, i + size).map(lineOf) });
    };
    if (line.firstOfOuter) add(line.outer, line.outerSize, 0);
    if (line.firstOfInner) add(line.inner, line.innerSize, 1);
    return found;
  });
}

/** The words of groups are gone, as behind a page break. */
export const lostGroups: Accident = {
  name: 'lost group cells',
  kind: 'groups',
  can: isGrid,
  happen: (scene, dice) =>
    harmless(
      scene,
      dice.some(groupsIn(scene), 5).map(({ words }) => ({ span: words, newText: '' })),
    ),
};

/** The words of groups stand in the middle of their rows, or in the last. */
export const sunkenGroups: Accident = {
  name: 'group cells further down',
  kind: 'groups',
  can: isGrid,
  happen: (scene, dice) => {
    const { text } = scene.printed;
    const edits = dice.some(groupsIn(scene), 5).flatMap(({ words, column, rows }): Edit[] => {
      const row = rows[dice.oneIn(2) ? rows.length >> 1 : rows.length - 1];
      const at =
        row &&
        cellAt(text.slice(row.start, row.end), column, scene.style.layout === 'bars' ? barOf(scene.style) : '\t');
      if (!row || at === null || at === undefined || row === rows[0]) return [];
      return [{ span: words, newText: '' }, insertion(row.start + at, text.slice(words.start, words.end))];
    });
    return harmless(scene, edits);
  },
};

/** Where a blank cell of a line begins; behind the space that keeps it off its bar. */
function cellAt(line: string, column: number, mark: string): number | null {
  let at = mark !== '\t' ? line.indexOf(mark) + 1 : 0;
  for (let i = 0; i < column; i++) at = line.indexOf(mark, at) + 1;
  const end = line.indexOf(mark, at);
  if (end < 0 || line.slice(at, end).trim() !== '') return null;
  return mark !== '\t' ? at + 1 : at;
}
