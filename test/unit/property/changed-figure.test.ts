import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { check, type Finding, read, type Span } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { print, READ_STYLES } from '../../support/print';
import { anyReport, holds, PATIENCE_MS, shown } from '../../support/property';
import { type CellKey, cellKeys, cellName, figureAt, type SampleReport, withFigure } from '../../support/sample';

interface Changed {
  readonly before: SampleReport;
  readonly report: SampleReport;
  readonly key: CellKey;
}

/** Off by a little, by much, or anything at all; never what it was. */
const wrongFigure = (figure: number): fc.Arbitrary<number> =>
  fc
    .oneof(
      fc.integer({ min: 1, max: 99 }).map((by) => figure + by),
      fc.integer({ min: 1, max: 99 }).map((by) => Math.max(0, figure - by)),
      fc.integer({ min: 0, max: 99_999 }),
    )
    .filter((wrong) => wrong !== figure);

/** A report in which one figure of the second or third table is another than the sums require. */
const changedReport: fc.Arbitrary<Changed> = anyReport.chain((report) => {
  const keys = cellKeys(report).filter((key) => key.table !== 'disclosure');
  return fc.constantFrom(...keys).chain((key) =>
    wrongFigure(Number(figureAt(report, key))).map((figure) => ({
      before: report,
      key,
      report: withFigure(report, key, figure),
    })),
  );
});

describe('a report with one figure changed', function () {
  this.timeout(PATIENCE_MS);
  for (const [name, style] of Object.entries(READ_STYLES)) {
    it(`printed as ${name} is told once, at the figure or listing it, with the fix that restores the text`, () => {
      holds(
        changedReport,
        10,
        ({ report, key, before }) => {
          const printed = print(report, style);
          const cell = printed.cells.find((one) => cellName(one) === cellName(key));
          const { findings } = check(read(printed.text));
          const telling = findings.filter((finding) => finding.category === 'reconciliation');
          const [finding] = telling;
          assert.ok(finding, `${cellName(key)} is changed and nothing is said`);
          assert.deepStrictEqual(telling.slice(1), [], 'more than one finding');
          assert.ok(includes(finding, cell?.span), `${finding.code} does not include ${cellName(key)}`);
          const restored = print(before, style).text;
          assert.ok(
            finding.fixes.some(({ edits }) => applied(printed.text, edits) === restored),
            `no fix restores the text: ${finding.fixes.map(({ title }) => title.zh).join('\n')}`,
          );
          assertOnlySums(findings);
        },
        ({ report, key }) => `${cellName(key)} is changed in\n${shown(report, style)}`,
      );
    });
  }
});

function includes(finding: Finding, span: Span | undefined): boolean {
  const at = ({ start, end }: Span) => start === span?.start && end === span.end;
  return at(finding.span) || finding.related.some((related) => at(related.span));
}

/** A figure that is wrong makes sums fail; it makes nothing else of the report wrong. */
function assertOnlySums(findings: readonly Finding[]): void {
  const others = findings.filter((finding) => finding.category === 'structure' || finding.category === 'cell');
  assert.deepStrictEqual(
    others.map((finding) => finding.code).filter((code) => code !== 'row-undivided'),
    [],
  );
}
