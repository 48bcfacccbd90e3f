import * as assert from 'node:assert';
import { type Explanation, explanationAt, figureFacts, read } from '../../../../server/src/service';
import { LAYOUT_STYLES, printed } from '../../../support/plain-report';
import { assertSpoken, placeOf } from '../../../support/told';

/** What is explained at the place of these words, or so many units behind it. */
function over(text: string, words: string, by = 0): Explanation | null {
  const at = text.indexOf(words);
  assert.ok(at >= 0, `no ${words}`);
  const found = explanationAt(text, read(text).reports, at + by);
  for (const said of found ? [found.name, ...found.paragraphs, ...found.items] : []) {
    assert.ok(said.zh !== '' && said.en !== '');
    assert.doesNotMatch(said.zh + said.en, /undefined|null|NaN/);
  }
  return found;
}

const paragraphs = (found: Explanation | null) => found?.paragraphs.map(({ zh }) => zh);

/** A report whose section one says this as well. */
function saying(sentence: string, changes: Parameters<typeof printed>[0] = {}): string {
  const { text } = printed(changes);
  const at = text.indexOf('（三）政府信息管理');
  return `${text.slice(0, at)}${sentence}\n${text.slice(at)}`;
}

describe('over a row’s label', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`stands what belongs in the row, in ${layout}`, () => {
      const { text } = printed({}, layout);
      const { reports } = read(text);
      const rows = reports[0]?.tables.flatMap((table) => table.rows) ?? [];
      const labelled = rows.filter(({ label }) => label !== null);
      assert.ok(labelled.length > 25, `${labelled.length}`);
      for (const { key, label } of labelled) {
        if (!label) continue;
        const found = explanationAt(text, reports, label.span.start);
        assert.strictEqual(found?.name.zh, label.statutory, key ?? '');
        assert.deepStrictEqual(found.span, label.span);
        assert.match(found.paragraphs.at(-1)?.zh ?? '', /依据：条例第/);
      }
    });

    // There the words of such a row stand between others, broken over lines.
    if (layout === 'spaces') continue;
    it(`stands what a row that heads others is for, in ${layout}`, () => {
      const { text } = printed({}, layout);
      assert.match(over(text, '（五）不予处理', 3)?.paragraphs[0]?.zh ?? '', /按情形分五项/);
    });
  }

  it('says in short what the row is, and cites the form’s articles', () => {
    assert.deepStrictEqual(paragraphs(over(printed().text, '4.保护第三方合法权益')), [
      '涉及商业秘密、个人隐私等，公开会损害第三方合法权益，第三方不同意公开，又没有重大公共利益要求公开的。',
      '收到和处理政府信息公开申请情况表；依据：条例第十五条、条例第三十二条',
    ]);
  });

  it('is the same over an altered label', () => {
    const text = printed().text.replace('2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开');
    assert.strictEqual(over(text, '其他法律法规')?.name.zh, '2.其他法律行政法规禁止公开');
  });

  it('is not there over a label that stands for nothing', () => {
    const text = printed().text.replace('5.要求行政机关确认或重新出具已获取信息', '5.阅览室开放天数及接待人次');
    assert.strictEqual(over(text, '阅览室开放'), null);
  });
});

describe('over a header', () => {
  for (const layout of ['tabs', 'cell lines', 'bars', 'html']) {
    it(`stands what belongs in the column, in ${layout}`, () => {
      const { text } = printed({}, layout);
      const from = text.indexOf('收到和处理政府信息公开申请情况');
      const tail = text.slice(from);
      for (const [words, name, what] of [
        ['科研机构', '科研机构', /高等院校/],
        ['法律服务机构', '法律服务机构', /律师事务所/],
        ['总计', '总计', /五列之和/],
        ['申请人情况', '申请人情况', /只计入一列/],
      ] as const) {
        const found = explanationAt(text, read(text).reports, from + tail.indexOf(words));
        assert.strictEqual(found?.name.zh, name);
        assert.match(found.paragraphs[0]?.zh ?? '', what);
        assert.strictEqual(text.slice(found.span.start, found.span.end), words);
      }
      assert.match(over(text, '现行有效件数', 2)?.paragraphs[0]?.zh ?? '', /往年制发的也算/);
      assert.match(over(text, '第二十条第（六）项', 2)?.paragraphs[0]?.zh ?? '', /行政处罚/);
      assert.match(over(text, '结果纠正', 1)?.paragraphs[0]?.zh ?? '', /撤销/);
      assert.match(over(text, '未经复议直接起诉', 1)?.paragraphs[0]?.zh ?? '', /没有经过复议/);
    });
  }

  it('the longest label at the place counts', () => {
    assert.match(over(printed().text, '第一项加第二项', 3)?.name.zh ?? '', /勾稽关系/);
    assert.strictEqual(over(printed().text, '法人或其他组织', 4)?.name.zh, '法人或其他组织');
  });
});

