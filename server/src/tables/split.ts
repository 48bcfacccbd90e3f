import { detached } from '../text/detached';
import { Memo } from '../text/memo';
import { isAlike } from '../text/similar';
import { type DueRow, type WordingIndex, wordingNamed } from './due';
import { holdsPlace, type Printed, type Token } from './record';
import { ALIKE } from './resemblance';
import { mayBeFigure } from './stray';

/** A printed row parted into its label's tokens and its figures'. */
export interface SplitRow {
  readonly printed: Printed;
  /** Text tokens outside the figures, in order. */
  readonly own: readonly Token[];
  /** The value part, blank cells included. */
  readonly values: readonly Token[];
  /** Some figure is printed; in a grid, or a mark that stands for one; in running text, or several such marks. */
  readonly hasFigures: boolean;
  /** Words stand behind figures that stand behind a label: another row may begin there. */
  readonly holdsLabel?: true;
}

/** Parts a row as printed into its label and its figures. */
export function splitRow(printed: Printed, index: WordingIndex, rows: readonly DueRow[]): SplitRow {
  return printed.grid === 'stream' ? splitStream(printed, rows) : splitGrid(printed, index, rows);
}

/** In a grid the label is what stands before the figures: up to the last cell that is known for a label. */
function splitGrid(printed: Printed, index: WordingIndex, rows: readonly DueRow[]): SplitRow {
  const { tokens } = printed;
  let labelEnd = 0;
  let due = 0;
  let behindFigure = false;
  let behindRow = false;
  for (let i = 0; i < tokens.length; i++) {
    const { kind, folded, figure } = (tokens[i] as Token).content;
    if (kind === 'figure') {
      behindFigure = true;
      // 「0（二）部分公开（区分处理的，…）」 reads like a figure and its note.
      if (figure?.note && labelEnd > 0) behindRow = true;
    }
    if (kind !== 'text') continue;
    if (behindFigure && labelEnd > 0) behindRow = true;
    const known = wordingNamed(folded.body, index);
    if (known) {
      labelEnd = i + 1;
      due = rows[known.row]?.columns.length ?? 0;
    } else if (labelEnd === 0 && !behindFigure) labelEnd = i + 1;
  }
  // Right behind the label of most rows stands their first figure.
  let hasFigures = tokens[labelEnd]?.content.kind === 'figure';
  if (!hasFigures) {
    if (due === 0) due = rows[0]?.columns.length ?? 0;
    labelEnd = pastUnknownLabel(tokens, labelEnd, due, rows);
    for (let i = labelEnd; i < tokens.length && !hasFigures; i++) hasFigures = holdsPlace(tokens[i] as Token);
  }
  const split = { printed, own: wordsBefore(tokens, labelEnd), values: tokens.slice(labelEnd), hasFigures };
  return behindRow ? { ...split, holdsLabel: true } : split;
}

/** Most labels are one cell, and a list of one takes less room than one that is to grow. */
function wordsBefore(tokens: readonly Token[], end: number): readonly Token[] {
  let words: Token[] | null = null;
  for (let i = 0; i < end; i++) {
    const token = tokens[i] as Token;
    if (token.content.kind !== 'text') continue;
    if (words) words.push(token);
    else words = [token];
  }
  return words ?? NONE;
}

const NONE: readonly Token[] = [];

/**
 * Behind a known group cell may stand an altered label: text that reads like one, or leaves no room for the figures due. A numbering
 * without words behind it is none where there is room: it is a figure with a stop.
 */
function pastUnknownLabel(tokens: readonly Token[], labelEnd: number, due: number, rows: readonly DueRow[]): number {
  let end = labelEnd;
  let worded = labelEnd;
  let next = nextFilled(tokens, end);
  if (tokens[next]?.content.kind !== 'text') return end;
  let filled = countFilled(tokens, end);
  const lastFigure = filled > due ? tokens.findLastIndex(({ content }) => content.kind === 'figure') : -1;
  for (; tokens[next]?.content.kind === 'text'; next = nextFilled(tokens, end)) {
    const crowded = filled > due && next < lastFigure;
    const token = tokens[next] as Token;
    if (!crowded && !readsLikeLabel(token, rows)) break;
    end = next + 1;
    if (crowded || !isNumberAlone(token)) worded = end;
    filled--;
  }
  return worded;
}

function countFilled(tokens: readonly Token[], from: number): number {
  let count = 0;
  for (let i = from; i < tokens.length; i++) if (tokens[i]?.content.kind !== 'empty') count++;
  return count;
}

function nextFilled(tokens: readonly Token[], from: number): number {
  for (let i = from; i < tokens.length; i++) if (tokens[i]?.content.kind !== 'empty') return i;
  return -1;
}

/** Numbered as labels are, or worded nearly like one; what stands in the place of a figure is neither. */
function readsLikeLabel({ content: { folded } }: Token, rows: readonly DueRow[]): boolean {
  return folded.numbering !== null || resemblesRow(folded.body, rows);
}

/** Header words come again in every table; what each resembles is told once. Bounded as all memories of words are. */
const resembling = new Memo<readonly DueRow[], Map<string, boolean>>();
const LIMIT = 2048;

