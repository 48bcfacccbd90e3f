import * as assert from 'node:assert';
import { fold } from '../../../server/src/text/fold';
import { foldSpan, unfolded, unfoldedParts } from '../../../server/src/text/folded-span';

const whole = (text: string) => foldSpan(text, { start: 0, end: text.length });

describe('a folded stretch', () => {
  it('is what its text folds to, without tags and references to white space', () => {
    for (const text of ['', '规章', '２０２５ 年\n度', '（一）“主动”公开', 'a < b，c > d', '<3', '1 <']) {
      assert.strictEqual(whole(text).folded, fold(text), text);
    }
    assert.strictEqual(whole('<p class="a">2025&nbsp;<b>年</b><br/>度&#160;</p><!-- x -->').folded, '2025年度');
    assert.strictEqual(whole('A&B&amp;C').folded, fold('A&B&amp;C'));
  });

  it('knows where each unit stands, from wherever it begins', () => {
    const text = '甲乙 <b>丙</b>\n丁戊';
    const stretch = foldSpan(text, { start: 1, end: text.length - 1 });
    assert.strictEqual(stretch.folded, '乙丙丁');
    assert.deepStrictEqual(unfolded(stretch, 0, 3), { start: 1, end: text.indexOf('丁') + 1 });
    assert.deepStrictEqual(
      unfoldedParts(stretch, 0, 3).map(({ start, end }) => text.slice(start, end)),
      ['乙', '丙', '丁'],
    );
    assert.deepStrictEqual(unfoldedParts(whole('甲乙丙'), 1, 3), [{ start: 1, end: 3 }]);
  });

  it('goes once over a text of signs that open nothing', () => {
    for (const text of ['<a'.repeat(200_000), '<a>'.repeat(200_000), '&'.repeat(200_000), '&nbsp'.repeat(100_000)]) {
      assert.ok(whole(text).folded.length <= text.length);
    }
  });

  it('does not look for the end of a tag behind its own end', () => {
    const text = '甲<b 乙>丙';
    assert.strictEqual(foldSpan(text, { start: 0, end: 4 }).folded, '甲<b');
  });
});
