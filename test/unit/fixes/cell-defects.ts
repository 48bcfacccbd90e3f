import { insertCells, removeCells } from '../../../server/src/compose/rows/cells';
import { applied } from '../../support/fixes';
import { type CellKey, cellKeys, figureAt, type SampleReport, withFigure } from '../../support/sample';
import type { Defect, Page, Pick } from './defect';

/** Writes a figure otherwise, of the second or third table. */
function written(as: (figure: number) => string | null): NonNullable<Defect['draft']> {
  return (report, style, pick) => {
    const keys = cellKeys(report).filter(
      (key) => key.table !== 'disclosure' && as(Number(figureAt(report, key))) !== null,
    );
    const key = pick(keys);
    if (!key) return null;
    const figure = as(Number(figureAt(report, key)));
    // Where nothing but white space parts figures, an empty cell is no cell.
    const text = figure === '' && unseen(style.layout, key) ? '—' : figure;
    return text === null ? null : withFigure(report, key, text);
  };
}

function unseen(layout: string, { column }: CellKey): boolean {
  return layout === 'spaces' || (layout === 'bars' && column.endsWith('otal'));
}

const wide = (digits: string) => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

function lost(page: Page, pick: Pick, count: number): string | null {
  const chosen = rowOf(page, pick);
  if (!chosen) return null;
  const { table, row } = chosen;
  const first = pick(Object.keys(row.cells).slice(0, row.cells.length - count + 1)) ?? 0;
  const edits = removeCells(
    page.reading,
    table,
    row,
    [...Array(count).keys()].map((k) => Number(first) + k),
  );
  return edits && applied(page.printed.text, edits);
}

function surplus(page: Page, pick: Pick): string | null {
  const chosen = rowOf(page, pick);
  const figure = pick(['0', '7', '4321']);
  if (!chosen || figure === undefined) return null;
  const { table, row } = chosen;
  const place = pick([...row.cells.keys(), row.cells.length]) ?? 0;
  const edits = insertCells(page.reading, table, row, [place], [figure]);
  return edits && applied(page.printed.text, edits);
}

/** A row of the second table, or the third table's. */
function rowOf({ report }: Page, pick: Pick) {
  const tables = report.tables.filter(({ key }) => key !== 'disclosure');
  return pick(
    tables.flatMap((table) =>
      table.rows.filter(({ fits, cells }) => fits && cells.length >= 7).map((row) => ({ table, row })),
    ),
  );
}

const unplaced: Defect['disputed'] = (row) => !row.fits;

export const CELL_DEFECTS: readonly Defect[] = [
  { code: 'cell-width', name: 'full-width digits', draft: written((figure) => wide(`${figure}`)) },
  {
    code: 'cell-separator',
    name: 'thousands separators',
    draft: written((figure) => (figure >= 1000 ? `${figure}`.replace(/(\d)(?=(\d{3})+$)/g, '$1,') : null)),
  },
  { code: 'cell-unit', name: 'a unit', draft: written((figure) => `${figure}件`) },
  { code: 'cell-note', name: 'a note', draft: written((figure) => `${figure}（其中重复3件）`) },
  { code: 'cell-blank', name: 'a blank', draft: written(() => '') },
  { code: 'cell-blank', name: 'a mark for nothing', draft: written(() => '/') },
  { code: 'cell-blank', name: 'two blanks', draft: twice(written(() => '—')) },
  { code: 'cell-blank', name: 'five blanks', draft: twice(twice(written(() => '—'))), besides: [] },
  { code: 'row-cell-count', name: 'a figure lost', spoil: (page, pick) => lost(page, pick, 1), disputed: unplaced },
  { code: 'row-cell-count', name: 'two figures lost', spoil: (page, pick) => lost(page, pick, 2), disputed: unplaced },
  { code: 'row-cell-count', name: 'a figure too many', spoil: surplus, disputed: unplaced },
];

function twice(draft: NonNullable<Defect['draft']>): NonNullable<Defect['draft']> {
  return (report, style, pick) => {
    const once: SampleReport | null = draft(report, style, pick);
    return once && draft(once, style, pick);
  };
}
