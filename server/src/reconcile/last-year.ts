import type { TableKey } from '../forms/form';
import { CARRIED_IN, CARRIED_OUT } from '../forms/keys';
import type { Reading, Report, Row } from '../model/report';
import { fold } from '../text/fold';
import { Memo } from '../text/memo';
import { remembered } from '../text/remembered';
import type { Span } from '../text/span';
import type { Elsewhere, EvidenceOf, KnownFigure } from './evidence';
import { textEvidence } from './text-evidence';

/** The rows of the first table that count documents, and the column of those in force at the end of the year. */
export const DOCUMENTS: readonly string[] = ['regulations', 'normativeDocuments'];
export const IN_FORCE = 'inForce';

/** The figures of a row by column. */
export type RowFigures = Readonly<Record<string, number>>;

/** Figures by name: what goes on (四) by column of the second table, and what is in force (现行有效) by row of the first. */
export type CarriedFigures = Readonly<Record<string, number>>;

/** What a report carries forward, to the report that takes it up: that of the same body on the year behind it. */
export interface Carried {
  /** That report, as `awaiting` names it. */
  readonly to: string;
  readonly figures: CarriedFigures;
  /** Where each stands in the text. */
  readonly spans: Readonly<Record<string, Span>>;
}

/** What last year's report says to one of this year. */
export interface Brought {
  readonly figures: CarriedFigures;
  /** Where it says so of a figure, as far as anybody knows; asked whenever a version is checked, as texts move. */
  readonly at?: (name: string) => Elsewhere | null;
}

/** By column, the figures that a report carries forward (四); null where not all of them can be told. */
export function carriedForward(report: Report): RowFigures | null {
  return carriedRow(report)?.figures ?? null;
}

type Figures = Pick<Carried, 'figures' | 'spans'>;

function carriedRow(report: Report): Figures | null {
  const row = onlyRow(report, 'requests', CARRIED_OUT);
  if (!row?.fits) return null;
  const figures: Record<string, number> = {};
  const spans: Record<string, Span> = {};
  for (const { column, state, value, span } of row.cells) {
    if (column === null || state !== 'number' || value === null) return null;
    figures[column] = value;
    spans[column] = span;
  }
  return { figures, spans };
}

/** What is in force at the end of the year, of each kind of documents of which that can be told. */
function stocksOf(report: Report): Figures {
  const figures: Record<string, number> = {};
  const spans: Record<string, Span> = {};
  for (const kind of DOCUMENTS) {
    const cell = onlyRow(report, 'disclosure', kind)?.cells.find(({ column }) => column === IN_FORCE);
    if (cell?.state !== 'number' || cell.value === null) continue;
    figures[kind] = cell.value;
    spans[kind] = cell.span;
  }
  return { figures, spans };
}

/** The row of a table that has this key; none where several have, or the table stands twice. */
export function onlyRow({ tables }: Report, table: TableKey, key: string): Row | null {
  const rows = tables.find((one) => one.key === table)?.rows.filter((row) => row.key === key) ?? [];
  return rows.length === 1 ? (rows[0] as Row) : null;
}

/** What the reports of a text carry forward, each that can be told and names its body and year. */
export const carriedIn = remembered(({ reports }: Reading): readonly Carried[] =>
  reports.flatMap((report) => {
    const to = nameOf(report, 1);
    if (to === null) return [];
    const row = carriedRow(report);
    const stocks = stocksOf(report);
    const figures = { ...row?.figures, ...stocks.figures };
    return Object.keys(figures).length > 0 ? [{ to, figures, spans: { ...row?.spans, ...stocks.spans } }] : [];
  }),
);

/** By what name the report of the year before knows a report; null where its body or year is not known. */
function awaiting(report: Report): string | null {
  return nameOf(report, 0);
}

/** The names of all reports of a text. */
export const awaitingIn = remembered(({ reports }: Reading): readonly string[] =>
  reports.flatMap((report) => awaiting(report) ?? []),
);

/** The body, folded, of a report that is named so. */
export function bodyOf(name: string): string {
  return name.slice(name.indexOf(' ') + 1);
}

/** Whether two reports carry the same forward. */
export function sameFigures(one: CarriedFigures, other: CarriedFigures): boolean {
  return Object.keys({ ...one, ...other }).every((name) => one[name] === other[name]);
}

/**
 * What reports of the year before carry forward. A body is the same where its name is, to the letter; of two reports of one body and year that
 * say different things neither counts.
 */
export class LastYear {
  private readonly known = new Map<string, Brought | null>();
  private readonly made = new Memo<Report, readonly KnownFigure[]>();

  /** Takes what the reports of a text carry forward. */
  add(reading: Reading): void {
    for (const one of carriedIn(reading)) this.take(one.to, one);
  }

  /** Takes what one report carries forward to another. */
  take(to: string, brought: Brought): void {
    const before = this.known.get(to);
    if (before === undefined) this.known.set(to, brought);
    else if (before && !sameFigures(before.figures, brought.figures)) this.known.set(to, null);
  }

  /** How many reports there are of which something is known. */
  get size(): number {
    return this.known.size;
  }

  /** What the text says of a report's figures, and what was carried forward to them. */
  readonly evidenceOf: EvidenceOf = (report, reading, only) => {
    const carried = this.carriedTo(report);
    if (only) return carried;
    const said = textEvidence(report, reading);
    if (carried.length === 0) return said;
    const before = this.made.get(report);
    if (before) return before;
    const all = [...said, ...carried];
    this.made.set(report, all);
    return all;
  };

  private carriedTo(report: Report): readonly KnownFigure[] {
    const name = awaiting(report);
    const brought = name === null ? null : this.known.get(name);
    if (!brought) return [];
    return Object.entries(brought.figures).map(([name, figure]) => {
      const cell = DOCUMENTS.includes(name) ? { row: name, column: IN_FORCE } : { row: CARRIED_IN, column: name };
      return { ...cell, figure, source: 'last-year', from: () => brought.at?.(name) ?? null };
    });
  }
}

/** A body in the year of its report, or so many years behind it. */
function nameOf({ agency, year }: Report, behind: number): string | null {
  return agency === null || year === null ? null : `${year + behind} ${fold(agency)}`;
}
