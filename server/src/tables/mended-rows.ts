import type { Layout } from '../scan/line';
import { joinBrokenLabels } from './broken-labels';
import { type DueRow, mostColumns, rowNamed, type WordingIndex } from './due';
import { withFiguresApart } from './figures-apart';
import { withGroupsApart } from './groups-apart';
import { joinBrokenRuns } from './join';
import { withoutPageNumbers } from './lone-number';
import { isNamed } from './lost-breaks';
import type { Printed, Token } from './record';
import { withoutSplitMarks } from './split-marks';

/**
 * The rows as the form has them, as far as lines tell: what ran together is parted, what was broken is joined, and the numbers of pages
 * are left out.
 */
export function mendedRows(
  printed: readonly Printed[],
  index: WordingIndex,
  due: readonly DueRow[],
  layout: Layout,
): readonly Printed[] {
  const groups = withGroupsApart(printed, index, due);
  // A row of a web page is whole, whatever it lacks, and a figure in its label's cell has none of its own.
  const joined = layout === 'html' ? groups : withBreaksJoined(withFiguresApart(groups, index, due), index, due);
  return withoutPageNumbers(joined, index, due);
}

function withBreaksJoined(rows: readonly Printed[], index: WordingIndex, due: readonly DueRow[]): readonly Printed[] {
  return joinBrokenRuns(joinBrokenLabels(withoutSplitMarks(rows), index, due), {
    due: (row) => dueIn(row, index, due),
    names: ({ tokens }) => tokens.some((token) => isNamed(token, index, due)),
    addsUp,
  });
}

/** Figures due in a line: those of the row that it names, else the most that a row of the table has. */
function dueIn(printed: Printed, index: WordingIndex, due: readonly DueRow[]): number {
  for (const { content } of printed.tokens) {
    const named = rowNamed(content.folded.body, index, due);
    if (named) return named.columns.length;
  }
  // A figure alone is a whole row where some rows are due one.
  return printed.tokens.length === 1 && due.some((row) => row.columns.length === 1) ? 1 : mostColumns(due);
}

/** The last figure is the sum of the others, as 总计 is. */
function addsUp(figures: readonly Token[]): boolean {
  let sum = 0;
  for (const { content } of figures) sum += content.figure?.value ?? 0;
  return figures.length > 2 && sum === 2 * (figures.at(-1)?.content.figure?.value ?? 0);
}
