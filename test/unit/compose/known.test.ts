import * as assert from 'node:assert';
import { insertRows } from '../../../server/src/compose/rows/insert';
import { residue } from '../../../server/src/compose/rows/residue';
import { unitAt } from '../../../server/src/compose/rows/unit';
import { insertSections, missingSections } from '../../../server/src/compose/section';
import type { Section } from '../../../server/src/model/report';
import { fixture } from '../../support/files';
import { applied } from '../../support/fixes';
import { type Read, readOne, tableIn } from './support';

const NAMES = [
  'tabs-headings.txt',
  'tabs-extra-cells.txt',
  'tabs-breaks.txt',
  'cell-lines.txt',
  'spaces-radicals.txt',
  'spaces-wrapped.txt',
  'html-plain.html',
  'html-2019.html',
];

/** Where a heading's line or element starts. */
function startOf({ reading, report }: Read, section: Section): number {
  const { text, lines } = reading;
  if (report.manner.layout === 'html') return text.lastIndexOf('<p', section.span.start);
  return lines.starts[lines.lineAt(section.lineSpan.start)] as number;
}

/** The text without a section. */
function without(read: Read, at: number): string {
  const { text } = read.reading;
  const [section, next] = [read.report.sections[at], read.report.sections[at + 1]];
  assert.ok(section);
  const closing = text.indexOf('</div>', section.span.end);
  const end = next ? startOf(read, next) : closing < 0 ? text.length : closing;
  return text.slice(0, startOf(read, section)) + text.slice(end);
}

describe('in the known reports', () => {
  for (const name of NAMES) {
    const text = fixture(`known/${name}`);

    it(`each section of ${name}, taken out, is written again in its place`, () => {
      const whole = readOne(text);
      for (const [at, section] of whole.report.sections.entries()) {
        if (section.beforeTitle) continue;
        const cut = without(whole, at);
        const { reading, report } = readOne(cut);
        assert.deepStrictEqual(missingSections(report), [section.key]);
        const after = readOne(applied(cut, insertSections(reading, report, [section.key]))).report;
        assert.deepStrictEqual(
          after.sections.map(({ key, empty, wording }) => [key, empty, wording]),
          whole.report.sections.map(({ key, wording }) => [key, false, key === section.key ? 'label' : wording]),
          section.text,
        );
        assert.deepStrictEqual(
          after.tables.map(({ key, form, layout, rows, missing }) => [key, form, layout, rows.length, missing.length]),
          whole.report.tables.map(({ key, form, layout, rows }) => [key, form, layout, rows.length, 0]),
          section.text,
        );
      }
    });

    it(`each row of ${name} that stands alone in its lines, taken out, is written again in its place`, () => {
      const whole = readOne(text);
      let rows = 0;
      for (const key of ['disclosure', 'requests'] as const) {
        const table = tableIn(whole, key);
        for (const row of table.rows) {
          const unit = unitAt(whole.reading, table, row.span);
          if (!unit || residue(whole.reading, unit, row) !== '') continue;
          rows++;
          const cut = readOne(text.slice(0, unit.start) + text.slice(unit.next));
          const changes = insertRows(cut.reading, cut.report, tableIn(cut, key), tableIn(cut, key).missing);
          const after = tableIn(readOne(applied(cut.reading.text, changes)), key);
          assert.deepStrictEqual(
            after.rows.map((one) => [one.key, one.place]),
            table.rows.map((one) => [one.key, one.place]),
            `${row.key}`,
          );
          const again = after.rows.find((one) => one.key === row.key);
          assert.ok(
            again?.cells.every(({ state }) => state === 'blank'),
            `${row.key} is not blank`,
          );
          assert.deepStrictEqual(after.missing, []);
        }
      }
      assert.ok(rows >= 12, `${rows} rows only`);
    });
  }
});
