import type { SectionKey } from '../forms/form';
import type { Passage, Report } from '../model/report';
import type { Piece } from '../scan/line';
import { offsetIn } from '../scan/piece';
import { isPageMark } from '../text/page-mark';
import { remembered } from '../text/remembered';
import type { Span } from '../text/span';
import { type Finder, tellsOf } from './finder';
import { goesOn, mayReachEdge, reachesEdge, widthOf } from './paragraph';
import { placeIn, type Sentence, sentenceOf } from './sentence';

/** A sentence where it stands. */
export interface Placed {
  readonly sentence: Sentence;
  readonly section: SectionKey | null;
  readonly parts: readonly SentencePart[];
  /** It begins a line. */
  readonly opens: boolean;
  /** It ends its line. */
  readonly closes: boolean;
}

/** The stretch of one line that belongs to a sentence. */
interface SentencePart {
  readonly line: Piece;
  /** Where it starts in the line. */
  readonly from: number;
  /** Where it starts in the sentence. */
  readonly at: number;
}

/** A report's narrative as it was cut. */
interface Narrative {
  readonly all: readonly Placed[];
  /** The sentences that stand more than once have so many folded units together, counted where they stand again. */
  readonly repeated: number;
  /** The same without what stands around tables; made when first asked for. */
  prose: readonly Placed[] | null;
  /** The finders that find something in any sentence; made when first asked for, -1 until then. */
  tells: number;
}

const narrativeOf = remembered((report: Report): Narrative => {
  const all: Placed[] = [];
  for (const passage of report.passages) for (const one of sentencesIn(passage)) all.push(one);
  return { all, repeated: repeatedIn(all), prose: null, tells: -1 };
});

/** A passage stays the same object while a figure is typed below it. */
const sentencesIn = remembered((passage: Passage): readonly Placed[] => {
  const all: Placed[] = [];
  cut(passage, all);
  return all;
});

/** The report's narrative, sentence by sentence, in order of place. */
export function sentencesOf(report: Report): readonly Placed[] {
  return narrativeOf(report).all;
}

const IN_TABLES: ReadonlySet<SectionKey | null> = new Set(['proactive', 'requests', 'reviewLitigation']);

/** The same without what stands around tables and is no whole sentence: headers, and what fell out of a row. */
export function proseOf(report: Report): readonly Placed[] {
  const narrative = narrativeOf(report);
  narrative.prose ??= narrative.all.filter(isProse);
  return narrative.prose;
}

function isProse({ section, sentence }: Placed): boolean {
  return sentence.ended || !IN_TABLES.has(section);
}

/** What a finder found, and in which sentence. */
export interface Found<T> {
  readonly place: Placed;
  readonly found: T;
}

/** All that a finder finds in the narrative, in order of place. It costs nothing where that is nothing. */
export function foundIn<T>(report: Report, finder: Finder<T>): readonly Found<T>[] {
  const narrative = narrativeOf(report);
  if (narrative.tells < 0) narrative.tells = tellsOfAll(narrative.all);
  if ((narrative.tells & finder.bit) === 0) return NOTHING;
  const all: Found<T>[] = [];
  for (const place of narrative.all) {
    const found = finder.in(place.sentence);
    if (found !== null) all.push({ place, found });
  }
  return all;
}

/** The same in `proseOf`. */
export function foundInProse<T>(report: Report, finder: Finder<T>): readonly Found<T>[] {
  const found = foundIn(report, finder);
  return found.length === 0 ? found : found.filter(({ place }) => isProse(place));
}

const NOTHING: readonly Found<never>[] = [];

function tellsOfAll(sentences: readonly Placed[]): number {
  let tells = 0;
  for (let i = 0; i < sentences.length; i++) tells |= tellsOf((sentences[i] as Placed).sentence);
  return tells;
}

/** How much of the narrative stands more than once, in folded units. */
export function repeatedUnits(report: Report): number {
  return narrativeOf(report).repeated;
}

let rounds = 0;

/** The same words are the same object, so a mark on it tells whether it was met before: that is cheaper than a set of them all. */
function repeatedIn(sentences: readonly Placed[]): number {
  rounds++;
  let units = 0;
  for (let i = 0; i < sentences.length; i++) {
    const { sentence } = sentences[i] as Placed;
    if (sentence.met === rounds) units += sentence.folded.length;
    sentence.met = rounds;
  }
  return units;
}

/** The passage's width is measured only where some line may have been broken off. */
const UNKNOWN = -1;

/** Cuts a passage at the marks that end sentences, and at line ends where the next line begins anew. */
function cut({ section, lines, blocks }: Passage, into: Placed[]): void {
  let width = UNKNOWN;
  let parts: SentencePart[] = [];
  let text = '';
  let opens = true;
  const end = (closes: boolean) => {
    if (text !== '') into.push({ sentence: sentenceOf(text), section, parts, opens, closes });
    parts = [];
    text = '';
    opens = closes;
  };
  for (let k = 0; k < lines.length; k++) {
    const line = lines[k] as Piece;
    if (isAside(line.text)) continue;
    let from = 0;
    END.lastIndex = 0;
    while (END.test(line.text)) {
      const to = END.lastIndex;
      parts.push({ line, from, at: text.length });
      text += line.text.slice(from, to);
      from = to;
      end(from === line.text.length);
    }
    if (from === line.text.length) continue;
    parts.push({ line, from, at: text.length });
    text += line.text.slice(from);
    if (!blocks && mayReachEdge(line)) {
      if (width === UNKNOWN) width = widthOf(lines);
      if (reachesEdge(line, width) && goesOn(followingLine(lines, k))) continue;
    }
    end(true);
  }
  end(true);
}

/** What ends a sentence, 。 ！ ？ and the latter two in half width, with the brackets and quotes that it closes. */
const END = /[。！？!?][”’」』）)"。！？!?]*/g;

/** A page mark, or a page number alone. */
function isAside(text: string): boolean {
  return isPageMark(text) || (text.length <= 3 && /^\d+$/.test(text));
}

/** The next line that is not a page mark. */
function followingLine(lines: readonly Piece[], k: number): Piece | undefined {
  for (let i = k + 1; i < lines.length; i++) {
    const line = lines[i] as Piece;
    if (!isAside(line.text)) return line;
  }
  return undefined;
}

/** Where the folded units from `start` to before `end` stand in the original; nothing else is in the span but what stands between them. */
export function spanIn({ sentence, parts }: Placed, start: number, end: number): Span {
  const first = placeIn(sentence, start);
  const last = placeIn(sentence, Math.max(start, end - 1));
  return { start: offsetAt(parts, first), end: offsetAt(parts, last) + 1 };
}

/** One unit of the sentence's text. */
export function spanOfUnit({ parts }: Placed, index: number): Span {
  const start = offsetAt(parts, index);
  return { start, end: start + 1 };
}

/** The whole sentence. */
export function spanOf({ sentence, parts }: Placed): Span {
  return { start: offsetAt(parts, 0), end: offsetAt(parts, sentence.text.length - 1) + 1 };
}

function offsetAt(parts: readonly SentencePart[], index: number): number {
  let k = parts.length - 1;
  while (k > 0 && (parts[k] as SentencePart).at > index) k--;
  const { line, from, at } = parts[k] as SentencePart;
  return offsetIn(line, from + index - at);
}
