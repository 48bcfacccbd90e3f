import { replaceTables, type TableReplacement } from '../compose/replace-table';
import { type Form, type FormId, formForYear } from '../forms/form';
import type { Report, Row, Table } from '../model/report';
import { counted, type Words } from '../text/words';
import { possibleFix } from './fixes/fix';
import type { Fix, Rule } from './rule';
import { cellName } from './wording/cell-name';
import { closedYears, formNumber } from './wording/statutory-names';

export const tableFormOutdated: Rule = {
  code: 'table-form-outdated',
  category: 'structure',
  severity: 'error',
  title: { zh: '表式与报告年度不符', en: 'The table is on another form than the report’s year requires' },
  basis: 'law',
  check(report, tell, reading) {
    const due = report.year === null ? null : formForYear(report.year);
    const used = report.formByHeader;
    if (!due || !used || used === due.id) return;
    // The other two tables have no header words that tell the forms apart.
    const table = report.tables.find(({ key }) => key === 'disclosure');
    if (!table || table.form === due.id) return;
    const replacement = replaceTables(reading, report, due.id);
    tell({
      span: table.firstSpan,
      message: joined(message(report, used, due), replacement ? lost(table, replacement) : { zh: '', en: '' }),
      fixes: replacement ? [fixOf(replacement, due.id)] : [],
    });
  },
};

function message({ year }: Report, used: FormId, due: Form): Words {
  const years = closedYears(due);
  const { from } = due.reportYears;
  const since = years
    ? { zh: `${years.zh}年度应当使用`, en: `reports of ${years.en} use` }
    : { zh: `${from}年度起应当使用`, en: `reports from ${from} on use` };
  return {
    zh: `这是${year}年度的报告，表却是${formNumber(used)}的表式；${since.zh}${formNumber(due.id)}的表式。请换用规定的表式，重新填写。`,
    en: `This is a report on ${year}, but the table is on the form of ${formNumber(used)}; ${since.en} the form of ${formNumber(due.id)}. Replace the table by the prescribed one, and fill it in.`,
  };
}

/** What a new table has no column for, so that nobody loses a figure unawares. */
function lost(table: Table, { dropped }: TableReplacement): Words {
  const [first] = dropped;
  if (!first) return { zh: '', en: '' };
  const name = cellName({ table: tableWith(table, first.row), ...first });
  const one = dropped.length === 1;
  return {
    zh: `${name.zh}${one ? '的数' : `等${dropped.length}个数`}在规定的表式里没有对应的列，换表后须另行填报。`,
    en: one
      ? ` The figure in ${name.en} has no column on the prescribed form: what it asks for instead has to be filled in.`
      : ` ${dropped.length} figures, such as ${name.en}, have no column on the prescribed form: what it asks for instead has to be filled in.`,
  };
}

function tableWith(table: Table, row: Row): Table {
  return table.rows.includes(row) ? table : { ...table, key: 'requests' };
}

function joined(first: Words, second: Words): Words {
  return { zh: first.zh + second.zh, en: first.en + second.en };
}

function fixOf({ changes, kept, dropped }: TableReplacement, form: FormId): Fix {
  const number = formNumber(form);
  const title = {
    zh: `换成${number}的表式：保留能够对应的${kept}个数，去掉没有对应列的${dropped.length}个数`,
    en: `Replace it by the form of ${number}: ${counted(kept, 'figure')} kept, ${dropped.length} without a column there`,
  };
  // Figures go that have no place: nobody should be led to it by a single key.
  return possibleFix(title, changes);
}
