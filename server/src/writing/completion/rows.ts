import { formOf, rowsOf, tableForm } from '../../forms/form';
import type { Report, Table } from '../../model/report';
import { type Proposal, type Spot, typedOf } from './proposal';

/** At the beginning of a line in the second or first table: the labels of the rows that are not there, the next one first. */
export function rowProposals(report: Report, spot: Spot): Proposal[] {
  const table = report.tables.find(({ span }) => span.start <= spot.offset && spot.offset <= span.end + BELOW);
  // The third table's one row has no label.
  if (!table || table.key === 'litigation' || table.layout === 'html' || table.unreadable) return [];
  const before = spot.before.replace(/^[\s|]+/, '');
  if (/\d|[\t|]/.test(before.replace(NUMBERING, '')) || before.length > LONGEST) return [];
  const last = table.rows.findLast(({ span, key }) => key !== null && span.end <= spot.offset);
  const order = orderOf(table);
  const from = last?.key ? order.indexOf(last.key) : -1;
  const rank = (key: string) => (order.indexOf(key) > from ? 0 : order.length) + order.indexOf(key);
  return [...table.missing]
    .sort((a, b) => rank(a.key) - rank(b.key))
    .flatMap(({ key, label }): Proposal[] => {
      const typed = typedOf(label, before);
      if (typed < before.length) return [];
      return [
        {
          kind: 'row',
          span: { start: spot.offset - typed, end: spot.offset },
          newText: label,
          label,
          detail: { zh: '表中还没有的行', en: 'A row that the table lacks' },
          documentation: () => basis(table, key),
        },
      ];
    });
}

/** A row may be begun right below the table, which does not hold it yet. */
const BELOW = 2;
/** 「5.」 before a label is no figure. */
const NUMBERING = /^\d{1,2}[.．、]/;
/** No label is as long. */
const LONGEST = 60;

function orderOf(table: Table): readonly string[] {
  return rowsOf(tableForm(formOf(table.form), table.key)).map(({ key }) => key);
}

function basis(table: Table, key: string) {
  const form = formOf(table.form);
  const articles = rowsOf(tableForm(form, table.key))
    .find((one) => one.key === key)
    ?.legalBasis.join('、');
  const document = form.notice.number;
  return {
    zh: `规定的表式（${document}）有这一行${articles ? `，依据：${articles}` : ''}。`,
    en: `The prescribed form (${document}) has this row${articles ? `; basis: ${articles}` : ''}.`,
  };
}
