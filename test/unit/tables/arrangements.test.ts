import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { check, read } from '../../../server/src/service';
import { extract } from '../../../server/src/service/extract';
import { expectedTables } from '../../support/expected';
import { consistentReport } from '../../support/figures';
import { plainReport } from '../../support/plain-report';
import { print } from '../../support/print';
import { PATIENCE_MS } from '../../support/property';
import type { SampleReport } from '../../support/sample';

const REPORTS: readonly SampleReport[] = [
  plainReport(),
  ...fc.sample(consistentReport({ form: '2021' }), { numRuns: 3, seed: 11 }),
  ...fc.sample(consistentReport({ form: '2019' }), { numRuns: 2, seed: 12 }),
];

/** Sections two to four of a printed report, and what stands around them. */
interface Parts {
  readonly head: string;
  /** Heading and lines of each of the three tables. */
  readonly tables: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly tail: string;
}

function partsOf(report: SampleReport): Parts {
  const { text } = print(report, { layout: 'spaces', groups: 'before' });
  const starts = ['二、主动公开', '三、收到和处理', '四、政府信息公开', '五、存在'].map(
    (words) => text.indexOf(`\n${words}`) + 1,
  );
  const tables = [0, 1, 2].map((i) => {
    const [heading = '', ...lines] = text
      .slice(starts[i], starts[i + 1])
      .trimEnd()
      .split('\n');
    return { heading, lines };
  });
  return { head: text.slice(0, starts[0]), tables, tail: text.slice(starts[3]) };
}

function put(
  { head, tables, tail }: Parts,
  change: (lines: readonly string[], table: number) => readonly string[],
): string {
  const changed = tables.map(({ heading, lines }, i) => [heading, ...change(lines, i)].join('\n'));
  return `${head}${changed.join('\n')}\n${tail}`;
}

const FIGURES = /(?:^| )(-?[\d.]+元?(?: -?[\d.]+元?)*)$/;
const figuresOf = (line: string) => FIGURES.exec(line)?.[1] ?? '';
const wordsOf = (line: string) => line.replace(FIGURES, '');

/** The words of a table in their order, and its lines of figures in theirs. */
function collected(lines: readonly string[]): { words: string[]; figures: string[] } {
  return { words: lines.map(wordsOf).filter(Boolean), figures: lines.map(figuresOf).filter(Boolean) };
}

const columnsOf = (figures: readonly string[]) => {
  const rows = figures.map((line) => line.split(' '));
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, k) => rows.flatMap((row) => row[k] ?? []));
};

let turn = 0;
const SPACES = [' ', '\t', '\u3000', '  ', ' \t ', '\u00a0 '];

/** The same words and figures as a PDF or a converter may hand them over. */
const READ: Readonly<Record<string, (lines: readonly string[], table: number) => readonly string[]>> = {
  'each label on a line before its figures': (lines) =>
    lines.flatMap((line) => [wordsOf(line), figuresOf(line)].filter(Boolean)),
  'each label on a line behind its figures': (lines) =>
    lines.flatMap((line) => (wordsOf(line) ? [figuresOf(line), wordsOf(line)].filter(Boolean) : [line])),
  'each word on a line': (lines) => lines.flatMap((line) => line.split(' ')),
  'each word on a line, empty lines between': (lines) =>
    lines.flatMap((line) => line.split(' ')).flatMap((word) => [word, '']),
  'several spaces between cells': (lines) => lines.map((line) => line.replaceAll(' ', '     ')),
  'ideographic spaces between cells': (lines) => lines.map((line) => line.replaceAll(' ', '\u3000')),
  'tabs for spaces': (lines) => lines.map((line) => line.replaceAll(' ', '\t')),
  'all kinds of white space by turns': (lines) =>
    lines.map((line) => line.replaceAll(' ', () => SPACES[turn++ % SPACES.length] as string)),
  'no header but the labels': (lines) => lines.filter((line) => /\d/.test(line)),
  'headers in shreds of two characters': (lines) =>
    lines.flatMap((line) => (/\d/.test(line) ? [line] : (line.replaceAll(' ', '').match(/.{1,2}/g) ?? []))),
  'headers in single characters': (lines) =>
    lines.flatMap((line) => (/\d/.test(line) ? [line] : Array.from(line.replaceAll(' ', '')))),
  'all labels before all figures': (lines) => [...collected(lines).words, ...collected(lines).figures],
  'all figures before all labels': (lines) => [...collected(lines).figures, ...collected(lines).words],
  'figures alone, a row a line': (lines) => collected(lines).figures,
  'third table in three': (lines, table) => (table === 2 ? inThree(lines) : lines),
  'third table in three, labelled': (lines, table) =>
    table === 2 ? inThree(lines).map((line, i) => (/^\d/.test(line) ? `${GROUPS[i >> 1]} ${line}` : line)) : lines,
  'figures broken over lines': (lines) =>
    lines.flatMap((line) => (/\d \d.* \d/.test(line) ? brokenAt(line, 3) : [line])),
  'figures broken over lines with a page number between': (lines, table) =>
    lines.flatMap((line) => (table > 0 && /\d \d.* \d/.test(line) ? brokenAt(line, 3, '7') : [line])),
  'the header again on each page': (lines, table) => (table === 1 ? withHeader(lines, lines.slice(0, 2)) : lines),
  'another table’s header on a page': (lines, table) =>
    table === 1 ? withHeader(lines, ['信息内容 本年制发件数 本年废止件数 现行有效件数']) : lines,
};

