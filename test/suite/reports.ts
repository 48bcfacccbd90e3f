import * as assert from 'node:assert';
import * as fc from 'fast-check';
import type { SectionKey } from '../../server/src/model/report';
import type { Span } from '../../server/src/text/span';
import { consistentReport } from '../support/figures';
import type { Printed } from '../support/page';
import { print, STYLES } from '../support/print';
import { type CellKey, cellName, figureAt, type SampleReport, withFigure } from '../support/sample';
import { host } from './editor';

/** A report in which everything agrees, the same one in every run. */
export const GOOD: SampleReport = theSame();

function theSame(): SampleReport {
  const [report] = fc.sample(consistentReport({ form: '2021' }), { seed: 20, numRuns: 1 });
  assert.ok(report);
  return { ...report, titleStyle: 'plain' };
}

/** Prints a report in one of the styles of test/support/print. */
export function printed(style: string, report: SampleReport = GOOD): Printed {
  const found = STYLES[style];
  assert.ok(found, `there is no style ${style}`);
  return print(report, found);
}

/** One style of each layout. */
export const LAYOUTS = [
  'tabs, ragged',
  'cell lines',
  'spaces, groups before their rows',
  'bars, outer',
  'html, plain cells',
] as const;

/**
 * Those of some styles that a test goes through in this host: in Node all of them. The server in a web worker, which reads them, is
 * made of the same sources: there it is enough that text on lines and a page of tags come to it.
 */
export function inThisHost(styles: readonly string[]): readonly string[] {
  return host === 'web' ? styles.filter((style) => /^(?:tabs|html),/.test(style)) : styles;
}

/** The report with one figure too large by 7, which breaks the sums it belongs to. */
export function wrong(key: CellKey): SampleReport {
  return withFigure(GOOD, key, Number(figureAt(GOOD, key)) + 7);
}

/** Where a figure was printed. */
export function spanOf({ cells }: Printed, key: CellKey): Span {
  const cell = cells.find((one) => cellName(one) === cellName(key));
  assert.ok(cell, `${cellName(key)} was not printed`);
  return cell.span;
}

/** A section's place in a printed report. */
export function sectionOf({ sections }: Printed, key: SectionKey): Printed['sections'][number] {
  const section = sections.find((one) => one.key === key);
  assert.ok(section, `section ${key} was not printed`);
  return section;
}

/** The text without one section, heading and all. */
export function without(report: Printed, key: SectionKey): string {
  const { span } = sectionOf(report, key);
  return report.text.slice(0, span.start) + report.text.slice(span.end);
}
