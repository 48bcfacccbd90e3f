import * as assert from 'node:assert';
import * as fc from 'fast-check';
import type { Span } from '../../../server/src/text/span';
import { consistentReport } from '../../support/figures';
import { print, STYLES } from '../../support/print';
import { wrapped } from '../../support/print-spaces';
import { withSpaces } from '../../support/print-tabs';
import { headingWords } from '../../support/print-text';
import {
  type CellKey,
  cellKeys,
  cellName,
  figureAt,
  formOf,
  type SampleReport,
  titleOf,
  withFigure,
} from '../../support/sample';

const sampleOf = (choice: Parameters<typeof consistentReport>[0], seed = 7): SampleReport =>
  fc.sample(consistentReport(choice), { numRuns: 1, seed })[0] as SampleReport;

const numbers = (report: SampleReport, table: CellKey['table'], row: string) =>
  Object.values(report.tables[table][row] ?? {}).map(Number);

describe('the generator of consistent reports', () => {
  it('satisfies every identity', () => {
    fc.assert(
      fc.property(consistentReport(), (report) => {
        const { requests } = report.tables;
        for (const row of Object.keys(requests)) {
          const values = numbers(report, 'requests', row);
          const total = values.pop();
          assert.strictEqual(sum(values), total, row);
        }
        const outcomes = Object.keys(requests).filter(
          (key) => !['newlyReceived', 'carriedIn', 'processedTotal', 'carriedOut'].includes(key),
        );
        for (const column of Object.keys(requests.processedTotal ?? {})) {
          const at = (row: string) => Number(requests[row]?.[column]);
          assert.strictEqual(at('newlyReceived') + at('carriedIn'), at('processedTotal') + at('carriedOut'), column);
          assert.strictEqual(sum(outcomes.map(at)), at('processedTotal'), column);
        }
        const suits = numbers(report, 'litigation', 'litigation');
        for (const group of [0, 5, 10]) assert.strictEqual(sum(suits.slice(group, group + 4)), suits[group + 4]);
      }),
      { numRuns: 30 },
    );
  });

  it('has as many figures as the form', () => {
    assert.strictEqual(cellKeys(sampleOf({ form: '2021' })).length, 10 + 25 * 7 + 15);
    assert.strictEqual(cellKeys(sampleOf({ form: '2021', undivided: true })).length, 10 + 23 * 7 + 15);
    assert.strictEqual(cellKeys(sampleOf({ form: '2019' })).length, 22 + 23 * 7 + 15);
  });

  it('changes one figure and nothing else', () => {
    const report = sampleOf({});
    const key = { table: 'requests', row: 'granted', column: 'total' } as const;
    const changed = withFigure(report, key, 123456);
    for (const one of cellKeys(report)) {
      assert.strictEqual(figureAt(changed, one), cellName(one) === cellName(key) ? 123456 : figureAt(report, one));
    }
    assert.throws(() => withFigure(report, { ...key, row: 'nowhere' }, 1), /no figure/);
  });
});

for (const [name, style] of Object.entries(STYLES)) {
  describe(`the printer of ${name}`, () => {
    for (const choice of [{ form: '2021' }, { form: '2021', undivided: true }, { form: '2019' }] as const) {
      const report = sampleOf(choice);
      const printed = print(report, style);
      const slice = ({ start, end }: Span) => printed.text.slice(start, end);

      it(`says where every figure of ${JSON.stringify(choice)} stands, each once`, () => {
        assert.deepStrictEqual(printed.cells.map(cellName).sort(), cellKeys(report).map(cellName).sort());
        for (const cell of printed.cells)
          assert.strictEqual(slice(cell.span), String(figureAt(report, cell)), cellName(cell));
      });

      it(`says where title, headings and labels of ${JSON.stringify(choice)} stand`, () => {
        assert.strictEqual(slice(printed.title), titleOf(report));
        assert.deepStrictEqual(
          printed.sections.map((section) => slice(section.heading)),
          formOf(report.form).sections.map((section) => headingWords(style.layout === 'html' ? {} : style, section)),
        );
        for (const { table, row, pieces } of printed.labels) {
          const words = pieces.map(slice).join('');
          const statutory = labelOf(report, table, row);
          assert.ok(words === statutory || words === withSpaces(statutory), `${row}: ${words}`);
        }
      });

      it(`parts ${JSON.stringify(choice)} into sections without a gap`, () => {
        printed.sections.forEach((section, i) => {
          assert.ok(section.span.start <= section.heading.start && section.heading.end <= section.span.end);
          const next = printed.sections[i + 1];
          if (next) assert.strictEqual(section.span.end, next.span.start);
        });
      });
    }

    it('ends every line in the same way', () => {
      const { text } = print(sampleOf({}), style);
      const breaks = new Set(text.match(/\r\n|\r|\n/g));
      assert.deepStrictEqual([...breaks], [style.lineBreak ?? '\n']);
    });
  });
}

describe('printing with Kangxi radicals', () => {
  it('leaves every place where it was', () => {
    const report = sampleOf({ form: '2021' });
    const plain = print(report, { layout: 'tabs', columns: 'even' });
    const printed = print(report, { layout: 'tabs', columns: 'even', radicals: true });
    assert.notStrictEqual(printed.text, plain.text);
    assert.strictEqual(printed.text.normalize('NFKC'), plain.text.normalize('NFKC'));
    assert.deepStrictEqual(printed.cells, plain.cells);
    assert.match(printed.text, /⼀、总体情况/);
  });
});

describe('wrapping', () => {
  it('cuts at the width and lets no line begin with a closing mark', () => {
    assert.deepStrictEqual(wrapped('一二三四五六七', 3), ['一二三', '四五六', '七']);
    assert.deepStrictEqual(wrapped('一二三，四。', 3), ['一二三，', '四。']);
    assert.deepStrictEqual(wrapped('一二', 5), ['一二']);
  });
});

function labelOf(report: SampleReport, table: CellKey['table'], row: string): string {
  const form = formOf(report.form).tables.find((one) => one.key === table);
  const rows = table === 'disclosure' ? (form?.blocks ?? []).flatMap((block) => block.rows) : (form?.rows ?? []);
  return rows.find((one) => one.key === row)?.label ?? '';
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