function resemblesRow(body: string, rows: readonly DueRow[]): boolean {
  let known = resembling.get(rows);
  if (!known || known.size >= LIMIT) {
    known = new Map();
    resembling.set(rows, known);
  }
  const before = known.get(body);
  if (before !== undefined) return before;
  const resembles = rows.some((row) => isAlike(body, row.body, ALIKE));
  known.set(detached(body), resembles);
  return resembles;
}

function textOf(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token) => token.content.kind === 'text');
}

/** Most rows of running text are words and then their figures. */
function wordsOutside(tokens: readonly Token[], { from, to }: Run): readonly Token[] {
  const before = wordsBefore(tokens, from);
  return to === tokens.length ? before : [...before, ...textOf(tokens.slice(to))];
}

/** In running text the figures are the longest run of them; a stray word within the run is a cell as well. */
function splitStream(printed: Printed, rows: readonly DueRow[]): SplitRow {
  const { tokens } = printed;
  if (isAllValues(tokens, rows)) return { printed, own: [], values: tokens, hasFigures: true };
  const runs = runsOf(tokens);
  const run = withStopped(longestOf(runs, tokens), tokens, rows);
  if (!run) return { printed, own: textOf(tokens), values: [], hasFigures: false };
  const values = tokens.slice(run.from, run.to);
  const hasFigures = values.length >= LEAST_MARKS || values.some((token) => token.content.kind === 'figure');
  const split = { printed, own: wordsOutside(tokens, run), values, hasFigures };
  return runs.length > 1 || run.joined || followsFigure(tokens[run.from - 1], run.from) || values.some(hasNote)
    ? { ...split, holdsLabel: true }
    : split;
}

function hasNote({ content: { figure } }: Token): boolean {
  return figure !== null && figure.note !== null;
}

/** Behind a label, the words before a row's figures begin with one: 「0行政强制」. */
function followsFigure(label: Token | undefined, place: number): boolean {
  return label !== undefined && place > 1 && GLUED.test(label.text);
}

const GLUED = /^\d+(?![\d.．、])/;

/**
 * As many figures as are due but for one, and at their head or end a word that is no label's and no group's: where the label
 * stands on other lines, the word stands in the place of a figure.
 */
function isAllValues(tokens: readonly Token[], rows: readonly DueRow[]): boolean {
  const due = rows[0]?.columns.length ?? 0;
  if (tokens.length !== due || due < LEAST_DUE) return false;
  const first = tokens[0] as Token;
  const word = first.content.kind === 'text' ? first : (tokens[due - 1] as Token);
  if (word.content.kind !== 'text' || !isStray(word)) return false;
  if (tokens.some((token) => token !== word && !holdsPlace(token))) return false;
  const { body } = word.content.folded;
  // A numbering without words behind it is in no label what it is here.
  return rows.every(
    ({ columns, wordings }) =>
      columns.length === due && (body === '' || !wordings.some((one) => one.body.includes(body))),
  );
}

/** Of fewer figures a word beside them may be a label of any kind. */
const LEAST_DUE = 5;

/** So many marks side by side stand for figures; a few may be no more than dashes between words. */
const LEAST_MARKS = 3;

interface Run {
  readonly from: number;
  readonly to: number;
  /** Of two that a short word parts. */
  readonly joined?: true;
}

function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let from = -1;
  for (let i = 0; i <= tokens.length; i++) {
    const token = tokens[i];
    const inside = token !== undefined && holdsPlace(token);
    if (inside && from < 0) from = i;
    if (inside || from < 0) continue;
    const last = runs.at(-1);
    // `0 0 O 0 0 0 0`: one short word between two runs belongs to them.
    const joins = last && from - last.to === 1 && isStray(tokens[last.to] as Token);
    if (joins) runs[runs.length - 1] = { from: last.from, to: i, joined: true };
    else runs.push({ from, to: i });
    from = -1;
  }
  return runs;
}

function longestOf(runs: readonly Run[], tokens: readonly Token[]): Run | null {
  if (runs.length <= 1) return runs[0] ?? null;
  const withFigures = runs.filter((run) =>
    tokens.slice(run.from, run.to).some((token) => token.content.kind === 'figure'),
  );
  return longest(withFigures) ?? longest(runs);
}

function longest(runs: readonly Run[]): Run | null {
  return runs.reduce<Run | null>((a, b) => (a && a.to - a.from >= b.to - b.from ? a : b), null);
}

/** Where one figure is wanting and a numbering without words stands at the run's edge, it is that figure with a stop: 「12.」. */
function withStopped(run: Run | null, tokens: readonly Token[], rows: readonly DueRow[]): Run | null {
  const due = rows[0]?.columns.length ?? 0;
  if (!run || due < LEAST_DUE || run.to - run.from !== due - 1) return run;
  if (run.from > 1 && isNumberAlone(tokens[run.from - 1])) return { ...run, from: run.from - 1 };
  return run.from > 0 && run.to === tokens.length - 1 && isNumberAlone(tokens[run.to])
    ? { ...run, to: run.to + 1 }
    : run;
}

/** True of a numbering whose label stands elsewhere. */
export function isNumberAlone(token: Token | undefined): boolean {
  return token?.content.kind === 'text' && token.content.folded.body === '' && token.content.folded.numbering !== null;
}

/** A word that may stand in the place of a figure; a numbering does without words behind it: 「12.」. */
export function isStray(token: Token): boolean {
  return mayBeFigure(token.text) && (token.content.folded.numbering === null || isNumberAlone(token));
}
