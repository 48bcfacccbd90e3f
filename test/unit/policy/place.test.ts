import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { check, type Finding, placeOf, type Reading, read, type Span } from '../../../server/src/service';
import { consistentReport } from '../../support/figures';
import { modelOf } from '../../support/model';
import { print, STYLES, type Style } from '../../support/print';
import type { SampleReport } from '../../support/sample';

const REPORT = theSame();

function theSame(): SampleReport {
  const [report] = fc.sample(consistentReport({ form: '2021' }), { seed: 7, numRuns: 1 });
  assert.ok(report);
  return { ...report, titleStyle: 'plain' };
}

function findingAt(span: Span, more: Partial<Finding> = {}): Finding {
  const message = { zh: '有误', en: 'wrong' };
  return {
    code: 'cell-blank',
    category: 'cell',
    severity: 'warning',
    message,
    span,
    related: [],
    fixes: [],
    unnecessary: false,
    ...more,
  };
}

function placeIn(reading: Reading, span: Span): string {
  return placeOf(findingAt(span), reading);
}

/** The place of the first of some words. */
function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  assert.ok(start >= 0, `${words} is not in the text`);
  return { start, end: start + words.length };
}

describe('the place of a finding', () => {
  for (const [name, style] of Object.entries(STYLES)) {
    it(`is a cell’s section, row and column in every cell: ${name}`, () => {
      const { text, cells } = print(REPORT, style as Style);
      const reading = read(text);
      for (const { table, row, column, span } of cells) {
        const due = table === 'litigation' ? `litigation.${column}` : `${table}.${row}.${column}`;
        assert.strictEqual(placeIn(reading, span), due);
      }
      assert.ok(cells.length > 80);
    });

    it(`is a label’s row, a heading’s section, the title: ${name}`, () => {
      const { text, labels, sections, title } = print(REPORT, style as Style);
      const reading = read(text);
      for (const { table, row } of labels) {
        const rows = reading.reports[0]?.tables.find(({ key }) => key === table)?.rows;
        const label = rows?.find(({ key }) => key === row)?.label;
        for (const piece of label?.pieces ?? []) assert.strictEqual(placeIn(reading, piece), `${table}.${row}`);
      }
      for (const { key, heading } of sections) assert.strictEqual(placeIn(reading, heading), key);
      assert.strictEqual(placeIn(reading, title), 'title');
    });
  }

  it('is what the finding itself says, where it does', () => {
    const { text } = print(REPORT, STYLES['tabs, ragged'] as Style);
    const told = findingAt({ start: 0, end: 1 }, { at: 'requests.granted' });
    assert.strictEqual(placeOf(told, read(text)), 'requests.granted');
  });

  it('is the missing section, row or table, not the place at which that is told', () => {
    const { text, sections, labels } = print(REPORT, STYLES['tabs, every row alike'] as Style);
    const problems = sections.find(({ key }) => key === 'problems');
    const row = labels.find((one) => one.row === 'granted');
    assert.ok(problems && row);
    const placesOf = (mutated: string): string[] => {
      const reading = read(mutated);
      return check(reading).findings.map((one) => `${one.code} ${placeOf(one, reading)}`);
    };
    const cut = text.slice(0, problems.span.start) + text.slice(problems.span.end);
    assert.deepStrictEqual(placesOf(cut), ['section-missing problems']);
    const [first] = row.pieces;
    const from = text.lastIndexOf('\n', first?.start ?? 0);
    const less = text.slice(0, from) + text.slice(text.indexOf('\n', from + 1));
    assert.ok(placesOf(less).includes('row-missing requests.granted'), placesOf(less).join());
  });

  it('is a number in a row whose cells have no columns', () => {
    const reading = modelOf({ requests: [{ key: 'granted', cells: '1 2 3' }] });
    const cells = reading.reports[0]?.tables[0]?.rows[0]?.cells ?? [];
    assert.deepStrictEqual(
      cells.map(({ span }) => placeIn(reading, span)),
      ['requests.granted.cells.0', 'requests.granted.cells.1', 'requests.granted.cells.2'],
    );
  });

  it('is the row where a finding underlines all of its figures', () => {
    const reading = modelOf({ requests: [{ key: 'granted', cells: '1 2 3' }] });
    const row = reading.reports[0]?.tables[0]?.rows[0];
    assert.ok(row);
    assert.strictEqual(placeIn(reading, row.figuresSpan), 'requests.granted');
  });

  // With a walk through the table for each finding this would take minutes.
  it('is found in each cell of a table of many thousand rows', () => {
    const reading = modelOf({ requests: Array(20_000).fill({ key: 'granted', cells: '0 0 0 0 0 0 0' }) });
    const rows = reading.reports[0]?.tables[0]?.rows ?? [];
    assert.strictEqual(rows.length, 20_000);
    for (const { cells } of rows) {
      for (const { span, column } of cells) assert.ok(placeIn(reading, span) === `requests.granted.${column}`);
    }
  });

  it('names the report where a text holds several', () => {
    const style = STYLES['cell lines'] as Style;
    const one = print(REPORT, style);
    const other = print({ ...REPORT, year: REPORT.year + 1 }, style);
    const reading = read(`${one.text}\n${other.text}`);
    assert.strictEqual(reading.reports.length, 2);
    const by = one.text.length + 1;
    const [cell] = one.cells;
    assert.ok(cell);
    const [first, second] = [0, by].map((k) =>
      placeIn(reading, { start: cell.span.start + k, end: cell.span.end + k }),
    );
    assert.ok(first?.endsWith(`/${cell.table}.${cell.row}.${cell.column}`), first);
    assert.ok(second?.endsWith(`/${cell.table}.${cell.row}.${cell.column}`), second);
    assert.notStrictEqual(first, second);
    assert.match(first ?? '', new RegExp(`${REPORT.year}年`));
  });
});

