import * as assert from 'node:assert';
import { read } from '../../../server/src/service';
import type { Span } from '../../../server/src/text/span';
import { headingsIn, KEYS, sectionIn, TITLES } from './support';

/** What the text says of its one section: span, numeral and title as they are printed. */
function parts(text: string): [words: string, numeral: string | null, title: string] {
  const { span, numeral, titleSpan } = sectionIn(text);
  const printed = (one: Span) => text.slice(one.start, one.end);
  return [printed(span), numeral && printed(numeral.span), printed(titleSpan)];
}

const WHOLE: readonly (readonly [text: string, words: string, numeral: string | null, title: string])[] = [
  ['一、总体情况', '一、总体情况', '一', '总体情况'],
  ['\u3000\u3000## 一、总体情况 ##', '一、总体情况', '一', '总体情况'],
  ['**一、总体情况**', '一、总体情况', '一', '总体情况'],
  ['**一、** 总体情况', '一、** 总体情况', '一', '总体情况'],
  ['> - **一、总体情况**', '一、总体情况', '一', '总体情况'],
  ['<b>一、</b><span>总体</span>情况', '一、</b><span>总体</span>情况', '一', '总体</span>情况'],
  ['（一）总体情况', '（一）总体情况', '一', '总体情况'],
  ['第一部分：总体情况', '第一部分：总体情况', '一', '总体情况'],
  ['壹、总体情况', '壹、总体情况', '壹', '总体情况'],
  ['①总体情况', '①总体情况', '①', '总体情况'],
  ['📌一、总体情况', '一、总体情况', '一', '总体情况'],
  ['二、主动公开政府信息情况（单位：件）', '二、主动公开政府信息情况', '二', '主动公开政府信息情况'],
  ['一、总体情况【参考】', '一、总体情况', '一', '总体情况'],
  ['一、总体情况（黑体三号）（模板）：', '一、总体情况', '一', '总体情况'],
  ['一、总体情况（一级标题，黑体三号，首行缩进两字符，段前段后各0.5行）', '一、总体情况', '一', '总体情况'],
  ['六、\u0000其他需要报告的事项', '六、\u0000其他需要报告的事项', '六', '其他需要报告的事项'],
  ['一　总体情况', '一　总体情况', '一', '总体情况'],
  ['总体情况', '总体情况', null, '总体情况'],
  ['—、总体情况', '—、总体情况', '—', '总体情况'],
  ['－．总体情况', '－．总体情况', '－', '总体情况'],
  ['## — 、 总体情况', '— 、 总体情况', '—', '总体情况'],
  ['― 、总体情况', '― 、总体情况', '―', '总体情况'],
  ['— 总体情况', '总体情况', null, '总体情况'],
  ['一、、总体情况', '一、、总体情况', '一', '总体情况'],
  ['一.、 总体情况', '一.、 总体情况', '一', '总体情况'],
  ['| 一、总体情况 | |', '一、总体情况', '一', '总体情况'],
  ['一、总体情况\t\t', '一、总体情况', '一', '总体情况'],
  ['一、\t总体情况', '一、\t总体情况', '一', '总体情况'],
  ['一、\n\n总体情况', '一、\n\n总体情况', '一', '总体情况'],
  ['一、总体\n情况', '一、总体\n情况', '一', '总体\n情况'],
  ['<p>一、</p><p>总体情况</p>', '一、</p><p>总体情况', '一', '总体情况'],
  ['<table><tr><td>一、</td><td>总体情况</td></tr></table>', '一、</td><td>总体情况', '一', '总体情况'],
];

