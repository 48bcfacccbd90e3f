import * as assert from 'node:assert';
import { displayWidth } from '../../../server/src/text/width';

describe('columns in a font of one width', () => {
  const due: readonly (readonly [string, number])[] = [
    ['', 0],
    ['abc 12', 6],
    ['规章', 4],
    ['（一）', 6],
    ['１２', 4],
    ['“三安全”', 10],
    ['①', 2],
    ['—', 2],
    ['ｱ', 1],
    ['é', 1],
    ['e\u0301', 1],
    ['规\u200b章\ufeff', 4],
    ['𠀀', 2],
  ];
  for (const [text, columns] of due) {
    it(`${JSON.stringify(text)} takes ${columns}`, () => assert.strictEqual(displayWidth(text), columns));
  }
});
