import * as assert from 'node:assert';
import { sectionMissing as rule } from '../../../server/src/rules/section-missing';
import { check, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { assertGrows } from '../../support/growth';
import { printed } from '../../support/plain-report';
import { TITLES } from '../../support/titles';
import { told, toldOnce } from '../../support/told';

const PREFACE = '本报告依照《中华人民共和国政府信息公开条例》编写。';
const FIRST = /\n+(一、总体情况)\n+/;

/** A report with a preface, its headings without marks. */
function whole(layout: string): string {
  return printed({}, layout)
    .text.replace(/^#+ /gm, '')
    .replace(/\n+(?=一、)/, `\n${PREFACE}\n`);
}

describe('section-missing, a heading in the midst of a paragraph', () => {
  for (const layout of ['tabs', 'cell lines', 'spaces', 'bars']) {
    it(`is told where it stands in ${layout}, put on a line of its own, and nothing is written`, () => {
      const usual = whole(layout);
      assert.deepStrictEqual(check(read(usual)).findings, []);
      for (const [by, behind] of [
        ['$1', ''],
        ['$1（一）', '（一）'],
        ['$1\n', ''],
      ] as const) {
        const text = usual.replace(FIRST, by);
        const [finding, ...others] = check(read(text)).findings;
        assert.deepStrictEqual([finding?.code, others.length], ['section-missing', 0]);
        const { span, message, fixes } = toldOnce(rule, text);
        assert.strictEqual(text.slice(span.start, span.end), '一、总体情况');
        assert.match(message.zh, /^“一、总体情况”接在上一句话后面，没有另起一行/);
        assert.match(message.en, /^“一、总体情况” follows a sentence on the same line/);
        assert.deepStrictEqual(
          fixes.map(({ title, preferred, certain }) => [title.zh, preferred, certain]),
          [['让“一、总体情况”独占一行', true, false]],
        );
        const mended = applied(text, fixes[0]?.edits ?? []);
        assert.deepStrictEqual(check(read(mended)).findings, []);
        const lines = (one: string) => one.split('\n').filter((line) => line !== '');
        assert.deepStrictEqual(lines(mended), lines(usual.replace(FIRST, `\n$1\n${behind}`)));
      }
    });
  }

  it('is one with more behind it where its title is long, and on a page none', () => {
    const text = whole('tabs').replace(/\n+(五、[^\n]*)\n+/, '\n');
    const glued = text.replace(PREFACE, `${PREFACE}五、存在的主要问题及改进情况我们做得不够。`);
    assert.match(toldOnce(rule, glued).message.zh, /接在上一句话后面/);
    const page = printed({}, 'html').text.replace(/<p>一、总体情况<\/p>\s*<p>/, '<p>如下。一、总体情况');
    for (const { message } of told(rule, page)) assert.doesNotMatch(message.zh, /接在上一句话后面/);
  });

  it('is no sentence that begins as it does, and none that stands twice', () => {
    for (const words of ['一、总体情况良好，较上年有进步。', '一、总体情况的说明。', '二、总体情况（一）公开。']) {
      const text = whole('tabs').replace(FIRST, words);
      for (const { message } of told(rule, text)) assert.doesNotMatch(message.zh, /接在上一句话后面/, words);
    }
    const twice = whole('tabs').replace(FIRST, '一、总体情况（一）公开。见下文。一、总体情况（一）公开。');
    assert.doesNotMatch(toldOnce(rule, twice).message.zh, /接在上一句话后面/);
  });

  it('is none where titles are told one behind the other', () => {
    for (const parting of ['；', '。', '，']) {
      const text = whole('tabs').replace(PREFACE, `${PREFACE}报告包括：${TITLES.join(parting)}。`);
      for (const title of TITLES) {
        const without = text.replace(`\n${title}\n`, '\n');
        assert.notStrictEqual(without, text);
        for (const { message } of told(rule, without)) assert.doesNotMatch(message.zh, /接在上一句话后面/, title);
      }
    }
  });

  it('is looked for in linear time', () => {
    for (const part of ['。一、总体', '。一、总体情况良', '。五、存在的主要问题及改进情'])
      assertGrows({
        size: 100_000,
        make: (size) => `${whole('tabs').replace(FIRST, '')}${part.repeat(size / part.length)}`,
        work: (text) => told(rule, text),
      });
  });
});
