import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { contentOf } from '../../../server/src/text/content';
import { plainReport } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';

const BARS = print(plainReport(), STYLES['bars, outer'] as Style).text;
const findings = (text: string) => check(read(text)).findings;

describe('what programs write for nothing', () => {
  for (const filler of [
    'nan',
    'NaN',
    'None',
    'null',
    'NULL',
    '<NA>',
    'Unnamed: 3',
    'Unnamed: 12_level_1',
    '^^',
    '^',
    '←',
    '↑',
    '<',
  ]) {
    it(`${filler} is a blank`, () => {
      assert.strictEqual(contentOf(filler).kind, 'empty');
      const filled = BARS.replace(/\|(?= {2}\|)/g, `| ${filler}`);
      assert.notStrictEqual(filled, BARS);
      assert.deepStrictEqual(findings(filled), []);
    });
  }

  for (const marks of ['****', '** **', '__ __', '______', '~~  ~~', '*** ***']) {
    it(`${marks}, marks of type with nothing between them, are blanks`, () => {
      const filled = BARS.replace(/\|(?= {2}\|)/g, `| ${marks}`);
      assert.deepStrictEqual(findings(filled), []);
      const text = BARS.replace(/^(\| 规章 \|) 0/m, `$1 ${marks}`);
      const [finding, ...others] = findings(text);
      assert.deepStrictEqual([finding?.code, others.length], ['cell-blank', 0]);
      assert.deepStrictEqual(finding?.fixes[0]?.edits, [{ span: finding?.span, newText: '0' }]);
      assert.strictEqual(text.slice(finding?.span.start, finding?.span.end), marks);
    });
  }

  it('is told where a figure is due, and the figure takes its place', () => {
    const text = BARS.replace(/^(\| 规章 \|) 0/m, '$1 NaN');
    const [finding, ...others] = findings(text);
    assert.deepStrictEqual([finding?.code, others.length], ['cell-blank', 0]);
    assert.strictEqual(text.slice(finding?.span.start, finding?.span.end), 'NaN');
    assert.deepStrictEqual(finding?.fixes[0]?.edits, [{ span: finding?.span, newText: '0' }]);
  });

  it('beside a heading leaves it one', () => {
    const rows = BARS.replace(/^## (.*)$/gm, '| $1 | NaN | NaN |');
    assert.notStrictEqual(rows, BARS);
    assert.deepStrictEqual(
      read(rows).reports[0]?.sections.map(({ key }) => key),
      read(BARS).reports[0]?.sections.map(({ key }) => key),
    );
  });

  for (const word of ['nane', 'Nonesuch', 'N/A', 'Unnamed', 'NA', '无名'])
    it(`${word} is a word`, () => assert.strictEqual(contentOf(word).kind, 'text'));
});
