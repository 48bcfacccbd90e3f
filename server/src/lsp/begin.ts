import type { ReadText } from '../protocol';
import { type Beginning, begun, formForYear, LAYOUTS, type NewReport, type Precedent, precedentIn } from '../service';
import type { Session } from './session';

/** Answers `gouji/newReport`. */
export async function newReport(_session: Session, asked: unknown): Promise<Beginning | null> {
  const wanted = wantedReport(asked);
  return wanted && begun(wanted);
}

/** Answers `gouji/precedent`. */
export async function precedent(_session: Session, { text, languageId }: ReadText): Promise<Precedent | null> {
  return typeof text === 'string' ? precedentIn(text, languageId) : null;
}

/** Years of titles have four digits. */
const LATEST = 9999;

/** What came over the wire, if it is what it should be. */
function wantedReport(asked: unknown): NewReport | null {
  const { agency, year, layout, carriedIn } = (asked ?? {}) as Record<string, unknown>;
  const known = LAYOUTS.find((one) => one === layout);
  // It stands in the title, which is one line.
  if (typeof agency !== 'string' || !/^.+$/.test(agency.trim()) || !known) return null;
  if (typeof year !== 'number' || !Number.isInteger(year) || year > LATEST || !formForYear(year)) return null;
  return { agency: agency.trim(), year, layout: known, carriedIn: figuresOf(carriedIn) };
}

function figuresOf(value: unknown): NewReport['carriedIn'] {
  if (typeof value !== 'object' || value === null) return null;
  const figures = Object.entries(value).filter(([, figure]) => Number.isSafeInteger(figure) && figure >= 0);
  return Object.fromEntries(figures);
}
