import * as assert from 'node:assert';
import * as fc from 'fast-check';
import type { FormId } from '../../../server/src/forms/form';
import { read } from '../../../server/src/model/read';
import type { Reading, Report, Row, Table } from '../../../server/src/model/report';
import type { Remark, Rule } from '../../../server/src/rules/rule';
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

/** All that a rule says of a text. */
export function told(rule: Rule, text: string, languageId?: string): Remark[] {
  const reading = read(text, languageId === undefined ? {} : { languageId });
  const remarks: Remark[] = [];
  for (const report of reading.reports)
    rule.check?.(
      report,
      (remark) => remarks.push(remark),
      reading,
      () => [],
    );
  rule.checkDocument?.(reading, (remark) => remarks.push(remark));
  for (const remark of remarks) assertWhole(text, remark);
  return remarks;
}

/** The one thing that a rule says of a text. */
export function toldOnce(rule: Rule, text: string, languageId?: string): Remark {
  const remarks = told(rule, text, languageId);
  assert.strictEqual(remarks.length, 1, JSON.stringify(remarks.map(({ message }) => message.zh)));
  return remarks[0] as Remark;
}

export function underlined(text: string, { span }: Pick<Remark, 'span'>): string {
  return text.slice(span.start, span.end);
}

/** The text with a remark's first fix. */
export function fixed(text: string, { fixes = [] }: Remark): string {
  const [first] = fixes;
  assert.ok(first, 'no fix');
  return applied(text, first.edits);
}

interface Replacement {
  readonly span: { readonly start: number; readonly end: number };
  readonly newText: string;
}

export function applied(text: string, changes: readonly Replacement[]): string {
  return [...changes]
    .sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end)
    .reduce((all, { span, newText }) => all.slice(0, span.start) + newText + all.slice(span.end), text);
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

/** Both languages say something, spans lie inside the text, edits do not overlap. */
function assertWhole(text: string, { span, message, related = [], fixes = [] }: Remark): void {
  const words = [message, ...related.map((one) => one.message), ...fixes.map(({ title }) => title)];
  for (const { zh, en } of words) {
    assert.match(zh, /[\u4e00-\u9fff]/);
    assert.match(en, /[A-Za-z]{2}/);
    assert.doesNotMatch(zh + en, /undefined|null|\[object/);
  }
  assert.ok(fixes.filter(({ preferred }) => preferred).length <= 1, 'several preferred fixes');
  for (const one of [span, ...related.map((other) => other.span)]) {
    assert.ok(one.start >= 0 && one.start <= one.end && one.end <= text.length, JSON.stringify(one));
  }
  for (const { edits } of fixes) {
    assert.ok(edits.length > 0, 'a fix without edits');
    const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
    sorted.forEach(({ span: { start, end } }, i) => {
      assert.ok(start >= (sorted[i - 1]?.span.end ?? 0) && end <= text.length, 'edits overlap');
    });
  }
}
