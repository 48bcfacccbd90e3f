import * as assert from 'node:assert';
import { check, type Finding, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import type { Printed } from '../../support/page';
import { LAYOUT_STYLES, plainReport } from '../../support/plain-report';
import { print, STYLES } from '../../support/print';
import {
  type CellKey,
  cellKeys,
  cellName,
  figureAt,
  type SampleReport,
  TABLES,
  withFigure,
} from '../../support/sample';

/** Figures of more digits than one, so that each can stand half typed. */
const WHOLE = plainReport({
  'newlyReceived naturalPerson': 85,
  'newlyReceived business': 12,
  'newlyReceived total': 97,
  'granted naturalPerson': 51,
  'granted business': 10,
  'granted total': 61,
  'denied.stateSecret naturalPerson': 18,
  'denied.stateSecret business': 2,
  'denied.stateSecret total': 20,
  'processedTotal naturalPerson': 69,
  'processedTotal business': 12,
  'processedTotal total': 81,
  'carriedOut naturalPerson': 16,
  'carriedOut total': 16,
  'review.upheld': 11,
  'review.total': 12,
});

const KEYS = cellKeys(WHOLE).filter(({ table }) => table !== 'disclosure');

const ORDERS: Readonly<Record<string, readonly CellKey[]>> = {
  'row by row': KEYS,
  'column by column': TABLES.flatMap((table) => {
    const own = KEYS.filter((key) => key.table === table);
    return [...new Set(own.map(({ column }) => column))].flatMap((column) =>
      own.filter((key) => key.column === column),
    );
  }),
};

/** In running text a blank is a mark. */
function page(report: SampleReport, style: string): Printed {
  const layout = STYLES[style] as (typeof STYLES)[string];
  if (layout.layout !== 'spaces') return print(report, layout);
  const blank = cellKeys(report).filter((key) => figureAt(report, key) === '');
  return print(
    blank.reduce((now, key) => withFigure(now, key, '—'), report),
    layout,
  );
}

function sums(text: string): readonly Finding[] {
  return check(read(text)).findings.filter(({ category }) => category === 'reconciliation');
}

describe('a table that is being filled in', () => {
  for (const [layout, style] of Object.entries(LAYOUT_STYLES)) {
    for (const [order, keys] of Object.entries(ORDERS)) {
      it(`in ${layout}, ${order}: no sum is told but at the figure half typed, and the first fix completes it`, () => {
        let now = keys.reduce((report, key) => withFigure(report, key, ''), WHOLE);
        let told = 0;
        for (const key of keys) {
          const figure = figureAt(WHOLE, key);
          const whole = withFigure(now, key, figure);
          now = whole;
          if (Number(figure) < 10) continue;
          const half = withFigure(whole, key, Number(String(figure).slice(0, 1)));
          const { text, cells } = page(half, style);
          const [finding, ...others] = sums(text);
          if (finding) {
            told++;
            assert.deepStrictEqual(others, [], cellName(key));
            assert.deepStrictEqual(
              finding.span,
              cells.find((cell) => cellName(cell) === cellName(key))?.span,
              cellName(key),
            );
            assert.strictEqual(applied(text, finding.fixes[0]?.edits ?? []), page(whole, style).text, cellName(key));
          }
          assert.deepStrictEqual(sums(page(whole, style).text), [], cellName(key));
        }
        assert.ok(told >= 6, `${told}`);
      });
    }
  }
});
