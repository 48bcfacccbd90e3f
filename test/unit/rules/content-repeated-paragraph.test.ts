import * as assert from 'node:assert';
import { contentRepeatedParagraph as rule } from '../../../server/src/rules/content-repeated-paragraph';
import { told } from '../../support/told';
import { LAYOUTS, mended, underlines, written } from './written';

describe('content-repeated-paragraph', () => {
  const WORDS = '部分栏目更新不够及时，有的解读材料专业词语偏多，群众读起来吃力，需要请一线人员参与改写。';
  it('underlines the second of two, with the way to the first', () => {
    for (const layout of LAYOUTS) {
      const { text, findings } = underlines(rule, {
        layout,
        more: [WORDS],
        instead: { problems: [`⟦${WORDS}⟧`, '下一步，将改进。'] },
      });
      assert.strictEqual(findings[0]?.related[0]?.span.start, text.indexOf(WORDS));
    }
  });
  it('takes neighbouring sentences as one', () => {
    const two = `${WORDS}下一步，将为每个栏目定下更新周期，到期提醒。`;
    underlines(rule, { more: [two], instead: { problems: [`⟦${two}⟧`] } });
  });
  it('removes the second where the section says something else', () => {
    const after = mended(rule, { more: [WORDS], instead: { problems: [`⟦${WORDS}⟧`, '下一步，将改进。'] } }, /删去/);
    assert.strictEqual(after.split(WORDS).length, 2);
    assert.deepStrictEqual(told(rule, after), []);
    assert.strictEqual(after, written({ more: [WORDS], instead: { problems: ['下一步，将改进。'] } }));
  });
  it('offers no removal that would leave the section empty', () => {
    const { findings } = underlines(rule, { more: [WORDS], instead: { problems: [`⟦${WORDS}⟧`] } });
    assert.deepStrictEqual(findings[0]?.fixes, []);
  });
  it('is silent on short repetitions and on what only resembles', () => {
    underlines(rule, {
      more: ['每季度检查一次。'],
      instead: { problems: ['每季度检查一次。', WORDS, `${WORDS.slice(0, -1)}等。`] },
    });
  });
  it('is silent on bars and dashes, however many lines of them', () => {
    const { text } = underlines(rule, {});
    assert.deepStrictEqual(told(rule, `${text}\n${'|\n'.repeat(500)}${'-----\n'.repeat(100)}`), []);
  });
  it('leaves a section that stands twice as a whole to section-repeated', () => {
    const heading = '六、其他需要报告的事项';
    const text = written({ instead: { problems: [WORDS] } });
    const twice = text.replace(heading, `五、存在的主要问题及改进情况\n\n${WORDS}\n\n${heading}`);
    assert.notStrictEqual(twice, text);
    assert.deepStrictEqual(told(rule, twice), []);
  });
  it('sees through the line breaks of a PDF', () => {
    const broken = `${WORDS.slice(0, 30)}\n${WORDS.slice(30)}`;
    underlines(rule, { more: [WORDS], instead: { problems: [`⟦${broken}⟧`, '下一步，将改进。'] } });
  });
});
