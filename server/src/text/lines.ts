/** A place as LSP counts it: 0-based line, UTF-16 character. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/**
 * Translates offsets to places and back. Lines end at LF, CRLF or a lone CR, as in LSP; the text itself
 * is never changed.
 */
export class LineIndex {
  /** Offsets at which the lines start; the first is always 0. */
  readonly starts: readonly number[];
  /** The lines as editors count them, where those are others: a place is always one of theirs. */
  readonly seen: LineIndex;
  private readonly text: string;

  constructor(text: string, seen?: LineIndex) {
    this.text = text;
    this.starts = lineStarts(text);
    this.seen = seen ?? this;
  }

  get count(): number {
    return this.starts.length;
  }

  /** The 0-based line that holds the offset; offsets outside the text count as its ends. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  placeAt(offset: number): Place {
    const inside = Math.max(0, Math.min(offset, this.text.length));
    const line = this.seen.lineAt(inside);
    return { line, character: inside - (this.seen.starts[line] as number) };
  }

  /** The offset of a place; places past a line's or the text's end count as that end. */
  offsetAt(place: Place): number {
    if (place.line < 0) return 0;
    const start = this.seen.starts[place.line];
    if (start === undefined) return this.text.length;
    return Math.max(start, Math.min(start + place.character, this.seen.endOfLine(place.line)));
  }

  /** Where a line begins; behind the last one the text's end. */
  startOfLine(line: number): number {
    return this.starts[line] ?? this.text.length;
  }

  /** The line without its line break; '' for one that is not there. */
  textOf(line: number): string {
    return line < 0 ? '' : this.text.slice(this.startOfLine(line), this.endOfLine(line));
  }

  /** Where the line's own characters end, before its line break. */
  endOfLine(line: number): number {
    const next = this.starts[line + 1];
    // No line break stands behind the last line.
    if (next === undefined) return this.text.length;
    const end = next - 1;
    // A line break of two units begins no earlier than its line.
    const isPair = end > (this.starts[line] as number) && this.text.charCodeAt(end) === LF;
    return isPair && this.text.charCodeAt(end - 1) === CR ? end - 1 : end;
  }
}

const LF = 10;
const CR = 13;

/** Where the line begins in which the offset stands. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  return start;
}

/** Where the line ends in which the offset stands, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return end;
}

/** LF or CR. */
export function isBreak(code: number): boolean {
  return code === LF || code === CR;
}

/** The break between two lines, in any manner of writing one. */
export const LINE_BREAK = /\r\n|\r|\n/;

/** The line break that ends right before a place; '' where none does. */
export function breakBefore(text: string, at: number): string {
  return /(?:\r\n|\r|\n)$/.exec(text.slice(Math.max(0, at - 2), at))?.[0] ?? '';
}

const BREAK = /[\r\n]/;

/** Words that run over several lines as one: Chinese is written without blanks, so nothing takes the breaks' place. */
export function inOneLine(text: string): string {
  const [first = '', ...others] = text.split(BREAK);
  const last = others.pop();
  if (last === undefined) return text;
  // Line by line: a pattern with white space before the break would try each blank of a long run anew.
  return first.trimEnd() + others.map((line) => line.trim()).join('') + last.trimStart();
}

function lineStarts(text: string): number[] {
  if (!text.includes('\r')) return startsBehindLf(text);
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF) starts.push(i + 1);
    else if (code === CR && text.charCodeAt(i + 1) !== LF) starts.push(i + 1);
  }
  return starts;
}

/** The engine looks for one character faster than we go through all. */
function startsBehindLf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
