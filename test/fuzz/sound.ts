import * as assert from 'node:assert';
import { scan } from '../../server/src/scan/scan';
import {
  type CheckResult,
  certainEdits,
  check,
  extract,
  type Finding,
  folds,
  KnownTables,
  outline,
  type Reading,
  read,
} from '../../server/src/service';
import { MOST_ROUNDS } from '../../server/src/service/fixed';
import { applied } from '../support/fixes';
import { spansIn } from '../support/spans';

/** Of the many fixes that a wreck is offered, so many are tried out. */
const TRIED = 12;

/** Tables of the texts before. */
const known = new KnownTables();

/** What holds of any text whatever. Throws what does not. */
export function assertSound(text: string, languageId: string | undefined): void {
  const reading = readAs(text, languageId);
  const result = check(reading);
  const again = read(text, { ...(languageId !== undefined && { languageId }), known });
  assert.deepStrictEqual(again.reports, reading.reports, 'a table that is known is another');
  assert.deepStrictEqual(check(again).findings, result.findings, 'a table that is known tells something else');
  assertInOrder(text, reading);
  assertResult(text, reading, result);
  for (const finding of result.findings.slice(0, TRIED)) {
    for (const fix of finding.fixes.slice(0, 2)) {
      const after = applied(text, fix.edits);
      assertResult(after, ...checked(after, languageId));
    }
  }
  assertFixAll(text, result, languageId);
}

/** What is read of a text from top to bottom stands in it from top to bottom, whatever its markup. */
function assertInOrder(text: string, reading: Reading): void {
  const { lines } = scan(text, reading.lines);
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    assert.ok(line.outerStart <= line.start && line.end <= line.outerEnd, `line ${i} stands outside of itself`);
    assert.ok(!next || line.end <= next.start, `line ${i} goes on to ${line.end}, the next begins at ${next?.start}`);
  });
}

function readAs(text: string, languageId: string | undefined): Reading {
  return read(text, languageId === undefined ? {} : { languageId });
}

function checked(text: string, languageId: string | undefined): [Reading, CheckResult] {
  const reading = readAs(text, languageId);
  return [reading, check(reading)];
}

/** No rule has thrown, and every place is one in the text. */
function assertResult(text: string, reading: Reading, result: CheckResult): void {
  assert.deepStrictEqual(
    result.failures.map(({ code, error }) => `${code}: ${error instanceof Error ? error.stack : error}`),
    [],
  );
  for (const [of, value] of Object.entries({
    reports: reading.reports,
    findings: result.findings,
    outline: outline(reading.reports, reading.text),
    folds: folds(reading.reports, reading.text),
  })) {
    for (const { path, span } of spansIn(value, of)) {
      const inside = 0 <= span.start && span.start <= span.end && span.end <= text.length;
      assert.ok(inside, `${path}: ${span.start}-${span.end} of ${text.length}`);
    }
  }
  for (const { tables } of reading.reports) {
    for (const { rows, missing } of tables) {
      for (const { previous } of missing)
        assert.ok(!previous || rows.includes(previous), 'a row behind none of the rows');
    }
  }
  for (const finding of result.findings) assertFixes(finding, text);
  JSON.stringify(extract(reading, 'a.txt'));
}

/** Each fix can be made whole: none of its edits lies over another. Words are there in both languages. */
function assertFixes(finding: Finding, text: string): void {
  assert.ok(finding.message.zh !== '' && finding.message.en !== '', `${finding.code} without words`);
  // A data frame's own NaN is named as it stands.
  const slip = text.includes('NaN') ? /undefined|\[object/ : /undefined|NaN|\[object/;
  assert.ok(!slip.test(finding.message.zh + finding.message.en), finding.message.en);
  for (const fix of finding.fixes) {
    assert.ok(fix.title.zh !== '' && fix.title.en !== '', `${finding.code}: a fix without a title`);
    const changes = fix.edits.some(({ span, newText }) => text.slice(span.start, span.end) !== newText);
    assert.ok(changes || fix.edits.length === 0, `${finding.code}: “${fix.title.en}” changes nothing`);
    const spans = fix.edits.map((edit) => edit.span).sort((a, b) => a.start - b.start || a.end - b.end);
    spans.forEach((span, i) => {
      const next = spans[i + 1];
      assert.ok(!next || span.end <= next.start, `${finding.code}: edits overlap at ${span.end}`);
    });
  }
}

/** One fix can uncover another, but fix-all comes to rest within the rounds that `check --fix` goes through. */
function assertFixAll(text: string, first: CheckResult, languageId: string | undefined): void {
  let now = text;
  let { findings } = first;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const edits = certainEdits(findings);
    if (edits.length === 0) return;
    now = applied(now, edits);
    [, { findings }] = checked(now, languageId);
  }
  const left = findings.filter(({ fixes }) => fixes.some(({ certain }) => certain)).map(({ code }) => code);
  assert.deepStrictEqual(left, [], 'fix-all finds no rest');
}
