import { TABLE_OF } from '../forms/common';
import { FORM_IN_FORCE, type Form, formForYear, formOf, type SectionKey, type TableKey } from '../forms/form';
import type { Line } from '../scan/line';
import { agencyOf } from '../sections/agency';
import { sectionsOf } from '../sections/build';
import { chooseHeadings } from '../sections/choose';
import { extraHeadings } from '../sections/extra';
import { listsIn } from '../sections/lists';
import type { Part } from '../sections/outline';
import { withReworded } from '../sections/reworded';
import { type LinesApart, setApart } from '../sections/run-on';
import { wordsOf } from '../sections/words';
import { withoutBullets } from '../tables/bullets';
import { formByHeader } from '../tables/form-by-header';
import { formByRows } from '../tables/form-by-rows';
import { inContext } from '../tables/in-context';
import { readTable } from '../tables/read-table';
import { findRegions, type Region, type Stretch } from '../tables/region';
import type { ToldWords } from '../tables/told-words';
import { fold } from '../text/fold';
import { inOneLine } from '../text/lines';
import { ANY_YEAR } from '../text/year';
import type { KnownTables } from './known-tables';
import { mannerOf } from './manner';
import { passagesOf } from './narrative';
import type { Reading, Report, SecondTable, Table, Title } from './report';
import { rememberSource, sourceOf, tableAsBefore } from './reuse';
import { yearInText, yearInTitle } from './year';

/** How much of a report's opening is searched for its year. */
const OPENING = 4000;

/** How much of a report is searched for its line breaks. */
const SAMPLE = 20_000;

/** What is known before a report is read. */
export interface Before {
  /** An earlier version of its text. */
  readonly previous?: Reading | undefined;
  /** Tables of other texts. */
  readonly known?: KnownTables | undefined;
  /** The lines' telling words, where a text is read again and again. */
  readonly told: ToldWords | null;
}

/** Reads one report out of its lines. */
export function reportOf(part: Part, all: readonly Line[], text: string, html: boolean, before: Before): Report {
  const apart = setApart(all, text, part.firstLine, part.endLine, namedIn(part, all));
  const { lines } = apart;
  const stretches = stretchesOf(part, apart);
  const read = withoutBullets(lines, stretches);
  const { tables: found, seconds } = findRegions(read, stretches, before.told);
  const regions = found.map((region) => (isListed(region, lines, read) ? { ...region, list: true as const } : region));
  const tableLine = (key: TableKey) => regions.find((one) => one.table === key)?.firstLine ?? null;
  const chosen = chooseHeadings(part.headings, lines, tableLine);
  const behindTitle = part.title ? part.title.lastLine + 1 : part.firstLine;
  const headings = withReworded(chosen, lines, regions, { from: behindTitle, to: part.endLine });
  const year = yearOf(part, lines);
  const byHeader = headerForm(regions, read);
  const form: Form | null = byHeader ?? (year === null ? null : formForYear(year));
  const inForce = form ?? FORM_IN_FORCE;
  const tables = regions.map((region) => {
    // What tells that a table is not read may stand outside its lines.
    const own = html || region.unread;
    const its = formByRows(region, read, inForce);
    const table = own ? readTable(region, read, its, text) : tableOfLines(region, read, its, text, before);
    return inContext(table, read, regions, part);
  });
  const span = spanOf(part, lines, text);
  const place = { endLine: part.endLine, end: span.end, titleLine: part.title?.line ?? null };
  return {
    span,
    title: titleOf(part),
    agency: part.title ? agencyOf(titleText(part), lineAbove(part, lines)) : null,
    year,
    form: form?.id ?? null,
    formByHeader: byHeader?.id ?? null,
    sections: sectionsOf(headings, lines, place),
    runOnHeadings: apart.headings,
    extraSections: extraHeadings(headings, lines, part.endLine, regions),
    tables,
    secondTables: seconds.map((region) => secondOf(region, lines)),
    passages: passagesOf(
      lines,
      { from: part.firstLine, to: part.endLine },
      headings,
      part.title ? [...regions, { firstLine: part.title.line, endLine: part.title.lastLine + 1 }] : regions,
      part.title ? fold(titleText(part)) : null,
    ),
    manner: mannerOf(headings, lines, tables, text.slice(span.start, Math.min(span.end, span.start + SAMPLE)), html),
  };
}

/** The sections that headings name, contents aside. */
function namedIn({ headings }: Part, lines: readonly Line[]): ReadonlySet<SectionKey> {
  const listed = new Set(listsIn(headings, lines).flat());
  return new Set(headings.flatMap((one) => (listed.has(one) ? [] : one.match.key)));
}

/** Bullets were taken off its lines. */
function isListed({ firstLine, endLine }: Region, lines: readonly Line[], read: readonly Line[]): boolean {
  if (read === lines) return false;
  for (let i = firstLine; i < endLine; i++) if (read[i] !== lines[i]) return true;
  return false;
}

