import { plain, withStops } from '../compose/draft';
import { type NewReport, newReport } from '../compose/skeleton';
import { read } from '../model/read';
import type { Layout } from '../model/report';
import { carriedForward } from '../reconcile/last-year';

/** A new report as text, and with its places to fill in as snippet stops. */
export interface Beginning {
  readonly text: string;
  readonly snippet: string;
}

/** Writes a report that is to be begun. The lines of its tables may begin with tabs, which an editor has to keep. */
export function begun(report: NewReport): Beginning {
  const draft = newReport(report);
  return { text: plain(draft), snippet: withStops(draft) };
}

/** What next year's report can take over from this one. */
export interface Precedent {
  readonly agency: string | null;
  readonly year: number | null;
  readonly layout: Layout;
  /** By column, the figures of 四; null where not all of them can be told. */
  readonly carriedOut: Readonly<Record<string, number>> | null;
}

/** What a text has for next year; null when it holds no report, or several. */
export function precedentIn(text: string, languageId?: string): Precedent | null {
  const { reports } = read(text, languageId === undefined ? {} : { languageId });
  const [report, another] = reports;
  if (!report || another) return null;
  const { agency, year, manner } = report;
  return { agency, year, layout: manner.layout, carriedOut: carriedForward(report) };
}
