import * as assert from 'node:assert';
import { contentAspectMissing as rule } from '../../../server/src/rules/content-aspect-missing';
import { assertUnderlined, unmark } from '../../support/markers';
import { fixed, told } from '../../support/told';
import { LAYOUTS, type Writing, written } from './written';

describe('content-aspect-missing', () => {
  const heading = (text: string) => text.replace('一、总体情况', '⟦一、总体情况⟧content-aspect-missing');
  const check = (overview: readonly string[], missing: boolean, writing: Writing = {}) => {
    const plain = written({ ...writing, instead: { overview } });
    const { text, expected } = unmark(missing ? heading(plain) : plain);
    const findings = told(rule, text);
    assertUnderlined(text, findings, expected);
    return { text, findings };
  };
  const ALL = ['主动公开政策文件。', '收到申请都有答复。', '稿件先审核后发布。', '网站设有专栏。', '每季度检查一次。'];

  it('is silent where a sentence treats each, in every layout', () => {
    for (const layout of LAYOUTS) check(ALL, false, { layout });
  });
  const NAMES = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
  for (const [k, name] of NAMES.entries()) {
    if (k === 0) continue;
    it(`names ${name} where no sentence treats it`, () => {
      const { findings } = check(
        ALL.filter((_, i) => i !== k),
        true,
      );
      assert.ok(findings[0]?.message.zh.includes(`没有写到${name}。`));
    });
  }
  it('knows management and platforms by the other names that headings give them', () => {
    const instead = (k: number, words: string) => ALL.map((one, i) => (i === k ? words : one));
    for (const words of ['信息资源管理有序。', '信息公开管理有序。', '信息发布管理有序。', '信息的管理有序。'])
      check(instead(2, words), false);
    check(instead(2, '队伍管理有序。'), true);
    for (const words of ['有线下公开载体。', '有门户可查。']) check(instead(3, words), false);
  });
  it('asks governments for assessment besides; 评估 counts', () => {
    check(ALL, true, { agency: '云溪县人民政府' });
    check([...ALL, '委托第三方评估。'], false, { agency: '云溪县人民政府' });
  });
  it('adds sentences to fill in, and is then silent', () => {
    const { text, findings } = check(ALL.slice(0, 4), true);
    const [finding] = findings;
    assert.ok(finding);
    const after = fixed(text, finding);
    assert.ok(after.includes('网站设有专栏。监督保障方面，（请填写监督保障情况）。'));
    assert.deepStrictEqual(told(rule, after), []);
  });
  it('leaves a section that holds nothing but a page number to section-empty', () => {
    for (const mark of ['- 3 -', '---', '=====', '***']) check([mark], false);
    check(['照常。', '- 3 -'], true);
  });
  it('is silent on an empty section, and where a text without end may hold anything', () => {
    check([], false);
    check(['的'.repeat(3000)], false);
  });
});
