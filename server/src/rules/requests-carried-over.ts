import { CARRIED_IN, TOTAL } from '../forms/keys';
import type { Row, Table } from '../model/report';
import type { Elsewhere, KnownFigure } from '../reconcile/evidence';
import type { Related, RelatedElsewhere } from './finding';
import type { CellPlace } from './questions/cells';
import type { Remark, Rule } from './rule';
import { cellName } from './wording/cell-name';
import { capital } from './wording/row-name';

export const requestsCarriedOver: Rule = {
  code: 'requests-carried-over',
  category: 'reconciliation',
  severity: 'warning',
  title: {
    zh: '上年结转与上年报告的结转下年度不一致',
    en: 'What is brought forward is not what last year’s report carried forward',
  },
  basis: 'practice',
  check(report, tell, _, evidence) {
    const table = report.tables.find(({ key }) => key === 'requests');
    const rows = table?.rows.filter(({ key }) => key === CARRIED_IN) ?? [];
    const [row, another] = rows;
    // Cells of a row that has not the cells due are in no column.
    if (!table || !row || another || report.year === null) return;
    const known = evidence('last-year').filter(({ source }) => source === 'last-year');
    const off = known.length === 0 ? [] : differing(table, row, known);
    if (off.length > 0) tell(remark(off, report.year - 1));
  },
};

/** A cell, and what last year's report carried forward to it. */
interface Off {
  readonly place: CellPlace;
  readonly figure: number;
  /** Where last year's report says so, if that is known. */
  readonly from: Elsewhere | null;
}

function differing(table: Table, row: Row, known: readonly KnownFigure[]): Off[] {
  return row.cells.flatMap((cell) => {
    const before = known.find((one) => one.row === CARRIED_IN && one.column === cell.column);
    if (cell.state !== 'number' || !before || before.figure === cell.value) return [];
    return [{ place: { table, row, cell }, figure: before.figure, from: before.from?.() ?? null }];
  });
}

/** Where a part is off its total mostly is as well: the part is what has to be looked into. */
function remark(off: readonly Off[], lastYear: number): Remark {
  const [first, ...others] = off as readonly [Off, ...Off[]];
  const { place, figure } = first;
  const name = cellName(place);
  const more = others.filter(({ place: { cell } }) => cell.column !== TOTAL).length;
  const elsewhere = off.flatMap(({ from, figure }) => (from ? [carriedAt(from, figure, lastYear)] : []));
  const alsoZh = more > 0 ? `另有${more}列也不一致。` : '';
  const alsoEn = more > 0 ? ` ${more === 1 ? '1 other column differs' : `${more} other columns differ`} too.` : '';
  return {
    span: place.cell.span,
    message: {
      zh: `${name.zh}是${place.cell.text}，而${lastYear}年报告“结转下年度继续办理”的同一列是${figure}。${alsoZh}上年结转到本年的应当是同一个数，请核对两年的台账，改正写错的一份。`,
      en: `${capital(name.en)}, is ${place.cell.text}, but the report of ${lastYear} carried ${figure} forward in the same column.${alsoEn} What is brought forward is what was carried forward: check the records of both years and correct the report that is wrong.`,
    },
    related: others.map(related),
    ...(elsewhere.length > 0 && { elsewhere }),
  };
}

function carriedAt(place: Elsewhere, figure: number, lastYear: number): RelatedElsewhere {
  return {
    place,
    message: {
      zh: `${lastYear}年报告“结转下年度继续办理”的这一格是${figure}`,
      en: `Here the report of ${lastYear} carries ${figure} forward`,
    },
  };
}

function related({ place, figure }: Off): Related {
  const { zh, en } = cellName(place);
  const { span, text } = place.cell;
  return {
    span,
    message: {
      zh: `${zh}是${text}，上年报告是${figure}`,
      en: `${capital(en)}, is ${text}; last year’s report has ${figure}`,
    },
  };
}
