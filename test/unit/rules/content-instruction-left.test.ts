import * as assert from 'node:assert';
import { writeSkeleton } from '../../../server/src/compose/skeleton';
import { contentInstructionLeft as rule } from '../../../server/src/rules/content-instruction-left';
import { read } from '../../../server/src/service';
import { fixed, told } from '../../support/told';
import { marks, underlines, written } from './written';

describe('content-instruction-left', () => {
  for (const sentence of [
    '⟦该部分以表格形式报告。⟧',
    '⟦（本部分以表格形式报告）⟧',
    '按要求，⟦本部分以表格形式报告⟧，详见下表。',
    '收到申请⟦XX⟧件。',
    '（一）⟦（请在此处填写公开情况）⟧',
    '⟦（此处填写公开情况）⟧公开及时。',
    '（五）监督保障。⟦（请填写监督保障情况）⟧',
    '⟦（请填写其他需要报告的事项，没有的填“无”）⟧',
    '本年度收取信息处理费⟦（请填写金额，没有收取的填0）⟧元。',
    '培训⟦___⟧次，受理⟦（　）⟧件，印发⟦××⟧份。',
    '新收⟦○○⟧件，办结⟦○○○⟧件。',
    '⟦××⟧年，我局召开会议⟦××⟧次。',
  ]) {
    it(`underlines what is left: ${sentence}`, () => marks(rule, sentence));
  }
  for (const sentence of [
    '张××来信得到答复。',
    '上述部分以表格形式报告全县情况的做法得到推广。',
    '门牌号X12。',
    'XX镇XX村李某某的来信已答复。',
    '开展“XX局长接访”和“XX县XX局”标题清理。',
    '**公开**条目，**次要**内容。',
    '**公开**条，另附。',
    '[ ] 条例学习。',
    '二○○年前，二○○九年以来。',
    '按X次序排列。',
    '可登录网站（请填写申请表）提出申请。',
  ]) {
    it(`is silent: ${sentence}`, () => marks(rule, sentence));
  }
  it('underlines stars', () => {
    underlines(rule, { more: ['公开⟦**⟧条，接访⟦***⟧次。'] });
  });
  it('sees it under the heading of a table', () => {
    const text = written({}).replace('二、主动公开政府信息情况', '二、主动公开政府信息情况\n该部分以表格形式报告。');
    const [finding] = told(rule, text);
    assert.ok(finding?.fixes[0]?.certain);
    assert.ok(!fixed(text, finding).includes('该部分'));
  });
  it('leaves a placeholder to people', () => {
    const { findings } = underlines(rule, { more: ['收到申请⟦XX⟧件。'] });
    assert.deepStrictEqual(findings[0]?.fixes, []);
  });
  for (const note of ['（宋体加粗小四号字）', '（三号黑体）', '（二号方正小标宋）', '(楷体居中)']) {
    it(`takes out of a title and a heading what they are to be set in: ${note}`, () => {
      for (const words of ['政府信息公开工作年度报告', '二、主动公开政府信息情况', '六、其他需要报告的事项']) {
        const text = written({});
        assert.ok(text.includes(words));
        const left = text.replace(words, words + note);
        const [finding, ...others] = told(rule, left);
        assert.deepStrictEqual(others, []);
        assert.strictEqual(left.slice(finding?.span.start, finding?.span.end), note);
        assert.ok(finding?.fixes[0]?.certain);
        assert.strictEqual(fixed(left, finding), text);
      }
    });
  }
  for (const due of ['（此处填写机关名称）', '（请填写机关名称）', '（机关名称）', '×××', 'XX']) {
    it(`leaves to people what is due in a title: ${due}`, () => {
      const text = due + written({}).trimStart();
      const [finding, ...others] = told(rule, text);
      assert.deepStrictEqual(others, []);
      assert.strictEqual(text.slice(finding?.span.start, finding?.span.end), due);
      assert.deepStrictEqual(finding?.fixes, []);
    });
  }
  it('leaves to people the year that is due in a title, and both where the body is due too', () => {
    const text = written({});
    const year = /\d{4}(?=年)/.exec(text)?.[0] ?? '';
    const due = text.replace(year, '（年份）');
    const said = (left: string) => told(rule, left).map(({ span }) => left.slice(span.start, span.end));
    assert.deepStrictEqual(said(due), ['（年份）']);
    const both = `（机关名称）${due.slice(due.indexOf('（年份）'))}`;
    assert.deepStrictEqual(said(both), ['（机关名称）', '（年份）']);
  });
  it('tells of everything that our own skeleton leaves to be written', () => {
    const { newText: text } = writeSkeleton(read('', { languageId: 'disclosure-report' }));
    const due = text.match(/（(?:请填写[^（）]*|机关名称|年份)）/g) ?? [];
    assert.ok(due.length > 8, text);
    assert.deepStrictEqual(
      told(rule, text).map(({ span }) => text.slice(span.start, span.end)),
      due,
    );
  });
  it('is silent on other notes in titles and headings, and on the text in the line of a heading', () => {
    const text = written({});
    for (const [words, by] of [
      ['政府信息公开工作年度报告', '政府信息公开工作年度报告（2023年第3号）'],
      ['政府信息公开工作年度报告', '政府信息公开工作年度报告（公开稿）'],
      ['六、其他需要报告的事项', '六、其他需要报告的事项。'],
      ['六、其他需要报告的事项', '六、其他需要报告的事项：公文一律改用大号字（不再用小号字排印）。'],
      // Told as an altered title.
      ['二、主动公开政府信息情况', '二、主动公开政府信息情况×××'],
    ] as const)
      assert.deepStrictEqual(told(rule, text.replace(words, by)), [], by);
  });
});
