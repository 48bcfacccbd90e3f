import * as assert from 'node:assert';
import { sectionExtra as rule } from '../../../server/src/rules/section-extra';
import { plainReport } from '../../support/plain-report';
import { print, type Style } from '../../support/print';
import { told, toldOnce } from '../../support/told';
import { LAYOUTS, replaced, sample, underlined } from '../compose/support';

/** In HTML a line is a paragraph. */
function line(layout: string, words: string): string {
  return layout.startsWith('html') ? `<p>${words}</p>\n` : `${words}\n\n`;
}

/** The sample with lines before the heading of section six, or at its end. */
function withLines(layout: string, words: readonly string[], where: 'before-six' | 'end'): string {
  const { text, sections } = sample(layout);
  const extra = words.map((one) => line(layout, one)).join('');
  const six = sections.at(-1);
  assert.ok(six);
  const at = where === 'before-six' ? six.span.start : six.span.end;
  const head = text.slice(0, at);
  return `${head}${head.endsWith('\n') ? '' : '\n'}${extra}${text.slice(at)}`;
}

describe('section-extra', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    for (const form of ['2021', '2019'] as const) {
      it(`is silent in ${layout} on the six sections of ${form}`, () => {
        assert.deepStrictEqual(told(rule, sample(layout, form).text), []);
      });
    }

    it(`points in ${layout} at a seventh section`, () => {
      const text = withLines(layout, ['七、附件'], 'end');
      const remark = toldOnce(rule, text);
      assert.strictEqual(underlined(text, remark), '七、附件');
      assert.match(remark.message.zh, /“七、附件”不在规定的六个部分之内/);
      assert.match(remark.message.en, /“七、附件” is none of the six sections/);
    });

    it(`points in ${layout} at a section between two that makes the next one’s numeral go up`, () => {
      const text = replaced(
        withLines(layout, ['六、政府信息公开组织情况'], 'before-six'),
        '六、其他需要报告的事项',
        '七、其他需要报告的事项',
      );
      assert.strictEqual(underlined(text, toldOnce(rule, text)), '六、政府信息公开组织情况');
    });

    it(`is silent in ${layout} on inner headings`, () => {
      const inner = ['一、收费情况', '二、名词解释', '三、其他说明'];
      assert.deepStrictEqual(told(rule, withLines(layout, inner, 'end')), []);
      assert.deepStrictEqual(told(rule, withLines(layout, inner, 'before-six')), []);
      const many = ['一', '二', '三', '四', '五', '六', '七', '八'].map((numeral) => `${numeral}、事项`);
      assert.deepStrictEqual(told(rule, withLines(layout, many, 'end')), []);
    });
  }

  it('is silent on a table’s row, though its numeral is the one that the next section skips', () => {
    for (const layout of Object.keys(LAYOUTS)) {
      const odd = replaced(sample(layout).text, '四、政府信息公开行政复议', '五、政府信息公开行政复议');
      assert.deepStrictEqual(told(rule, odd), [], layout);
    }
    // Where figures stand wide apart, that row alone is as short as a heading.
    const style: Style = { layout: 'spaces', groups: 'inline', gap: '    ' };
    const wide = print(plainReport(), style).text;
    assert.deepStrictEqual(told(rule, replaced(wide, '四、政府信息公开行政复议', '五、政府信息公开行政复议')), []);
  });

  it('is silent where a section is missing, whose title it may be', () => {
    const { text } = sample('tabs');
    const odd = replaced(text, '五、存在的主要问题及改进情况', '五、工作体会与展望');
    assert.deepStrictEqual(told(rule, odd), []);
    const last = replaced(text, '六、其他需要报告的事项', '六、工作体会与展望');
    assert.deepStrictEqual(told(rule, last), []);
  });

  it('tells each of several', () => {
    const text = withLines('tabs', ['七、附件', '八、联系方式'], 'end');
    assert.deepStrictEqual(
      told(rule, text).map((remark) => underlined(text, remark)),
      ['七、附件', '八、联系方式'],
    );
  });

  it('takes no sentence for a heading', () => {
    assert.deepStrictEqual(told(rule, withLines('tabs', ['七、本年度没有其他事项。'], 'end')), []);
  });

  it('is silent where the next section goes on with the numbering', () => {
    assert.deepStrictEqual(told(rule, withLines('tabs', ['六、其他事项'], 'before-six')), []);
  });
});
