import * as assert from 'node:assert';
import { type CheckResult, check, type Reading, read } from '../../../server/src/service';
import type { ReportData } from '../../../server/src/service/extract';
import { extract } from '../../../server/src/service/extract';
import { fixture, original, SHARED } from '../../support/files';

/** A finding as the golden files write it: code, underlined words, 1-based line. */
type Listed = readonly [code: string, underlined: string, line: number];

/** What the text says is for our own versions their own: the originals have other sentences, and other findings in them. */
const IN_ORIGINALS: Readonly<Record<string, readonly Listed[]>> = {
  'seeds/000': [
    ['content-aspect-missing', '⼀、总体情况', 1],
    ['content-figure-ask', '7', 31],
    ['text-repeated-word', '信息信息', 39],
    ['text-repeated-word', '信息信息', 49],
    ['content-repeated-paragraph', '我局信息公开⼯作', 192],
    ['text-repeated-word', '信息信息', 194],
    ['content-fee-unstated', '六、其他需要报告的事项', 201],
  ],
  'seeds/001': [
    ['content-percentage', '44%', 13],
    ['content-fee-unstated', '六、其他需要报告的事项', 80],
  ],
  'seeds/002': [['text-half-width-punctuation', ',', 7]],
  'seeds/003': [],
  'seeds/004': [
    ['content-title-form', '聊城市文化和旅游局', 1],
    ['content-citation', '国务院办公厅政府信', 3],
  ],
  'samples/hangzhou': [
    ['content-aspect-missing', '一、总体情况', 5],
    ['content-problems-without-measures', '五、存在问题及改进', 82],
  ],
  'samples/shanghai': [
    ['content-figure', '258', 1],
    ['content-figure', '265', 1],
    ['content-percentage', '33.9%', 1],
    ['content-all-done', '均获维持', 1],
  ],
  'samples/huaian': [],
};
const READ_IN_TEXT = /^(?:content-|text-(?!radicals))/;

interface Known {
  /** Our own version: tables, headings and layout of the known report, narrative and names invented. */
  readonly file: string;
  /** How the path of the original begins, below the shared folder. */
  readonly original: string;
  readonly identities: CheckResult['identities'];
}

const ALL_HOLD = { holding: 42, broken: 0, undecided: 0 };

const KNOWN: readonly Known[] = [
  { file: 'spaces-radicals.txt', original: 'seeds/000', identities: ALL_HOLD },
  { file: 'tabs-headings.txt', original: 'seeds/001', identities: ALL_HOLD },
  { file: 'tabs-extra-cells.txt', original: 'seeds/002', identities: { holding: 23, broken: 0, undecided: 19 } },
  { file: 'tabs-breaks.txt', original: 'seeds/003', identities: ALL_HOLD },
  { file: 'cell-lines.txt', original: 'seeds/004', identities: ALL_HOLD },
  { file: 'html-plain.html', original: 'samples/hangzhou', identities: ALL_HOLD },
  { file: 'html-2019.html', original: 'samples/shanghai', identities: { holding: 2, broken: 0, undecided: 38 } },
  { file: 'spaces-wrapped.txt', original: 'samples/huaian', identities: ALL_HOLD },
];

describe('the eight known reports, in our own versions', () => {
  for (const known of KNOWN) {
    const { file } = known;
    const text = fixture(`known/${file}`);

    describe(file, () => {
      it('gives every figure, heading, title and name right', () => {
        assert.deepStrictEqual(extract(read(text), file), golden<ReportData>(file, 'extract'));
      });
      expectsOf(known, text, golden<Listed[]>(known.file, 'findings'));
    });
  }
});

describe('the eight known reports, as they were published', () => {
  for (const known of KNOWN) {
    const found = original(known.original);
    if (!found) {
      it(`${known.original}… is not run: no ${SHARED}`);
      continue;
    }
    const { path, text } = found;

    describe(path, () => {
      it('gives every figure and heading right', () => {
        const data = one(extract(read(text), path));
        const { title, agency, source: _, ...expected } = golden<ReportData>(known.file, 'extract');
        const { title: printed, agency: body, source, ...rest } = data;
        assert.deepStrictEqual(rest, expected);
        assert.strictEqual(source, path);
        assertNamed(text, { title: printed, agency: body }, { title, agency });
      });
      const shared = golden<Listed[]>(known.file, 'findings').filter(([code]) => !READ_IN_TEXT.test(code));
      expectsOf(known, text, [...shared, ...(IN_ORIGINALS[known.original] as readonly Listed[])]);
    });
  }

  const expected = original('domain/expected/002');
  const seed = original('seeds/002');
  if (expected && seed) {
    it('gives seed 002 exactly as the contract prints it', () => {
      assert.deepStrictEqual(extract(read(seed.text), seed.path), JSON.parse(expected.text));
    });
  }
});

