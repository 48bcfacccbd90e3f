import * as assert from 'node:assert';
import { contentCitation as rule } from '../../../server/src/rules/content-citation';
import { LAYOUTS, mended, underlines } from './written';

describe('content-citation', () => {
  const OLD = '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知';
  const preface = (text: string) => ({ instead: { preface: [text] } });
  it('underlines the title of the form before, and writes title and number of the one in force', () => {
    for (const layout of LAYOUTS) underlines(rule, { layout, ...preface(`依照《⟦${OLD}⟧》编写。`) });
    const after = mended(rule, preface(`依照《⟦${OLD}⟧》（国办公开办函〔2019〕60号）编写。`), /30号/);
    assert.ok(after.includes('年度报告格式〉的通知》（国办公开办函〔2021〕30号）编写'));
  });
  it('underlines the number alone', () => underlines(rule, preface('按⟦国办公开办函〔2019〕60号⟧编写。')));
  it('names what the text cites', () => {
    const { findings } = underlines(rule, preface(`依照《⟦${OLD}⟧》（国办公开办函〔2021〕30号）编写。`));
    assert.ok(findings[0]?.message.zh.includes(`这里引用的“${OLD}”`));
    assert.strictEqual(findings[0]?.fixes[0]?.edits.length, 1);
    const both = underlines(rule, preface(`依照《⟦${OLD}⟧》（国办公开办函〔2019〕60号）编写。`));
    assert.ok(both.findings[0]?.message.zh.includes('这里引用的“国办公开办函〔2019〕60号”'));
  });
  it('is silent where the form in force is cited beside the one before', () => {
    const DUE = '国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知';
    underlines(rule, preface(`依照《${OLD}》《${DUE}》编写。`));
    underlines(rule, preface('按国办公开办函〔2019〕60号和国办公开办函〔2021〕30号编写。'));
  });
  it('is silent on the form in force, on other notices, and in a report of 2019', () => {
    underlines(rule, preface('按国办公开办函〔2021〕30号编写。'));
    underlines(rule, preface('按国办公开办函〔2019〕61号编写。'));
    underlines(rule, { form: '2019', ...preface('按国办公开办函〔2019〕60号编写。') });
  });
});
