import * as assert from 'node:assert';
import { type LastYearTrouble, lastYearComplaint } from '../../../server/src/policy/last-year';
import { assertSpoken } from '../../support/told';

describe('what is said of the place of last year’s reports', () => {
  const path = { path: '../2022', span: { start: 3, end: 9 } };
  const troubles: readonly LastYearTrouble[] = ['absent', 'none', 'folder', 'permission', 'encoding', 'size', 'other'];
  const said = troubles.map((trouble) => lastYearComplaint(path, trouble));

  it('names it, stands there and warns, in both languages', () => {
    for (const { code, severity, span, message } of said) {
      assert.deepStrictEqual([code, severity, span], ['configuration-last-year', 'warning', path.span]);
      assert.ok(message.zh.includes('“../2022”') && message.en.includes('“../2022”'));
      assertSpoken(message);
    }
  });

  it('is another thing for each trouble', () => {
    assert.strictEqual(new Set(said.map(({ message }) => message.zh)).size, troubles.length);
    assert.strictEqual(new Set(said.map(({ message }) => message.en)).size, troubles.length);
  });
});
