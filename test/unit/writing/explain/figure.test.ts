import * as assert from 'node:assert';
import { check, figureFacts, read } from '../../../../server/src/service';
import { LAYOUT_STYLES, printed } from '../../../support/plain-report';
import { assertSpoken, placeOf } from '../../../support/told';

function factsAt(page: ReturnType<typeof printed>, cell: string, by = 0) {
  const facts = figureFacts(read(page.text).reports, placeOf(page, cell).start + by);
  assert.ok(facts, `nothing at ${cell}`);
  return facts;
}

describe('hovering over a figure', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`knows every cell of every table by its place in ${layout}`, () => {
      const page = printed({}, layout);
      const reading = read(page.text);
      for (const { table, span, text } of page.cells) {
        const facts = figureFacts(reading.reports, span.start);
        assert.deepStrictEqual([facts?.span, facts?.printed], [span, text]);
        assert.strictEqual(facts?.sums.length === 0, table === 'disclosure');
        for (const { state, words } of facts?.sums ?? []) {
          assert.strictEqual(state, 'holding');
          assertSpoken(words);
        }
      }
    });
  }

  it('names row, column and group as the form has them, the table and the article', () => {
    const { name, facts } = factsAt(printed(), 'newlyReceived business');
    assert.strictEqual(name.zh, '一、本年新收政府信息公开申请数量 · 法人或其他组织 · 商业企业');
    assert.deepStrictEqual(
      facts.map(({ zh }) => zh),
      ['收到和处理政府信息公开申请情况表', '依据：条例第二十九条'],
    );
    assert.strictEqual(factsAt(printed(), 'review.upheld').name.zh, '行政复议 · 结果维持');
  });

  it('does the sums in which the figure stands, those that hold too', () => {
    assert.deepStrictEqual(
      factsAt(printed(), 'carriedOut naturalPerson').sums.map(({ words }) => words.zh),
      [
        '“四、结转下年度继续办理”行：总计填1，自然人1 = 1（其余5项为0）',
        '“自然人”列：一（新收）5 + 二（上年结转）0 = 5，（七）总计4 + 四（结转下年）1 = 5',
      ],
    );
    assert.strictEqual(factsAt(printed(), 'processedTotal total').sums.length, 3);
  });

  it('says which fail, and by how much', () => {
    const { sums } = factsAt(printed({ 'carriedOut naturalPerson': 3 }), 'carriedOut naturalPerson');
    assert.deepStrictEqual(
      sums.map(({ state }) => state),
      ['broken', 'broken'],
    );
    assert.match(sums[1]?.words.zh ?? '', /而（七）总计4 \+ 四（结转下年）3 = 7，相差2$/);
  });

  it('says why a sum cannot be decided', () => {
    const why = (changes: Parameters<typeof printed>[0], cell: string) => {
      const undecided = factsAt(printed(changes), cell).sums.filter(({ state }) => state === 'undecided');
      for (const { words } of undecided) assertSpoken(words);
      return undecided.map(({ words }) => words.zh);
    };
    assert.deepStrictEqual(why({ 'granted research': '' }, 'granted total'), [
      '“（一）予以公开”行：“（一）予以公开”行“科研机构”列空着',
    ]);
    assert.deepStrictEqual(why({ 'granted research': '若干' }, 'granted total'), [
      '“（一）予以公开”行：“（一）予以公开”行“科研机构”列不是数字',
    ]);
    assert.deepStrictEqual(why({ 'granted research': '-3', 'granted legalService': '2.5' }, 'granted business'), [
      '“（一）予以公开”行：“（一）予以公开”行“科研机构”列是负数，“（一）予以公开”行“法律服务机构”列不是整数',
    ]);
    assert.deepStrictEqual(why({ 'denied.otherLaw research': '0\t0' }, 'granted total'), [
      '“总计”列：“2.其他法律行政法规禁止公开”行的数字个数不对',
    ]);
    const blanks = Object.fromEntries(
      ['naturalPerson', 'business', 'research', 'legalService'].map((column) => [`granted ${column}`, '/']),
    );
    assert.match(why(blanks, 'granted total')[0] ?? '', /空着，另有1处$/);
  });

  it('says of a blank what it is', () => {
    const page = printed({ 'granted research': '/' });
    const facts = factsAt(page, 'granted research');
    assert.deepStrictEqual([facts.printed, facts.sums.length], ['', 2]);
  });

  it('says of a figure in a malformed row that it has no column', () => {
    const { text } = printed({ 'denied.otherLaw research': '0\t0' });
    const row = read(text).reports[0]?.tables[1]?.rows.find(({ key }) => key === 'denied.otherLaw');
    const facts = figureFacts(read(text).reports, row?.cells[2]?.span.start ?? -1);
    assert.match(facts?.name.zh ?? '', / · 第3个数$/);
    assert.match(facts?.apart?.zh ?? '', /^本行应有7个数，个数不对/);
  });

  it('quotes a label that departs from the form', () => {
    const page = printed();
    const text = page.text.replace('2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开');
    const cell = read(text)
      .reports[0]?.tables[1]?.rows.find(({ key }) => key === 'denied.otherLaw')
      ?.cells.at(0);
    const facts = figureFacts(read(text).reports, cell?.span.start ?? -1);
    assert.ok(facts?.facts.some(({ zh }) => zh === '行名印作“2.其他法律法规禁止公开”'));
  });

  it('holds at the end of a figure, and nowhere else', () => {
    const page = printed({ 'granted total': 4 });
    const { end } = placeOf(page, 'granted total');
    assert.ok(figureFacts(read(page.text).reports, end));
    assert.strictEqual(figureFacts(read(page.text).reports, 0), null);
    assert.strictEqual(figureFacts(read('没有报告').reports, 2), null);
  });

  it('finds its place in a text of many reports', () => {
    const one = printed({ 'carriedOut naturalPerson': 3 });
    const reading = read(one.text.repeat(12), { longFrom: 1000 });
    assert.ok((reading.parts?.length ?? 0) > 1);
    const span = placeOf(one, 'carriedOut naturalPerson');
    const at = { start: span.start + 5 * one.text.length, end: span.end + 5 * one.text.length };
    assert.deepStrictEqual(figureFacts(reading.reports, at.start)?.span, at);
    assert.strictEqual(check(reading).identities.broken, 24);
  });
});
