import * as assert from 'node:assert';
import type { Rule } from '../../../server/src/rules/rule';
import { applied } from '../../support/fixes';
import { assertUnderlined, unmark } from '../../support/markers';
import { type Changes, LAYOUT_STYLES, plainReport } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';
import type { Narrative, SampleReport } from '../../support/sample';
import { told } from '../../support/told';

/** What is to be written into the small report (see `plainReport`); ⟦…⟧ marks what is to be underlined. */
export interface Writing extends Partial<Pick<SampleReport, 'agency' | 'year' | 'titleStyle'>> {
  /** Paragraphs behind those of section one that agree with the figures. */
  readonly more?: readonly string[];
  /** Paragraphs instead of the report's own. */
  readonly instead?: Partial<Narrative>;
  readonly changes?: Changes;
  readonly form?: SampleReport['form'];
  readonly layout?: string;
}

/** The layouts in which paragraphs are printed as they are. */
export const LAYOUTS = Object.keys(LAYOUT_STYLES).filter((layout) => layout !== 'spaces');

/** The report as text, with its markers. */
export function written({ more = [], instead = {}, changes, form, layout = 'tabs', ...head }: Writing): string {
  const report = plainReport(changes, form);
  const { narrative } = report;
  const year = head.year ?? report.year;
  const own = (texts: readonly string[]) => texts.map((text) => text.replaceAll(`${report.year}年`, `${year}年`));
  const ownNarrative = {
    preface: own(narrative.preface),
    overview: [...own(narrative.overview), ...more],
    problems: own(narrative.problems),
    other: own(narrative.other),
  };
  const style = STYLES[LAYOUT_STYLES[layout] ?? layout] as Style;
  return print({ ...report, ...head, narrative: { ...ownNarrative, ...instead } }, style).text;
}

/** The rule underlines exactly what is marked. Gives the text and what is said. */
export function underlines(rule: Rule, writing: Writing) {
  const { text, expected } = unmark(written(writing).replaceAll('⟧', `⟧${rule.code}`));
  const findings = told(rule, text);
  assertUnderlined(text, findings, expected);
  return { text, findings };
}

/** The sentence as a last paragraph of section one is underlined where it is marked, in every layout; unmarked it is passed over. */
export function marks(rule: Rule, sentence: string, writing: Writing = {}): void {
  for (const layout of LAYOUTS) underlines(rule, { ...writing, more: [sentence], layout });
}

/** The text after the fix of that title of the first finding. */
export function mended(rule: Rule, writing: Writing, title: RegExp): string {
  const { text, findings } = underlines(rule, writing);
  const fix = findings[0]?.fixes.find((one) => title.test(one.title.zh));
  assert.ok(fix, `no ${title} among ${findings[0]?.fixes.map((one) => one.title.zh).join(', ')}`);
  return applied(text, fix.edits);
}
