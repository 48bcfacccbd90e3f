import * as assert from 'node:assert';
import { contentOf, isFigureText } from '../../../server/src/text/content';

describe('what may stand in the place of a figure', () => {
  for (const text of ['', '0', '12', '１２', '-3', '1,200', '5件', '/', '——', '无', '暂无', '无此项', '不适用'])
    it(`is told of ${JSON.stringify(text)}`, () => assert.ok(isFigureText(text)));

  for (const text of ['不涉及', '未涉及', '未发生', '&nbsp;', 'NaN', '^^', '←'])
    it(`is told of ${text}`, () => assert.ok(isFigureText(text)));

  for (const text of ['规章', '一', '无法提供', '不予公开', '未受理', '暂缓', '第1项', '（一）予以公开', 'A12'])
    it(`is not told of ${text}`, () => assert.ok(!isFigureText(text)));

  it('is the same at a glance as when all of the text is read', () => {
    for (let code = 0; code < 0x10000; code++) {
      const char = String.fromCharCode(code);
      assert.strictEqual(isFigureText(char), contentOf(char).kind !== 'text', code.toString(16));
    }
  });
});
