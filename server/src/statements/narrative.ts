import type { SectionKey } from '../forms/form';
import type { Passage, Report } from '../model/report';
import type { Piece } from '../scan/line';
import { offsetIn } from '../scan/piece';
import { isPageMark } from '../tables/page-mark';
import type { Span } from '../text/span';
import { runsOn, widthOf } from './paragraph';
import { type Sentence, sentenceOf } from './sentence';

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

const known = new WeakMap<Report, readonly Placed[]>();

/** The report's narrative, sentence by sentence, in order of place. */
export function sentencesOf(report: Report): readonly Placed[] {
  const found = known.get(report);
  if (found) return found;
  const sentences: Placed[] = [];
  for (const passage of report.passages) cut(passage, sentences);
  known.set(report, sentences);
  return sentences;
}

const IN_TABLES: ReadonlySet<SectionKey | null> = new Set(['proactive', 'requests', 'reviewLitigation']);
const prose = new WeakMap<readonly Placed[], readonly Placed[]>();

/** The same without what stands around tables and is no whole sentence: headers, and what fell out of a row. */
export function proseOf(report: Report): readonly Placed[] {
  const all = sentencesOf(report);
  const found = prose.get(all);
  if (found) return found;
  const whole = all.filter(({ section, sentence }) => sentence.ended || !IN_TABLES.has(section));
  prose.set(all, whole);
  return whole;
}

/** Cuts a passage at the marks that end sentences, and at line ends where the next line begins anew. */
function cut({ section, lines }: Passage, into: Placed[]): void {
  const width = widthOf(lines);
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
    for (let i = 0; i < line.text.length; i++) {
      if (!endsSentence(line.text.charCodeAt(i))) continue;
      while (i + 1 < line.text.length && belongsToEnd(line.text.charCodeAt(i + 1))) i++;
      parts.push({ line, from, at: text.length });
      text += line.text.slice(from, i + 1);
      from = i + 1;
      end(from === line.text.length);
    }
    if (from === line.text.length) continue;
    parts.push({ line, from, at: text.length });
    text += line.text.slice(from);
    if (!runsOn(line, followingLine(lines, k), width)) end(true);
  }
  end(true);
}

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

const CLOSERS = new Set([...'”’」』）)"。！？!?'].map((char) => char.charCodeAt(0)));

/** 。 ！ ？ and the latter two in half width. */
function endsSentence(code: number): boolean {
  return code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x21 || code === 0x3f;
}

function belongsToEnd(code: number): boolean {
  return CLOSERS.has(code);
}

/** Where the folded units from `start` to before `end` stand in the original; nothing else is in the span but what stands between them. */
export function spanIn({ sentence, parts }: Placed, start: number, end: number): Span {
  const first = sentence.at[start] ?? 0;
  const last = sentence.at[Math.max(start, end - 1)] ?? 0;
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
