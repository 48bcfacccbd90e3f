import * as assert from 'node:assert';
import { headingText, mayHead } from '../../../server/src/sections/heading-text';

const READ: readonly (readonly [text: string, words: string, body: string, value: number | null])[] = [
  ['一、总体情况', '一、总体情况', '总体情况', 1],
  ['● 一、 总 体 情 况 。', '一、 总 体 情 况', '总体情况', 1],
  ['== 一、总体情况 ==', '一、总体情况', '总体情况', 1],
  ['h2. 一、总体情况', '一、总体情况', '总体情况', 1],
  ['h2(#一总体情况). 一、总体情况', '一、总体情况', '总体情况', 1],
  ['h3. {anchor:一总体情况}一、总体情况', '一、总体情况', '总体情况', 1],
  ['Part 1 总体情况', '总体情况', '总体情况', null],
  ['h2. 一、年初安排', 'h2. 一、年初安排', 'h2.一、年初安排', null],
  ['- 一、总体情况：', '一、总体情况', '总体情况', 1],
  ['1. 一、总体情况', '一、总体情况', '总体情况', 1],
  ['【一、总体情况】', '一、总体情况', '总体情况', 1],
  ['《总体情况》', '总体情况', '总体情况', null],
  ['第一部分 总体情况', '第一部分 总体情况', '总体情况', 1],
  ['一 总体情况', '一 总体情况', '总体情况', 1],
  ['一一总体情况', '一一总体情况', '一一总体情况', null],
  ['一、总\u200b体情\u00ad况', '一、总\u200b体情\u00ad况', '总体情况', 1],
  ['一、', '一、', '', 1],
];

describe('a text read as a heading', () => {
  for (const [text, words, body, value] of READ)
    it(`is its words: ${text}`, () => {
      const read = headingText(text);
      assert.deepStrictEqual(
        [text.slice(read.from, read.to), read.body, read.numeral?.value ?? null],
        [words, body, value],
      );
      assert.strictEqual(read.listed, false);
      if (body !== '') assert.strictEqual(text[read.bodyAt], body[0]);
    });

  for (const tail of ['……………3', '....12', ' 5', '（5）', ' - 3 -', '··········1', '\u30004'])
    it(`is an entry of a list with ${tail} behind it`, () => {
      const text = `一、总体情况${tail}`;
      const { from, to, body, listed } = headingText(text);
      assert.deepStrictEqual([text.slice(from, to), body, listed], ['一、总体情况', '总体情况', true]);
    });

  it('is asked for only where a title may end or a numeral begin', () => {
    for (const text of [
      '总体情况',
      '五、存在的主要问题及改进措施',
      '其他需要报告的事项',
      '四、政府信息公开行政复议、',
      '（一）政府',
      '1. 一、总',
    ])
      assert.ok(mayHead(text), text);
    for (const text of ['0', '12', '0 0 0', '行政许可', '规章', '3.5', '']) assert.ok(!mayHead(text), text);
  });
});
