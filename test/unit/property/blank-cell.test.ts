import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { check, read } from '../../../server/src/service';
import { extract } from '../../../server/src/service/extract';
import { expectedTables } from '../../support/expected';
import { consistentReport } from '../../support/figures';
import { print, STYLES, type Style } from '../../support/print';
import { holds, PATIENCE_MS, shown } from '../../support/property';
import {
  type CellKey,
  cellKeys,
  cellName,
  type Figure,
  figureAt,
  type SampleReport,
  withFigure,
} from '../../support/sample';

interface Blanked {
  readonly report: SampleReport;
  readonly key: CellKey;
  readonly was: Figure;
}

/**
 * Marks that stand for nothing. An empty cell is one more where it can be seen: not between spaces, not in rows behind a
 * page break, whose columns are those of no full row for certain, and not at the end of a row that no bar closes.
 */
function marksOf(style: Style): readonly string[] {
  const unseen =
    style.layout === 'spaces' ||
    (style.layout === 'tabs' && style.breakBefore !== undefined) ||
    (style.layout === 'bars' && style.taken?.parted !== undefined);
  return unseen ? ['—', '/', '无'] : ['', '—', '/', '无'];
}

function blankedReport(style: Style): fc.Arbitrary<Blanked> {
  const plain = fc.oneof(consistentReport({ form: '2021' }), consistentReport({ form: '2019' }));
  return fc
    .tuple(plain, fc.constantFrom(...marksOf(style)))
    .chain(([report, mark]) =>
      fc
        .constantFrom(...cellKeys(report))
        .map((key) => ({ key, was: figureAt(report, key), report: withFigure(report, key, mark) })),
    );
}

describe('a report with one figure left blank', function () {
  this.timeout(PATIENCE_MS);
  for (const [name, style] of Object.entries(STYLES)) {
    it(`printed as ${name} keeps every other figure in its column, and only the blank is told`, () => {
      holds(
        blankedReport(style),
        8,
        (blanked) => {
          assertBlank(blanked, style);
        },
        ({ report, key, was }) => `${cellName(key)}, ${was} by rights, is blank in\n${shown(report, style)}`,
      );
    });
  }
});

function assertBlank({ report, key, was }: Blanked, style: Style): void {
  const printed = print(report, style);
  const reading = read(printed.text);
  const { disclosure, requests, litigation } = extract(reading, 'a.txt') as unknown as Record<string, unknown>;
  assert.deepStrictEqual({ disclosure, requests, litigation }, expectedTables(report));
  const { findings, identities } = check(reading);
  assert.deepStrictEqual(
    findings.map(({ code, span }) => [code, span.start, span.end]),
    [['cell-blank', ...placeOf(printed.cells, key)]],
  );
  const firstFix = findings[0]?.fixes[0]?.edits.map((edit) => edit.newText.trim());
  assert.deepStrictEqual(
    firstFix,
    [key.table === 'disclosure' ? '0' : String(was)],
    'the figure that the sums require',
  );
  assert.strictEqual(identities.broken, 0);
  assert.strictEqual(identities.undecided, undecidedBy(key));
}

function placeOf(cells: ReturnType<typeof print>['cells'], key: CellKey): number[] {
  const span = cells.find((cell) => cellName(cell) === cellName(key))?.span;
  return span ? [span.start, span.end] : [];
}

/** A figure stands in its row's sum, and in its column's sum, its column's balance, or both. */
function undecidedBy({ table, row }: CellKey): number {
  if (table === 'disclosure') return 0;
  if (table === 'litigation') return 1;
  return row === 'processedTotal' ? 3 : 2;
}
