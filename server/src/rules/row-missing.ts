import { insertRows } from '../compose/rows/insert';
import { statutoryRows } from '../compose/statute/rows';
import type { MissingRow, Reading, Report, Table } from '../model/report';
import { obviousFix } from './fixes/fix';
import type { Fix, Rule } from './rule';
import { formNumber, listed, tableName } from './wording/statutory-names';

export const rowMissing: Rule = {
  code: 'row-missing',
  category: 'structure',
  severity: 'error',
  title: { zh: '表中缺行', en: 'A row that the form prescribes is missing' },
  basis: 'law',
  check(report, tell, reading) {
    for (const table of report.tables) {
      if (table.unreadable || table.missing.length === 0) continue;
      for (const run of runs(table)) {
        const [first] = run;
        if (!first) continue;
        const names = listed(run.map(({ label, key }) => label || key));
        const fix = inserted(reading, report, table, run);
        tell({
          span: first.after,
          at: table.key === 'litigation' ? 'litigation' : `${table.key}.${first.key}`,
          message: {
            zh: `${tableName(table.key).zh}在此处缺少${table.key === 'litigation' ? '数据行' : `${names.zh}${run.length > 1 ? `${run.length}行` : '一行'}`}。表式由${formNumber(table.form)}规定，不得增删行；没有发生的填0。`,
            en: `The ${tableName(table.key).en} lacks ${table.key === 'litigation' ? 'its row of figures' : `the ${run.length > 1 ? `${run.length} rows` : 'row'} ${names.en}`} after this place. The form is prescribed by ${formNumber(table.form)}: no row may be left out; where nothing happened the figure is 0.`,
          },
          fixes: fix ? [fix] : [],
        });
      }
    }
  },
};

/** Missing rows that follow one another in the form and belong to one place. */
function runs(table: Table): MissingRow[][] {
  const order = statutoryRows(table.form, table.key).map(({ key }) => key);
  const found: MissingRow[][] = [];
  for (const row of table.missing) {
    const run = found.at(-1);
    const last = run?.at(-1);
    const follows = last && order.indexOf(row.key) === order.indexOf(last.key) + 1 && row.previous === last.previous;
    if (run && follows) run.push(row);
    else found.push([row]);
  }
  return found;
}

function inserted(reading: Reading, report: Report, table: Table, run: readonly MissingRow[]): Fix | null {
  const edits = insertRows(reading, report, table, run);
  if (edits.length === 0) return null;
  // The third table's row has no label.
  const name = run[0]?.label;
  const title =
    run.length === 1
      ? {
          zh: `补上${name ? `“${name}”一行` : '数据行'}，数字留空`,
          en: `Insert the row ${name ? `“${name}”` : 'of figures'}, its cells blank`,
        }
      : { zh: `补上这${run.length}行，数字留空`, en: `Insert these ${run.length} rows, their cells blank` };
  return obviousFix(title, edits);
}
