import * as assert from 'node:assert';
import { sectionEmpty as rule } from '../../../server/src/rules/section-empty';
import { extract, type ReportData } from '../../../server/src/service';
import { fixed, told, toldOnce } from '../../support/told';
import { LAYOUTS, readOne, sample, underlined } from '../compose/support';

/** A sample whose text section has only its heading. */
function emptied(layout: string, key: string): string {
  const { text } = sample(layout);
  const { report } = readOne(text);
  const at = report.sections.findIndex((section) => section.key === key);
  const section = report.sections[at];
  assert.ok(section);
  const printed = sample(layout).sections[at]?.span.end ?? text.length;
  const breaks = layout.startsWith('html') ? '' : '\n';
  return text.slice(0, section.lineSpan.end) + breaks + text.slice(printed);
}

describe('section-empty', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    it(`is silent in ${layout} where every section says something`, () => {
      assert.deepStrictEqual(told(rule, sample(layout).text), []);
    });

    for (const key of ['overview', 'problems', 'other']) {
      it(`points in ${layout} at the heading of an empty ${key}, and its fix fills it`, () => {
        const text = emptied(layout, key);
        const remark = toldOnce(rule, text);
        const heading = readOne(text).report.sections.find((section) => section.key === key);
        assert.deepStrictEqual(remark.span, heading?.span);
        const after = fixed(text, remark);
        assert.deepStrictEqual(told(rule, after), []);
        assert.strictEqual(readOne(after).report.sections.length, 6);
        assert.ok(after.includes('（请填写'));
      });
    }
  }

  it('says that 无 has to be written in section six', () => {
    assert.match(toldOnce(rule, emptied('tabs', 'other')).message.zh, /“无”/);
    assert.deepStrictEqual(told(rule, `${emptied('tabs', 'other')}无\n`), []);
  });

  it('takes no mark of a page for words, however it is written', () => {
    for (const mark of ['12', '- 12 -', '第 12 页 共 15 页', '12/15', '[12]']) {
      const text = `${emptied('tabs', 'other')}\n${mark}\n`;
      assert.strictEqual(told(rule, text).length, 1, mark);
    }
  });

  it('leaves a section without its table to table-missing', () => {
    const text =
      '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n';
    assert.deepStrictEqual(told(rule, text), []);
  });

  it('leaves a repeated heading to section-repeated', () => {
    const text = '一、总体情况\n照常。\n一、总体情况\n六、其他需要报告的事项\n无。';
    assert.deepStrictEqual(told(rule, text), []);
  });

  it('leaves a section whose table stands right under it alone, whatever else is said there', () => {
    const bare = sample('tabs').text.replace(/^(二、主动公开政府信息情况)\n+/m, '$1\n');
    assert.deepStrictEqual(told(rule, bare), []);
  });

  it('points at a heading whose table stands above it', () => {
    const { text, sections } = sample('tabs');
    const [four, five] = sections.slice(3);
    assert.ok(four && five);
    const body = text.slice(text.indexOf('\n', four.span.start) + 1, four.span.end);
    const above = `${text.slice(0, four.span.start)}${body}${text.slice(four.span.start, text.indexOf('\n', four.span.start) + 1)}\n${text.slice(five.span.start)}`;
    assert.strictEqual(underlined(above, toldOnce(rule, above)), '四、政府信息公开行政复议、行政诉讼情况');
  });

  for (const layout of ['tabs', 'cell lines', 'bars']) {
    it(`points in ${layout} at both headings whose tables are exchanged, and moves them back`, () => {
      const text = exchanged(layout);
      const [three, four, ...others] = told(rule, text);
      assert.deepStrictEqual(others, []);
      assert.ok(three && four);
      assert.strictEqual(underlined(text, three), '三、收到和处理政府信息公开申请情况');
      assert.match(three.message.zh, /下面是另一张表，收到和处理政府信息公开申请情况表写在了别处/);
      assert.match(four.message.en, /^Another table stands under/);
      let mended = fixed(text, three);
      for (const left of told(rule, mended)) mended = fixed(mended, left);
      assert.deepStrictEqual(told(rule, mended), []);
      assert.deepStrictEqual(figuresOf(mended), figuresOf(sample(layout).text));
    });
  }

  it('leaves a heading that stands again above its table to section-repeated', () => {
    const heading = '三、收到和处理政府信息公开申请情况';
    const { text } = sample('tabs');
    assert.deepStrictEqual(told(rule, text.replace(heading, `${heading}\n\n${heading}`)), []);
  });

  it('offers fixes that are preferred and not certain', () => {
    for (const text of [emptied('tabs', 'overview'), displaced('tabs', 'requests')]) {
      assert.deepStrictEqual(
        toldOnce(rule, text).fixes?.map(({ preferred, certain }) => [preferred, certain]),
        [[true, false]],
      );
    }
  });

  it('changes nothing but the place under the heading', () => {
    const text = emptied('ragged', 'problems');
    const remark = toldOnce(rule, text);
    const [edit] = remark.fixes?.[0]?.edits ?? [];
    assert.ok(edit && edit.span.start === edit.span.end && edit.span.start === remark.span.end);
    assert.match(fixed(text, remark), /改进情况\n\n（一）存在的主要问题。（请填写存在的主要问题）\n\n（二）/);
    assert.strictEqual(underlined(text, remark), '五、存在的主要问题及改进情况');
  });

  for (const layout of Object.keys(LAYOUTS)) {
    for (const key of ['proactive', 'requests', 'reviewLitigation'] as const) {
      it(`points in ${layout} at the heading of ${key} when its table stands under another, and moves it back`, () => {
        const text = displaced(layout, key);
        const remark = toldOnce(rule, text);
        const heading = readOne(text).report.sections.find((section) => section.key === key);
        assert.deepStrictEqual(remark.span, heading?.span);
        const after = fixed(text, remark);
        assert.deepStrictEqual(told(rule, after), []);
        assert.deepStrictEqual(figuresOf(after), figuresOf(sample(layout).text));
      });
    }
  }
});

/** A sample in which what stands under one heading stands under that of section six. */
function displaced(layout: string, key: string): string {
  const { text, sections } = sample(layout);
  const section = sections.find((one) => one.key === key);
  const last = sections.at(-1);
  const at = readOne(text).report.sections.find((one) => one.key === key)?.lineSpan.end;
  assert.ok(section && last && at !== undefined);
  const start = layout.startsWith('html') ? at : text.indexOf('\n', at) + 1;
  const { end } = section.span;
  return text.slice(0, start) + text.slice(end, last.span.end) + text.slice(start, end) + text.slice(last.span.end);
}

/** A sample in which the second and third tables stand under each other's headings. */
function exchanged(layout: string): string {
  const { text } = sample(layout);
  const sections = readOne(text).report.sections;
  const [three, four, five] = ['requests', 'reviewLitigation', 'problems'].map((key) =>
    sections.find((one) => one.key === key),
  );
  assert.ok(three && four && five);
  const [first, second] = [
    text.slice(three.lineSpan.end, four.lineSpan.start),
    text.slice(four.lineSpan.end, five.lineSpan.start),
  ];
  const between = text.slice(four.lineSpan.start, four.lineSpan.end);
  return text.slice(0, three.lineSpan.end) + second + between + first + text.slice(five.lineSpan.start);
}

function figuresOf(text: string): unknown {
  const { disclosure, requests, litigation } = extract(readOne(text).reading, 'a.txt') as ReportData;
  return { disclosure, requests, litigation };
}
