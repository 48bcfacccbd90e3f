import { CARRIED_IN, CARRIED_OUT } from '../identities/plan';
import type { Reading, Report } from '../model/report';
import { fold } from '../text/fold';
import { Memo } from '../text/memo';
import type { EvidenceOf, KnownFigure } from './evidence';
import { textEvidence } from './text-evidence';

/** The figures of a row by column. */
export type RowFigures = Readonly<Record<string, number>>;

/** By column, the figures that a report carries forward (四); null where not all of them can be told. */
export function carriedForward({ tables }: Report): RowFigures | null {
  const rows = tables.find(({ key }) => key === 'requests')?.rows.filter(({ key }) => key === CARRIED_OUT) ?? [];
  const [row, another] = rows;
  if (!row?.fits || another) return null;
  const figures: Record<string, number> = {};
  for (const { column, state, value } of row.cells) {
    if (column === null || state !== 'number' || value === null) return null;
    figures[column] = value;
  }
  return figures;
}

/**
 * What reports of the year before carry forward. A body is the same where its name is, to the letter; of two reports of one body and year that
 * say different things neither counts.
 */
export class LastYear {
  private readonly known = new Map<string, RowFigures | null>();
  private readonly made = new Memo<Report, readonly KnownFigure[]>();

  /** Takes what the reports of a text carry forward. */
  add({ reports }: Reading): void {
    for (const report of reports) {
      const figures = carriedForward(report);
      const key = keyOf(report, 0);
      if (!figures || key === null) continue;
      const before = this.known.get(key);
      this.known.set(key, before === undefined || isSame(before, figures) ? figures : null);
    }
  }

  /** How many reports there are of which something is known. */
  get size(): number {
    return this.known.size;
  }

  /** What the text says of a report's figures, and what was carried forward to them. */
  readonly evidenceOf: EvidenceOf = (report, reading) => {
    const said = textEvidence(report, reading);
    const key = keyOf(report, 1);
    const figures = key === null ? null : this.known.get(key);
    if (!figures) return said;
    const before = this.made.get(report);
    if (before) return before;
    const carried = Object.entries(figures).map(([column, figure]): KnownFigure => {
      return { row: CARRIED_IN, column, figure, source: 'last-year' };
    });
    const all = [...said, ...carried];
    this.made.set(report, all);
    return all;
  };
}

/** A body in the year of its report, or so many years before. */
function keyOf({ agency, year }: Report, before: number): string | null {
  return agency === null || year === null ? null : `${year - before} ${fold(agency)}`;
}

function isSame(one: RowFigures | null, other: RowFigures): boolean {
  return one !== null && Object.keys({ ...one, ...other }).every((column) => one[column] === other[column]);
}
