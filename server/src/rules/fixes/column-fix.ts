import { completeHeader } from '../../compose/header';
import { insertCells, removeCells } from '../../compose/rows/cells';
import type { Reading, Report, Row, Table } from '../../model/report';
import type { Words } from '../../text/words';
import type { Edit } from '../finding';
import { columnsDue } from '../questions/columns';
import type { WhichColumn } from '../questions/which-column';
import type { Fix } from '../rule';
import { obviousFix, possibleFix } from './fix';

/**
 * Puts the column that is lacking into all rows, and its word into the header that lacks it, or takes the one that is too much out of all of them. Of
 * several that it may be, none is preferred.
 */
export function columnFixes(
  reading: Reading,
  report: Report,
  table: Table,
  rows: readonly Row[],
  ways: readonly WhichColumn[],
): readonly Fix[] {
  return ways.flatMap((way) => fixOf(reading, report, table, rows, way, ways.length === 1) ?? []);
}

function fixOf(
  reading: Reading,
  report: Report,
  table: Table,
  rows: readonly Row[],
  which: WhichColumn,
  preferred: boolean,
): Fix | null {
  const [place = 0] = which.places;
  const inserted = which.figures.length > 0;
  const edits: Edit[] = [];
  for (const [i, row] of rows.entries()) {
    const own = inserted
      ? insertCells(reading, table, row, [place], [`${which.figures[i] ?? ''}`])
      : removeCells(reading, table, row, [place]);
    if (!own) return null;
    edits.push(...own);
  }
  const words = inserted ? table.lackingWord?.words : undefined;
  const header = (words && completeHeader(reading, report, table, words)) ?? [];
  const title = inserted ? insertion(table, rows, which) : removal(table, place, rows.length);
  return (preferred ? obviousFix : possibleFix)(title, [...header, ...edits]);
}

function removal({ key }: Table, place: number, rows: number): Words {
  const zh = `删去各行的第${place + 1}个数（${rows}行）`;
  const en = `Remove figure ${place + 1} from each row (${rows} rows)`;
  // The first table has no sums.
  if (key === 'disclosure') return { zh, en };
  return { zh: `${zh}：有关勾稽关系成立`, en: `${en}: the sums on the rows then hold` };
}

function insertion(table: Table, rows: readonly Row[], { places, figures }: WhichColumn): Words {
  const due = columnsDue(table, rows[0] as Row);
  const { length } = rows;
  // Where all figures are alike it may be any: nothing is won by naming each.
  const any = places.length === due.length;
  const labels = places.map((place) => `“${due[place]?.label ?? ''}”`);
  const zh = any ? '缺少的一格' : `${labels.join('或')}列`;
  const en = any ? 'the cell that is missing' : `column ${labels.join(' or ')}`;
  return figures.every((figure) => figure === null)
    ? {
        zh: `在各行补上${zh}（${length}行），都空着待填`,
        en: `Insert ${en} in each row (${length} rows), blank for now`,
      }
    : {
        zh: `在各行补上${zh}（${length}行），填勾稽关系所要求的数`,
        en: `Insert ${en} in each row (${length} rows), with the figures that the sums require`,
      };
}
