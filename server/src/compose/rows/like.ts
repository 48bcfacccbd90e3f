import type { Layout, Reading, Row, Table } from '../../model/report';
import { BARS } from '../../scan/cell';
import { BLANK_MARK, blankAt } from '../print/spaces';
import { aligned, drawingOf } from './drawing';
import { residue } from './residue';
import { NUMBER_DUE, rowNumbers, withoutNumber } from './row-numbers';
import { ownStart, unitAt } from './unit';

/** A new row made after a printed one. */
export interface Likeness {
  readonly whole: string;
  /** From the label on, so that it can go behind a group that stands in another row's line. */
  readonly fromLabel: string;
  /** It has the words of its group beside it, as each row of the group has. */
  readonly grouped: boolean;
}

/**
 * A row with another label and blank cells, otherwise written exactly as a printed row is: its columns, cells'
 * markup and indentation. Null where the printed row is broken over lines or shares its line with a group.
 *
 * @param others rows of the same group: what stands beside two of them stands beside each
 */
export function rowLike(
  reading: Reading,
  table: Table,
  row: Row,
  label: string,
  others: readonly Row[] = [],
): Likeness | null {
  // Of cells of a line or more each, a row is written as the form has it in the manner of the others.
  const byLines = table.wrapped === 'list' || table.wrapped === 'marks';
  if (table.wrapped && !byLines) return null;
  const unit = unitAt(reading, table, row.span);
  if (!unit || !row.label || row.label.pieces.length !== 1 || !row.fits) return null;
  const beside = withoutNumber(reading, table, row, residue(reading, unit, row));
  if (beside !== '' && !others.some((other) => other !== row && isBeside(reading, table, other, beside))) return null;
  const own = reading.text.slice(ownStart(unit), unit.end);
  if (table.layout !== 'html' && table.layout !== 'cell-lines' && !byLines && /[\r\n]/.test(own)) return null;
  const blank = table.wrapped === 'marks' ? '' : blankIn(table.layout, own);
  const number = rowNumbers(table, reading).get(row);
  const places = [
    ...(number ? [{ span: number, newText: NUMBER_DUE }] : []),
    { span: row.label.span, newText: label },
    ...row.cells.map(({ span, state }) => ({
      span,
      newText:
        state === 'blank'
          ? reading.text.slice(span.start, span.end)
          : blank || byLines
            ? blank
            : blankAt(table.layout, reading.text, span.end),
    })),
  ].sort((a, b) => a.span.start - b.span.start);
  let whole = '';
  let labelAt = 0;
  let from = ownStart(unit);
  for (const { span, newText } of places) {
    whole += reading.text.slice(from, span.start);
    if (span === row.label.span) labelAt = whole.length;
    whole += newText;
    from = span.end;
  }
  whole += reading.text.slice(from, unit.end);
  if (table.layout === 'bars') {
    // What stands before the label keeps its place.
    whole = aligned(whole, drawingOf(table, reading));
    const rule = reading.text.slice(unit.start, ownStart(unit));
    return { whole: rule + whole, fromLabel: whole.slice(whole.indexOf(label)), grouped: beside !== '' };
  }
  const cellAt = table.layout === 'html' ? whole.search(/<t[dh]\b/i) : labelAt;
  return { whole, fromLabel: whole.slice(Math.max(0, cellAt)), grouped: beside !== '' };
}

function isBeside(reading: Reading, table: Table, row: Row, words: string): boolean {
  const unit = unitAt(reading, table, row.span);
  return unit !== null && withoutNumber(reading, table, row, residue(reading, unit, row)) === words;
}

/** Where neither columns nor markup show a blank cell, nor a bar behind the last one, a mark stands for it. */
function blankIn(layout: Layout, row: string): string {
  const unseen =
    layout === 'spaces' ||
    (layout === 'cell-lines' && !row.startsWith('\t')) ||
    (layout === 'bars' && !CLOSED.test(row));
  return unseen ? BLANK_MARK : '';
}

const CLOSED = new RegExp(`[${BARS}]\\s*$`);
