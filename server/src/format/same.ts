import type { Cell, Reading, Report, Row, Table } from '../model/report';
import { fold } from '../text/fold';

/** How a text that was written anew compares with the one that it was made of. */
export interface Comparison {
  /** Reports, titles and headings are read as before. */
  readonly text: boolean;
  /** Tables that are not read as before, of the old text. */
  readonly tables: readonly Table[];
}

/** Reads both alike: the same reports with the same headings, rows and figures? */
export function compare(before: Reading, after: Reading): Comparison {
  const [old, made] = [before.reports, after.reports];
  if (old.length !== made.length) return { text: false, tables: [] };
  const tables: Table[] = [];
  let text = true;
  old.forEach((report, i) => {
    const other = made[i] as Report;
    text &&= sameFrame(report, other);
    for (const table of report.tables) {
      const printed = other.tables.find(({ key }) => key === table.key);
      if (!printed || !sameTable(table, printed)) tables.push(table);
    }
  });
  return { text, tables };
}

function sameFrame(one: Report, other: Report): boolean {
  return (
    one.year === other.year &&
    one.form === other.form &&
    fold(one.agency ?? '') === fold(other.agency ?? '') &&
    fold(one.title?.text ?? '') === fold(other.title?.text ?? '') &&
    one.tables.length === other.tables.length &&
    one.sections.length === other.sections.length &&
    one.sections.every((section, i) => {
      const made = other.sections[i];
      return (
        made !== undefined &&
        section.key === made.key &&
        section.numeral?.value === made.numeral?.value &&
        fold(section.titleText) === fold(made.titleText)
      );
    })
  );
}

function sameTable(one: Table, other: Table): boolean {
  return (
    one.form === other.form &&
    one.unreadable === other.unreadable &&
    one.otherUndivided === other.otherUndivided &&
    one.missing.map(({ key }) => key).join() === other.missing.map(({ key }) => key).join() &&
    one.rows.length === other.rows.length &&
    one.rows.every((row, i) => sameRow(row, other.rows[i] as Row))
  );
}

function sameRow(one: Row, other: Row): boolean {
  return (
    one.key === other.key &&
    one.place === other.place &&
    one.fits === other.fits &&
    fold(one.label?.text ?? '') === fold(other.label?.text ?? '') &&
    one.cells.length === other.cells.length &&
    one.cells.every((cell, i) => sameCell(cell, other.cells[i] as Cell))
  );
}

/** The same figure, however it is written; a blank may have got a mark. */
function sameCell(one: Cell, other: Cell): boolean {
  if (one.column !== other.column || one.state !== other.state || one.value !== other.value) return false;
  if (one.value === null && one.state !== 'blank') return fold(one.text) === fold(other.text);
  return (
    (one.form?.unit ?? null) === (other.form?.unit ?? null) &&
    fold(one.form?.note ?? '') === fold(other.form?.note ?? '')
  );
}