function secondOf({ table, firstLine, endLine }: Region, lines: readonly Line[]): SecondTable {
  const { start, end } = lines[firstLine] as Line;
  const first = { start, end };
  return { key: table, firstSpan: first, span: { start, end: (lines[endLine - 1] ?? first).end } };
}

/** The table of some lines of plain text, read anew only where neither an earlier version nor another text has the same lines. */
function tableOfLines(
  region: Region,
  lines: readonly Line[],
  form: Form,
  text: string,
  { previous, known }: Before,
): Table {
  const source = sourceOf(text, lines, region);
  const asBefore = tableAsBefore(previous, source, region.table, form.id);
  if (asBefore) return asBefore;
  const anew = () => readTable(region, lines, form, text);
  return rememberSource(known ? known.tableOf(source, region.table, form.id, anew) : anew(), source);
}

/** Between one heading and the next, be it one behind a row; whichever heading it is may have its table below it. */
function stretchesOf(part: Part, { lines, headings, rows }: LinesApart): Stretch[] {
  const own = part.headings.map(({ line, lastLine, match }) => ({
    endLine: numberAbove(lines, line, match.order) ?? line,
    behind: lastLine + 1,
    key: match.key,
  }));
  const runOn = headings.map(({ key }, k) => {
    const behind = (rows[k] as number) + 1;
    return { endLine: behind, behind, key };
  });
  const all = runOn.length > 0 ? [...own, ...runOn].sort((a, b) => a.endLine - b.endLine) : own;
  const stretches: Stretch[] = [];
  let firstLine = part.firstLine;
  let home: TableKey | null = null;
  for (const { endLine, behind, key } of all) {
    stretches.push({ firstLine, endLine, home });
    firstLine = behind;
    home = TABLE_OF.get(key) ?? null;
  }
  stretches.push({ firstLine, endLine: part.endLine, home });
  return stretches;
}

/** 「05」 on a line of its own numbers the heading below it, and is no figure of the table above; null where none stands there. */
function numberAbove(lines: readonly Line[], heading: number, order: number): number | null {
  let at = heading - 1;
  while (lines[at]?.blank) at--;
  const line = lines[at];
  return line && line.cells === null && ORDINAL.test(line.text) && Number(line.text) === order ? at : null;
}

/** Without the zero it may be the last figure of a table. */
const ORDINAL = /^0\d$/;

/** The forms differ in the first table; where it is missing, nothing tells. */
function headerForm(regions: readonly Region[], lines: readonly Line[]): Form | null {
  const first = regions.find((one) => one.table === 'disclosure');
  const id = first ? formByHeader(first, lines) : null;
  return id === null ? null : formOf(id);
}

function spanOf(part: Part, lines: readonly Line[], text: string) {
  const start = part.firstLine === 0 ? 0 : (lines[part.firstLine]?.outerStart ?? 0);
  const end = part.endLine >= lines.length ? text.length : (lines[part.endLine]?.outerStart ?? text.length);
  return { start, end };
}

function titleText({ title }: Part): string {
  return title ? title.words.text + (title.rest?.text ?? '') : '';
}

function titleOf(part: Part): Title | null {
  const { title } = part;
  if (!title) return null;
  const text = inOneLine(titleText(part));
  return { text, span: { start: title.words.start, end: (title.rest ?? title.words).end } };
}

/** What stands above the title, a year alone aside: a title may be broken off in front of its form's words. */
function lineAbove(part: Part, lines: readonly Line[]): string | null {
  const title = part.title?.line ?? 0;
  const above = filledAbove(part, lines, title);
  const named =
    above !== null && YEAR_ALONE.test((lines[above] as Line).text) ? filledAbove(part, lines, above) : above;
  return named === null ? null : (wordsOf(lines[named] as Line)?.text ?? null);
}

function filledAbove(part: Part, lines: readonly Line[], line: number): number | null {
  for (let i = line - 1; i >= part.firstLine && i >= 0; i--) if (!(lines[i] as Line).blank) return i;
  return null;
}

const YEAR_ALONE = new RegExp(`^\\s*${ANY_YEAR}\\s*年度?\\s*$`);
const ENDS_IN_YEAR = new RegExp(`${ANY_YEAR}年度?$`);
const MENU = /[:>›»|]/;

function yearOf(part: Part, lines: readonly Line[]): number | null {
  const inTitle = part.title ? yearInTitle(part.title.folded) : null;
  if (inTitle !== null) return inTitle;
  let opening = '';
  for (let i = part.firstLine; i < part.endLine && opening.length < OPENING; i++) {
    opening += fold((lines[i] as Line).text.slice(0, OPENING));
  }
  return yearInText(opening) ?? yearAbove(part, lines);
}

/** The year that the line above the title ends in, where the title was broken off behind it. */
function yearAbove(part: Part, lines: readonly Line[]): number | null {
  const above = filledAbove(part, lines, part.title?.line ?? 0);
  const text = above === null ? '' : fold((lines[above] as Line).text.slice(-OPENING));
  return ENDS_IN_YEAR.test(text) && !MENU.test(text) ? yearInTitle(text) : null;
}