describe('a heading', () => {
  for (const [text, ...due] of WHOLE)
    it(`is read where it stands: ${JSON.stringify(text)}`, () => assert.deepStrictEqual(parts(text), due));

  const NONE = [
    '本报告由总体情况，主动公开政府信息情况等部分组成。',
    '总体情况良好',
    '总体情况、',
    '三、本年度办理结果',
    '三、规范依申请公开工作。进一步强化服务理念。',
    '一、总体情况较好，公开更加及时。',
    '二、主动公开政府信息情况的说明见附件，以下从略。',
    '三、其他需要报告的事项：无',
    '| 规章 | 总体情况 |',
    '政府信息公开',
    '—、总体要求',
    '一、、总体要求',
    '一、\n总体要求',
  ];
  for (const text of NONE) it(`is none: ${JSON.stringify(text)}`, () => assert.deepStrictEqual(headingsIn(text), []));

  const DOUBTFUL = [
    '（二）总体情况',
    '3.主动公开政府信息情况',
    '（二）主动某开政府信息情况',
    '主动某开政府信息情况',
    '一总某情况',
  ];
  for (const text of DOUBTFUL) {
    it(`is doubtful: ${JSON.stringify(text)}`, () =>
      assert.deepStrictEqual(
        headingsIn(text).map(({ weak, doubtful }) => [weak, doubtful]),
        [[true, true]],
      ));
  }

  const OTHERS = ['（三）主动某开政府信息情况', '（二）主动某开政府信某情况', '主动某开政府信息情况………3', '2.总某情况'];
  for (const text of OTHERS) {
    it(`is none: ${JSON.stringify(text)}`, () => assert.deepStrictEqual(headingsIn(text), []));
  }

  it('resembles a title only behind a Chinese numeral', () => {
    assert.strictEqual(headingsIn('六、其他需要报告的事宜')[0]?.match.wording, 'altered');
    assert.deepStrictEqual(headingsIn('其他需要报告的事宜'), []);
  });

  it('of a short title resembles it in its own place alone, and weakly', () => {
    const [heading] = headingsIn('一、总某情况');
    assert.deepStrictEqual([heading?.match.key, heading?.match.wording, heading?.weak], ['overview', 'altered', true]);
    for (const text of ['二、总某情况', '总某情况', '一、基层情形', '一、总体要求'])
      assert.deepStrictEqual(headingsIn(text), [], text);
    const text = '一、总体情况\n\n照常。\n\n一、整体情况\n\n照常。\n\n六、其他需要报告的事项\n\n无。';
    assert.strictEqual(read(text).reports[0]?.sections.length, 2);
  });

  it('is weak where inner headings look alike, and sure elsewhere', () => {
    const weak = (text: string) => headingsIn(text)[0]?.weak;
    for (const text of ['（一）总体情况', '1.总体情况', '一、总体情况……3', '一、总体情况；', 'Ⅰ.总体情况'])
      assert.strictEqual(weak(text), true, text);
    for (const text of ['一、总体情况', '第一部分 总体情况', '总体情况', '一 总体情况'])
      assert.strictEqual(weak(text), false, text);
  });

  it('goes with all six, whatever their manner', () => {
    const manners = [
      (i: number) => `（${'一二三四五六'[i]}）`,
      (i: number) => `${i + 1}.`,
      (i: number) => `第${'一二三四五六'[i]}部分 `,
      (i: number) => `${'壹贰叁肆伍陆'[i]}、`,
      (i: number) => `${'ⅠⅡⅢⅣⅤⅥ'[i]}、`,
      () => '',
    ];
    for (const manner of manners) {
      const text = TITLES.map((title, i) => `${manner(i)}${title}\n\n照常。\n`).join('\n');
      const [report] = read(text).reports;
      assert.deepStrictEqual(
        report?.sections.map(({ key }) => key),
        KEYS,
        text,
      );
    }
  });
});

describe('a heading that runs into its text', () => {
  const RUN_IN: readonly (readonly [text: string, words: string])[] = [
    ['六、其他需要报告的事项 没有需要报告的事项。', '六、其他需要报告的事项'],
    ['六、其他需要报告的事项本年没有收取信息处理费，没有其他需要报告的事项。', '六、其他需要报告的事项'],
    ['六、其他需要报告的事项：无', '六、其他需要报告的事项'],
    ['**一、总体情况** 本年照常。', '一、总体情况'],
    ['第六部分 其他需要报告的事项。无。', '第六部分 其他需要报告的事项'],
  ];
  for (const [text, words] of RUN_IN)
    it(`ends where its title does: ${text}`, () => {
      const { span, lineSpan, body, empty } = sectionIn(text);
      assert.strictEqual(text.slice(span.start, span.end), words);
      assert.deepStrictEqual([lineSpan.end, body.start, body.end, empty], [span.end, span.end, text.length, false]);
    });

  it('counts only with the numeral of its section, and where no other heading names it', () => {
    assert.deepStrictEqual(headingsIn('三、其他需要报告的事项：无'), []);
    const text =
      '五、存在的主要问题及改进情况：略。\n\n五、存在的主要问题及改进情况\n\n照常。\n\n六、其他需要报告的事项\n\n无。';
    const sections = read(text).reports[0]?.sections ?? [];
    assert.deepStrictEqual(
      sections.map(({ span }) => span.start),
      [text.lastIndexOf('五、'), text.indexOf('六、')],
    );
  });
});
