import { FORMS, type TableKey } from '../forms/form';
import type { GridCell, Line } from '../scan/line';
import { GAP, isSpace } from '../scan/white';
import { isDigit } from '../text/digit';
import { foldsToAtMost, foldUnit } from '../text/fold';
import { folded } from '../text/folded';
import { once } from '../text/once';
import { type Term, vocabularyOf } from './vocabulary';

/** A line longer than this is prose, unless it is a row of cells. */
export const LONGEST_TABLE_LINE = 160;
/** No label is longer. */
const LONGEST_PIECE = 48;
/** 其他 and 规章 stand in every sentence. */
const SHORTEST_WORD = 3;
const SHORTEST_WITHIN = 4;
const SHORTEST_BEGINNING = 5;
/** (12), with the mark that may stand behind it. */
const LONGEST_NUMBERING = 5;

/** Wider than any page: not even its white space is looked through. */
const WIDEST = 4096;

/** True of more text than a row holds; the white space that keeps columns apart does not count. */
export function isLong(text: string, longest = LONGEST_TABLE_LINE): boolean {
  if (text.length <= longest || text.length > WIDEST) return text.length > longest;
  let units = 0;
  for (let i = 0; i < text.length; i++) if (!isSpace(text.charCodeAt(i)) && ++units > longest) return true;
  return false;
}

const NONE: readonly Term[] = [];

/** The line's words that one table alone prints. */
export function tellingTerms(line: Line): readonly Term[] {
  if (line.cells) return termsOfCells(line.cells);
  // Where each cell is a line, most lines are figures, which are shorter than any word.
  const { text } = line;
  if (text.length < SHORTEST_WORD || (text.length > LONGEST_TABLE_LINE && isLong(text))) return NONE;
  const whole = termOf(text);
  if (whole) return [whole];
  // Only what is set off by white space can be a label; a sentence that mentions one holds no table.
  return !GAP.test(text) || holdsSentence(text) ? NONE : termsOfWords(text);
}

/** A stop that may part sentences. One right behind a figure that white space sets off was written into its cell. */
const STOP = /(?<![\d０-９])[。；;]|[。；;](?!\s|$)/;

/** True of a text in which a sentence ends. */
export function holdsSentence(text: string): boolean {
  return STOP.test(text);
}

/** Few lines tell anything: there is no list until there is a term for it. */
function termsOfCells(cells: readonly GridCell[]): readonly Term[] {
  let terms: Term[] | null = null;
  for (let i = 0; i < cells.length; i++) {
    const { text, content } = cells[i] as GridCell;
    if (content.kind !== 'text' || text.length < SHORTEST_WORD) continue;
    const term = termNamed(content.folded.body) ?? termOfFirstWord(text);
    if (term) terms = withTerm(terms, term);
  }
  return terms ?? NONE;
}

function termsOfWords(text: string): readonly Term[] {
  let terms: Term[] | null = null;
  const words = text.match(WORDS);
  if (!words) return NONE;
  for (let i = 0; i < words.length; i++) {
    const term = termOf(words[i] as string);
    if (term) terms = withTerm(terms, term);
  }
  return terms ?? NONE;
}

/** What is long enough for a word, white space parting it from others. */
const WORDS = new RegExp(`[^${GAP.source.slice(1)}{${SHORTEST_WORD},}`, 'g');

function withTerm(terms: Term[] | null, term: Term): Term[] {
  if (!terms) return [term];
  terms.push(term);
  return terms;
}

/** Words that one table alone prints, wherever they stand in a folded text; shorter ones may stand there by chance. */
export function tellingTermsIn(text: string): Term[] {
  const terms: Term[] = [];
  const { within } = words();
  for (let at = 0; at < text.length; at++) {
    const beginning = within.get(text.charCodeAt(at));
    if (!beginning) continue;
    for (const term of beginning) if (text.startsWith(term.body, at) && !terms.includes(term)) terms.push(term);
  }
  return terms;
}

/** Spaces may part a label from its figures where tabs part others. */
function termOfFirstWord(text: string): Term | undefined {
  if (text.length > LONGEST_TABLE_LINE || text.length < SHORTEST_WORD + 2) return undefined;
  if (!isDigit(text.charCodeAt(text.length - 1))) return undefined;
  const space = text.search(/\s/);
  return space > 0 ? termOf(text.slice(0, space)) : undefined;
}

function termOf(text: string): Term | undefined {
  const { longest, lasts } = words();
  // A look at how the text ends tells most figures, sentences and labels of other tables; what folding drops tells nothing.
  const last = foldUnit(text.charCodeAt(text.length - 1));
  const before = foldUnit(text.charCodeAt(text.length - 2));
  if (last !== 0 && before !== 0 && !lasts.has(pairOf(before, last))) return undefined;
  // Prose is most of a report, and folding it all would be most of the work.
  if (text.length > longest && !foldsToAtMost(text, longest)) return undefined;
  return termNamed(folded(text).body);
}

