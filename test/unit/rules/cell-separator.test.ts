import * as assert from 'node:assert';
import { cellSeparator as rule } from '../../../server/src/rules/cell-separator';
import { certainEdits, check, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { LAYOUT_STYLES, printed, withFigures } from '../../support/plain-report';
import { fixed, placeOf, told, toldOnce } from '../../support/told';

const CELL = 'newlyReceived business';

describe('cell-separator', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`points in ${layout} at a figure with a separator and takes it out`, () => {
      const page = printed({ [CELL]: '1,234' }, layout);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, CELL));
      assert.strictEqual(fixed(page.text, finding), printed({ [CELL]: 1234 }, layout).text);
    });

    it(`is silent in ${layout} where there is none`, () => {
      assert.deepStrictEqual(told(rule, printed({ [CELL]: 1234 }, layout).text), []);
    });
  }

  for (const other of ['１２', '12件', '12（其中1件为补充）']) {
    it(`leaves ${other} to another rule`, () => {
      assert.deepStrictEqual(told(rule, printed({ [CELL]: other }).text), []);
    });
  }

  const written: Readonly<Record<string, string>> = {
    '1,234,567': '1234567',
    '1，234': '1234',
    '１，２３４': '１２３４',
    '1,234件': '1234件',
    '1,234（其中1,000件为补充）': '1234（其中1,000件为补充）',
    '12,345.6': '12345.6',
  };
  for (const [before, after] of Object.entries(written)) {
    it(`makes of ${before} ${after}`, () => {
      const page = printed({ 'fees amount': before });
      const { start, end } = placeOf(page, 'fees amount');
      const after2 = page.text.slice(0, start) + after + page.text.slice(end);
      assert.strictEqual(fixed(page.text, toldOnce(rule, page.text)), after2);
    });
  }

  it('is certain, since the value stays', () => {
    const [fix] = toldOnce(rule, printed({ [CELL]: '1,234' }).text).fixes;
    assert.deepStrictEqual([fix?.certain, fix?.preferred], [true, true]);
  });

  it('is made together with the width of the same figure, without overlap', () => {
    const page = printed({ 'licences decisions': '１，２３４' });
    const edits = certainEdits(check(read(page.text)).findings);
    assert.strictEqual(applied(page.text, edits), printed({ 'licences decisions': 1234 }).text);
  });

  it('takes commas out between tags', () => {
    const { text } = printed({ [CELL]: '<i>1,</i>234' }, 'html');
    assert.strictEqual(fixed(text, toldOnce(rule, text)), text.replace('<i>1,</i>234', '<i>1</i>234'));
  });

  it('does not take a comma that groups no thousands for one', () => {
    assert.deepStrictEqual(told(rule, printed({ [CELL]: '1,23' }).text), []);
  });

  it('tells a table with them everywhere once', () => {
    const text = withFigures(printed(), () => '1,000', 'litigation');
    const finding = toldOnce(rule, text);
    assert.match(finding.message.zh, /有15格的数字带有千位分隔符，这是第一格。/);
    assert.strictEqual(finding.fixes[0]?.certain, true);
    assert.strictEqual(
      fixed(text, finding),
      withFigures(printed(), () => '1000', 'litigation'),
    );
  });
});
