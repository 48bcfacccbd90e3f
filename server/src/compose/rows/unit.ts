import type { Reading, Table } from '../../model/report';
import type { Span } from '../../text/span';
import { barredUnit } from './barred-unit';
import { drawingOf } from './drawing';
import { elementUnit, framedUnit } from './element-unit';
import { areElements, holdOneRow } from './elements';
import { areFramed } from './framed';
import { cellLinesUnit, markedUnit, ruledUnit, wholeLines, withEmptyLine } from './line-unit';

/** The lines or the element that a row takes up. */
export interface Unit {
  readonly start: number;
  /** Before the line break. */
  readonly end: number;
  /** Where the next row begins. */
  readonly next: number;
  /** Where its own first line begins, where a rule that goes with it is drawn above. */
  readonly own?: number;
}

/** Behind the rule that is drawn above a row. */
export function ownStart({ start, own }: Unit): number {
  return own ?? start;
}

/** The stretch of the original that holds a row; null where it cannot be told. */
export function unitAt(reading: Reading, table: Table, span: Span): Unit | null {
  const { layout, wrapped } = table;
  if (layout === 'bars' && wrapped !== 'bars' && drawingOf(table, reading).rule !== null)
    return ruledUnit(reading, span, wrapped !== null);
  switch (wrapped) {
    case 'marks':
      return markedUnit(reading, span);
    case 'list':
      return wholeLines(reading, span);
    case 'bars':
      return barredUnit(reading, table, span);
    case null:
      return unitInLayout(reading, table, span);
    default:
      return null;
  }
}

function unitInLayout(reading: Reading, table: Table, span: Span): Unit | null {
  if (table.layout === 'html') {
    const unitOf = areFramed(table, reading) ? framedUnit : elementUnit;
    const unit = unitOf(reading.text, table, span.start);
    return unit && unit.next >= span.end ? unit : null;
  }
  const unit = wholeLines(reading, span);
  if (areElements(reading, table)) return holdOneRow(reading, table, unit) ? unit : null;
  if (table.layout === 'cell-lines') return cellLinesUnit(reading, span);
  return table.layout === 'spaces' || table.rows.length > 1 ? withEmptyLine(reading, unit) : unit;
}
