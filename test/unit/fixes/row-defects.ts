import { residue } from '../../../server/src/compose/rows/residue';
import { type Unit, unitAt } from '../../../server/src/compose/rows/unit';
import type { Row, Table } from '../../../server/src/model/report';
import { folded } from '../../../server/src/text/folded';
import type { Span } from '../../../server/src/text/span';
import { applied } from '../../support/fixes';
import type { SampleReport } from '../../support/sample';
import { type Defect, type Page, type Pick, replaced } from './defect';

interface Placed {
  readonly table: Table;
  readonly row: Row;
  readonly unit: Unit;
}

/** Rows that have their lines or element to themselves. */
function ownRows({ reading, report }: Page, keys: readonly Table['key'][]): Placed[] {
  return report.tables
    .filter(({ key }) => keys.includes(key))
    .flatMap((table) =>
      table.rows.flatMap((row) => {
        const unit = unitAt(reading, table, row.span);
        return unit && row.label && residue(reading, unit, row) === '' ? [{ table, row, unit }] : [];
      }),
    );
}

function withoutRow(page: Page, pick: Pick): string | null {
  const chosen = pick(ownRows(page, ['requests', 'disclosure']));
  return chosen ? replaced(page.printed.text, { start: chosen.unit.start, end: chosen.unit.next }, '') : null;
}

function doubledRow(page: Page, pick: Pick): string | null {
  const chosen = pick(ownRows(page, ['requests']));
  if (!chosen) return null;
  const { start, next } = chosen.unit;
  return replaced(page.printed.text, { start, end: start }, page.printed.text.slice(start, next));
}

/** A row of a group goes behind the one below it in the same group. */
function movedRow(page: Page, pick: Pick): string | null {
  const rows = ownRows(page, ['requests']).filter(({ row }) => /^\d\./.test(row.label?.text ?? ''));
  const pairs = rows.flatMap((one, i) => {
    const below = rows[i + 1];
    const inOrder = below && below.unit.start === one.unit.next && group(below.row) === group(one.row);
    return inOrder ? [{ one, below }] : [];
  });
  const pair = pick(pairs);
  if (!pair) return null;
  const { text } = page.printed;
  const { one, below } = pair;
  const moved = text.slice(below.unit.start, below.unit.next) + text.slice(one.unit.start, one.unit.next);
  return replaced(text, { start: one.unit.start, end: below.unit.next }, moved);
}

function group({ key }: Row): string {
  return key?.split('.')[0] ?? '';
}

/** The first row of a group goes behind the second, and the words of the group stay before both. */
function movedHead(page: Page, pick: Pick): string | null {
  const { text } = page.printed;
  const table = page.report.tables.find(({ key }) => key === 'requests');
  const pairs = (table?.rows ?? []).flatMap((one, i) => {
    const below = table?.rows[i + 1];
    const head = /^1\./.test(one.label?.text ?? '') && one.label?.pieces.length === 1;
    return head && below?.label?.pieces.length === 1 && group(below) === group(one) ? [{ one, below }] : [];
  });
  const pair = pick(pairs);
  if (!pair) return null;
  const places = (row: Row) => [row.label?.span ?? row.span, ...row.cells.map(({ span }) => span)];
  const first = places(pair.one);
  const second = places(pair.below);
  const edits = first.flatMap((a, k) => {
    const b = second[k] ?? a;
    const slice = ({ start, end }: Span) => text.slice(start, end);
    return [
      { span: a, newText: slice(b) },
      { span: b, newText: slice(a) },
    ];
  });
  return applied(text, edits);
}

/** A row that stands once more with the words of its group. */
function doubledHead(page: Page, pick: Pick): string | null {
  const { reading, report, printed } = page;
  const table = report.tables.find(({ key }) => key === 'requests');
  const heads = (table?.rows ?? []).flatMap((row) => {
    const unit = table && unitAt(reading, table, row.span);
    return unit && row.label && table.layout !== 'html' && residue(reading, unit, row) !== '' ? [unit] : [];
  });
  const unit = pick(heads);
  return unit
    ? replaced(printed.text, { start: unit.next, end: unit.next }, printed.text.slice(unit.start, unit.next))
    : null;
}

/** One character of a label printed in one piece is another. */
function alteredLabel(page: Page, pick: Pick): string | null {
  const rows = ownRows(page, ['requests']).filter(
    ({ row }) => row.label?.pieces.length === 1 && folded(row.label.statutory).body.length > 6,
  );
  const span = pick(rows)?.row.label?.bodySpan;
  if (!span) return null;
  const { text } = page.printed;
  const words = text.slice(span.start, span.end);
  return /[<\r\n]/.test(words) ? null : replaced(text, { start: span.end - 3, end: span.end - 2 }, '柒');
}

function alteredHeader({ printed: { text } }: Page): string | null {
  const at = text.indexOf('本年废止件数');
  return at < 0 ? null : replaced(text, { start: at, end: at + 6 }, '本年度止件数');
}

/** The header lines or rows of the second table are gone. */
function headless({ printed: { text }, reading, report, style }: Page): string | null {
  // Where each row is a table of its own, none of them has a header.
  if ('rowTables' in style && style.rowTables) return null;
  const table = report.tables.find(({ key }) => key === 'requests');
  const first = table?.rows[0];
  const unit = table && first && unitAt(reading, table, first.span);
  if (!table || !unit) return null;
  const from =
    table.layout === 'html'
      ? text.indexOf('<tr', text.lastIndexOf('<table', unit.start))
      : (reading.lines.starts[reading.lines.lineAt(table.span.start)] as number);
  return from > unit.start ? null : replaced(text, { start: from, end: unit.start }, '');
}

/** （六） is the sum of its three rows, which are not printed. */
function undivided(report: SampleReport): SampleReport {
  const { requests } = report.tables;
  const parts = Object.keys(requests).filter((key) => key.startsWith('other.'));
  const columns = Object.keys(requests[parts[0] ?? ''] ?? {});
  const other = Object.fromEntries(
    columns.map((column) => [column, parts.reduce((sum, part) => sum + Number(requests[part]?.[column]), 0)]),
  );
  const rest = Object.fromEntries(Object.entries(requests).filter(([key]) => !parts.includes(key)));
  return { ...report, undivided: true, tables: { ...report.tables, requests: { ...rest, other } } };
}

export const ROW_DEFECTS: readonly Defect[] = [
  { code: 'row-missing', name: 'a row lost', spoil: withoutRow },
  { code: 'row-repeated', name: 'a row twice', spoil: doubledRow },
  { code: 'row-repeated', name: 'a row twice with its group', spoil: doubledHead },
  { code: 'row-order', name: 'two rows in the wrong order', spoil: movedRow },
  { code: 'row-order', name: 'the first two rows of a group in the wrong order', spoil: movedHead },
  { code: 'row-label-altered', name: 'a slip in a label', spoil: alteredLabel },
  { code: 'header-altered', name: 'a slip in a header', spoil: alteredHeader },
  {
    code: 'row-undivided',
    name: '（六） as one row',
    draft: (report) => (report.form === '2021' ? undivided(report) : null),
    disputed: ({ key }) => key === 'other' || key?.startsWith('other.') === true,
  },
  { code: 'header-missing', name: 'a header lost', spoil: headless },
];
