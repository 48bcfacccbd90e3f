import * as assert from 'node:assert';
import type { Rule } from '../../server/src/rules/rule';
import {
  check,
  type Edit,
  type Finding,
  type Fix,
  type Reading,
  read,
  type Span,
  type Words,
} from '../../server/src/service';
import { applied } from './fixes';
import type { Printed } from './page';

/** All that a rule says of a text or reading; whatever it says must be fit to be shown. */
export function told(rule: Rule, source: string | Reading): Finding[] {
  const reading = typeof source === 'string' ? read(source) : source;
  const { findings, failures } = check(reading, [rule]);
  assert.deepStrictEqual(failures, []);
  for (const finding of findings) assertFit(reading.text, finding);
  return [...findings];
}

/** The one thing that a rule says. */
export function toldOnce(rule: Rule, source: string | Reading): Finding {
  const findings = told(rule, source);
  assert.strictEqual(findings.length, 1, findings.map(({ message }) => message.zh).join('\n') || 'nothing is said');
  return findings[0] as Finding;
}

/** The text with the finding's first fix made. */
export function fixed(text: string, { code, fixes }: Finding): string {
  const [first] = fixes;
  assert.ok(first, `${code} has no fix`);
  return applied(text, first.edits);
}

/** Where a cell was printed: 「row column」, of the third table the column alone. */
export function placeOf({ cells }: Printed, name: string): Span {
  const cell = cells.find((one) => (one.table === 'litigation' ? one.column : `${one.row} ${one.column}`) === name);
  assert.ok(cell, `no cell ${name}`);
  return cell.span;
}

/** Both languages speak, places lie in the text, edits do not overlap, at most one fix is the obvious one. */
export function assertFit(text: string, { span, message, related, fixes }: Finding): void {
  for (const words of [message, ...related.map((one) => one.message), ...fixes.map(({ title }) => title)]) {
    assertSpoken(words);
  }
  for (const place of [span, ...related.map((one) => one.span)]) assertInside(text, place);
  assert.ok(fixes.filter(({ preferred }) => preferred).length <= 1, 'several fixes are preferred');
  for (const fix of fixes) assertWhole(text, fix);
}

/** Both languages say something, of the same figures: what a Chinese sentence counts the English one counts as well. */
export function assertSpoken({ zh, en }: Words): void {
  assert.match(zh, /[\u4e00-\u9fff]/);
  assert.match(en, /[A-Za-z]{2}|[\u4e00-\u9fff].*: \d/);
  assert.doesNotMatch(zh + en, /undefined|null|NaN|\[object|\bnewlyReceived\b|[a-z][A-Z]/);
  // What is quoted from a report stands as it stands there.
  assert.doesNotMatch(zh.replace(/“[^”]*”/g, ''), /[\u4e00-\u9fff][,;:!?]|[,;!?][\u4e00-\u9fff]/, 'half-width marks');
  assert.doesNotMatch(
    en,
    /(?<![\d.])1 (?:more |other )?(?:figures|blanks|rows|cells|characters|radicals|marks|sums|are)\b/,
  );
  const said = new Set(figuresIn(en));
  for (const figure of figuresIn(zh))
    assert.ok(said.has(figure), `${figure} is said in one language alone: ${zh} — ${en}`);
}

/** Months have names in English. */
function figuresIn(text: string): string[] {
  return [...text.matchAll(/\d+(?:\.\d+)?(?!月|\d|\.\d)/g)].map(([figure]) => figure);
}

function assertWhole(text: string, { edits }: Fix): void {
  assert.ok(edits.length > 0, 'a fix without edits');
  let last: Edit | null = null;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    assertInside(text, edit.span);
    assert.ok(last === null || edit.span.start >= last.span.end, 'edits overlap');
    last = edit;
  }
}

function assertInside(text: string, { start, end }: Span): void {
  assert.ok(start >= 0 && start <= end && end <= text.length, `${start}–${end} is not in the text`);
}
