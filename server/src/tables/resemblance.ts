import { lettersOf } from '../text/letters';
import { isSameNumbering, numberingOf } from '../text/numbering';
import { likeness } from '../text/similar';
import type { DueRow, DueWording } from './due';
import type { Window } from './labels';
import type { Token } from './record';

/** How alike a row's label is to what stands around the figures, and which tokens that takes in. */
export interface Resemblance {
  readonly like: number;
  readonly tokens: readonly Token[];
  /** `altered` unless the words are the label itself. */
  readonly wording: DueWording['wording'];
}

/** Below this a text is another text, not an altered label. */
export const ALIKE = 0.5;

/** Lines of a wrapped label on either side of the figures. */
const MOST_LINES = 4;

interface Run {
  readonly body: string;
  readonly tokens: readonly Token[];
}

/** For each statutory row, what in the window resembles its label most. */
export function resemblances(window: Window, due: readonly DueRow[], taken: ReadonlySet<Token>): Resemblance[] {
  const runs = runsOf(window, taken);
  // Where words stand above or below, a beginning may go on there.
  const whole = window.before.length + window.after.length === 0;
  return due.map((row) => resemblance(runs, row, whole));
}

function resemblance(runs: readonly Run[], due: DueRow, whole: boolean): Resemblance {
  let best: Resemblance = { like: 0, tokens: [], wording: 'altered' };
  let most = 0;
  for (const { body, tokens } of runs) {
    if (beginsAsAnother(tokens, due)) continue;
    for (const wording of due.wordings) {
      if (best.like < HOLDS && holdsLabel(body, wording.body)) {
        best = { like: HOLDS, tokens, wording: 'altered' };
        most = HOLDS;
      }
      if (whole && best.like < ALIKE && beginsLabel(body, tokens, wording.body, due)) {
        best = { like: ALIKE, tokens, wording: 'altered' };
        most = ALIKE;
      }
      const least = Math.max(most - BEGUN, ALIKE);
      const longest = Math.max(body.length, wording.body.length);
      if (Math.min(body.length, wording.body.length) < least * longest) continue;
      if (shared(body, wording.body) < least * longest) continue;
      const like = likeness(body, wording.body);
      // 另行制作 names a row by itself, but 「2.没有现成某息需要」 before it is the row's own beginning.
      const rank = like + (isBegun(tokens, due) ? BEGUN : 0);
      if (rank > most || (rank === most && tokens.length > best.tokens.length)) {
        best = { like, tokens, wording: like === 1 ? wording.wording : 'altered' };
        most = rank;
      }
    }
  }
  return best;
}

/** A label with a slip in its numbering (「（七某总计」) is the label and a few characters more. */
const HOLDS = 0.6;
const MOST_MORE = 3;

function holdsLabel(body: string, label: string): boolean {
  return body.length > label.length && body.length <= label.length + MOST_MORE && body.endsWith(label);
}

/** Fewer characters without a number begin too many labels. */
const LEAST_BEGUN = 2;

/** The beginning of a label, numbered as it is or not at all: it is being written, or was cut off. */
function beginsLabel(body: string, tokens: readonly Token[], label: string, due: DueRow): boolean {
  if (tokens.length > 1 || !label.startsWith(body)) return false;
  if (due.numbering !== null) return isBegun(tokens, due);
  return body.length >= LEAST_BEGUN && tokens[0]?.content.folded.numbering === null;
}

/** What the row's own numbering at the head of the words is worth. */
const BEGUN = 0.1;

/** The first token is numbered as the form numbers the row. */
export function isBegun([first]: readonly Token[], { numbering }: DueRow): boolean {
  const printed = first?.content.folded.numbering;
  return printed != null && isSameNumbering(printed, numbering);
}

/** A number alone stands first, and it is not the row's: it is left of a group's words, which run down the page. */
function beginsAsAnother(tokens: readonly Token[], due: DueRow): boolean {
  const { body, numbering } = (tokens[0] as Token).content.folded;
  return tokens.length > 1 && body === '' && numbering !== null && !isBegun(tokens, due);
}

/** Characters of one text that the other has as well: a bound on their likeness that costs little. */
function shared(a: string, b: string): number {
  let count = 0;
  for (const char of a) if (b.includes(char)) count++;
  return count;
}

/** Neighbouring tokens that could be one label: within the row, reaching back, reaching on. */
function runsOf(window: Window, taken: ReadonlySet<Token>): Run[] {
  const free = (tokens: readonly Token[]) => tokens.filter((token) => !taken.has(token));
  const own = free(window.own);
  const runs = own.map((token) => [token]);
  if (own.length > 1) runs.push(own);
  const lasts = own.length > 1 ? [own, own.slice(-1)] : [own];
  for (const sides of [free, words]) {
    const before = sides(free(window.before));
    const after = sides(free(window.after));
    for (let back = 0; back <= Math.min(MOST_LINES, before.length); back++) {
      for (let on = 0; on <= Math.min(MOST_LINES, after.length); on++) {
        if (back + on === 0) continue;
        for (const middle of lasts) {
          runs.push([...before.slice(before.length - back), ...middle, ...after.slice(0, on)]);
        }
      }
    }
  }
  return runs.map((tokens) => ({ tokens, body: bodyOf(tokens) })).filter((run) => run.body !== '');
}

/** Without the single characters that a group's words leave where they run down the page. */
function words(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => token.content.folded.whole.length > 1);
}

/** Words that are no wording of the row's to the letter are one but for their punctuation: 「复议，诉讼」, 「总计：」. */
export function isPunctuatedOtherwise(tokens: readonly Token[], { wordings }: DueRow): boolean {
  const letters = lettersOf(bodyOf(tokens));
  return wordings.some(({ body, wording }) => wording !== 'altered' && lettersOf(body) === letters);
}

/** Without the numbering, which may run over the end of the first line: 「（一」, 「）予以公开」. */
function bodyOf(tokens: readonly Token[]): string {
  const whole = tokens.map(({ content }) => content.folded.whole).join('');
  return whole.slice(numberingOf(whole)?.length ?? 0);
}
