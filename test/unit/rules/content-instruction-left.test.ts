import * as assert from 'node:assert';
import { writeSkeleton } from '../../../server/src/compose/skeleton';
import { contentInstructionLeft as rule } from '../../../server/src/rules/content-instruction-left';
import { check, type Finding, read } from '../../../server/src/service';
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
    // What is said in brackets to those who write.
    '⟦（请如实填写本单位情况）⟧',
    '⟦（请根据实际情况填写）⟧',
    '按照要求⟦（请填写培训次数）⟧开展培训。',
    '通过政府网站公开⟦（请填写公开情况）⟧',
    '在线收到申请⟦（请填写准确数字）⟧件。',
    '政府网站：⟦（请填写完整情况）⟧',
    '（四）政府信息公开平台建设。⟦（请填写网站建设的完整情况）⟧',
    '（一）主动公开情况⟦（模板）⟧',
    '2.依申请公开⟦（黑体三号）⟧',
    '（三）政府信息管理⟦（参考）⟧。公文逐件审查。',
    '⟦（正文：三号仿宋，首行缩进2字符）⟧',
    '⟦（样式）⟧',
    '⟦（不少于800字）⟧',
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
    // What is said in brackets to readers.
    '公众可在局网站在线申请（请填写完整的姓名后提交），当日登记。',
    '公众可登录网站提出申请。（请填写真实姓名和联系方式后提交）',
    '网上申请页面加注提示语（请填写所需信息的名称），退回补正的少了一半。',
    '邮寄申请的，在信封上注明“政府信息公开申请”（请填写清楚地址）。',
    // What the narrative tells of templates.
    '编印答复文书模板（样式）供各科室使用。',
    '发布办事指南（示例）。',
    '主动公开目录（样式）更新两次。',
    '（一）主动公开目录（样式）更新两次。',
    '标题改用黑体字（三号）排印。',
    '按年度统计，主动公开（参考）一词不再使用。',
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
  it('takes out a note that is a sentence of its own, and leaves an instruction within a sentence to people', () => {
    const { text, findings } = underlines(rule, { more: ['公开及时。⟦（正文：三号仿宋）⟧'] });
    assert.ok(fixed(text, findings[0] as Finding).includes('公开及时。\n'));
    const within = underlines(rule, { more: ['按要求，⟦本部分以表格形式报告⟧，详见下表。'] });
    assert.deepStrictEqual(within.findings[0]?.fixes, []);
  });
  it('says what is left, also where it ends its sentence', () => {
    for (const [line, said] of [
      ['（五）监督保障。（请填写监督保障情况）', '（请填写监督保障情况）'],
      ['信息处理费（请填写金额，没有收取的填0）元。', '（请填写金额，没有收取的填0）'],
      ['该 部分以表格形式报告。', '该 部分以表格形式报告。'],
    ] as const) {
      const [finding] = told(rule, `${written({})}\n${line}`);
      assert.ok(finding?.message.zh.startsWith(`“${said}”`), finding?.message.zh);
    }
  });
  it('leaves a placeholder to people', () => {
    const { findings } = underlines(rule, { more: ['收到申请⟦XX⟧件。'] });
    assert.deepStrictEqual(findings[0]?.fixes, []);
  });
  for (const note of [
    '（宋体加粗小四号字）',
    '（三号黑体）',
    '（二号方正小标宋）',
    '(楷体居中)',
    '（标题：方正小标宋简体二号，居中，段前段后各1行）',
    '（样式）',
    '（模板）',
    '（模版，仅供参考）',
    '（示例）',
    '（参考）',
    '（范本）',
    '（参考样式一）',
    '【模板】',
    '（不少于800字）',
    '（必填）',
    '（本部分以表格形式报告）',
    '（以下内容为示例，请结合实际修改）',
  ]) {
    it(`takes out of a title and a heading what is said to those who write: ${note}`, () => {
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
  it('takes out of a title that it is a template, in front of it and without brackets', () => {
    const text = written({}).trimStart();
    for (const left of [`（模板）${text}`, text.replace('政府信息公开工作年度报告', '$&参考模板')]) {
      const [finding, ...others] = check(read(left)).findings;
      assert.deepStrictEqual([finding?.code, others], [rule.code, []]);
      assert.strictEqual(fixed(left, finding as Finding), text);
    }
  });
  it('tells a bracket of a title once that both asks for words and says how to set them', () => {
    const { findings } = underlines(rule, { agency: '⟦（请填写机关名称，三号黑体）⟧' });
    assert.deepStrictEqual(findings[0]?.fixes, []);
  });
  it('tells a title’s signs once, and nothing else of that title', () => {
    const text = written({}).trimStart();
    for (const signs of ['×××', 'XXX', '＊＊＊', '***']) {
      const left = text.replace('政府信息公开工作年度报告', `$&${signs}`);
      const [finding, ...others] = check(read(left)).findings;
      assert.deepStrictEqual([finding?.code, others], [rule.code, []]);
      assert.strictEqual(left.slice(finding?.span.start, finding?.span.end), signs);
    }
  });
  for (const due of [
    '（此处填写机关名称）',
    '（请填写机关名称）',
    '（机关名称）',
    '×××',
    'XX',
    '＊＊＊',
    '***',
    '____',
  ]) {
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
      ['政府信息公开工作年度报告', '政府信息公开工作年度报告（云办2023字第12号）'],
      ['政府信息公开工作年度报告', '政府信息公开工作年度报告（2023年1月1日至2023年12月31日）'],
      ['六、其他需要报告的事项', '六、其他需要报告的事项。'],
      ['六、其他需要报告的事项', '六、其他需要报告的事项（一）'],
      ['二、主动公开政府信息情况', '***二、主动公开政府信息情况***'],
      ['六、其他需要报告的事项', '六、其他需要报告的事项：发布办事指南（示例）和答复书（样式）。'],
      ['六、其他需要报告的事项', '六、其他需要报告的事项：公文一律改用大号字（不再用小号字排印）。'],
      // Told as an altered title.
      ['二、主动公开政府信息情况', '二、主动公开政府信息情况×××'],
    ] as const)
      assert.deepStrictEqual(told(rule, text.replace(words, by)), [], by);
  });
});
