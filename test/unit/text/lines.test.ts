import * as assert from 'node:assert';
import { breakBefore, inOneLine, LineIndex, lineEnd, lineStart } from '../../../server/src/text/lines';

describe('the line around an offset', () => {
  const around = (text: string, offset: number) => [lineStart(text, offset), lineEnd(text, offset)];

  it('lies between line breaks of every kind', () => {
    for (const br of ['\n', '\r', '\r\n']) {
      const start = 2 + br.length;
      for (const offset of [start, start + 1, start + 2]) {
        assert.deepStrictEqual(around(`一二${br}三四${br}五`, offset), [start, start + 2]);
      }
    }
  });

  it('reaches to the ends of the text', () => {
    assert.deepStrictEqual(around('一二', 1), [0, 2]);
    assert.deepStrictEqual(around('', 0), [0, 0]);
  });

  it('is empty before a line break that begins the text', () => {
    assert.deepStrictEqual(around('\n一', 0), [0, 0]);
  });
});

describe('words in one line', () => {
  it('lose the breaks and the white space beside them, and no other', () => {
    assert.strictEqual(inOneLine('本年 新收 \r\n\t政府信息\n\n公开'), '本年 新收政府信息公开');
  });
});

describe('lines by their number', () => {
  const lines = new LineIndex('一二\r\n\r三\n');

  it('begin where they begin, and behind the last one where the text ends', () => {
    assert.deepStrictEqual(
      [0, 1, 2, 3, 4].map((line) => lines.startOfLine(line)),
      [0, 4, 5, 7, 7],
    );
  });

  it('have no words where there is no such line', () => {
    assert.deepStrictEqual(
      [-1, 0, 1, 2, 3, 4].map((line) => lines.textOf(line)),
      ['', '一二', '', '三', '', ''],
    );
  });

  it('end with a break in any manner', () => {
    assert.deepStrictEqual(
      [0, 2, 4, 5, 7].map((at) => breakBefore('一二\r\n\r三\n', at)),
      ['', '', '\r\n', '\r', '\n'],
    );
  });
});
