import * as assert from 'node:assert';
import { requestsRowSum as rule } from '../../../server/src/rules/requests-row-sum';
import { check, read } from '../../../server/src/service';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { fixed, placeOf, told, toldOnce } from '../../support/told';

describe('requests-row-sum', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`points in ${layout} at a total that is not its row’s sum, with all seven figures`, () => {
      const page = printed({ 'granted total': 9 }, layout);
      const finding = toldOnce(rule, page.text);
      assert.deepStrictEqual(finding.span, placeOf(page, 'granted total'));
      assert.deepStrictEqual(
        finding.related.map(({ span }) => span),
        ['total', 'naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'otherOrganization'].map(
          (column) => placeOf(page, `granted ${column}`),
        ),
      );
      assert.strictEqual(fixed(page.text, finding), printed({}, layout).text);
    });

    it(`is silent in ${layout} where the sums agree`, () => {
      assert.deepStrictEqual(told(rule, printed({}, layout).text), []);
    });
  }

  it('does the whole sum before the reader’s eyes', () => {
    const { message, related } = toldOnce(rule, printed({ 'granted total': 9 }).text);
    assert.ok(
      message.zh.startsWith(
        '“（一）予以公开”行总计填9，而自然人3 + 商业企业1 + 科研机构0 + 社会公益组织0 + 法律服务机构0 + 其他0 = 4，相差5。',
      ),
      message.zh,
    );
    assert.match(message.en, /is 9, but natural persons 3 \+ businesses 1 \+ .* = 4; the difference is 5\./);
    assert.deepStrictEqual(related[1]?.message, { zh: '自然人：3', en: 'natural persons: 3' });
  });

  it('prefers the total where every other sum vouches for its parts', () => {
    const [fix] = toldOnce(rule, printed({ 'granted total': 9 }).text).fixes;
    assert.deepStrictEqual([fix?.preferred, fix?.certain], [true, false]);
  });

  it('does not prefer the total where another figure is the one at fault', () => {
    const [fix] = toldOnce(rule, printed({ 'granted business': 9 }).text).fixes;
    assert.deepStrictEqual([fix?.title.zh, fix?.preferred], ['将总计由4改为12（各列之和）', false]);
  });

  it('tells every row for itself', () => {
    const page = printed({ 'granted research': 1, 'other.rest total': 2, 'newlyReceived total': 8 });
    assert.deepStrictEqual(
      told(rule, page.text).map(({ span }) => span),
      ['newlyReceived', 'granted', 'other.rest'].map((row) => placeOf(page, `${row} total`)),
    );
  });

  it('keeps unit and note where it sets the total', () => {
    const { text } = printed({ 'granted total': '１，０００件（暂计）' });
    const after = fixed(text, toldOnce(rule, text));
    assert.strictEqual(after, printed({ 'granted total': '4件（暂计）' }).text);
  });

  it('sets a total among tags and leaves them', () => {
    const { text } = printed({ 'granted total': '<b>1</b>2' }, 'html');
    assert.strictEqual(fixed(text, toldOnce(rule, text)), text.replace('<b>1</b>2', '<b>4</b>'));
  });

  for (const unknown of ['', '/', '若干', '-3', '2.5']) {
    it(`is silent on a row with “${unknown}” in it`, () => {
      assert.deepStrictEqual(told(rule, printed({ 'granted research': unknown, 'granted total': 9 }).text), []);
    });
  }

  it('does no sums on a row whose count does not fit', () => {
    assert.deepStrictEqual(told(rule, printed({ 'granted research': '3\t4', 'granted total': 9 }).text), []);
  });

  it('offers no total of more digits than a figure can have', () => {
    const large = 999_999_999_999_999;
    const page = printed({ 'carriedIn naturalPerson': large, 'carriedIn business': 1, 'carriedIn total': 1 });
    const finding = toldOnce(rule, page.text);
    assert.match(finding.message.zh, /= 1000000000000000，相差999999999999999。/);
    assert.deepStrictEqual(finding.fixes, []);
  });

  it('leaves nothing to say once its preferred fix is made', () => {
    const { text } = printed({ 'granted total': 9 });
    assert.deepStrictEqual(check(read(fixed(text, toldOnce(rule, text)))).findings, []);
  });
});
