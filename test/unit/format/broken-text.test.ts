import * as assert from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { converted, extract, formatted, type Layout, read } from '../../../server/src/service';
import { applied } from '../../../server/src/text/edits';
import { assertGrows } from '../../support/growth';
import { keptOf, losses } from '../../support/kept';
import { PIECES } from '../../support/pieces';
import { print, READ_STYLES } from '../../support/print';
import { anyReport, holds, PATIENCE_MS } from '../../support/property';

const LAYOUTS: readonly Layout[] = ['tabs', 'bars', 'html', 'cell-lines', 'spaces'];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

/** A report in which a piece is missing, or other pieces stand. */
const damaged = fc
  .record({
    report: anyReport,
    style: fc.constantFrom(...Object.values(READ_STYLES)),
    wounds: fc.array(fc.record({ at: fc.nat(), length: fc.nat(60), soup }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ report, style, wounds }) =>
    wounds.reduce((text, { at, length, soup: piece }) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + piece + text.slice(start + length);
    }, print(report, style).text),
  );

describe('a report that is damaged', function () {
  this.timeout(PATIENCE_MS);

  it('is set in order with what is left of it, and its figures stay in their rows', () => {
    holds(
      fc.oneof(soup, damaged),
      60,
      (text) => {
        const { changes } = formatted(read(text), { tables: 'keep' });
        changes.forEach(({ span }, i) => {
          assert.ok(span.end <= text.length && span.start >= (changes[i - 1]?.span.end ?? 0), JSON.stringify(span));
        });
        const made = applied(text, changes);
        assert.deepStrictEqual(tablesOf(made), tablesOf(text));
        assert.deepStrictEqual(formatted(read(made), { tables: 'keep' }).changes, []);
      },
      (text) => text,
    );
  });

  it('is converted with what is left of it, or not at all', () => {
    holds(
      fc.tuple(damaged, fc.constantFrom(...LAYOUTS)),
      40,
      ([text, to]) => {
        const made = converted(read(text), to);
        if (made) assert.deepStrictEqual(tablesOf(made.text), tablesOf(text));
      },
      ([text, to]) => `${to}\n${text}`,
    );
  });
});

/** All figures of the tables, as `extract` has them. */
function tablesOf(text: string): unknown {
  return [extract(read(text), 'a.txt')].flat().map((report) => {
    const { disclosure, requests, litigation } = report as unknown as Record<string, unknown>;
    return JSON.parse(
      JSON.stringify({ disclosure, requests, litigation }, (key, value) => (key === 'label' ? undefined : value)),
    );
  });
}

describe('the known reports', function () {
  this.timeout(PATIENCE_MS);
  const folder = 'test/fixtures/known';
  for (const file of readdirSync(folder).filter((name) => /\.(?:txt|html)$/.test(name))) {
    it(`${file} keeps all that it says in every layout`, () => {
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      const reading = read(text);
      const before = keptOf(reading);
      const lossesIn = (made: string) => losses(before, keptOf(read(made)), { repeats: true });
      const { changes } = formatted(reading, { tables: 'keep' });
      assert.deepStrictEqual(lossesIn(applied(text, changes)), []);
      for (const to of LAYOUTS) {
        const made = converted(reading, to);
        assert.ok(made, to);
        assert.deepStrictEqual(lossesIn(made.text), [], to);
      }
    });
  }
});

describe('a text that says the same over and over', function () {
  this.timeout(PATIENCE_MS);
  const TITLE = '青岚市人民政府2023年政府信息公开工作年度报告\n\n一、总体情况\n';
  for (const piece of ['| 甲 |\n', '\t\t甲\n', '<tr><td>甲</td></tr>']) {
    it(`is set in order in a time that grows with it: ${JSON.stringify(piece)}`, () => {
      const make = (rows: number) => read(TITLE + piece.repeat(rows));
      assertGrows({ size: 60_000, make, work: (reading) => formatted(reading, { tables: 'keep' }) });
    });
  }
});