const GROUPS = ['行政复议', '未经复议直接起诉', '复议后起诉'];

function inThree(lines: readonly string[]): string[] {
  const figures = (lines.at(-1) ?? '').split(' ');
  return GROUPS.flatMap((group, i) => [
    `${group} 结果维持 结果纠正 其他结果 尚未审结 总计`,
    figures.slice(i * 5, i * 5 + 5).join(' '),
  ]);
}

function brokenAt(line: string, at: number, between?: string): string[] {
  const words = line.split(' ');
  const rest = words.slice(at).join(' ');
  return between === undefined ? [words.slice(0, at).join(' '), rest] : [words.slice(0, at).join(' '), between, rest];
}

function withHeader(lines: readonly string[], header: readonly string[]): string[] {
  const places = [
    lines.findIndex((line) => line.startsWith('5.')),
    lines.findIndex((line) => line.startsWith('（七）')),
  ];
  return lines.flatMap((line, i) => (places.includes(i) ? [...header, line] : [line]));
}

/** What nobody can tell back to rows: one warning a table, and no sums. */
const UNREADABLE: typeof READ = {
  'labels, then figures one a line': (lines, table) =>
    table === 2 ? lines : [...collected(lines).words, ...collected(lines).figures.join(' ').split(' ')],
  'labels, then figures one a line, by column': (lines, table) =>
    table === 2 ? lines : [...collected(lines).words, ...columnsOf(collected(lines).figures).flat()],
  'labels, then columns as lines': (lines, table) =>
    table === 2
      ? lines
      : [...collected(lines).words, ...columnsOf(collected(lines).figures).map((column) => column.join(' '))],
};

/** One cell a line, as a PDF of wide columns gives them; in the second table some stand where they are not looked for. */
const ASTRAY: Readonly<Record<string, (cells: string[]) => void>> = {
  'the last figures stand before their label': (cells) => {
    const last = cells.findIndex((cell) => cell.startsWith('四、'));
    cells.push(...cells.splice(last, 1));
  },
  'the last row’s figures stand with those above, but for one that was taken for a page’s number': (cells) => {
    const last = cells.findIndex((cell) => cell.startsWith('四、'));
    cells.splice(last, 0, ...cells.splice(last + 1).slice(1));
  },
  'figures of two rows stand elsewhere, and one was taken for a page’s number': (cells) => {
    const first = cells.findIndex((cell) => cell.startsWith('一、'));
    const moved = cells.splice(first + 6, 2);
    const [above, below] = ['（七）', '四、'].map((words) => cells.findIndex((cell) => cell.startsWith(words)));
    cells.splice(below as number, 0, ...cells.splice((below as number) + 2, 4));
    cells.splice((above as number) - 8, 0, ...moved);
    cells.pop();
  },
};

