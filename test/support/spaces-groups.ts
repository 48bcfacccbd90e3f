import type { RequestLine } from './statutory';

/** What stands around one row: lines before it, words before its label, lines behind it. */
interface Around {
  readonly before: string[];
  beside: string;
  readonly behind: string[];
}

/**
 * Where the words of the second table's group cells come to stand when a PDF is read line by line: on lines of
 * their own, in the line of a row, or, for cells that run down the page, piece by piece between the rows.
 */
export class GroupWords {
  private readonly around: Around[];

  constructor(lines: readonly RequestLine[], groups: 'before' | 'inline' | 'vertical') {
    this.around = lines.map(() => ({ before: [], beside: '', behind: [] }));
    lines.forEach((line, i) => {
      if (line.firstOfOuter && line.outer) this.outer(i, line.outer, line.outerSize, groups);
      if (line.firstOfInner && line.inner) this.inner(i, line.inner, line.innerSize, groups);
    });
  }

  before(row: number): readonly string[] {
    return this.at(row).before;
  }

  beside(row: number): string {
    return this.at(row).beside;
  }

  behind(row: number): readonly string[] {
    return this.at(row).behind;
  }

  private at(row: number): Around {
    return this.around[row] as Around;
  }

  private outer(row: number, label: string, size: number, groups: string): void {
    if (groups === 'before') this.at(row).before.push(label.slice(0, -2), label.slice(-2));
    // In a cell of a few rows words do not run down.
    else if (groups === 'inline' || size < label.length) this.at(row).beside = label;
    else this.downThePage(row, label, size);
  }

  private inner(row: number, label: string, size: number, groups: string): void {
    if (groups === 'before') this.at(row).before.push(label.slice(0, -2), label.slice(-2));
    else if (groups === 'inline') this.at(row).beside = joined(this.at(row).beside, label);
    else {
      const middle = this.at(row + ((size - 1) >> 1));
      middle.beside = joined(middle.beside, label.slice(0, 4));
      middle.behind.push(label.slice(4));
    }
  }

  /** 「三、」, then one character after another: by turns on a line of its own and in the line of a row. */
  private downThePage(row: number, label: string, size: number): void {
    const pieces = [label.slice(0, 2), ...Array.from(label.slice(2))];
    const first = row + Math.max(0, (size - pieces.length) >> 1);
    pieces.forEach((piece, i) => {
      const at = this.at(first + i);
      if (i % 3 === 1) at.beside = joined(piece, at.beside);
      else at.before.push(piece);
    });
  }
}

function joined(a: string, b: string): string {
  return a === '' || b === '' ? a + b : `${a} ${b}`;
}
