import { FORMS, type TableKey } from '../forms/form';
import type { Line } from '../scan/line';
import { isBlankMark, readFigure } from '../text/figure';
import { folded } from '../text/folded';
import { isPageMark } from './page-mark';
import { tokensOf } from './tokens';
import { type Term, vocabularyOf } from './vocabulary';

/** Lines of a report that hold one statutory table. */
export interface Region {
  readonly table: TableKey;
  readonly firstLine: number;
  /** One past the last. */
  readonly endLine: number;
}

/** A line longer than this is prose, unless it is a row of cells. */
const LONGEST_ROW = 160;
/** Fewer telling words than this make no table. */
const LEAST_WORDS = 2;
/** 其他 and 规章 stand in every sentence. */
const SHORTEST_WORD = 3;
/** What a table gains by standing under its own heading, in telling words. */
const AT_HOME = 3;

const KEYS: readonly TableKey[] = ['disclosure', 'requests', 'litigation'];

interface Votes {
  readonly words: Set<string>;
  first: number;
  last: number;
  score: number;
}

/** A stretch of lines between two section headings; `home` is the table that belongs under the first. */
export interface Stretch {
  readonly firstLine: number;
  readonly endLine: number;
  readonly home: TableKey | null;
}

/** Finds where the three tables stand: by the words that only they print, best under their own heading. */
export function findRegions(lines: readonly Line[], stretches: readonly Stretch[]): Region[] {
  const best = new Map<TableKey, { votes: Votes; stretch: Stretch }>();
  for (const stretch of stretches) {
    const found = votesIn(lines, stretch);
    for (const [table, votes] of found) {
      if (votes.words.size < LEAST_WORDS) continue;
      votes.score = votes.words.size + (stretch.home === table ? AT_HOME : 0);
      if (votes.score > (best.get(table)?.votes.score ?? 0)) best.set(table, { votes, stretch });
    }
  }
  const regions: Region[] = [];
  for (const table of KEYS) {
    const found = best.get(table);
    if (found) regions.push(extended(lines, table, found.votes, found.stretch));
  }
  return regions;
}

function votesIn(lines: readonly Line[], stretch: Stretch): Map<TableKey, Votes> {
  const found = new Map<TableKey, Votes>();
  for (let i = stretch.firstLine; i < stretch.endLine; i++) {
    for (const term of telling(lines[i] as Line)) {
      const votes = found.get(term.table);
      if (!votes) found.set(term.table, { words: new Set([term.body]), first: i, last: i, score: 0 });
      else {
        votes.words.add(term.body);
        votes.last = i;
      }
    }
  }
  return found;
}

/** The line's words that one table alone prints. */
function telling(line: Line): Term[] {
  if (line.blank || (line.cells === null && line.text.length > LONGEST_ROW)) return [];
  const terms: Term[] = [];
  if (line.cells) {
    for (const cell of line.cells) if (cell.text !== '') add(cell.text, terms);
    return terms;
  }
  if (add(line.text, terms)) return terms;
  // Only what is set off by white space can be a label; a sentence that mentions one holds no table.
  if (/[。；;]/.test(line.text)) return terms;
  const tokens = tokensOf(line);
  if (tokens.length < 2) return terms;
  for (const token of tokens) if (token.text.length > 1) add(token.text, terms);
  return terms;
}

function add(text: string, terms: Term[]): boolean {
  const { body } = folded(text);
  if (body.length < SHORTEST_WORD) return false;
  const term = tellingTerms().get(body);
  if (term) terms.push(term);
  return term !== undefined;
}

let known: Map<string, Term> | null = null;

/** Words of all forms that stand in one table only, and never in a sentence as a line of their own. */
function tellingTerms(): ReadonlyMap<string, Term> {
  if (known) return known;
  known = new Map();
  const shared = new Set<string>();
  for (const form of FORMS) {
    for (const term of vocabularyOf(form).all) {
      const other = known.get(term.body);
      if (other && other.table !== term.table) shared.add(term.body);
      known.set(term.body, term);
    }
  }
  for (const body of shared) known.delete(body);
  return known;
}

/** Behind the last telling word the figures go on, shreds of headers between; a row of HTML brings its whole table along. */
function extended(lines: readonly Line[], table: TableKey, votes: Votes, stretch: Stretch): Region {
  let { first, last } = votes;
  const id = lines[last]?.tableId ?? 0;
  for (let i = last + 1; i < stretch.endLine; i++) {
    const line = lines[i] as Line;
    if (id > 0 && line.tableId !== id) break;
    if (line.blank && line.cells === null) continue;
    if (id > 0 || holdsFiguresOnly(line)) last = i;
    else if (isSentence(line) || telling(line).some((term) => term.table !== table)) break;
  }
  const firstId = lines[first]?.tableId ?? 0;
  while (firstId > 0 && first > stretch.firstLine && lines[first - 1]?.tableId === firstId) first--;
  return { table, firstLine: first, endLine: last + 1 };
}

const LONGEST_SHRED = 40;

function isSentence(line: Line): boolean {
  return line.cells === null && (line.text.length > LONGEST_SHRED || /[。；;]/.test(line.text));
}

function holdsFiguresOnly(line: Line): boolean {
  if (isPageMark(line.text)) return true;
  const cells = line.cells ?? tokensOf(line);
  return cells.every((cell) => isBlankMark(cell.text) || readFigure(cell.text) !== null);
}
