/** A frame with more source than this is no cell's. */
const LONGEST = 600;

/** A table of one row and one cell, and the end of the cell that it fills; what the cell holds has no tags of tables. */
const FRAME =
  /^<table\b[^<>]*>\s*(?:<tbody\b[^<>]*>\s*)?<tr\b[^<>]*>\s*<t[dh]\b[^<>]*>(?:(?!<\/?t(?:able|body|head|foot|r|d|h)\b)[\s\S])*<\/t[dh]\s*>\s*<\/tr\s*>\s*(?:<\/tbody\s*>\s*)?<\/table\s*>(?=\s*<\/t[dh]\s*>\s*(<t[dh]\b)?)/i;

/**
 * Where a table ends that fills the cell around it and has a single cell of its own, as some editors draw the lines of cells; -1 for
 * any other table. It looks at no more of the source than a cell takes.
 *
 * @param start of its tag
 * @param alone the cell around it may be all of its row, and hold a page, unless another one follows
 */
export function frameEnd(source: string, start: number, alone: boolean): number {
  const frame = FRAME.exec(source.slice(start, start + LONGEST));
  return frame && (!alone || frame[1] !== undefined) ? start + frame[0].length : -1;
}
