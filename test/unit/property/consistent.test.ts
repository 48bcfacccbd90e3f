import * as assert from 'node:assert';
import { check, type Reading, read } from '../../../server/src/service';
import { extract } from '../../../server/src/service/extract';
import type { Span } from '../../../server/src/text/span';
import { expectedTables } from '../../support/expected';
import type { Printed } from '../../support/page';
import { print, READ_STYLES, type Style } from '../../support/print';
import { anyReport, holds, PATIENCE_MS, shown } from '../../support/property';
import { cellName, type SampleReport, titleOf } from '../../support/sample';

describe('a consistent report', function () {
  this.timeout(PATIENCE_MS);
  for (const [name, style] of Object.entries(READ_STYLES)) {
    describe(`printed as ${name}`, () => {
      const always = (test: (report: SampleReport) => void) => () => {
        holds(anyReport, 8, test, (report) => shown(report, style));
      };

      it(
        'is read whole: extract gives its figures, title, year, body, form and headings',
        always((report) => {
          const printed = print(report, style);
          assert.deepStrictEqual(extract(read(printed.text), 'a.txt'), expectedData(report, printed));
        }),
      );

      it(
        'is read in place: every figure, label and heading has exactly its range',
        always((report) => {
          const printed = print(report, style);
          assertPlaces(read(printed.text), printed);
        }),
      );

      it(
        'has no finding, and every identity holds',
        always((report) => {
          assertSilent(report, style);
        }),
      );
    });
  }

  it('printed with Kangxi radicals is read alike, and they are its one finding', () => {
    const style: Style = { layout: 'spaces', groups: 'before', blankLines: true, radicals: true };
    holds(
      anyReport,
      8,
      (report) => {
        const printed = print(report, style);
        const reading = read(printed.text);
        assert.deepStrictEqual(extract(reading, 'a.txt'), expectedData(report, printed));
        assertPlaces(reading, printed);
        assert.deepStrictEqual(codes(reading, report), ['text-radicals']);
      },
      (report) => shown(report, style),
    );
  });
});

function assertSilent(report: SampleReport, style: Style): void {
  const reading = read(print(report, style).text);
  assert.deepStrictEqual(codes(reading, report), []);
  const count = report.form === '2021' && !report.undivided ? 42 : 40;
  assert.deepStrictEqual(check(reading).identities, { holding: count, broken: 0, undecided: 0 });
}

/** What is said of the reading, but that （六） is one row where it is. */
function codes(reading: Reading, report: SampleReport): string[] {
  const { findings, failures } = check(reading);
  assert.deepStrictEqual(failures, []);
  const lawful = report.form === '2021' && report.undivided ? 'row-undivided' : '';
  return findings.map((finding) => finding.code).filter((code) => code !== lawful);
}

function expectedData(report: SampleReport, printed: Printed) {
  const { text } = printed;
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const words = ({ start, end }: Span) => text.slice(start, end);
  assert.strictEqual(words(printed.title).normalize('NFKC'), titleOf(report));
  return {
    schema: 'report-data/1',
    source: 'a.txt',
    line: lineOf(printed.title.start),
    title: words(printed.title),
    agency: report.agency,
    year: report.year,
    form: report.form,
    sections: printed.sections.map(({ key, heading }) => ({ key, title: words(heading), line: lineOf(heading.start) })),
    ...expectedTables(report),
  };
}

/** Compares places by name, so that a failure says which figure is wrong, not how two trees differ. */
function assertPlaces(reading: Reading, printed: Printed): void {
  const [report] = reading.reports;
  assert.ok(report, 'no report');
  const read = new Map<string, string>();
  for (const section of report.sections) read.set(section.key, place(section.span));
  if (report.title) read.set('title', place(report.title.span));
  for (const table of report.tables) {
    for (const row of table.rows) {
      if (row.label) read.set(`${table.key} ${row.key}`, row.label.pieces.map(place).join(' '));
      for (const cell of row.cells) read.set(`${table.key} ${row.key} ${cell.column}`, place(cell.span));
    }
  }
  const due = new Map<string, string>([['title', place(printed.title)]]);
  for (const section of printed.sections) due.set(section.key, place(section.heading));
  for (const label of printed.labels) {
    if (label.pieces.length > 0) due.set(`${label.table} ${label.row}`, label.pieces.map(place).join(' '));
  }
  for (const cell of printed.cells) due.set(cellName(cell), place(cell.span));
  const wrong = [...due].filter(([name, at]) => read.get(name) !== at);
  assert.deepStrictEqual(
    wrong.map(([name, at]) => `${name}: due ${at}, read ${read.get(name)}`),
    [],
  );
}

function place({ start, end }: Span): string {
  return `${start}-${end}`;
}
