import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { check, type Reading, read } from '../../../server/src/service';
import { print, STYLES } from '../../support/print';
import { holds, PATIENCE_MS } from '../../support/property';
import { anyKindOfReport } from '../../support/reports';
import { cellKeys, figureAt, type SampleReport, withFigure } from '../../support/sample';

/** Layouts in which a blank cell is seen. Not as taken from a page: what closes or parts cells there is told by figures that stand alone. */
const GRIDS = Object.entries(STYLES).filter(
  ([, style]) => style.layout === 'tabs' || style.layout === 'html' || (style.layout === 'bars' && !style.taken),
);
/** Its rows stand in as many columns as there are levels, and its header in none of them. */
const ASKEW = 'tabs, a blank column more';

/** Nobody but one kind of applicant asked for anything, so that no row is full; sentences agree with nothing then. */
function sparse(report: SampleReport, kind: string): SampleReport {
  return cellKeys(report).reduce((made, key) => {
    const { table, row, column } = key;
    if (table !== 'requests' || typeof figureAt(made, key) !== 'number') return made;
    const figure = column === kind || column === 'total' ? figureAt(report, { table, row, column: kind }) : 0;
    return withFigure(made, key, figure);
  }, report);
}

function withoutZeros(report: SampleReport): SampleReport {
  const zeros = cellKeys(report).filter((key) => figureAt(report, key) === 0);
  return zeros.reduce((made, key) => withFigure(made, key, ''), report);
}

/** What stands in each cell that was read in its column. */
function textsIn({ reports }: Reading): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { tables } of reports)
    for (const { key, rows } of tables)
      for (const row of rows) {
        if (!row.fits) continue;
        for (const { column, text } of row.cells) texts.set(`${key} ${row.key} ${column}`, text);
      }
  return texts;
}

/** （六） undivided and blank is a group's own row, of which nobody can say whether it is due figures. */
const anyReport = fc
  .tuple(anyKindOfReport, fc.constantFrom(null, 'naturalPerson', 'business', 'otherOrganization'))
  .filter(([report]) => !report.undivided)
  .map(([report, kind]) => withoutZeros(kind === null ? report : sparse(report, kind)));

describe('a report whose zeros were left blank', function () {
  this.timeout(PATIENCE_MS);

  for (const [name, style] of GRIDS) {
    it(`has every figure in its own column, or in none: ${name}`, () => {
      const look = (report: SampleReport) => {
        const page = print(report, style);
        const reading = read(page.text);
        const texts = textsIn(reading);
        for (const { table, row, column, text } of page.cells) {
          const found = texts.get(`${table} ${row} ${column}`);
          if (found === undefined) assert.strictEqual(name, ASKEW, `${row} ${column}`);
          else assert.strictEqual(found, /\d/.test(text) ? text : '', `${row} ${column}`);
        }
        const said = check(reading).findings.map(({ code }) => code);
        assert.ok(name === ASKEW || !said.includes('row-cell-count'));
        assert.ok(said.includes('cell-blank'));
      };
      holds(anyReport, 15, look, (report) => print(report, style).text);
    });
  }
});
