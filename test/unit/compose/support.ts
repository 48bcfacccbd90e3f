import * as assert from 'node:assert';
import * as fc from 'fast-check';
import type { FormId } from '../../../server/src/forms/form';
import { read } from '../../../server/src/model/read';
import type { Reading, Report, Row, Table } from '../../../server/src/model/report';
import type { Finding } from '../../../server/src/rules/finding';
import { consistentReport } from '../../support/figures';
import type { Printed } from '../../support/page';
import { print, STYLES, type Style } from '../../support/print';

/** One style a layout, by the layout's name. */
export const LAYOUTS: Readonly<Record<string, Style>> = {
  tabs: STYLES['tabs, every row alike'] as Style,
  ragged: STYLES['tabs, ragged'] as Style,
  'cell lines': STYLES['cell lines'] as Style,
  spaces: STYLES['spaces, groups before their rows'] as Style,
  bars: STYLES['bars, outer'] as Style,
  html: STYLES['html, plain cells'] as Style,
  'html paragraphs': STYLES['html, paragraphs in cells'] as Style,
};

/** The same consistent report every time, printed in a layout; every figure is there, so that no blank is in doubt. */
export function sample(layout: string, form: FormId = '2021', style: Partial<Style> = {}): Printed {
  const [report] = fc.sample(consistentReport({ form }), { seed: 20_240_131, numRuns: 1 });
  assert.ok(report);
  return print({ ...report, titleStyle: 'plain' }, { ...(LAYOUTS[layout] as Style), ...style } as Style);
}

export interface Read {
  readonly reading: Reading;
  readonly report: Report;
}

/** Reads a text that holds one report. */
export function readOne(text: string): Read {
  const reading = read(text);
  const [report] = reading.reports;
  assert.ok(report, 'no report read');
  return { reading, report };
}

export function tableIn({ report }: Read, key: Table['key']): Table {
  const table = report.tables.find((one) => one.key === key);
  assert.ok(table, `no table ${key}`);
  return table;
}

export function rowIn(table: Table, key: string): Row {
  const row = table.rows.find((one) => one.key === key);
  assert.ok(row, `no row ${key}`);
  return row;
}

export function underlined(text: string, { span }: Pick<Finding, 'span'>): string {
  return text.slice(span.start, span.end);
}

/** The lines of a sample in which the given words stand are taken out, line breaks and all. */
export function withoutLines(text: string, words: string): string {
  return text
    .split(/(?<=\n)/)
    .filter((line) => !line.includes(words))
    .join('');
}

/** Replaces words that must be there exactly once. */
export function replaced(text: string, words: string, by: string): string {
  assert.strictEqual(text.split(words).length, 2, `${words} stands ${text.split(words).length - 1} times`);
  return text.replace(words, () => by);
}

/** A sample in which one line is changed. */
export function changed(layout: string, words: string, change: (line: string) => string): string {
  return sample(layout)
    .text.split(/(?<=\n)/)
    .map((line) => (line.includes(words) ? change(line) : line))
    .join('');
}
