import type { Line } from '../scan/line';
import { tellingTerms } from './telling';
import type { Term } from './vocabulary';

/** The telling words of the lines of a text that is being edited: each line is looked at once, however many versions it stands in. */
export class ToldWords {
  private readonly terms: (readonly Term[] | undefined)[];

  /** @param before what an earlier version knows of the lines that this one has in common with it, which are the first `shared` */
  constructor(
    private readonly lines: readonly Line[],
    before: ToldWords | null | undefined,
    shared: number,
  ) {
    this.terms = before ? before.terms.slice(0, shared) : [];
  }

  of(line: number): readonly Term[] {
    const known = this.terms[line];
    if (known) return known;
    const terms = tellingTerms(this.lines[line] as Line);
    this.terms[line] = terms;
    return terms;
  }
}
