/** Bars and what is drawn, quotes, headings, Markdown's marks: what most lines are without. */
const MARK = /[|｜\u2500-\u257f>#+*_`~\\\]]/g;

/** Tells which lines of a text hold a mark. Asked in order of place, it looks at each character once. */
export class Marks {
  /** The first mark from the last place on at which it was looked for. */
  private next = -1;

  constructor(private readonly text: string) {}

  standBetween(start: number, end: number): boolean {
    if (this.next < start) this.next = firstFrom(this.text, start);
    return this.next < end;
  }
}

/** True of a text that holds any. */
export function holdsMark(text: string): boolean {
  return firstFrom(text, 0) < text.length;
}

const DRAWN = /^(?:-{3,}|={3,}|\*{3,}|_{3,})$/;

/** True of a line that Markdown draws under a heading or across the page. */
export function isDrawn(line: string): boolean {
  return DRAWN.test(line);
}

function firstFrom(text: string, from: number): number {
  MARK.lastIndex = from;
  return MARK.test(text) ? MARK.lastIndex - 1 : text.length;
}
