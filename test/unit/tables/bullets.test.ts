import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
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

  for (const [words, blank] of [
    [/- {3}行政强制\n- {3}0\n/, '-   行政强制\n-   —\n'],
    [/- {3}1\.属于国家秘密\n(?:- {3}\d+\n){7}/, `-   1.属于国家秘密\n${'-   —\n'.repeat(7)}`],
  ] as const) {
    it(`has a row written item by item: ${words.source.slice(4, 10)}`, () => {
      const text = printed().replace(words, '');
      assert.notStrictEqual(text, printed());
      const [finding] = check(read(text)).findings;
      assert.strictEqual(finding?.code, 'row-missing');
      assert.strictEqual(applied(text, finding.fixes[0]?.edits ?? []), printed().replace(words, blank));
    });
  }

  it('has a row written as one item where each row is one', () => {
    const { text } = print(plainReport(), READ_STYLES['spaces, groups in the rows'] as Style);
    const rows = text.replace(/^(?=.*(?: \d+)+$|第二十条|信息内容|自然人|商业企业|行政复议|结果维持)/gm, '- ');
    const without = rows.replace(/^- 规章 .*\n/m, '');
    const [finding] = check(read(without)).findings;
    assert.strictEqual(finding?.code, 'row-missing');
    const mended = applied(without, finding.fixes[0]?.edits ?? []);
    assert.strictEqual(mended, rows.replace(/^- 规章 .*$/m, '- 规章 — — —'));
  });

  it('is none where bullets lead a few lines alone: a figure below zero is one', () => {
    const { text } = print(plainReport(), READ_STYLES['cell lines'] as Style);
    assert.deepStrictEqual(codes(text.replace(/(?<=\t规章\n\t)0/, '- 1')), ['cell-negative']);
  });

  it('is read behind its bullets wherever it stands', () => {
    const text = printed();
    const table = /(?<=四、政府信息公开行政复议、行政诉讼情况\n\n)(?:- {3}.*\n|\n)+/.exec(text)?.[0] ?? '';
    assert.ok(table.includes('行政复议'));
    const moved = `${text.replace(table, '')}\n${table}`;
    assert.deepStrictEqual(codes(moved), ['section-empty']);
    assert.deepStrictEqual(codes(text.replace(/^二、.*\n/m, '')), ['section-missing']);
  });

  it('is no list of sentences, whatever they begin with', () => {
    const sentences = ['0件', '3', '行政许可', ...Array.from({ length: 12 }, (_, i) => `本年办结第${i}类事项`)];
    const text = printed().replace(
      /(?<=六、其他需要报告的事项\n\n)/,
      `${sentences.map((one) => `- ${one}\n`).join('')}\n`,
    );
    assert.deepStrictEqual(codes(text), []);
  });

  it('is read as it would be anew when a figure is typed, be there tabs behind some bullets', () => {
    for (const every of [2, 3, 5]) {
      const before = items(printed(), (words, place) => (place % every === 0 ? `-\t${words}` : `-   ${words}`));
      let reading = read(before);
      for (const { index } of [...before.matchAll(/(?<=^-\s+)0$/gm)].reverse().slice(0, 20)) {
        const text = `${reading.text.slice(0, index)}12${reading.text.slice(index)}`;
        reading = read(text, { previous: reading });
        assert.deepStrictEqual(reading.reports, read(text).reports, `${every} ${index}`);
      }
    }
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

/** Labels and figures of the tables, each item marked anew. */
const MARKED: Readonly<Record<string, (words: string, place: number) => string>> = {
  'a tab behind the bullet': (words) => `-\t${words}`,
  'a tab before it and behind it': (words) => `\t·\t${words}`,
  'a bullet of a symbol font': (words) => `\uf06c\t${words}`,
  'the letter that draws one': (words) => `l\t${words}`,
  'nothing behind it': (words) => `•${words}`,
  'a wide space behind it': (words) => `•\u3000${words}`,
  'numbers and points': (words, place) => `${place + 1}. ${words}`,
  'one number for all': (words) => `1.  ${words}`,
  'numbers and a tab': (words, place) => `${place + 1}.\t${words}`,
  'numbers and brackets': (words, place) => `${place + 1})${words}`,
  'numbers and wide stops': (words, place) => `${place + 1}、${words}`,
  'numbers in brackets': (words, place) => `（${place + 1}）${words}`,
};

describe('the items of a list', () => {
  const rowsIn = (text: string) =>
    read(text).reports[0]?.tables.map(({ rows }) =>
      rows.map(({ key, cells }) => [key, cells.map(({ value }) => value)]),
    );

  for (const [name, write] of Object.entries(MARKED)) {
    it(`are cells in whatever manner they are marked, and a wrong figure is told in its own: ${name}`, () => {
      const text = items(printed(), write);
      assert.deepStrictEqual(codes(text), []);
      assert.deepStrictEqual(rowsIn(text), rowsIn(printed()));
      const place =
        printed()
          .split('\n')
          .findIndex((line) => line.endsWith('（一）予以公开')) + 1;
      const wrong = text.split('\n').map((line, i) => (i === place ? line.replace(/3$/, '8') : line));
      const { findings } = check(read(wrong.join('\n')));
      assert.deepStrictEqual(
        findings.map(({ span }) => wrong.join('\n').slice(0, span.end).split('\n').length - 1),
        [place],
      );
    });
  }

  it('are not numbered where the labels of rows alone are', () => {
    const { text } = print(plainReport(), READ_STYLES['cell lines, merged cells repeated'] as Style);
    const [before = '', after = ''] = text.split(/(?=^1[.．、]属于国家秘密)/m);
    const section = before.slice(0, before.search(/（本列数据/));
    const { rows } = read(section + after).reports[0]?.tables[1] ?? assert.fail();
    assert.strictEqual(rows[0]?.label?.text, '1.属于国家秘密');
  });

  for (const [name, empty] of Object.entries({
    'a bullet': '•',
    'a bullet and a tab': '•\t',
    'a dash': '-',
    'a number': '7.',
  })) {
    const lead = empty === '7.' ? '7. ' : empty === '-' ? '- ' : '•\t';
    const page = print(plainReport(), { layout: 'cell-lines', loose: { lead, empty } });

    it(`hold nothing where a merged cell covers others: ${name}`, () => {
      assert.deepStrictEqual(codes(page.text), []);
      assert.deepStrictEqual(rowsIn(page.text), rowsIn(printed()));
    });

    it(`are blanks where figures are due, and are filled in behind their marks: ${name}`, () => {
      const at = [2, 41, 100, 180].map((place) => page.cells[place] ?? assert.fail());
      const text = applied(
        page.text,
        at.map(({ span }) => ({ span: { start: span.start - lead.length, end: span.end }, newText: empty })),
      );
      const { findings } = check(read(text));
      assert.deepStrictEqual([...new Set(findings.map(({ code }) => code))], ['cell-blank']);
      const lines = findings.flatMap(({ span }) => text.slice(0, span.start).split('\n').length);
      assert.deepStrictEqual(
        lines,
        at.map(({ span }) => page.text.slice(0, span.start).split('\n').length),
      );
      const filled = applied(
        text,
        findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []),
      );
      assert.deepStrictEqual(codes(filled), []);
      assert.deepStrictEqual(
        filled.replaceAll(/(?<=^[•\d.-]+)\s+/gm, ' '),
        page.text.replaceAll(/(?<=^[•\d.-]+)\s+/gm, ' '),
      );
    });
  }
});
