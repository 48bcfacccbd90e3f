import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { plainReport } from '../../support/plain-report';
import { print, READ_STYLES, type Style } from '../../support/print';

const printed = (changes = {}) => print(plainReport(changes), READ_STYLES['cell lines, items of a list'] as Style).text;
const codes = (text: string) => check(read(text)).findings.map(({ code }) => code);

/** Lines of the three tables, each item written anew. */
const items = (text: string, write: (words: string, place: number) => string) => {
  let place = 0;
  return text.replace(/^- {3}(.*)$/gm, (_, words: string) => write(words, place++));
};

describe('a table whose cells are the items of a list', () => {
  for (const [name, write] of [
    ['stars', (words: string) => `* ${words}`],
    ['dots', (words: string) => `  • ${words}`],
    ['plus signs', (words: string) => `+ ${words}`],
    ['dashes in dashes', (words: string, place: number) => (place % 4 === 0 ? `- - ${words}` : `  - ${words}`)],
    ['bold words', (words: string) => `- **${words}**`],
  ] as const) {
    it(`is read behind its bullets: ${name}`, () => {
      assert.deepStrictEqual(codes(items(printed(), write)), []);
    });
  }

  it('may explain the first cell of a row by the others', () => {
    const text = items(printed(), (words) =>
      /^[\d规行一二三四（]/.test(words) && !/^\d+$/.test(words) ? `\n${words}` : `:   ${words}`,
    );
    assert.match(text, /\n规章\n: {3}0\n: {3}0/);
    assert.deepStrictEqual(codes(text), []);
  });

  it('may have a row for each item', () => {
    const { text } = print(plainReport(), READ_STYLES['spaces, groups in the rows'] as Style);
    const rows = text.replace(/^(?=.*(?: \d+)+$|第二十条|信息内容|自然人|商业企业|行政复议|结果维持)/gm, '- ');
    assert.ok(rows.includes('\n- 规章 0 0 0\n'));
    assert.deepStrictEqual(codes(rows), []);
  });

  it('has no negative figures, and a wrong one is told and put right at its own place', () => {
    const text = printed({ 'granted naturalPerson': 8 });
    const { findings } = check(read(text));
    const [finding] = findings;
    assert.ok(finding);
    assert.strictEqual(text.slice(finding.span.start - 4, finding.span.end), '-   8');
    const [edit] = finding.fixes[0]?.edits ?? [];
    const mended = text.slice(0, edit?.span.start) + edit?.newText + text.slice(edit?.span.end);
    assert.strictEqual(mended, printed());
  });

  it('has nothing written, moved or taken out by the row', () => {
    const text = printed().replace(/- {3}行政强制\n- {3}0\n/, '');
    const [finding] = check(read(text)).findings;
    assert.strictEqual(finding?.code, 'row-missing');
    assert.deepStrictEqual(finding.fixes, []);
  });

  it('is none where bullets lead a few lines alone: a figure below zero is one', () => {
    const { text } = print(plainReport(), READ_STYLES['cell lines'] as Style);
    assert.deepStrictEqual(codes(text.replace(/(?<=\t规章\n\t)0/, '- 1')), ['cell-negative']);
  });

  it('is read as it would be anew when a bullet is typed above it', () => {
    const before = printed().replace(/^- {3}/gm, '');
    const typed = printed();
    let reading = read(before);
    for (const at of [...typed.matchAll(/^-/gm)].slice(0, 12)) {
      const text =
        typed.slice(0, at.index + 4) +
        before.slice(before.length - typed.slice(at.index + 4).replace(/^- {3}/gm, '').length);
      reading = read(text, { previous: reading });
      assert.deepStrictEqual(reading.reports, read(text).reports);
    }
  });
});
