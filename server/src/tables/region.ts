import type { TableKey } from '../forms/form';
import type { Line } from '../scan/line';
import { figuresAlone, figuresIn, firstRow, headerAbove, holdsFigures, lastRow } from './edges';
import { loneRow } from './lone-row';
import { looseRows } from './loose-rows';
import { lineIn, shredsIn } from './shreds';
import { lastOfWords } from './strange-words';
import { tellingTerms, tellingTermsIn } from './telling';
import type { ToldWords } from './told-words';
import { unreadRegion, unreadRows } from './unread-rows';
import type { Term } from './vocabulary';

/** Lines that follow one another. */
export interface Lines {
  readonly firstLine: number;
  /** One past the last. */
  readonly endLine: number;
}

/** Lines of a report that hold one statutory table. */
export interface Region extends Lines {
  readonly table: TableKey;
  /** The table is there, its cells parted by nothing that is read. */
  readonly unread?: true;
  /** Its lines are items of a list: see `withoutBullets`. */
  readonly list?: true;
}

/** Fewer telling words than this make no table. */
const LEAST_WORDS = 2;
/** What a table gains by standing under its own heading, in telling words. */
const AT_HOME = 3;

/** More than half of a table's figures make one without any word. */
const LEAST_FIGURES: Readonly<Record<TableKey, number>> = { disclosure: 6, requests: 80, litigation: 8 };

const KEYS: readonly TableKey[] = ['disclosure', 'requests', 'litigation'];

interface Votes {
  readonly words: Set<string>;
  first: number;
  last: number;
}

/** A stretch of lines between two section headings; `home` is the table that belongs under the first. */
export interface Stretch extends Lines {
  readonly home: TableKey | null;
}

interface Best {
  readonly votes: Votes;
  readonly stretch: Stretch;
  readonly score: number;
}

/** What stands of the tables in a report. */
export interface Regions {
  readonly tables: readonly Region[];
  /** Tables that stand once more, under the heading of another. */
  readonly seconds: readonly Region[];
}

/**
 * Finds where the three tables stand: by the words that only they print, best under their own heading.
 *
 * @param told the lines' telling words, where a text is read again and again
 */
export function findRegions(
  lines: readonly Line[],
  stretches: readonly Stretch[],
  told: ToldWords | null = null,
): Regions {
  const best = new Map<TableKey, Best>();
  const others: [TableKey, Best][] = [];
  for (const stretch of stretches) {
    const found = votesIn(lines, stretch, told);
    for (const [table, votes] of found) {
      if (votes.words.size < LEAST_WORDS) continue;
      const score = votes.words.size + (stretch.home === table ? AT_HOME : 0);
      const before = best.get(table);
      const one = { votes, stretch, score };
      if (score > (before?.score ?? 0)) best.set(table, one);
      if (before) others.push([table, score > before.score ? before : one]);
    }
  }
  const regions: Region[] = [];
  for (const table of KEYS) {
    const found = best.get(table);
    const region = found
      ? regionOf(lines, table, found, best)
      : (bareRegion(lines, table, stretches) ??
        rowRegion(lines, table, stretches) ??
        unreadRegion(lines, table, stretches));
    if (region) regions.push(region);
  }
  const tables = regions.length === KEYS.length ? regions : withLooseRows(regions, lines, stretches);
  const seconds = others.flatMap(([table, found]) => secondOf(lines, table, found, best) ?? []);
  return { tables, seconds: seconds.filter((second) => !tables.some((one) => shareFigures(lines, one, second))) };
}

function shareFigures(lines: readonly Line[], a: Region, b: Region): boolean {
  const end = Math.min(a.endLine, b.endLine);
  for (let i = Math.max(a.firstLine, b.firstLine); i < end; i++) if (holdsFigures(lines[i] as Line)) return true;
  return false;
}

/** So many figures of a table under the heading of another are that table, and no example. */
const LEAST_OF_SECOND: Readonly<Record<TableKey, number>> = { disclosure: 4, requests: 21, litigation: 8 };
/** And one in so many of the words that the table prints where it stands. */
const WORDS_OF_SECOND = 4;

function secondOf(
  lines: readonly Line[],
  table: TableKey,
  found: Best,
  best: ReadonlyMap<TableKey, Best>,
): Region | null {
  const { stretch, votes } = found;
  if (stretch.home === null || stretch.home === table) return null;
  if (votes.words.size * WORDS_OF_SECOND < (best.get(table)?.votes.words.size ?? 0)) return null;
  const region = regionOf(lines, table, found, best);
  let figures = 0;
  for (let i = region.firstLine; i < region.endLine; i++) figures += figuresIn(lines[i] as Line);
  return figures >= LEAST_OF_SECOND[table] ? region : null;
}

/** A table whose words are lost stands where its figures do, under its own heading. */
function bareRegion(lines: readonly Line[], table: TableKey, stretches: readonly Stretch[]): Region | null {
  for (const stretch of stretches) {
    if (stretch.home !== table) continue;
    let first = -1;
    let last = -1;
    let figures = 0;
    for (let i = stretch.firstLine; i < stretch.endLine; i++) {
      const count = figuresAlone(lines[i] as Line);
      if (count === 0) continue;
      if (first < 0) first = i;
      last = i;
      figures += count;
    }
    if (figures >= LEAST_FIGURES[table])
      return { table, firstLine: headerAbove(lines, first, stretch.firstLine), endLine: last + 1 };
  }
  return null;
}

