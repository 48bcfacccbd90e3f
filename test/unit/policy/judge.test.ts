import * as assert from 'node:assert';
import {
  type CheckResult,
  type Finding,
  judge,
  type Level,
  NO_POLICY,
  parseConfiguration,
  policyFor,
} from '../../../server/src/service';
import { cellAt, modelOf, requestDrafts } from '../../support/model';

const READING = modelOf({ requests: requestDrafts() });

function found(code: string, row: string, column: string): Finding {
  return {
    code,
    category: 'cell',
    severity: 'error',
    message: { zh: '有误', en: 'wrong' },
    span: cellAt(READING, row, column).span,
    related: [],
    fixes: [],
    unnecessary: false,
  };
}

const RESULT: CheckResult = {
  findings: [
    found('cell-blank', 'granted', 'total'),
    found('cell-unit', 'granted', 'total'),
    found('cell-blank', 'partlyGranted', 'total'),
  ],
  identities: { holding: 40, broken: 2, undecided: 0 },
  failures: [{ code: 'cell-note', error: new Error('x') }],
};

/** Judges by a configuration's `rules` and `accepted` (`code at`), for the file a.txt. */
function judged(rules: Readonly<Record<string, Level>>, ...accepted: string[]) {
  const list = accepted.map((one) => {
    const [code, at] = one.split(' ');
    return { file: 'a.txt', code, at, reason: '已核' };
  });
  const configuration = parseConfiguration(JSON.stringify({ rules, accepted: list }));
  assert.deepStrictEqual(configuration.complaints, []);
  const judgement = judge(RESULT, READING, policyFor(new Map(), configuration, 'a.txt'));
  return {
    ...judgement,
    kept: judgement.findings.map(({ code, severity }) => `${code} ${severity}`),
    silent: judgement.accepted.map(({ finding, acceptance }) => `${finding.code} ${acceptance.at}`),
    left: judgement.unused.map(({ code, at }) => `${code} ${at}`),
  };
}

describe('judging', () => {
  it('changes nothing where nothing is asked for', () => {
    const { findings, identities, failures, accepted, unused } = judge(RESULT, READING, NO_POLICY);
    assert.strictEqual(findings, RESULT.findings);
    assert.deepStrictEqual([identities, failures], [RESULT.identities, RESULT.failures]);
    assert.deepStrictEqual([accepted, unused], [[], []]);
  });

  it('leaves out what is off and sets what has another level; all else as it is', () => {
    const { kept } = judged({ 'cell-blank': 'hint', 'cell-unit': 'off' });
    assert.deepStrictEqual(kept, ['cell-blank hint', 'cell-blank hint']);
    assert.deepStrictEqual(judged({ 'cell-note': 'off' }).kept, [
      'cell-blank error',
      'cell-unit error',
      'cell-blank error',
    ]);
  });

  it('sets apart what is accepted, of that rule at that place alone', () => {
    const { kept, silent, left } = judged({}, 'cell-blank requests.granted.total');
    assert.deepStrictEqual(kept, ['cell-unit error', 'cell-blank error']);
    assert.deepStrictEqual(silent, ['cell-blank requests.granted.total']);
    assert.deepStrictEqual(left, []);
  });

  it('tells acceptances that nothing meets', () => {
    const { left } = judged({}, 'cell-blank requests.granted.research', 'cell-unit requests.granted.total');
    assert.deepStrictEqual(left, ['cell-blank requests.granted.research']);
  });

  it('does not call one unused because its rule is off', () => {
    const { kept, silent, left } = judged({ 'cell-unit': 'off' }, 'cell-unit requests.granted.total');
    assert.deepStrictEqual([kept.length, silent, left], [2, [], []]);
  });

  it('calls one of two alike unused', () => {
    const same = 'cell-unit requests.granted.total';
    assert.deepStrictEqual(judged({}, same, same).left, [same]);
  });

  it('leaves the count of identities and the failures alone', () => {
    const { identities, failures } = judged({ 'cell-blank': 'off', 'cell-unit': 'off' });
    assert.deepStrictEqual([identities, failures], [RESULT.identities, RESULT.failures]);
  });
});

describe('the policy for a text', () => {
  const configuration = parseConfiguration(
    JSON.stringify({
      rules: { 'cell-blank': 'off' },
      accepted: [{ file: '乙/b.txt', code: 'cell-unit', at: 'x', reason: 'y' }],
    }),
  );
  const settings = new Map<string, Level>([
    ['cell-blank', 'error'],
    ['cell-note', 'hint'],
  ]);

  it('is none where neither settings nor configuration ask for anything', () => {
    assert.strictEqual(policyFor(new Map(), null, null), NO_POLICY);
    assert.strictEqual(policyFor(new Map(), parseConfiguration('{}'), 'a.txt'), NO_POLICY);
  });

  it('has the configuration go before the settings, rule by rule', () => {
    const { levels } = policyFor(settings, configuration, 'a.txt');
    assert.deepStrictEqual(Object.fromEntries(levels), { 'cell-blank': 'off', 'cell-note': 'hint' });
  });

  it('is the settings alone where there is no configuration', () => {
    assert.deepStrictEqual(policyFor(settings, null, null), { levels: settings, accepted: [] });
  });

  it('has the acceptances of that file alone, however its name is composed', () => {
    assert.strictEqual(policyFor(new Map(), configuration, 'b.txt').accepted.length, 0);
    assert.strictEqual(policyFor(new Map(), configuration, '乙/b.txt').accepted.length, 1);
    assert.strictEqual(policyFor(new Map(), configuration, null).accepted.length, 0);
    const composed = parseConfiguration(
      '{"accepted":[{"file":"\u00e9.txt","code":"cell-unit","at":"x","reason":"y"}]}',
    );
    assert.strictEqual(policyFor(new Map(), composed, 'e\u0301.txt').accepted.length, 1);
  });
});