/** @param body folded */
function termNamed(body: string): Term | undefined {
  return body.length < SHORTEST_WORD ? undefined : words().telling.get(body);
}

/** Two UTF-16 units as one small number, which a few others share. */
function pairOf(first: number, second: number): number {
  return ((first & 0x3fff) << 16) | second;
}

/** True for a text that is a word of this table, numbered or not. */
export function isWord(text: string, table: TableKey): boolean {
  return words().printed.get(table)?.has(folded(text).body) === true;
}

/** True for a text that some word of this table begins, ends or goes on with. */
export function isPieceOf(text: string, table: TableKey): boolean {
  if (text.length > LONGEST_PIECE) return false;
  const { body, whole } = folded(text);
  if (body === '') return false;
  for (const word of words().printed.get(table) ?? []) if (word.includes(body) || word.includes(whole)) return true;
  return false;
}

/** True for a numbered text with which some word of this table begins but for one character. */
export function nearlyBegins(text: string, table: TableKey): boolean {
  if (text.length > LONGEST_PIECE) return false;
  const { body, numbering } = folded(text);
  if (numbering === null || body.length < SHORTEST_BEGINNING) return false;
  for (const word of words().printed.get(table) ?? []) {
    let differing = word.length < body.length ? body.length : 0;
    for (let i = 0; i < body.length && differing <= 1; i++) if (word[i] !== body[i]) differing++;
    if (differing <= 1) return true;
  }
  return false;
}

/** True for a line that is a word of this table, be it a word of others as well (规章, 总计). */
export function isWordOf(line: Line, table: TableKey): boolean {
  if (line.cells === null && isLong(line.text)) return false;
  const printed = words().printed.get(table);
  const first = line.cells ? line.cells.find((cell) => cell.text !== '') : line;
  return first !== undefined && printed?.has(folded(first.text).body) === true;
}

/** True of a folded text that is a word of some statutory table. */
export function isTableWord(body: string): boolean {
  for (const printed of words().printed.values()) if (printed.has(body)) return true;
  return false;
}

/** True of a folded text that is a row's label, and heads no column. */
export function isRowWord(body: string): boolean {
  return words().rows.has(body);
}

interface Words {
  /** Words of all forms that stand in one table only. */
  readonly telling: ReadonlyMap<string, Term>;
  /** Those that are long enough to be told within other text, by the UTF-16 unit that they begin with. */
  readonly within: ReadonlyMap<number, readonly Term[]>;
  /** Length of the longest telling word, with room for its numbering. */
  readonly longest: number;
  /** The two UTF-16 units that telling words end with: see `pairOf`. */
  readonly lasts: ReadonlySet<number>;
  /** All words of each table. */
  readonly printed: ReadonlyMap<TableKey, ReadonlySet<string>>;
  /** The rows' labels that head no column. */
  readonly rows: ReadonlySet<string>;
}

const words = once(gathered);

function gathered(): Words {
  const telling = new Map<string, Term>();
  const printed = new Map<TableKey, Set<string>>();
  const shared = new Set<string>();
  const rows = new Set<string>();
  const all = FORMS.flatMap((form) => vocabularyOf(form).all);
  for (const { kind, body } of all) if (kind === 'row') rows.add(body);
  for (const term of all) {
    if (term.kind !== 'row') rows.delete(term.body);
    const other = telling.get(term.body);
    if (other && other.table !== term.table) shared.add(term.body);
    telling.set(term.body, term);
    const bodies = printed.get(term.table);
    if (bodies) bodies.add(term.body);
    else printed.set(term.table, new Set([term.body]));
  }
  for (const body of shared) telling.delete(body);
  const bodies = [...telling.keys()];
  const longest = Math.max(...bodies.map((body) => body.length)) + LONGEST_NUMBERING;
  const lasts = new Set(
    bodies.map((body) => pairOf(body.charCodeAt(body.length - 2), body.charCodeAt(body.length - 1))),
  );
  const long = [...telling.values()].filter((term) => term.body.length >= SHORTEST_WITHIN);
  return { telling, within: byFirstUnit(long), longest, lasts, printed, rows };
}

function byFirstUnit(terms: readonly Term[]): Map<number, Term[]> {
  const by = new Map<number, Term[]>();
  for (const term of terms) {
    const first = term.body.charCodeAt(0);
    const same = by.get(first);
    if (same) same.push(term);
    else by.set(first, [term]);
  }
  return by;
}