describe('our own versions', () => {
  it('share no sentence with the originals', () => {
    for (const { file, original: beginning } of KNOWN) {
      const theirs = new Set(sentences(original(beginning)?.text ?? ''));
      const shared = sentences(fixture(`known/${file}`)).filter((one) => theirs.has(one));
      assert.deepStrictEqual(shared, [], file);
    }
  });
});

describe('the blanks of the 2019 report', () => {
  const reading = read(fixture('known/html-2019.html'));
  const blanks = check(reading).findings.filter((finding) => finding.code === 'cell-blank');

  it('are told once a table, at the first, with all the others', () => {
    assert.deepStrictEqual(
      blanks.map((finding) => finding.related.length),
      [125, 8],
    );
    assert.deepStrictEqual(
      blanks.map((finding) => finding.span),
      [spanOf(reading, 'newlyReceived', 'research'), spanOf(reading, 'litigation', 'review.corrected')],
    );
  });
});

/** What holds of the original and of our own version alike: same lines, same tables. */
function expectsOf(known: Known, text: string, due: readonly Listed[]): void {
  it('has its identities in the state that the contract says', () => {
    assert.deepStrictEqual(check(read(text)).identities, known.identities);
  });

  it('has exactly the findings that are true of it', () => {
    const reading = read(text);
    const { findings, failures } = check(reading);
    assert.deepStrictEqual(failures, []);
    const listed = findings.map(
      ({ code, span }): Listed => [code, text.slice(span.start, span.end), reading.lines.lineAt(span.start) + 1],
    );
    assert.deepStrictEqual(sorted(listed.map(begun)), sorted(due.map(begun)));
  });
}

function golden<T>(file: string, kind: 'extract' | 'findings'): T {
  return JSON.parse(fixture(`known/${file.replace(/\.[a-z]+$/, '')}.${kind}.json`)) as T;
}

function one(data: ReturnType<typeof extract>): ReportData {
  if (Array.isArray(data) || data.form === null || !('schema' in data)) assert.fail('not one report');
  return data;
}

interface Named {
  readonly title: string | null;
  readonly agency: string | null;
}

/** The title is in the text, and differs from our version's in the body's name alone. */
function assertNamed(text: string, actual: Named, ours: Named): void {
  const { title, agency } = actual;
  assert.ok(title && agency && ours.title && ours.agency);
  assert.ok(text.includes(title), `${title} is not in the text`);
  const mapped = (named: string) => named.normalize('NFKC');
  assert.strictEqual(mapped(title).replace(agency, '〇'), mapped(ours.title).replace(ours.agency, '〇'));
  assert.ok(mapped(text).includes(agency), `${agency} is not in the text`);
}

/** Pieces that end in a full stop: narrative, since nothing in a table does; an inner heading may. */
function sentences(text: string): string[] {
  const pieces = text.replace(/\r?\n/g, '').match(/[^。；<>\t]{10,}。/g) ?? [];
  return pieces.filter((piece) => !/^[（(][一二三四五][）)][^，,]*$/.test(piece));
}

function spanOf(reading: Reading, row: string, column: string) {
  const rows = reading.reports.flatMap((report) => report.tables.flatMap((table) => table.rows));
  return rows.find((one) => one.key === row)?.cells.find((cell) => cell.column === column)?.span;
}

/** What is underlined in sentences is told by how it begins. */
function begun([code, underlined, line]: Listed): Listed {
  return [code, READ_IN_TEXT.test(code) ? underlined.slice(0, 8) : underlined, line];
}

function sorted(all: readonly Listed[]): Listed[] {
  return [...all].sort((a, b) => a[2] - b[2] || a[0].localeCompare(b[0]) || a[1].localeCompare(b[1]));
}
