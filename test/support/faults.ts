import { check, extract, type Reading, type ReportData, read, type Span } from '../../server/src/service';
import { LineIndex } from '../../server/src/text/lines';
import type { Scene } from './accidents/accident';
import { expectedTables } from './expected';
import type { Underline } from './markers';
import type { Printed } from './page';
import { cellName, type SampleReport } from './sample';

/** What is wrong with the reading of a scene, a line each; none when it is read as it was printed. */
export function faultsOf(scene: Scene): string[] {
  const reading = read(scene.printed.text);
  return [
    ...differences(expectedData(scene.report, scene.printed), extract(reading, 'a.txt'), 'data'),
    ...misplaced(reading, scene.printed),
    ...said(reading, scene.due),
  ];
}

/** What `extract` is due to print of a report. */
export function expectedData(report: SampleReport, { text, title, sections }: Printed): ReportData {
  const lines = new LineIndex(text);
  const lineOf = (offset: number) => lines.lineAt(offset) + 1;
  const words = ({ start, end }: Span) => text.slice(start, end).replace(/<!--.*?-->|<[^<>]*>|[\r\n]/g, '');
  return {
    schema: 'report-data/1',
    source: 'a.txt',
    line: lineOf(title.start),
    title: words(title),
    agency: report.agency,
    year: report.year,
    form: report.form,
    sections: sections.map(({ key, heading }) => ({ key, title: words(heading), line: lineOf(heading.start) })),
    ...(expectedTables(report) as object),
  };
}

/** Where two plain values differ, by path. */
export function differences(due: unknown, came: unknown, path: string): string[] {
  if (Object.is(due, came)) return [];
  if (typeof due !== 'object' || typeof came !== 'object' || due === null || came === null)
    return [`${path}: due ${JSON.stringify(due)}, came ${JSON.stringify(came)?.slice(0, 120)}`];
  const keys = new Set([...Object.keys(due), ...Object.keys(came)]);
  return [...keys].flatMap((key) =>
    differences((due as Record<string, unknown>)[key], (came as Record<string, unknown>)[key], `${path}.${key}`),
  );
}

/** What was not read where it was printed: by name, so that it says which figure is wrong. */
export function misplaced(reading: Reading, printed: Printed): string[] {
  const [report] = reading.reports;
  if (!report) return ['place: no report'];
  const came = new Map<string, string>();
  for (const section of report.sections) came.set(section.key, place(section.span));
  if (report.title) came.set('title', place(report.title.span));
  for (const table of report.tables) {
    for (const row of table.rows) {
      if (row.label) came.set(`${table.key} ${row.key}`, whole(row.label.pieces, printed.text));
      for (const cell of row.cells) came.set(`${table.key} ${row.key} ${cell.column}`, place(cell.span));
    }
  }
  const due = new Map<string, string>([['title', place(printed.title)]]);
  for (const section of printed.sections) due.set(section.key, place(section.heading));
  for (const label of printed.labels) {
    if (label.pieces.length > 0) due.set(`${label.table} ${label.row}`, whole(label.pieces, printed.text));
  }
  for (const cell of printed.cells) due.set(cellName(cell), place(cell.span));
  return [...due]
    .filter(([name, at]) => came.get(name) !== at)
    .map(([name, at]) => `place of ${name}: due ${at}, came ${came.get(name)}`);
}

/** What is due and not told, and what is told and not due. */
export function said(reading: Reading, due: readonly Underline[]): string[] {
  const { findings, failures } = check(reading);
  const describe = ({ code, span }: Underline) =>
    `${code} ${place(span)} ⟦${reading.text.slice(span.start, Math.min(span.end, span.start + 40))}⟧`;
  const left = findings.map(describe);
  const missing = due.map(describe).filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [
    ...failures.map((failure) => `failure: ${JSON.stringify(failure)}`),
    ...missing.map((one) => `not told: ${one}`),
    ...left.map((one) => `told: ${one}`),
  ];
}

/** A label's pieces; what only something invisible parts is one. */
function whole(pieces: readonly Span[], text: string): string {
  const joined: Span[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last && /^[\u00ad\u200b\u200d]*$/.test(text.slice(last.end, piece.start))) {
      joined[joined.length - 1] = { start: last.start, end: piece.end };
    } else joined.push(piece);
  }
  return joined.map(place).join(' ');
}

function place({ start, end }: Span): string {
  return `${start}-${end}`;
}
