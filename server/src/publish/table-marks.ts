import type { Cell, Label, Row, Table } from '../model/report';
import type { Finding } from '../rules/finding';
import { type Span, touch } from '../text/span';

/** What a finding in a table is shown at: a cell, a row's or header's words, a missing row (by key), or the whole table. */
export type Target = Cell | Label | Row | string;

/** The findings of a table by what they are shown at, each at one thing. */
export class TableMarks {
  private readonly byTarget = new Map<Target, Finding[]>();
  /** Those that are shown nowhere yet. */
  private readonly left: Set<Finding>;

  constructor(table: Table, findings: readonly Finding[]) {
    this.left = new Set(findings);
    for (const finding of findings) {
      const target = targetOf(table, finding);
      if (target !== null) this.byTarget.set(target, [...(this.byTarget.get(target) ?? []), finding]);
    }
  }

  /** The findings of something that is being shown. */
  of(target: Target | null | undefined): readonly Finding[] {
    const found = (target && this.byTarget.get(target)) || NONE;
    for (const one of found) this.left.delete(one);
    return found;
  }

  /** Nothing is shown at the row, its label or any of its cells. */
  areNoneIn(row: Row): boolean {
    if (this.byTarget.size === 0) return true;
    if (this.byTarget.has(row) || (row.label && this.byTarget.has(row.label))) return false;
    return !row.cells.some((cell) => this.byTarget.has(cell));
  }

  /** Once all of the table is written: those that belong to no part of it. */
  get rest(): readonly Finding[] {
    return [...this.left];
  }
}

const NONE: readonly Finding[] = [];

function targetOf(table: Table, { at, span }: Finding): Target | null {
  const missing = at !== undefined && table.missing.find(({ key }) => at === key || at === `${table.key}.${key}`);
  if (missing) return missing.key;
  for (const row of table.rows) {
    if (!touch(row.span, span)) continue;
    const cells = row.cells.filter((cell) => meets(cell.span, span));
    if (cells.length === 1) return cells[0] as Cell;
    if (cells.length > 1) return row;
  }
  for (const row of table.rows) {
    if (row.label?.pieces.some((piece) => meets(piece, span))) return row.label;
  }
  return wronglyHeaded(table).find(({ pieces }) => pieces.some((piece) => meets(piece, span))) ?? null;
}

/** Header words that differ from those due in their places. */
function wronglyHeaded({ alteredHeaders, headerOrder }: Table): readonly Label[] {
  return headerOrder ? [...alteredHeaders, ...headerOrder.words.map(({ label }) => label)] : alteredHeaders;
}

/** They share a character; a place without length, or a cell without one, is met where it stands. */
function meets(own: Span, other: Span): boolean {
  if (own.start === own.end || other.start === other.end) return touch(own, other);
  return own.start < other.end && other.start < own.end;
}
