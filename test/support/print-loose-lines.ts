import type { TableKey } from '../../server/src/forms/form';
import type { Span } from '../../server/src/text/span';
import type { Page } from './page';
import type { TablePrinter } from './print-text';
import { LITIGATION_ROW, type SampleReport } from './sample';
import {
  type DueCell,
  disclosureBlocks,
  litigationCells,
  litigationHeader,
  requestHeader,
  requestLines,
} from './statutory';

/** One cell a line and no tab: what is written before each, and whether a merged cell is written for each that it covers. */
export interface Loose {
  /** A bullet: each cell is an item of a list. */
  readonly lead: string;
  /** As programs print the cells of a Word document one by one. */
  readonly repeated?: boolean;
  /** What stands for each column and row that a merged cell covers, and for a blank: an item that holds nothing. */
  readonly empty?: string;
}

export function looseTables(report: SampleReport, how: Loose): TablePrinter {
  return {
    disclosure: (page) => {
      const table = new LooseTable(page, how);
      for (const block of disclosureBlocks(report)) {
        table.words([block.heading], [4]);
        table.words(block.header, [1, ...block.widths]);
        for (const row of block.rows) {
          table.label('disclosure', row.key, row.label);
          table.figures(row.cells, block.widths);
        }
      }
    },
    requests: (page) => {
      const table = new LooseTable(page, how);
      const { corner, top, person, organisations, kinds, total } = requestHeader(report);
      const again = table.covered(corner);
      table.words([corner, top], [3, 7]);
      table.words([...again, person, organisations, total], [...again.map(() => 3), 1, 5, 1]);
      table.words([...again, ...table.covered(person), ...kinds, ...table.covered(total)], [3]);
      for (const line of requestLines(report)) {
        const { level, outer, inner, firstOfOuter, firstOfInner } = line;
        if (level > 1 && outer) table.words(firstOfOuter ? [outer] : table.covered(outer));
        if (level > 2 && inner) table.words(firstOfInner ? [inner] : table.covered(inner));
        table.label('requests', line.key, line.label, 4 - level);
        table.figures(line.cells);
      }
    },
    litigation: (page) => {
      const table = new LooseTable(page, how);
      const { review, suits, direct, afterReview, results } = litigationHeader(report);
      table.words([review, suits], [5, 10]);
      table.words([...results, direct, afterReview], [1, 1, 1, 1, 1, 5, 5]);
      table.words([...results.flatMap((word) => table.covered(word)), ...results, ...results]);
      page.label('litigation', LITIGATION_ROW, []);
      table.figures(litigationCells(report));
    },
  };
}

class LooseTable {
  constructor(
    private readonly page: Page,
    private readonly how: Loose,
  ) {}

  /** What a merged cell prints where it covers a cell below. */
  covered(word: string): readonly string[] {
    return this.how.repeated ? [word] : this.how.empty === undefined ? [] : [''];
  }

  /** @param widths how many columns each covers; one unless told */
  words(all: readonly string[], widths: readonly number[] = []): void {
    all.forEach((word, i) => {
      this.each(widths[i], word, () => this.page.write(word));
    });
  }

  /** The label of a row is what stands last before its figures. */
  label(table: TableKey, row: string, text: string, width = 1): void {
    let piece: Span = { start: 0, end: 0 };
    this.each(width, text, () => {
      piece = this.page.write(text);
    });
    this.page.label(table, row, [piece]);
  }

  figures(cells: readonly DueCell[], widths: readonly number[] = []): void {
    cells.forEach((cell, i) => {
      let first = true;
      this.each(widths[i], cell.text, () => {
        if (first) this.page.cell(cell, cell.text);
        else this.page.write(cell.text);
        first = false;
      });
    });
  }

  private each(width = 1, text: string, write: () => void): void {
    const { lead, repeated, empty } = this.how;
    for (let k = 0; k < (repeated ? width : 1); k++) {
      this.page.write(text === '' ? (empty ?? lead) : lead);
      write();
      this.page.newline();
    }
    for (let k = 1; empty !== undefined && k < width; k++) this.page.line(empty);
  }
}
