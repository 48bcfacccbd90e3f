import type { Edit } from '../../../server/src/service';
import type { PrintedCell } from '../page';
import { type Accident, harmless, type Scene } from './accident';

/** Cells that still hold a plain count of at least so many digits. */
function plainCells({ printed }: Scene, digits = 1): PrintedCell[] {
  return printed.cells.filter(({ text, span }) => {
    const now = printed.text.slice(span.start, span.end);
    return now === text && /^\d+$/.test(now) && now.length >= digits;
  });
}

/** An accident that writes some figures another way, each of which is told by the code, and is read all the same. */
function written(name: string, code: string, digits: number, ways: readonly ((figure: string) => string)[]): Accident {
  return {
    name,
    can: (scene) => plainCells(scene, digits).length > 0,
    happen: (scene, dice) => {
      const cells = dice.some(plainCells(scene, digits), 3);
      const way = dice.pick(ways);
      const edits: Edit[] = cells.map(({ span, text }) => ({ span, newText: way(text) }));
      const after = harmless(scene, edits);
      const names = new Set(cells);
      const changed = scene.printed.cells.flatMap((cell, i) => {
        const span = after.printed.cells[i]?.span;
        return names.has(cell) && span ? [{ code, span }] : [];
      });
      return { ...after, due: [...after.due, ...changed] };
    },
  };
}

const wide = (figure: string) => figure.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const grouped = (mark: string) => (figure: string) => figure.replace(/(?<=\d)(?=(?:\d{3})+$)/g, mark);

export const wideDigits = written('full-width digits', 'cell-width', 1, [wide]);
export const separators = written('separators in figures', 'cell-separator', 4, [grouped(','), grouped('，')]);
export const units = written('units in cells', 'cell-unit', 1, [(figure) => `${figure}件`]);
export const notes = written('notes in cells', 'cell-note', 1, [
  (figure) => `${figure}（含转办）`,
  (figure) => `${figure}(含转办)`,
]);
