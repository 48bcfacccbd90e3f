import * as assert from 'node:assert';
import { cellWidth as rule } from '../../../server/src/rules/cell-width';
import { check, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { LAYOUT_STYLES, printed, withFigures } from '../../support/plain-report';
import { fixed, placeOf, told, toldOnce } from '../../support/told';

const CELL = 'granted business';

describe('cell-width', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`is silent in ${layout} on half-width figures`, () => {
      assert.deepStrictEqual(told(rule, printed({}, layout).text), []);
    });

    it(`points in ${layout} at a full-width figure and writes it in half width`, () => {
      const page = printed({ [CELL]: '１' }, layout);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, CELL));
      assert.strictEqual(fixed(page.text, finding), printed({}, layout).text);
    });
  }

  const written: Readonly<Record<string, string>> = {
    '１２３４': '1234',
    '1２3': '123',
    '１２件': '12件',
    '１２（其中３件为补充）': '12（其中３件为补充）',
    '２５．１': '25.1',
    '－３': '-3',
    '１，２３４': '1，234',
  };
  for (const [before, after] of Object.entries(written)) {
    it(`makes of ${before} ${after}, and of nothing else anything`, () => {
      const page = printed({ 'fees amount': before });
      const { text } = page;
      const { start, end } = placeOf(page, 'fees amount');
      assert.strictEqual(fixed(text, toldOnce(rule, text)), text.slice(0, start) + after + text.slice(end));
    });
  }

  it('leaves a full-width comma between half-width digits to cell-separator', () => {
    assert.deepStrictEqual(told(rule, printed({ [CELL]: '1，234' }).text), []);
  });

  it('leaves a full-width figure in a note alone', () => {
    assert.deepStrictEqual(told(rule, printed({ [CELL]: '1（其中１件为补充）' }).text), []);
  });

  it('is certain, since the value stays', () => {
    const { text } = printed({ [CELL]: '１' });
    const finding = toldOnce(rule, text);
    assert.deepStrictEqual([finding.severity, finding.fixes.length], ['warning', 1]);
    assert.deepStrictEqual([finding.fixes[0]?.certain, finding.fixes[0]?.preferred], [true, true]);
    assert.deepStrictEqual(check(read(fixed(text, finding))).identities, check(read(text)).identities);
  });

  it('changes characters between tags and leaves the tags', () => {
    const page = printed({ [CELL]: '<b>１</b>２' }, 'html');
    const { text } = page;
    assert.strictEqual(fixed(text, toldOnce(rule, text)), text.replace('<b>１</b>２', '<b>1</b>2'));
  });

  it('offers nothing where the source writes digits as references', () => {
    const { fixes } = toldOnce(rule, printed({ [CELL]: '&#65297;' }, 'html').text);
    assert.deepStrictEqual(fixes, []);
  });

  it('speaks in a row whose count does not fit as well, by number', () => {
    const { text } = printed({ [CELL]: '１\t0' });
    assert.match(toldOnce(rule, text).message.zh, /“（一）予以公开”行第2个数/);
  });

  it('fixes all cells at once', () => {
    const page = printed({ [CELL]: '１', 'granted total': '４', 'review.total': '２' });
    const edits = told(rule, page.text).flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
    assert.strictEqual(applied(page.text, edits), printed().text);
  });

  it('tells a table in full width once', () => {
    const page = printed();
    const text = withFigures(page, (figure) => (figure === '0' ? '０' : '１'), 'litigation');
    const finding = toldOnce(rule, text);
    assert.match(finding.message.zh, /^政府信息公开行政复议、行政诉讼情况表有15格的数字是全角字符/);
    assert.deepStrictEqual([finding.fixes[0]?.certain, finding.fixes[0]?.preferred], [true, true]);
    assert.strictEqual(
      fixed(text, finding),
      withFigures(page, (figure) => (figure === '0' ? '0' : '1'), 'litigation'),
    );
  });
});
