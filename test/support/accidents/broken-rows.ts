import type { Edit } from '../../../server/src/service';
import { type Accident, harmless } from './accident';
import { lineBreakOf } from './lines';

/** The figures of some rows go on in the next line, as at the edge of a page. */
export const brokenRows: Accident = {
  name: 'figures over two lines',
  can: ({ style }) => style.layout === 'spaces',
  happen: (scene, dice) => {
    const { text, cells } = scene.printed;
    const ends = lineBreakOf(text);
    const figures = cells.filter(({ table }) => table !== 'disclosure');
    const gaps = figures.flatMap((cell, i): Edit[] => {
      const last = figures[i - 1];
      if (!last || last.row !== cell.row || text.slice(last.span.end, cell.span.start) !== ' ') return [];
      return [{ span: { start: last.span.end, end: cell.span.start }, newText: ends }];
    });
    return harmless(scene, dice.some(gaps, 2));
  },
};
