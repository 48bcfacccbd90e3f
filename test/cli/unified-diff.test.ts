import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { changedRuns } from '../../server/src/cli/line-diff';
import { unifiedDiff } from '../../server/src/cli/unified-diff';

function diff(before: string, after: string, name = 'a.txt'): string {
  return unifiedDiff(name, before, after)
    .map(({ text }) => text)
    .join('');
}

/** What `patch` does: every line of the diff is held against the text. */
function patched(before: string, patch: string): string {
  const lines = before.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  const out: string[] = [];
  let at = 0;
  let took: 'old' | 'new' | 'both' = 'both';
  for (const line of patch.match(/[^\n]*\n/g) ?? []) {
    if (line.startsWith('---') || line.startsWith('+++')) continue;
    const place = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@\n$/.exec(line);
    if (place) {
      const start = Number(place[1]) - (place[2] === '0' ? 0 : 1);
      while (at < start) out.push(lines[at++] as string);
      assert.strictEqual(out.length, Number(place[3]) - (place[4] === '0' ? 0 : 1));
    } else if (line.startsWith('\\')) {
      if (took !== 'old') out.push((out.pop() as string).slice(0, -1));
    } else {
      took = line.startsWith('-') ? 'old' : line.startsWith('+') ? 'new' : 'both';
      const own = line.slice(1);
      if (took !== 'new') assert.strictEqual((lines[at++] as string).replace(/\n?$/, '\n'), own);
      if (took !== 'old') out.push(own);
    }
  }
  return out.join('') + lines.slice(at).join('');
}

describe('unifiedDiff', () => {
  it('is nothing for two that are the same', () => {
    assert.strictEqual(diff('', ''), '');
    assert.strictEqual(diff('a\nb', 'a\nb'), '');
  });

  it('shows a change with three lines around it', () => {
    const before = '1\n2\n3\n4\n5\n6\n7\n8\n9\n';
    assert.strictEqual(
      diff(before, before.replace('5', 'five')),
      '--- a.txt\n+++ a.txt\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
    );
  });

  it('puts changes together whose context would touch, and only those', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `line ${i}`);
    const changed = (...at: number[]) => lines.map((line, i) => (at.includes(i) ? `${line}!` : line)).join('\n');
    const hunks = (after: string) => diff(`${lines.join('\n')}\n`, `${after}\n`).match(/^@@/gm)?.length;
    assert.strictEqual(hunks(changed(10, 17)), 1);
    assert.strictEqual(hunks(changed(10, 18)), 2);
    assert.strictEqual(hunks(changed(0, 29)), 2);
  });

  it('tells of a last line without its break', () => {
    assert.strictEqual(
      diff('a', 'b\n'),
      '--- a.txt\n+++ a.txt\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+b\n',
    );
    assert.strictEqual(diff('', 'b\n'), '--- a.txt\n+++ a.txt\n@@ -0,0 +1,1 @@\n+b\n');
  });

  it('keeps CR, alone and before LF', () => {
    assert.ok(diff('a\r\nb\rc\r\n', 'a\r\nB\rc\r\n').endsWith(' a\r\n-b\rc\r\n+B\rc\r\n'));
  });

  it('ends a name with blanks so that patch takes it whole', () => {
    assert.ok(diff('a', 'b', '年报 2023.txt').startsWith('--- 年报 2023.txt\t\n+++ 年报 2023.txt\t\n'));
  });

  it('leads from any text to any other', () => {
    const text = fc
      .array(fc.tuple(fc.constantFrom('0', '0', '', '一', 'b', 'c', '- x', '+ y'), fc.constantFrom('\n', '\n', '\r\n')))
      .map((lines) => lines.flat().join(''));
    const ends = fc.constantFrom('', 'end', '0');
    fc.assert(
      fc.property(text, text, ends, ends, (a, b, endA, endB) => {
        assert.strictEqual(patched(a + endA, diff(a + endA, b + endB)), b + endB);
      }),
      { numRuns: 500 },
    );
  });
});

describe('changedRuns', () => {
  it('holds lines together that stand once in both', () => {
    const before = ['a', '', 'b', '', 'c', ''];
    assert.deepStrictEqual(changedRuns(before, ['', 'b', '', 'x', '', 'c', '']), [
      { before: { start: 0, end: 1 }, after: { start: 0, end: 0 } },
      { before: { start: 3, end: 3 }, after: { start: 2, end: 4 } },
    ]);
  });

  it('compares line by line where nothing stands once', () => {
    const zeros = Array<string>(9).fill('0');
    const after = zeros.with(2, '1').with(6, '1');
    assert.deepStrictEqual(
      changedRuns(zeros, after).map(({ before }) => before),
      [
        { start: 2, end: 3 },
        { start: 6, end: 7 },
      ],
    );
  });

  it('keeps the longest order when lines are moved', () => {
    const changes = changedRuns(['a', 'b', 'c', 'd', 'e'], ['e', 'a', 'b', 'c', 'd']);
    assert.deepStrictEqual(changes, [
      { before: { start: 0, end: 0 }, after: { start: 0, end: 1 } },
      { before: { start: 4, end: 5 }, after: { start: 5, end: 5 } },
    ]);
  });

  it('takes time that grows with the lines, however much has changed', function () {
    this.timeout(5000);
    const before = Array.from({ length: 200_000 }, (_, i) => `${i % 50_000}`);
    const after = Array.from({ length: 200_001 }, (_, i) => `${(i * 7) % 60_000}`);
    assert.ok(changedRuns(before, after).length > 0);
    assert.ok(changedRuns(before, before.toReversed()).length > 0);
  });
});