describe('the place of a finding in a sentence', () => {
  const { text, sections } = print(REPORT, STYLES['tabs, ragged'] as Style);
  const sentence = '全年共收到申请58件，均按时答复。';
  const body = sections.find(({ key }) => key === 'problems')?.heading.end ?? 0;
  const put = (words: string, at = body): string => `${text.slice(0, at)}\n${words}${text.slice(at)}`;
  const placeOfWords = (whole: string, words = '58件'): string => placeIn(read(whole), spanOf(whole, words));
  const place = placeOfWords(put(sentence));

  it('is the sha256 of that sentence', () => {
    assert.match(place, /^sha256:[0-9a-f]{64}$/);
  });

  it('stays when the sentence moves, is broken anew, spaced out, or written in full width', () => {
    const elsewhere = sections.find(({ key }) => key === 'other')?.heading.end ?? 0;
    assert.strictEqual(placeOfWords(put(sentence, elsewhere)), place);
    assert.strictEqual(placeOfWords(put(`去年如此。${sentence}今年亦然。`)), place);
    assert.strictEqual(placeOfWords(put('全年共收到\n申请58件，均按\n时答复。')), place);
    assert.strictEqual(placeOfWords(put('　　全年共收到申请 58件，均按时答复。')), place);
    assert.strictEqual(placeOfWords(put('全年共收到申请５８件,均按时答复。'), '５８件'), place);
  });

  it('changes when a word of it does', () => {
    assert.notStrictEqual(placeOfWords(put('全年共收到申请58件，大多按时答复。')), place);
    assert.notStrictEqual(placeOfWords(put('全年共收到申请58件，均按时答复！')), place);
  });

  it('is one for both of its findings, and another for the next sentence', () => {
    const whole = put(`${sentence}此外58人来电。`);
    assert.strictEqual(placeOfWords(whole, '答复'), place);
    assert.notStrictEqual(placeOfWords(whole, '58人'), place);
  });

  it('does not see the tags of HTML', () => {
    const html = print(REPORT, STYLES['html, plain cells'] as Style);
    const at = html.sections.find(({ key }) => key === 'problems')?.span.end ?? 0;
    const paragraphs = [
      '<p>前一句。</p><p>全年共收到申请58件，均按时答复。</p>',
      '<p class="a">前一句。<b>全年</b>共收到申请<span>58件</span>，均按时答复。</p>',
    ];
    const places = paragraphs.map((one) => placeOfWords(`${html.text.slice(0, at)}${one}${html.text.slice(at)}`));
    assert.deepStrictEqual(places, [place, place]);
  });

  it('is found in no time in a text without any stop', () => {
    const whole = put('字'.repeat(200_000));
    assert.match(placeIn(read(whole), { start: body + 100_000, end: body + 100_001 }), /^sha256:/);
  });
});
