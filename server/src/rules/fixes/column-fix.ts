import { completeHeader } from '../../compose/header';
import { insertCells, removeCells } from '../../compose/rows/cells';
import type { Reading, Report, Row, Table } from '../../model/report';
import type { Words } from '../../text/words';
import type { Edit } from '../finding';
import type { WhichColumn } from '../questions/which-column';
import type { Fix } from '../rule';

/** Puts the column that is lacking into all rows, and its word into the header that lacks it, or takes the one that is too much out of all of them. */
export function columnFix(
  reading: Reading,
  report: Report,
  table: Table,
  rows: readonly Row[],
  which: WhichColumn,
): readonly Fix[] {
  const inserted = which.figures.length > 0;
  const edits: Edit[] = [];
  for (const [i, row] of rows.entries()) {
    const own = inserted
      ? insertCells(reading, table, row, [which.place], [`${which.figures[i] ?? ''}`])
      : removeCells(reading, table, row, [which.place]);
    if (!own) return [];
    edits.push(...own);
  }
  const words = inserted ? table.lackingWord?.words : undefined;
  const header = (words && completeHeader(reading, report, table, words)) ?? [];
  return [
    { title: title(which, rows.length, inserted), edits: [...header, ...edits], preferred: true, certain: false },
  ];
}

function title({ lacking, place }: WhichColumn, rows: number, inserted: boolean): Words {
  if (!inserted)
    return {
      zh: `删去各行的第${place + 1}个数（${rows}行）：有关勾稽关系成立`,
      en: `Remove figure ${place + 1} from each row (${rows} rows): the sums on the rows then hold`,
    };
  const column = lacking?.column.label;
  return {
    zh: `在各行补上${column ? `“${column}”列` : '缺少的一格'}（${rows}行），填勾稽关系所要求的数`,
    en: `Insert ${column ? `column “${column}”` : 'the cell that is missing'} in each row (${rows} rows), with the figures that the sums require`,
  };
}