/** A table of which one row stands, under its own heading. */
function rowRegion(lines: readonly Line[], table: TableKey, stretches: readonly Stretch[]): Region | null {
  for (const { firstLine, endLine, home } of stretches) {
    const row = home === table ? loneRow(lines, table, firstLine, endLine) : -1;
    if (row < 0) continue;
    return {
      table,
      firstLine: firstRow(lines, table, row, firstLine),
      endLine: lastRow(lines, table, row, endLine) + 1,
    };
  }
  return null;
}

/** With the rows of a table that stand outside its heading, which may not be there yet, and of which nothing else stands. */
function withLooseRows(found: Region[], lines: readonly Line[], stretches: readonly Stretch[]): Region[] {
  return KEYS.flatMap((table) => {
    const region = found.find((one) => one.table === table) ?? looseRegion(lines, table, stretches, found);
    return region ?? [];
  });
}

function looseRegion(
  lines: readonly Line[],
  table: TableKey,
  stretches: readonly Stretch[],
  others: readonly Region[],
): Region | null {
  for (const { firstLine, endLine } of stretches) {
    const rows = looseRows(lines, table, firstLine, endLine);
    if (!rows) continue;
    const taken = others.some((other) => other.firstLine <= rows.last && rows.first < other.endLine);
    if (!taken) return { table, firstLine: rows.first, endLine: rows.last + 1 };
  }
  return null;
}

function regionOf(lines: readonly Line[], table: TableKey, found: Best, all: ReadonlyMap<TableKey, Best>): Region {
  const { first, last } = found.votes;
  const firstLine = firstRow(lines, table, first, behindOthers(lines, table, found, all));
  const until = nextTable(found, all);
  const endLine = lastRow(lines, table, last, until) + 1;
  return withRowsUnread(lines, { table, firstLine, endLine }, until);
}

/** Under a header that is read, rows whose cells nothing parts that is: the table is there, and none of it is missing. */
function withRowsUnread(lines: readonly Line[], region: Region, until: number): Region {
  for (let i = region.firstLine; i < region.endLine; i++) if (holdsFigures(lines[i] as Line)) return region;
  if (region.table === 'litigation') {
    const last = lastOfWords(lines, region.endLine, until);
    if (last >= 0) return { ...region, endLine: last + 1 };
  }
  const rows = unreadRows(lines, region.table, region.firstLine, until);
  return rows && rows.last >= region.endLine ? { ...region, endLine: rows.last + 1, unread: true } : region;
}

/**
 * Where a table may begin: at its stretch's first line, or, where a heading between is lost, behind the rows of the table above. The third
 * table has its words above its figures, so that all figures between them and the words of another table are the other's: 总计 is a row there.
 */
function behindOthers(
  lines: readonly Line[],
  table: TableKey,
  { votes, stretch }: Best,
  all: ReadonlyMap<TableKey, Best>,
): number {
  let from = stretch.firstLine;
  for (const [key, other] of all) {
    if (other.stretch !== stretch || other.votes.last >= votes.first) continue;
    const end = table === 'litigation' ? votes.first : lastRow(lines, key, other.votes.last, votes.first) + 1;
    for (let i = Math.max(from, other.votes.last); i < end; i++) if (holdsFigures(lines[i] as Line)) from = i + 1;
  }
  return from;
}

/** Where the next table's words begin in the same stretch, or its end: a heading between them may be lost. */
function nextTable({ votes, stretch }: Best, all: ReadonlyMap<TableKey, Best>): number {
  let end = stretch.endLine;
  for (const other of all.values()) {
    if (other.stretch === stretch && other.votes.first > votes.last) end = Math.min(end, other.votes.first);
  }
  return end;
}

function votesIn(lines: readonly Line[], stretch: Stretch, told: ToldWords | null): Map<TableKey, Votes> {
  const found = new Map<TableKey, Votes>();
  for (let i = stretch.firstLine; i < stretch.endLine; i++) {
    const line = lines[i] as Line;
    const terms = told ? told.of(i, line) : tellingTerms(line);
    for (let k = 0; k < terms.length; k++) vote(found, terms[k] as Term, i, i);
  }
  for (const shreds of shredsIn(lines, stretch.firstLine, stretch.endLine)) {
    const terms = tellingTermsIn(shreds.text);
    const alone = terms.every(({ table }) => table === terms[0]?.table);
    for (const term of terms) {
      // The last piece of a wrapped label may stand right above the header; all below its first word is the header's own.
      const at = shreds.text.indexOf(term.body);
      const end = alone ? shreds.text.length : shreds.text.lastIndexOf(term.body) + term.body.length;
      vote(found, term, lineIn(shreds, at), lineIn(shreds, end - 1));
    }
  }
  return found;
}

function vote(found: Map<TableKey, Votes>, term: Term, first: number, last: number): void {
  const votes = found.get(term.table);
  if (!votes) {
    found.set(term.table, { words: new Set([term.body]), first, last });
    return;
  }
  votes.words.add(term.body);
  if (first < votes.first) votes.first = first;
  if (last > votes.last) votes.last = last;
}
