import type { Line } from '../scan/line';
import type { LinesBelow } from '../scan/plain';
import { tellingTerms } from './telling';
import type { Term } from './vocabulary';

/** The telling words of the lines of a text that is being edited: each line is looked at once, however many versions it stands in. */
export class ToldWords {
  private readonly terms: (readonly Term[] | undefined)[];

  /**
   * @param before what an earlier version knows of its lines
   * @param shared so many lines at the beginning are that version's
   * @param below and these at the end
   */
  constructor(
    private readonly lines: readonly Line[],
    before: ToldWords | null | undefined,
    shared: number,
    below: LinesBelow | null = null,
  ) {
    this.terms = before ? before.terms.slice(0, shared) : [];
    if (before && below) this.takeBelow(before, below);
  }

  /** A line of the same text holds the same words where it parts its cells as before. */
  private takeBelow(before: ToldWords, { lines, first }: LinesBelow): void {
    const further = this.lines.length - lines.length;
    while (this.terms.length < first + further) this.terms.push(undefined);
    for (let i = first; i < lines.length; i++) {
      const same = (lines[i] as Line).grid === (this.lines[i + further] as Line).grid;
      this.terms.push(same ? before.terms[i] : undefined);
    }
  }

  /** @param line as it is read: a heading behind its words may have been set apart from it, and then it is looked at anew */
  of(number: number, line = this.lines[number] as Line): readonly Term[] {
    if (line !== this.lines[number]) return tellingTerms(line);
    const known = this.terms[number];
    if (known) return known;
    const terms = tellingTerms(line);
    this.terms[number] = terms;
    return terms;
  }
}
