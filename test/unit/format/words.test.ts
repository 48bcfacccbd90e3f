import * as assert from 'node:assert';
import { joinedLines, plainWords } from '../../../server/src/format/words';

describe('words on one line', () => {
  const JOINED: readonly (readonly [lines: string, words: string])[] = [
    ['政府信息\n公开', '政府信息公开'],
    ['收到 12\n件', '收到 12件'],
    ['annual\nreport', 'annual report'],
    ['annual,\nreport', 'annual, report'],
    ['annual\n2024', 'annual2024'],
    ['见\nreport', '见report'],
    ['a\n,\nb', 'a, b'],
    [' 总计 \t 5 ', '总计5'],
    ['总 计', '总 计'],
    ['自202\n0年', '自2020年'],
    ['app，\r\ndata', 'app，data'],
    ['a\tb\r\nc', 'a b c'],
    ['', ''],
  ];
  for (const [lines, words] of JOINED)
    it(`are those of its lines: ${JSON.stringify(lines)}`, () => assert.strictEqual(plainWords(lines), words));

  it('of no lines are none', () => assert.strictEqual(joinedLines([]), ''));
});
