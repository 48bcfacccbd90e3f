import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { type Addition, additionTo, parseConfiguration } from '../../../server/src/service';
import { applied } from '../../support/fixes';

const ACCEPTANCE: Addition = {
  kind: 'acceptance',
  acceptance: { file: '甲/a.txt', code: 'cell-blank', at: 'requests.granted.total', reason: '“来源”如此' },
};
const LEVEL: Addition = { kind: 'level', code: 'cell-unit', level: 'off' };

function added(text: string, addition: Addition): string {
  const edits = additionTo(text, addition);
  assert.ok(edits, 'refused');
  const after = applied(text, edits);
  assert.deepStrictEqual(parseConfiguration(after).complaints, [], after);
  return after;
}

function accepted(text: string): string[] {
  return parseConfiguration(text).accepted.map(({ file, code, at, reason }) => [file, code, at, reason].join(' '));
}

const LINE = '甲/a.txt cell-blank requests.granted.total “来源”如此';

describe('an addition to a configuration', () => {
  it('makes a new file', () => {
    assert.strictEqual(
      added('', ACCEPTANCE),
      `{
  "accepted": [
    {
      "file": "甲/a.txt",
      "code": "cell-blank",
      "at": "requests.granted.total",
      "reason": "“来源”如此"
    }
  ]
}
`,
    );
    assert.strictEqual(added(' \n', LEVEL), '{\n  "rules": {\n    "cell-unit": "off"\n  }\n}\n');
  });

  it('keeps comments, layout, indentation and line ends', () => {
    const before =
      '{\r\n\t// 规则\r\n\t"rules": {"cell-note":   "hint"}, /* 末 */\r\n\t"accepted": [\r\n\t\t{ "file": "b.txt", "code": "cell-note", "at": "title", "reason": "x" } // 一\r\n\t]\r\n}\r\n';
    const after = added(before, ACCEPTANCE);
    for (const kept of ['// 规则\r\n', '{"cell-note":   "hint"}', '/* 末 */', '"reason": "x" }']) {
      assert.ok(after.includes(kept), kept);
    }
    assert.ok(after.includes('"x" }, // 一\r\n'), 'a remark stays with what it is about');
    assert.match(after, /\r\n\t\t\{\r\n\t\t\t"file": "甲/);
    assert.doesNotMatch(after.replaceAll('\r\n', ''), /[\r\n]/);
    assert.deepStrictEqual(accepted(after), ['b.txt cell-note title x', LINE]);
  });

  it('adds to what is there, empty or not, with a trailing comma or without', () => {
    for (const list of [
      '[]',
      '[\n]',
      '[{"file":"b","code":"cell-note","at":"y","reason":"z"}]',
      '[{"file":"b","code":"cell-note","at":"y","reason":"z"},]',
    ]) {
      const after = added(`{"accepted": ${list}}`, ACCEPTANCE);
      assert.strictEqual(accepted(after).at(-1), LINE, after);
      assert.strictEqual(accepted(after).length, list.includes('file') ? 2 : 1);
    }
    for (const rules of ['{}', '{"cell-note":"off"}', '{"cell-note":"off",}']) {
      assert.strictEqual(parseConfiguration(added(`{"rules": ${rules}}`, LEVEL)).levels.get('cell-unit'), 'off');
    }
    assert.deepStrictEqual(accepted(added('{"rules":{},}', ACCEPTANCE)), [LINE]);
    assert.strictEqual(parseConfiguration(added('{"accepted":[]}', LEVEL)).levels.size, 1);
  });

  it('sets a level that is there anew', () => {
    assert.strictEqual(added('{"rules":{"cell-unit":"error"}}', LEVEL), '{"rules":{"cell-unit":"off"}}');
  });

  it('refuses a file that is broken, or holds something else there', () => {
    for (const text of ['{', '[]', '3', '{"rules": {,}}', '{"rules":[]}'])
      assert.strictEqual(additionTo(text, LEVEL), null);
    for (const text of ['{"accepted":{}}', '{"accepted":"x"}']) assert.strictEqual(additionTo(text, ACCEPTANCE), null);
  });

  it('puts any reason into any configuration, once each time, and the rest stays', () => {
    const reasons = fc.array(
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => one.trim() !== ''),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(reasons, (all) => {
        let text = '{ // 甲\n "rules": {} }';
        for (const reason of all) {
          const { acceptance } = ACCEPTANCE;
          text = added(text, { kind: 'acceptance', acceptance: { ...acceptance, reason } });
        }
        assert.deepStrictEqual(
          parseConfiguration(text).accepted.map(({ reason }) => reason),
          all.map((one) => one.trim()),
        );
        assert.ok(text.startsWith('{ // 甲\n'));
      }),
      { numRuns: 50 },
    );
  });
});
