import * as assert from 'node:assert';
import { wholeLines } from '../../../../server/src/rules/fixes/whole-lines';
import { LineIndex } from '../../../../server/src/service';
import { unmark } from '../../../support/markers';

describe('what goes with a stretch that is taken out', () => {
  /** The text without it; `⟦…⟧gone` stands around the stretch. */
  function without(marked: string): string {
    const { text, expected } = unmark(marked);
    const span = expected[0]?.span ?? { start: 0, end: 0 };
    const { start, end } = wholeLines({ text, lines: new LineIndex(text) }, span);
    return text.slice(0, start) + text.slice(end);
  }

  for (const [what, marked, left] of [
    ['is its line with the break', '甲\n⟦乙⟧gone\n丙\n', '甲\n丙\n'],
    ['is its line with white space and whatever break it has', '甲\r\n\u3000⟦乙⟧gone \r\n丙', '甲\r\n丙'],
    ['is one of the empty lines about it', '甲\n\n⟦乙⟧gone\n\n丙\n', '甲\n\n丙\n'],
    ['is no empty line where there is but one', '甲\n⟦乙⟧gone\n\n丙\n', '甲\n\n丙\n'],
    ['is all of its lines', '甲\n\n⟦乙\n丙⟧gone\n\n丁\n', '甲\n\n丁\n'],
    ['is the empty line below the first', '⟦甲⟧gone\n\n乙\n', '乙\n'],
    ['is nothing where the text ends', '甲\n⟦乙⟧gone', '甲\n'],
    ['is nothing where words stand before it', '甲⟦乙⟧gone\n\n丙', '甲\n\n丙'],
    ['is nothing where words stand behind it', '甲\n⟦乙⟧gone丙\n', '甲\n丙\n'],
  ] as const)
    it(what, () => assert.strictEqual(without(marked), left));
});
