import * as assert from 'node:assert';
import { visible } from '../../server/src/cli/visible';
import { widthOf } from '../../server/src/cli/width';

describe('widthOf', () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ['', 0, 'nothing'],
    ['a1;~', 4, 'ASCII'],
    ['总计', 4, 'Chinese characters'],
    ['𠮷', 2, 'one beyond the basic plane'],
    ['⼀⺠', 4, 'radicals'],
    ['１，（）：', 10, 'full-width signs'],
    ['、。《》〔〕', 12, 'Chinese punctuation'],
    ['\u3000', 2, 'the ideographic space'],
    ['\u00a0', 1, 'the no-break space'],
    ['ｱ', 1, 'half-width kana'],
    ['￥', 2, 'full-width money'],
    ['“”—…①', 5, 'signs of ambiguous width'],
    ['é', 1, 'an accented letter'],
    ['e\u0301', 1, 'a letter with its accent apart'],
    ['か\u3099', 2, 'a kana with its mark apart'],
    ['😀', 2, 'an emoji'],
  ];
  for (const [text, width, what] of cases) {
    it(`counts ${width} for ${what}`, () => assert.strictEqual(widthOf(text), width));
  }
});

describe('visible', () => {
  it('leaves what can be seen alone', () => {
    const text = '（一）予以公开 12 “三安全一稳定”\u3000é😀𠮷';
    assert.strictEqual(visible(text), text);
  });

  it('shows each tab as the same number of spaces', () => {
    assert.strictEqual(visible('a\t\tb'), 'a        b');
  });

  it('shows control characters as their pictures, so that none reaches the terminal', () => {
    assert.strictEqual(visible('\x1b[31m\0\r\n\x7f'), '␛[31m␀␍␊␡');
  });

  it('shows invisible characters and broken pairs by number', () => {
    assert.strictEqual(visible('\u200b\u202e\ufeff'), '<U+200B><U+202E><U+FEFF>');
    assert.strictEqual(visible('\u0085\u2028\ue000'), '<U+0085><U+2028><U+E000>');
    assert.strictEqual(visible('\ud842x'), '<U+D842>x');
    assert.strictEqual(visible('\u{e0001}'), '<U+E0001>');
  });

  it('shows none of the characters that nobody sees as they are, whichever it is', () => {
    for (let code = 0; code < 0x10000; code++) {
      const char = String.fromCharCode(code);
      assert.strictEqual(visible(char) === char, !/[\p{C}\p{Zl}\p{Zp}]/u.test(char), code.toString(16));
    }
  });
});
