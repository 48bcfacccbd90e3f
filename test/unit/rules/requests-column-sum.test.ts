import * as assert from 'node:assert';
import { requestsColumnSum as rule } from '../../../server/src/rules/requests-column-sum';
import { modelOf, requestDrafts } from '../../support/model';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { fixed, placeOf, told, toldOnce } from '../../support/told';

describe('requests-column-sum', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`points in ${layout} at a row's total that its column contradicts too`, () => {
      const page = printed({ 'granted total': 9 }, layout);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, 'granted total'));
      assert.ok(finding.fixes[0]?.preferred);
      assert.strictEqual(fixed(page.text, finding), printed({}, layout).text);
    });

    it(`points in ${layout} at an outcome, and offers its stale totals beside it`, () => {
      const page = printed({ 'granted naturalPerson': 2 }, layout);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, 'granted naturalPerson'));
      assert.strictEqual(fixed(page.text, finding), printed({}, layout).text);
      assert.deepStrictEqual(
        finding.fixes.map(({ preferred, edits }) => [preferred, edits.length]),
        [
          [false, 1],
          [false, 5],
          [false, 5],
        ],
      );
    });

    it(`points in ${layout} at a figure in the wrong column, and moves it back`, () => {
      const page = printed({ 'granted business': 0, 'granted research': 1 }, layout);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, 'granted research'));
      assert.ok(finding.fixes[0]?.preferred);
      assert.strictEqual(fixed(page.text, finding), printed({}, layout).text);
    });

    it(`is silent in ${layout} where the sums agree`, () => {
      assert.deepStrictEqual(told(rule, printed({}, layout).text), []);
    });
  }

  it('does the sum before the reader’s eyes and counts the zeros', () => {
    const { message, related } = toldOnce(rule, printed({ 'granted total': 9 }).text);
    const sum = '“总计”列：（七）总计填6，而（一）至（六）共21项之和为11，即9 + 2 = 11（其余19项为0），相差5';
    assert.ok(message.zh.startsWith(`2条勾稽关系不成立：（1）${sum}；`), message.zh);
    assert.match(message.zh, /（七）总计应等于（一）至（六）各项之和。/);
    assert.match(
      message.en,
      /（七）总计 is 6, but the 21 rows .* 11: 9 \+ 2 = 11 \(the other 19 are 0\); the difference is 5/,
    );
    assert.deepStrictEqual(related[0]?.message.zh, `不成立：${sum}`);
  });

  it('says what an outcome and its stale totals come to', () => {
    const { message, fixes } = toldOnce(rule, printed({ 'granted naturalPerson': 2 }).text);
    assert.match(
      message.zh,
      /推断：要么“（一）予以公开”行“自然人”列的2有误，应为3；要么这个数无误，是随之变动的合计没有更新（“（一）予以公开”总计4→3；“（七）总计”自然人4→3、总计6→5；“四（结转下年）”自然人1→2、总计1→2），但与正文所说的不一致。/,
    );
    assert.match(
      fixes[1]?.title.zh ?? '',
      /^更新随之变动的合计（“（一）予以公开”总计4→3；.*：可使本表勾稽关系全部成立，但与正文所说的不一致$/,
    );
    assert.match(
      fixes[1]?.title.en ?? '',
      /^Bring the totals that follow up to date \(“（一）予以公开” total 4→3; .*, but the text says otherwise$/,
    );
    assert.match(fixes[0]?.title.zh ?? '', /：仅此一处即可使本表勾稽关系全部成立$/);
  });

  it('is never certain, so that fix-all leaves it alone', () => {
    for (const changes of [{ 'granted total': 9 }, { 'granted naturalPerson': 2 }]) {
      const { fixes } = toldOnce(rule, printed(changes).text);
      assert.ok(fixes.length > 0 && fixes.every(({ certain }) => !certain));
    }
  });

  it('takes （六） as one row on the 2019 form', () => {
    const page = printed({ 'other business': 4 }, 'tabs', '2019');
    const finding = toldOnce(rule, page.text);
    assert.deepStrictEqual(finding.span, placeOf(page, 'other business'));
    assert.match(finding.message.zh, /共19项之和为6，即1 \+ 1 \+ 4 = 6（其余16项为0）/);
  });

  it('is exact past 2^53, and searches no such table', () => {
    const given = Object.fromEntries(
      requestDrafts().map(({ key }) => [key, '999999999999999 0 0 0 0 0 999999999999999']),
    );
    const finding = toldOnce(rule, modelOf({ requests: requestDrafts(given) }));
    assert.match(finding.message.zh, /= 20999999999999979，相差19999999999999980/);
    assert.match(finding.message.zh, /没有找到错在哪一格，但没有搜索完毕/);
    assert.deepStrictEqual(finding.fixes, []);
  });

  it('is silent where a row is blank or missing', () => {
    assert.deepStrictEqual(told(rule, printed({ 'granted business': '', 'processedTotal business': 9 }).text), []);
    const requests = requestDrafts({ processedTotal: '9 9 9 9 9 9 9' }).filter(({ key }) => key !== 'other.rest');
    assert.deepStrictEqual(told(rule, modelOf({ requests })), []);
  });
});
