import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { fixed } from '../../server/src/cli/fixed';
import type { Finding } from '../../server/src/rules/finding';
import { check, type Edit, extract, read } from '../../server/src/service';
import { MOST_ROUNDS } from '../../server/src/service/fixed';
import { known } from './stand-in';

const NONE = { findings: [], identities: { holding: 0, broken: 0, undecided: 0 }, failures: [] };

function finding(edits: readonly Edit[], certain = true): Finding {
  const message = { zh: '错', en: 'wrong' };
  const fix = { title: message, edits, preferred: true, certain };
  const span = { start: 0, end: 1 };
  return {
    code: 'x',
    category: 'cell',
    severity: 'error',
    message,
    span,
    related: [],
    fixes: [fix],
    unnecessary: false,
  };
}

function edit(start: number, end: number, newText: string): Edit {
  return { span: { start, end }, newText };
}

describe('fixed', () => {
  it('applies all certain fixes of a round, in whatever order they are found', () => {
    const findings = [finding([edit(4, 5, 'E')]), finding([edit(0, 0, '>'), edit(2, 3, '')])];
    const { text, rounds } = fixed('abcde', {}, ({ text: now }) => (now === 'abcde' ? { ...NONE, findings } : NONE));
    assert.strictEqual(text, '>abdE');
    assert.deepStrictEqual(
      rounds.map((edits) => edits.length),
      [3],
    );
  });

  it('goes on with what a fix uncovers, and says what is left', () => {
    const { text, rounds, reading, result } = fixed('1', {}, ({ text: now }) => {
      const certain = now.length < 3;
      return { ...NONE, findings: [finding([edit(0, 0, '1')], certain)] };
    });
    assert.deepStrictEqual([text, rounds.length, reading.text, result.findings.length], ['111', 2, '111', 1]);
  });

  it('ends where fixes never do', () => {
    const { text, rounds } = fixed('', {}, () => ({ ...NONE, findings: [finding([edit(0, 0, 'x')])] }));
    assert.deepStrictEqual([text, rounds.length], ['x'.repeat(MOST_ROUNDS), MOST_ROUNDS]);
  });

  it('makes no round of edits that change nothing', () => {
    const { text, rounds } = fixed('abc', {}, () => ({ ...NONE, findings: [finding([edit(0, 1, 'a')])] }));
    assert.deepStrictEqual([text, rounds], ['abc', []]);
  });

  for (const name of ['spaces-radicals', 'tabs-breaks', 'tabs-extra-cells', 'tabs-headings']) {
    it(`leaves ${name} with its figures, without a certain fix, and the same a second time`, () => {
      const original = readFileSync(known(`${name}.txt`), 'utf8');
      const once = fixed(original, {});
      assert.ok(once.rounds.length > 0 && once.text !== original);
      assert.deepStrictEqual(fixed(once.text, {}).rounds, []);
      assert.ok(once.result.findings.every(({ fixes }) => fixes.every(({ certain }) => !certain)));
      assert.deepStrictEqual(figures(once.text), figures(original));
      assert.deepStrictEqual(check(read(once.text)).findings, once.result.findings);
    });
  }
});

/** The cells of the extract, in order. */
function figures(text: string): string[] {
  return (
    JSON.stringify(extract(read(text), ''), (key, value) => (key === 'sections' ? undefined : value)).match(/\d+/g) ??
    []
  );
}
