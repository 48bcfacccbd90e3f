import * as assert from 'node:assert';
import { check } from '../../../server/src/findings/check';
import { lastListed } from '../../../server/src/findings/most';
import { shiftedFinding } from '../../../server/src/findings/shift';
import { read } from '../../../server/src/model/read';
import type { Finding, Fix, Remark, Rule } from '../../../server/src/rules/rule';
import { judge, policyFor } from '../../../server/src/service';
import { fixture } from '../../support/files';
import { modelOf, requestDrafts } from '../../support/model';

const SAID = { zh: '有误', en: 'wrong' };
const FIX: Fix = {
  title: { zh: '改', en: 'change' },
  edits: [{ span: { start: 4, end: 5 }, newText: '7' }],
  preferred: true,
  certain: false,
};
/** The same, a hundred units on. */
const FIX_FURTHER_ON: Fix = { ...FIX, edits: [{ span: { start: 104, end: 105 }, newText: '7' }] };
const HINT = policyFor(new Map([['later', 'hint']]), null, null);
const ONE = modelOf({ requests: requestDrafts() });

/** A rule whose fixes are made later, and how often they have been. */
function later(make: () => readonly Fix[] = () => [FIX], more: Partial<Remark> = {}) {
  const made = { times: 0 };
  const remark: Remark = {
    span: { start: 4, end: 5 },
    message: SAID,
    ...more,
    laterFixes: () => {
      made.times++;
      return make();
    },
  };
  const rule: Rule = {
    code: 'later',
    category: 'cell',
    severity: 'warning',
    title: SAID,
    basis: 'practice',
    check: (_, tell) => tell(remark),
  };
  return { rule, made };
}

function foundBy(rule: Rule, reading = ONE) {
  const [finding, ...more] = check(reading, [rule], undefined, 'later').findings;
  assert.ok(finding);
  assert.deepStrictEqual(more, []);
  return finding;
}

describe('fixes that are made later', () => {
  it('are made for whoever asks first, once', () => {
    const { rule, made } = later();
    const finding = foundBy(rule);
    assert.strictEqual(made.times, 0);
    assert.deepStrictEqual(finding.fixes, [FIX]);
    assert.strictEqual(finding.fixes, finding.fixes);
    assert.strictEqual(made.times, 1);
  });

  it('leave the rest of the finding as it is where they are made in the check', () => {
    const whole: Partial<Remark> = {
      at: 'x',
      reopenAs: 'gb18030',
      unnecessary: true,
      related: [{ span: { start: 1, end: 2 }, message: SAID }],
    };
    for (const more of [{}, whole]) {
      const { rule } = later(undefined, more);
      const [now] = check(ONE, [rule]).findings;
      const soon = foundBy(rule);
      assert.ok(now);
      for (const [key, value] of Object.entries(now)) assert.deepStrictEqual(soon[key as keyof Finding], value, key);
      assert.deepStrictEqual(
        ['at', 'reopenAs'].map((key) => key in soon),
        ['at', 'reopenAs'].map((key) => key in now),
      );
    }
  });

  it('are made in the check where nobody says that they may wait', () => {
    const { rule, made } = later();
    const { findings, failures } = check(ONE, [rule]);
    assert.strictEqual(made.times, 1);
    assert.deepStrictEqual(findings[0]?.fixes, [FIX]);
    assert.deepStrictEqual(failures, []);
  });

  it('are told as the rule’s failure there, when they cannot be made', () => {
    const error = new Error('unforeseen');
    const { rule } = later(() => {
      throw error;
    });
    const { findings, failures } = check(ONE, [rule]);
    assert.deepStrictEqual(failures, [{ code: 'later', error }]);
    assert.deepStrictEqual(
      findings.map(({ code, at }) => [code, at]),
      [['rule-failed', 'later']],
    );
    assert.throws(() => foundBy(rule).fixes, error);
  });

  it('come along when a finding gets another level, another place or other words, and go on waiting', () => {
    const copies: [string, (rule: Rule) => Finding | undefined, Fix][] = [
      ['level', (rule) => judge(check(ONE, [rule], undefined, 'later'), ONE, HINT).findings[0], FIX],
      ['words', (rule) => lastListed(foundBy(rule)), FIX],
      ['place', (rule) => shiftedFinding(foundBy(rule), 100), FIX_FURTHER_ON],
    ];
    for (const [what, copyOf, fix] of copies) {
      const { rule, made } = later();
      const copy = copyOf(rule);
      assert.strictEqual(made.times, 0, what);
      assert.deepStrictEqual(copy?.fixes, [fix], what);
      assert.strictEqual(copy?.fixes, copy?.fixes, what);
      assert.strictEqual(made.times, 1, what);
    }
  });

  it('are no matter of the check where a long text is read report by report, whatever they throw', () => {
    const report = fixture('known/tabs-breaks.txt');
    const reading = read(`${report}\n${report}`, { longFrom: 0 });
    assert.ok(reading.parts?.some(({ by }) => by > 0));
    const { rule, made } = later(() => {
      throw new Error('unforeseen');
    });
    const { findings, failures } = check(reading, [rule], undefined, 'later');
    assert.deepStrictEqual([findings.length, failures, made.times], [2, [], 0]);
    for (const finding of findings) assert.throws(() => finding.fixes, /unforeseen/);
  });

  it('are those of failing sums, which an editor pays for only where a person looks', () => {
    const { text, reports } = read(fixture('known/tabs-breaks.txt'));
    const figure = reports[0]?.tables.find(({ key }) => key === 'requests')?.rows[0]?.cells.at(-1);
    assert.ok(figure);
    const wrong = `${text.slice(0, figure.span.start)}${Number(figure.text) + 1}${text.slice(figure.span.end)}`;
    const [now] = check(read(wrong)).findings.filter(({ category }) => category === 'reconciliation');
    const [soon] = check(read(wrong), undefined, undefined, 'later').findings.filter(
      ({ category }) => category === 'reconciliation',
    );
    assert.ok(now && soon);
    assert.ok(now.fixes.length > 0);
    assert.deepStrictEqual(soon.fixes, now.fixes);
  });
});
