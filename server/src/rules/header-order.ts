import { statutoryWords } from '../compose/wording';
import type { HeaderOrder, Label, MovedWord, Reading, Table } from '../model/report';
import { holdsTag } from '../text/plain';
import type { Edit } from './finding';
import { exchangedColumns } from './fixes/exchanged-columns';
import { certainFix, possibleFix } from './fixes/fix';
import type { Fix, Rule } from './rule';
import { formNumber } from './wording/statutory-names';

export const headerOrder: Rule = {
  code: 'header-order',
  category: 'structure',
  severity: 'warning',
  title: {
    zh: '表头各列的次序与规定不符',
    en: 'The words of a header stand in another order than the form prescribes',
  },
  basis: 'law',
  check(report, tell, reading) {
    for (const table of report.tables) {
      const order = table.headerOrder;
      if (!order) continue;
      const [first, ...others] = order.words as readonly [MovedWord, ...MovedWord[]];
      // A merged cell that is written for each column that it covers is named once.
      const words = order.words.filter(({ stands }, i) => order.words[i - 1]?.stands !== stands);
      const printed = words.map(({ label }) => label.text).join('、');
      const due = words.map(({ label }) => label.statutory).join('、');
      const number = formNumber(table.form);
      tell({
        span: first.label.span,
        message: {
          zh: `表头“${printed}”的次序与规定的表式不同，应依次为“${due}”（${number}）。各列的数按规定的次序核对，合计看不出两列是否互换：请先看清各行的数是按哪一种次序填的。`,
          en: `The header words “${printed}” stand in another order than on the form, which has “${due}” (${number}). Figures are compared in the order of the form, and sums do not show whether columns are exchanged: see first in which order the figures of the rows were filled in.`,
        },
        related: others.map(({ label: { span } }) => ({ span, message: { zh: '次序不同', en: 'In another order' } })),
        fixes: fixesFor(reading, table, order),
      });
    }
  },
};

/** Another word in the place of one that is broken over lines has no break; null where markup stands in it. */
function inOneLine({ text }: Reading, { span, statutory }: Label): Edit | null {
  return holdsTag(text, span) ? null : { span, newText: statutory };
}

/** Whether the figures go with the words printed or with those due nobody can tell but who filled them in; where they are all alike it is the same. */
function fixesFor(reading: Reading, table: Table, order: HeaderOrder): Fix[] {
  const edits = order.words.flatMap(({ label }) => statutoryWords(reading, label) ?? inOneLine(reading, label) ?? []);
  if (edits.length < order.words.length) return [];
  const figures = exchangedColumns(reading, table, order);
  const alike = figures?.length === 0;
  const renamed = { zh: '只改表头，各行的数不动', en: 'Change the header alone, and leave the figures of the rows' };
  const moved = { zh: '各列的数随表头一起调换', en: 'Exchange the figures of the columns with their header words' };
  if (alike) return [certainFix(renamed, edits)];
  return [possibleFix(renamed, edits), ...(figures ? [possibleFix(moved, [...edits, ...figures])] : [])];
}
