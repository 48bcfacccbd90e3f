import { MAYBE_UNDIVIDED } from '../forms/common';
import { formOf, tableForm } from '../forms/form';
import { NEW, PROCESSED, RESULTS, TOTAL } from '../forms/keys';
import type { Report, Table } from '../model/report';
import type { Chart } from './publication';

/** What the second table can be drawn as: how requests were answered, and who made them. */
export function chartsOf(report: Report): Chart[] {
  const table = report.tables.find(({ key }) => key === 'requests');
  if (!table || table.unreadable) return [];
  return [outcomes(table), applicants(table)].filter((chart) => chart !== null);
}

/** （一） to （六） by their 总计; a group is the sum of its rows. */
function outcomes(table: Table): Chart | null {
  const { rows = [] } = tableForm(formOf(table.form), 'requests');
  const bars: { label: string; value: number }[] = [];
  for (const row of rows) {
    if (row.parent !== RESULTS || row.key === PROCESSED) continue;
    const items = rows.filter(({ parent }) => parent === row.key);
    const whole = row.numeric !== false || (row.key === MAYBE_UNDIVIDED && table.otherUndivided);
    const value = whole ? totalOf(table, row.key) : sum(items.map(({ key }) => totalOf(table, key)));
    if (value === null) return null;
    bars.push({ label: shortened(row.label), value });
  }
  return drawn('outcomes', bars);
}

/** 新收 by kind of applicant. */
function applicants(table: Table): Chart | null {
  const { columns } = tableForm(formOf(table.form), 'requests');
  const row = table.rows.find(({ key, place }) => key === NEW && place !== 'repeated');
  if (!row?.fits) return null;
  const bars: { label: string; value: number }[] = [];
  for (const { key, label, group } of columns) {
    if (key === TOTAL) continue;
    const value = row.cells.find(({ column }) => column === key)?.value ?? null;
    if (value === null || value < 0) return null;
    bars.push({ label: group && label === '其他' ? `${label}组织` : label, value });
  }
  return drawn('applicants', bars);
}

/** A report without requests has nothing to draw. */
function drawn(kind: Chart['kind'], bars: Chart['bars']): Chart | null {
  return bars.some(({ value }) => value > 0) ? { kind, bars } : null;
}

function totalOf(table: Table, key: string): number | null {
  const row = table.rows.find((one) => one.key === key && one.place !== 'repeated');
  const value = row?.fits ? (row.cells.find(({ column }) => column === TOTAL)?.value ?? null) : null;
  return value !== null && value >= 0 ? value : null;
}

function sum(values: readonly (number | null)[]): number | null {
  let total = 0;
  for (const value of values) {
    if (value === null) return null;
    total += value;
  }
  return total;
}

/** （二）部分公开（区分处理的，…） as 部分公开. */
function shortened(label: string): string {
  return label.replace(/^（[一二三四五六七]）/, '').replace(/（.*$/, '');
}
