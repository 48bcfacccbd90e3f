import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { check, type Finding, read, type Span } from '../../../server/src/service';
import { print, STYLES } from '../../support/print';
import { anyReport, holds, PATIENCE_MS, shown } from '../../support/property';
import { type CellKey, cellKeys, cellName, figureAt, type SampleReport, withFigure } from '../../support/sample';

interface Changed {
  readonly report: SampleReport;
  readonly key: CellKey;
}

/** A report in which one figure of the second or third table is another than the sums require. */
const changedReport: fc.Arbitrary<Changed> = anyReport.chain((report) => {
  const keys = cellKeys(report).filter((key) => key.table !== 'disclosure');
  return fc.record({ key: fc.constantFrom(...keys), by: fc.integer({ min: 1, max: 99 }) }).map(({ key, by }) => {
    return { key, report: withFigure(report, key, Number(figureAt(report, key)) + by) };
  });
});

describe('a report with one figure changed', function () {
  this.timeout(PATIENCE_MS);
  for (const [name, style] of Object.entries(STYLES)) {
    it(`printed as ${name} is told, and the finding includes the figure`, () => {
      holds(
        changedReport,
        30,
        ({ report, key }) => {
          const printed = print(report, style);
          const cell = printed.cells.find((one) => cellName(one) === cellName(key));
          const { findings } = check(read(printed.text));
          const telling = findings.filter((finding) => finding.category === 'reconciliation');
          assert.ok(telling.length > 0, `${cellName(key)} is changed and nothing is said`);
          assert.ok(
            telling.some((finding) => includes(finding, cell?.span)),
            `no finding includes ${cellName(key)}: ${telling.map((finding) => finding.code).join(', ')}`,
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
