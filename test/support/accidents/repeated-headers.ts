import type { Span } from '../../../server/src/service';
import { insertion } from '../edited';
import { type Accident, harmless, isText, type Scene } from './accident';
import { lineAt, lineBreakOf, linesOf } from './lines';

/** Where the lines of each row of the second table begin, in order. */
export function rowStarts({ printed, style }: Scene): number[] {
  const { text } = printed;
  const starts = new Map<string, number>();
  const take = (row: string, { start }: Span) => starts.set(row, Math.min(start, starts.get(row) ?? start));
  for (const { table, row, pieces } of printed.labels)
    if (table === 'requests') for (const piece of pieces) take(row, piece);
  for (const { table, row, span } of printed.cells) if (table === 'requests') take(row, span);
  return [...starts.values()]
    .sort((a, b) => a - b)
    .map((start) =>
      style.layout === 'cell-lines' && !style.loose ? behindBlankLine(text, start) : lineAt(text, start).start,
    );
}

/** One cell a line, the cells of groups come before a row's own. */
function behindBlankLine(text: string, before: number): number {
  const blank = linesOf(text.slice(0, before)).findLast((line) => line.text.trim() === '' && !line.text.includes('\t'));
  return blank?.next ?? 0;
}

/** The lines of the second table before its first row. */
export function headerLines(scene: Scene): Span | null {
  const { text, sections } = scene.printed;
  const section = sections.find(({ key }) => key === 'requests');
  const [first] = rowStarts(scene);
  if (!section || first === undefined) return null;
  return { start: lineAt(text, section.heading.end).next, end: first };
}

/** The second table's header again where a page begins. */
export const repeatedHeader: Accident = {
  name: 'header repeated on the next page',
  can: (scene) => isText(scene) && headerLines(scene) !== null,
  happen: (scene, dice) => {
    const { text } = scene.printed;
    const header = headerLines(scene);
    if (!header) return scene;
    const ends = lineBreakOf(text);
    const words = text.slice(header.start, header.end).replace(/^\s*[\r\n]+/, '');
    const at = dice.pick(rowStarts(scene).slice(1));
    const mark = dice.oneIn(2) ? `- 3 -${ends}` : '';
    return harmless(scene, [insertion(at, mark + words)]);
  },
};