describe('over a section’s heading', () => {
  it('stands what the section has to say, of section one all five aspects', () => {
    const found = over(printed().text, '一、总体情况', 3);
    assert.strictEqual(found?.items.length, 5);
    assert.match(found.items[0]?.zh ?? '', /^主动公开：/);
    assert.match(paragraphs(found)?.[0] ?? '', /五个方面/);
    assert.strictEqual(paragraphs(found)?.[1], '依据：条例第五十条');
    for (const said of [...found.paragraphs, ...found.items]) assertSpoken(said);
  });

  it('stands in every layout and over all six', () => {
    for (const layout of Object.keys(LAYOUT_STYLES)) {
      const { text } = printed({}, layout);
      const { reports } = read(text);
      const sections = reports[0]?.sections ?? [];
      assert.strictEqual(sections.length, 6, layout);
      for (const { span } of sections) assert.ok(explanationAt(text, reports, span.start)?.paragraphs.length, layout);
    }
  });
});

describe('over a figure in the text', () => {
  it('stands the cell that it agrees with', () => {
    const found = over(printed().text, '结转下年度继续办理1', 9);
    assert.strictEqual(found?.name.zh, '结转下年度的申请');
    assert.deepStrictEqual(paragraphs(found), [
      '✓ 与表中一致：四、结转下年度继续办理 · 总计 1',
      '收到和处理政府信息公开申请情况表',
    ]);
  });

  it('stands the cell that it disagrees with, in both languages', () => {
    const found = over(saying('本年新收政府信息公开申请19件。'), '申请19件', 3);
    assert.strictEqual(paragraphs(found)?.[0], '✗ 与表中不一致：一、本年新收政府信息公开申请数量 · 总计 7');
    assert.match(found?.paragraphs[0]?.en ?? '', /^✗ disagrees with the table: /);
  });

  it('stands the arithmetic where the figure is a sum or a difference', () => {
    assert.strictEqual(
      paragraphs(over(saying('全年予以公开和部分公开4件。'), '公开4件', 2))?.[0],
      '✓ 与表中一致：（一）予以公开 · 总计 4 + （二）部分公开（区分处理的，只计这一情形，不计其他情形） · 总计 0 = 4',
    );
    const denied = paragraphs(over(saying('全年不予公开3件。'), '不予公开3件', 4))?.[0];
    assert.strictEqual(denied, '✗ 与表中不一致：1.属于国家秘密 · 总计 2 = 2（其余7项为0）');
    const changes = {
      'carriedIn naturalPerson': 1,
      'carriedIn total': 1,
      'carriedOut naturalPerson': 2,
      'carriedOut total': 2,
    };
    assert.strictEqual(
      paragraphs(over(saying('全年办结本年申请5件。', changes), '申请5件', 2))?.[0],
      '✓ 与表中一致：（七）总计 · 总计 6 − 二、上年结转政府信息公开申请数量 · 总计 1 = 5',
    );
  });

  it('says where the table itself is in doubt', () => {
    const { text } = printed({ 'carriedOut total': 9 });
    assert.match(paragraphs(over(text, '结转下年度继续办理9', 9))?.[1] ?? '', /勾稽关系不成立/);
  });

  it('is not there over figures that tell of no cell', () => {
    assert.strictEqual(over(saying('全年培训3次。'), '3次'), null);
    assert.strictEqual(over(saying('2022年新收政府信息公开申请3件。'), '申请3件', 2), null);
    assert.strictEqual(explanationAt('没有报告', read('没有报告').reports, 1), null);
  });
});

it('no place has two explanations: a table’s figures have their own', () => {
  const page = printed();
  const { reports } = read(page.text);
  for (const name of ['newlyReceived total', 'licences decisions', 'review.total']) {
    const { start, end } = placeOf(page, name);
    for (const at of [start, end]) {
      assert.ok(figureFacts(reports, at));
      assert.strictEqual(explanationAt(page.text, reports, at), null);
    }
  }
});
