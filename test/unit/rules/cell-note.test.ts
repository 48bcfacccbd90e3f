import * as assert from 'node:assert';
import { cellNote as rule } from '../../../server/src/rules/cell-note';
import { check, read } from '../../../server/src/service';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { fixed, placeOf, told, toldOnce } from '../../support/told';

const CELL = 'granted business';

describe('cell-note', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`points in ${layout} at a figure with a note and keeps the figure`, () => {
      const page = printed({ [CELL]: '1（含补正后公开）' }, layout);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, CELL));
      assert.strictEqual(fixed(page.text, finding), printed({}, layout).text);
    });

    it(`is silent in ${layout} on plain figures`, () => {
      assert.deepStrictEqual(told(rule, printed({}, layout).text), []);
    });
  }

  const written: Readonly<Record<string, string>> = {
    '22（其中修订16件）': '22',
    '22(其中修订16件)': '22',
    '22 〔其中修订16件〕': '22',
    '22件（其中修订16件）': '22件',
    '２２（其中修订16件）': '２２',
  };
  for (const [before, after] of Object.entries(written)) {
    it(`makes of ${before} ${after}`, () => {
      const page = printed({ 'normativeDocuments inForce': before });
      const { start, end } = placeOf(page, 'normativeDocuments inForce');
      const expected = page.text.slice(0, start) + after + page.text.slice(end);
      assert.strictEqual(fixed(page.text, toldOnce(rule, page.text)), expected);
    });
  }

  it('quotes figure and note, and is not certain, as the note is lost', () => {
    const finding = toldOnce(rule, printed({ [CELL]: '1（含补正后公开）' }).text);
    assert.match(finding.message.zh, /数字1后附了说明“（含补正后公开）”/);
    assert.match(finding.message.en, /note “（含补正后公开）” behind the figure 1\./);
    assert.deepStrictEqual([finding.fixes[0]?.certain, finding.fixes[0]?.preferred], [false, true]);
  });

  it('leaves the figure in the sums', () => {
    assert.strictEqual(check(read(printed({ [CELL]: '1（含补正后公开）' }).text)).identities.holding, 42);
  });

  it('takes out a note behind a line break and leaves the break', () => {
    const { text } = printed({ [CELL]: '1<br>（含补正后公开）' }, 'html');
    assert.strictEqual(fixed(text, toldOnce(rule, text)), text.replace('<br>（含补正后公开）', '<br>'));
  });

  it('offers nothing where markup stands inside the note', () => {
    const { text } = printed({ [CELL]: '1（含<b>补正</b>后公开）' }, 'html');
    assert.deepStrictEqual(toldOnce(rule, text).fixes, []);
  });
});
