import { fill } from '../identities/fill';
import { identitiesOf } from '../identities/identities';
import { type Solution, solve } from '../identities/solve';
import type { Reading, Report } from '../model/report';
import type { Words } from '../text/words';
import { dueBlanks, fillEdit } from './fixes/blanks';
import { obviousFix, possibleFix } from './fixes/fix';
import type { CellPlace } from './questions/cells';
import type { Fix, Remark, Rule } from './rule';
import { cellName } from './wording/cell-name';
import { capital } from './wording/row-name';
import { tableName } from './wording/statutory-names';

/** Up to so many blanks in a table are told one by one; more are one thing: a table still to be filled in. */
const ONE_BY_ONE = 3;

export const cellBlank: Rule = {
  code: 'cell-blank',
  category: 'cell',
  severity: 'warning',
  title: { zh: '应填数字的单元格空着', en: 'A cell that is due a figure is blank' },
  basis: 'practice',
  check(report, tell, reading) {
    for (const blanks of dueBlanks(report)) {
      if (blanks.length > ONE_BY_ONE) tell(together(blanks, report, reading));
      else {
        const determined = solve(identitiesOf(report));
        for (const blank of blanks) tell(single(blank, blanks, determined, report, reading));
      }
    }
  },
};

function single(
  place: CellPlace,
  all: readonly CellPlace[],
  determined: Solution,
  report: Report,
  reading: Reading,
): Remark {
  const name = cellName(place);
  const why = reason(place, false);
  const shown = place.cell.text.trim() === '' ? { zh: '空着', en: 'is blank' } : marked(place.cell.text);
  const figure = determined.get(place.cell);
  const due =
    figure === undefined
      ? { zh: '没有发生的填0', en: 'write 0 where nothing happened' }
      : { zh: `按勾稽关系应为${figure}`, en: `the sums require ${figure}` };
  const edit = fillEdit(place, figure ?? 0n, reading.text);
  const title =
    figure === undefined
      ? { zh: '填0', en: 'Fill in 0' }
      : { zh: `填${figure}（勾稽关系所要求的数）`, en: `Fill in ${figure}, as the sums require` };
  return {
    span: place.cell.span,
    message: {
      zh: `${name.zh}${shown.zh}。${why.zh}请填数字，${due.zh}。`,
      en: `${capital(name.en)}, ${shown.en}. ${why.en} Fill in the figure; ${due.en}.`,
    },
    fixes: [(figure === undefined ? possibleFix : obviousFix)(title, [edit]), ...wider(place, all, report, reading)],
  };
}

/** The same for all blanks of the row, and for all of the table, where those are more. */
function wider(place: CellPlace, all: readonly CellPlace[], report: Report, reading: Reading): Fix[] {
  const inRow = all.filter(({ row }) => row === place.row);
  const fixes: Fix[] = [];
  if (inRow.length > 1) fixes.push(fillAll(inRow, IN_ROW, report, reading));
  if (all.length > inRow.length) fixes.push(fillAll(all, IN_TABLE, report, reading));
  return fixes;
}

/** The first table has no sums. */
function reason({ table }: CellPlace, several: boolean): Words {
  if (table.key === 'disclosure')
    return {
      zh: '空着不等于0，看不出是没有发生还是漏填。',
      en: 'A blank is not 0: it may mean none, or not yet filled in.',
    };
  return several
    ? {
        zh: '空着不等于0，缺了这些数，有关的勾稽关系就无法判断。',
        en: 'A blank is not 0: without these figures, the sums that include them are undecided.',
      }
    : {
        zh: '空着不等于0，缺了这个数，有关的勾稽关系就无法判断。',
        en: 'A blank is not 0: without this figure, the sums that include it are undecided.',
      };
}

function marked(mark: string): Words {
  return { zh: `填的是“${mark}”，没有数字`, en: `holds “${mark}” and no figure` };
}

function together(blanks: readonly CellPlace[], report: Report, reading: Reading): Remark {
  const [first, ...others] = blanks as readonly [CellPlace, ...CellPlace[]];
  const name = tableName(first.table.key);
  const why = reason(first, true);
  return {
    span: first.cell.span,
    message: {
      zh: `${name.zh}有${blanks.length}处应填数字而空着，这是第一处。${why.zh}请逐格填写，没有发生的填0。`,
      en: `The ${name.en} has ${blanks.length} blank cells that are due a figure; this is the first. ${why.en} Fill them in, with 0 where nothing happened.`,
    },
    related: others.map((place) => {
      const { zh, en } = cellName(place);
      return { span: place.cell.span, message: { zh: `${zh}空着`, en: `Blank: ${en}` } };
    }),
    fixes: [fillAll(blanks, IN_TABLE, report, reading), ...rowOf(first, blanks, report, reading)],
  };
}

const IN_TABLE: Words = { zh: '全部', en: 'all' };
const IN_ROW: Words = { zh: '本行', en: 'the row’s' };

/** Where a whole table is blank one may still want to go row by row. */
function rowOf(first: CellPlace, blanks: readonly CellPlace[], report: Report, reading: Reading): Fix[] {
  const inRow = blanks.filter(({ row }) => row === first.row);
  return inRow.length > 1 && inRow.length < blanks.length ? [fillAll(inRow, IN_ROW, report, reading)] : [];
}

function fillAll(blanks: readonly CellPlace[], which: Words, report: Report, { text }: Reading): Fix {
  const figures = fill(
    identitiesOf(report),
    blanks.map(({ cell }) => cell),
  );
  const zeros = [...figures.values()].every((figure) => figure === 0n);
  return possibleFix(
    zeros
      ? { zh: `${which.zh}填0（${blanks.length}处）`, en: `Fill in 0 in ${which.en} ${blanks.length}` }
      : {
          zh: `${which.zh}填写（${blanks.length}处）：勾稽关系能确定的填所要求的数，其余填0`,
          en: `Fill in ${which.en} ${blanks.length}: what the sums require, else 0`,
        },
    blanks.map((place) => fillEdit(place, figures.get(place.cell) ?? 0n, text)),
  );
}
