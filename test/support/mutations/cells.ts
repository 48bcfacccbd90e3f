import type { Span } from '../../../server/src/service';
import type { Scene } from '../accidents/accident';
import type { Dice } from '../dice';
import type { PrintedCell } from '../page';
import type { Mutant, Mutation } from './mutation';

/** Two neighbours in a row of the second or third table, whose rows have many cells. */
function neighbours({ printed }: Scene, dice: Dice): { readonly row: PrintedCell[]; readonly at: number } {
  const all = printed.cells.filter(({ table }) => table !== 'disclosure');
  const one = dice.pick(all);
  const row = all.filter((cell) => cell.table === one.table && cell.row === one.row);
  return { row, at: 1 + dice.below(row.length - 1) };
}

/** From the first figure of a row to its last. */
function across(row: readonly PrintedCell[], by: number): Span {
  return { start: row[0]?.span.start ?? 0, end: (row.at(-1)?.span.end ?? 0) + by };
}

function pathOf({ table, row }: PrintedCell): string {
  return table === 'litigation' ? table : `${table}.${row}`;
}

/** One cell is lost with what parts it from the one before. */
export const cellRemoved: Mutation = {
  name: 'cell removed',
  make: (scene, dice): Mutant => {
    const { text } = scene.printed;
    const { row, at } = neighbours(scene, dice);
    const [before, lost] = row.slice(at - 1, at + 1) as [PrintedCell, PrintedCell];
    const length = lost.span.end - before.span.end;
    return {
      text: text.slice(0, before.span.end) + text.slice(lost.span.end),
      due: [{ code: 'row-cell-count', at: [across(row, -length)] }],
      lost: [pathOf(lost)],
    };
  },
};

/**
 * What parts a cell from its neighbour: the one before it, or, where words of a header stand between the two, the one behind.
 * With the header repeated as well a number would stand alone between two headers, as a page's does.
 */
function separatorOf({ printed: { text }, style }: Scene, row: readonly PrintedCell[], at: number): string {
  const [before, cell, behind] = [row[at - 1], row[at], row[at + 1]];
  const usual = text.slice(before?.span.end, cell?.span.start);
  const headed = style.layout === 'spaces' && /[\u4e00-\u9fff]/.test(usual);
  return headed && behind ? text.slice(cell?.span.end, behind.span.start) : usual;
}

/** One cell stands twice. */
export const cellRepeated: Mutation = {
  name: 'cell repeated',
  make: (scene, dice): Mutant => {
    const { text } = scene.printed;
    const { row, at } = neighbours(scene, dice);
    const cell = row[at] as PrintedCell;
    const again = separatorOf(scene, row, at) + text.slice(cell.span.start, cell.span.end);
    return {
      text: text.slice(0, cell.span.end) + again + text.slice(cell.span.end),
      due: [{ code: 'row-cell-count', at: [across(row, again.length)] }],
      lost: [pathOf(cell)],
      surplus: 1,
    };
  },
};

/** What may stand in a cell and is no count, and by which code it is told. */
const WRONG: readonly (readonly [string, string])[] = [
  ['若干', 'cell-not-number'],
  ['不详', 'cell-not-number'],
  ['3O5', 'cell-not-number'],
  ['1零6', 'cell-not-number'],
  ['7。', 'cell-not-number'],
  ['8、', 'cell-not-number'],
  ['#REF!', 'cell-not-number'],
  ['1.5', 'cell-fraction'],
  ['-2', 'cell-negative'],
];

/** One cell holds what no count can be. */
export const cellAltered: Mutation = {
  name: 'cell altered',
  make: (scene, dice): Mutant | null => {
    const { text, cells } = scene.printed;
    const cell = dice.pick(cells.filter(({ table }) => table !== 'disclosure'));
    const [words, code] = dice.pick(WRONG);
    const { start, end } = cell.span;
    return {
      text: text.slice(0, start) + words + text.slice(end),
      due: [{ code, at: [{ start, end: start + words.length }] }],
      lost: [`${pathOf(cell)}.${cell.table === 'litigation' ? '' : cell.column}`],
    };
  },
};

/** A space has slipped in among the digits of a figure: in running text these are two, which the sums tell, else a cell that is no number. */
export const figureParted: Mutation = {
  name: 'figure parted',
  make: ({ printed: { text, cells }, style }, dice): Mutant | null => {
    const all = cells.filter((cell) => cell.table !== 'disclosure' && /^[1-9]\d{1,6}$/.test(cell.text));
    if (all.length === 0) return null;
    const cell = dice.pick(all);
    const { start, end } = cell.span;
    const at = start + 1 + dice.below(end - start - 1);
    const code = style.layout === 'spaces' ? 'row-cell-count' : 'cell-not-number';
    const row = cells.filter((one) => one.table === cell.table && one.row === cell.row);
    return {
      text: `${text.slice(0, at)} ${text.slice(at)}`,
      // Where a sum allows to take one of the two out as well, the whole row is in question.
      due: [{ code, at: [{ start, end: end + 1 }, ...(style.layout === 'spaces' ? [across(row, 1)] : [])] }],
      lost: [pathOf(cell)],
      surplus: 2,
    };
  },
};