describe('a table in running text', function () {
  this.timeout(PATIENCE_MS);
  for (const [name, change] of Object.entries(READ)) {
    it(`is read with ${name}`, () => {
      for (const report of REPORTS) {
        const text = put(partsOf(report), change);
        const reading = read(text);
        const { findings, identities } = check(reading);
        assert.deepStrictEqual(
          findings
            .filter(({ code }) => code !== 'header-missing')
            .map(({ code, span }) => `${code} ⟦${text.slice(span.start, span.end)}⟧`),
          [],
          text,
        );
        assert.strictEqual(identities.undecided, 0, text);
        const { disclosure, requests, litigation } = extract(reading, '') as unknown as Record<string, unknown>;
        assert.deepStrictEqual({ disclosure, requests, litigation }, expectedTables(report));
      }
    });
  }

  for (const [name, change] of Object.entries(UNREADABLE)) {
    it(`is said to be unreadable with ${name}, and not reckoned`, () => {
      for (const report of REPORTS) {
        const text = put(partsOf(report), change);
        const { findings, identities } = check(read(text));
        assert.deepStrictEqual(
          findings.map(({ code }) => code),
          ['table-unreadable', 'table-unreadable'],
          text,
        );
        assert.strictEqual(identities.holding + identities.broken, 3);
      }
    });
  }

  for (const [name, move] of Object.entries(ASTRAY)) {
    it(`is said to be unreadable where ${name}`, () => {
      for (const report of REPORTS) {
        const text = put(partsOf(report), (lines, table) => {
          if (table !== 1) return lines;
          const cells = lines.flatMap((line) => line.split(' '));
          move(cells);
          return cells;
        });
        assert.deepStrictEqual(
          check(read(text)).findings.map(({ code }) => code),
          ['table-unreadable'],
          text,
        );
      }
    });
  }

  it('is said to be unreadable where figures are wanting and some stand behind the last section', () => {
    for (const report of REPORTS) {
      const text = put(partsOf(report), (lines, table) =>
        table === 2 ? lines.flatMap((line) => line.split(' ')).slice(0, -1) : lines,
      );
      const codes = (behind: string) => check(read(`${text}\n${behind}\n`)).findings.map(({ code }) => code);
      assert.deepStrictEqual(codes('104\n\n21\n\n57'), ['table-unreadable']);
      // A number alone may be a page's.
      for (const behind of ['', '12', '12\n\n第3页\n\n13']) assert.deepStrictEqual(codes(behind), ['row-cell-count']);
    }
  });

  for (const parted of [' ', '\t', ' | ']) {
    const joined = (lines: readonly string[]) => [lines.join(' ').replaceAll(' ', parted)];

    it(`is read where all breaks between its rows are lost: ${JSON.stringify(parted)}`, () => {
      for (const report of REPORTS) {
        const text = put(partsOf(report), joined);
        assert.deepStrictEqual(check(read(text)).findings, [], text);
      }
    });

    it(`is said to be unreadable where one figure is lost besides: ${JSON.stringify(parted)}`, () => {
      for (const report of REPORTS) {
        const text = put(partsOf(report), (lines, table) =>
          table === 2
            ? lines
            : joined(
                lines.map((line) => line.replace(/^(一、本年新收\S* \d+) \d+/, '$1').replace(/^(规章 \d+) \d+/, '$1')),
              ),
        );
        assert.deepStrictEqual(
          check(read(text)).findings.map(({ code }) => code),
          ['table-unreadable', 'table-unreadable'],
          text,
        );
      }
    });
  }

  it('is said to be unreadable where each word of the third has a row of its own', () => {
    const words = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    for (const report of REPORTS) {
      const text = put(partsOf(report), (lines, table) =>
        table === 2
          ? (lines.at(-1) ?? '')
              .split(' ')
              .map((figure, i) => `${i % 5 === 0 ? GROUPS[i / 5] : ''}\t${words[i % 5]}\t${figure}`)
          : lines,
      );
      assert.deepStrictEqual(
        check(read(text)).findings.map(({ code }) => code),
        ['table-unreadable'],
        text,
      );
    }
  });

  it('is said to be unreadable where the third stands on its side', () => {
    for (const report of REPORTS) {
      const turned = (lines: readonly string[], table: number) => {
        if (table !== 2) return lines;
        const figures = (lines.at(-1) ?? '').split(' ');
        const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
        return [
          GROUPS.join(' '),
          ...results.map((word, i) => `${word} ${figures[i]} ${figures[i + 5]} ${figures[i + 10]}`),
        ];
      };
      const text = put(partsOf(report), turned);
      assert.deepStrictEqual(
        check(read(text)).findings.map(({ code }) => code),
        ['table-unreadable'],
        text,
      );
    }
  });
});
