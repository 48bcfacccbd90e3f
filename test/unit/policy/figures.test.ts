import * as assert from 'node:assert';
import {
  additionTo,
  check,
  figuresOf,
  judge,
  parseConfiguration,
  placeOf,
  policyFor,
  read,
} from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { type Changes, LAYOUT_STYLES, printed } from '../../support/plain-report';

const WRONG: Changes = { 'review.total': '5' };

/** What a light bulb writes of the one finding of a report. */
function acceptedIn(text: string): string {
  const reading = read(text);
  const [finding] = check(reading).findings;
  assert.ok(finding);
  const figures = figuresOf(finding, reading);
  const acceptance = { file: 'a.txt', code: finding.code, at: placeOf(finding, reading), reason: '已核' };
  const addition = { ...acceptance, ...(figures !== undefined && { figures }) };
  return applied('', additionTo('', { kind: 'acceptance', acceptance: addition }) ?? []);
}

/** The codes that are shown of a report under a configuration, and the acceptances that nothing meets. */
function shown(text: string, configuration: string) {
  const reading = read(text);
  const { findings, unused } = judge(
    check(reading),
    reading,
    policyFor(new Map(), parseConfiguration(configuration), 'a.txt'),
  );
  return [findings.map(({ code }) => code), unused.length];
}

describe('the figures of an acceptance', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`are those of the sum, in ${layout}, in order of place`, () => {
      const reading = read(printed(WRONG, layout).text);
      const [finding] = check(reading).findings;
      assert.strictEqual(finding && figuresOf(finding, reading), '1 0 0 1 5');
    });
  }

  it('hold it while they stay, wherever they move and however they are written', () => {
    const configuration = acceptedIn(printed(WRONG).text);
    assert.match(configuration, /"at": "litigation\.review\.total",\n\s+"figures": "1 0 0 1 5",\n\s+"reason"/);
    assert.deepStrictEqual(shown(printed(WRONG).text, configuration), [[], 0]);
    assert.deepStrictEqual(shown(printed({ ...WRONG, 'granted total': '4' }, 'html').text, configuration), [[], 0]);
    assert.deepStrictEqual(shown(printed({ 'review.total': '５' }).text, configuration), [['cell-width'], 0]);
  });

  it('let it lapse where they change, and it is said to be needed no more', () => {
    const configuration = acceptedIn(printed(WRONG).text);
    const { text } = printed({ 'review.total': '6' });
    assert.deepStrictEqual(shown(text, configuration), [['litigation-group-sum'], 1]);
    assert.deepStrictEqual(shown(printed({}).text, configuration), [[], 1]);
  });

  it('may be left out: then any are accepted, as before', () => {
    const configuration = acceptedIn(printed(WRONG).text).replace(/"figures".*,\n/, '');
    assert.doesNotMatch(configuration, /figures/);
    assert.deepStrictEqual(shown(printed({ 'review.total': '6' }).text, configuration), [[], 0]);
  });

  it('may be accepted one after another at one place', () => {
    const first = acceptedIn(printed(WRONG).text);
    const six = printed({ 'review.total': '6' }).text;
    const both = first.replace(/(\{[^{}]*\})(\s*\])/, (_, one, end) => `${one}, ${one.replace(' 5"', ' 6"')}${end}`);
    assert.deepStrictEqual(shown(six, both), [[], 1]);
    assert.deepStrictEqual(shown(printed(WRONG).text, both), [[], 1]);
  });

  it('are none where no sum is told', () => {
    const reading = read(printed({ 'review.total': '２' }).text);
    const [finding] = check(reading).findings;
    assert.strictEqual(finding?.code, 'cell-width');
    assert.strictEqual(figuresOf(finding, reading), undefined);
  });
});
