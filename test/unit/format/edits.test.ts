import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { lineChanges } from '../../../server/src/format/edits';
import { applied } from '../../../server/src/text/edits';

describe('changes from one text to another', () => {
  it('touch only what differs in each line', () => {
    assert.deepStrictEqual(lineChanges('a １２ b\nsame\nc  d\n', 'a 12 b\nsame\nc d\n', 100), [
      { span: { start: 102, end: 104 }, newText: '12' },
      { span: { start: 114, end: 115 }, newText: '' },
    ]);
  });

  it('are none where nothing differs', () => assert.deepStrictEqual(lineChanges('a\nb', 'a\nb', 0), []));

  it('leave the lines before and behind others that have come or gone', () => {
    assert.deepStrictEqual(lineChanges('a\nb\nc\n', 'a\nc\n', 0), [{ span: { start: 2, end: 4 }, newText: '' }]);
    assert.deepStrictEqual(lineChanges('a\nc\n', 'a\nb\nc\n', 0), [{ span: { start: 2, end: 2 }, newText: 'b\n' }]);
  });

  it('never cut a character or a line break of two units', () => {
    assert.deepStrictEqual(lineChanges('𠀀', '𠀁', 0), [{ span: { start: 0, end: 2 }, newText: '𠀁' }]);
    assert.deepStrictEqual(lineChanges('a\r\n', 'a\n', 0), [{ span: { start: 1, end: 3 }, newText: '\n' }]);
  });

  it('lead from any text to any other, in order of place', () => {
    const text = fc
      .array(fc.constantFrom('一', 'a', '1', ' ', '\n', '\r', '\r\n', '𠀀', '𠀁'), { maxLength: 24 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, fc.nat(5), (before, after, by) => {
        const changes = lineChanges(before, after, by);
        const filler = '-'.repeat(by);
        assert.strictEqual(applied(filler + before, changes), filler + after);
        changes.forEach(({ span }, i) => {
          assert.ok(i === 0 || span.start >= (changes[i - 1]?.span.end ?? 0));
        });
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
