import { moveRows } from '../compose/rows/move';
import { rotateRows } from '../compose/rows/rotate';
import { rowsDueIn, type StatutoryRow } from '../compose/statute/rows';
import type { Reading, Report, Row, Table } from '../model/report';
import type { Words } from '../text/words';
import { obviousFix } from './fixes/fix';
import { eachRun } from './questions/runs';
import type { Edit, Remark, Rule } from './rule';
import { capital, rowName, rowSpan } from './wording/row-name';
import { formNumber } from './wording/statutory-names';

export const rowOrder: Rule = {
  code: 'row-order',
  category: 'structure',
  severity: 'warning',
  title: { zh: '表中各行的次序与规定不符', en: 'The rows of a table stand in another order than the form prescribes' },
  basis: 'law',
  check(report, tell, reading) {
    eachRun(
      report,
      ({ place }) => place === 'out-of-order',
      (run, table) => {
        for (const block of sequences(table, run)) {
          const whole = block.length > 1 ? ofBlock(reading, report, table, block) : null;
          if (whole) tell(whole);
          else for (const row of block) tell(ofRow(reading, report, table, row));
        }
      },
    );
  },
};

function ofRow(reading: Reading, report: Report, table: Table, row: Row): Remark {
  const name = rowName(row);
  const place = placeWords(table, row, 'it follows', 'it comes');
  const edits = putBack(reading, report, table, [row]);
  const title = { zh: `将${name.zh}移到规定的位置`, en: `Move ${name.en} to its place` };
  return {
    span: rowSpan(row),
    message: {
      zh: `${name.zh}的次序不对，${place.zh}。`,
      en: `${capital(name.en)} is out of order: ${place.en}.`,
    },
    fixes: edits ? [obviousFix(title, edits)] : [],
  };
}

type Block = [Row, ...Row[]];

/** Rows that were moved together; null where they cannot be moved back together. */
function ofBlock(reading: Reading, report: Report, table: Table, block: Block): Remark | null {
  const edits = putBack(reading, report, table, block);
  if (!edits) return null;
  const [first] = block;
  const name = rowName(first);
  const place = placeWords(table, first, 'they follow', 'they come');
  const count = block.length;
  const title = { zh: `将这${count}行移到规定的位置`, en: `Move the ${count} rows to their place` };
  return {
    span: rowSpan(first),
    message: {
      zh: `从${name.zh}起连续${count}行的次序不对，${place.zh}。`,
      en: `From ${name.en} on ${count} rows are out of order: ${place.en}.`,
    },
    fixes: [obviousFix(title, edits)],
  };
}

function putBack(reading: Reading, report: Report, table: Table, block: Block): readonly Edit[] | null {
  return (
    moveRows(reading, report, table, block) ??
    rotateRows(reading, table, block) ??
    moveRows(reading, report, table, block, true)
  );
}

/** The rows parted so that those of a part follow one another on the form as well, in one group. */
function sequences(table: Table, run: readonly Row[]): Block[] {
  const due = rowsDueIn(table);
  const parts: Block[] = [];
  let last: StatutoryRow | undefined;
  for (const row of run) {
    const own = due.find(({ key }) => key === row.key);
    if (own && last && own.index === last.index + 1 && own.groups.join() === last.groups.join())
      parts.at(-1)?.push(row);
    else parts.push([row]);
    last = own;
  }
  return parts;
}

/** Where a row belongs, by the label of the row above it on the form. */
function placeWords(table: Table, row: Row, follows: string, comes: string): Words {
  const number = formNumber(table.form);
  const above = rowAbove(table, row);
  return {
    zh: `按${number}的表式${above ? `应在“${above}”之后` : '应是第一行'}`,
    en: `on the form of ${number} ${above ? `${follows} “${above}”` : `${comes} first`}`,
  };
}

/** The statutory label of the row above on the form. */
function rowAbove(table: Table, row: Row): string | null {
  const due = rowsDueIn(table);
  return due[due.findIndex(({ key }) => key === row.key) - 1]?.label ?? null;
}
