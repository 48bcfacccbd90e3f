import type { Change } from '../compose/change';
import type { Layout, Reading, Report, Table } from '../model/report';
import type { Line } from '../scan/line';
import { type Block, blocksOf } from './blocks';
import { chosenLayout, type TableChoice } from './choice';
import type { Draft } from './draft';
import { lineChanges } from './edits';
import { elementChanges } from './format-html';
import { type HeadingStyle, headingLine, headingStyle } from './heading-style';
import { laidOut } from './laid';
import { printGrid, printSheet } from './print-table';
import { sheetOf } from './sheet';

/** A text, and its lines as they were scanned; with elements in it blank lines are no longer seen as such. */
interface Scanned {
  readonly reading: Reading;
  readonly lines: readonly Line[];
  readonly html: boolean;
}

/**
 * The changes that set plain text and Markdown in order: tables as the form prints them, headings in one style, one blank line
 * where there are several.
 *
 * @param untouched tables that are to stay
 * @param wanted whether a stretch of the text is to be formatted
 */
export function formatText(
  { reading, lines, html }: Scanned,
  choice: TableChoice,
  untouched: ReadonlySet<Table>,
  wanted: (start: number, end: number) => boolean,
): Draft {
  const text = new TextFormat(reading, lines, choice, untouched);
  const changes: Change[] = [];
  let above: Block | null = null;
  let end = 0;
  for (const block of blocksOf(reading, lines)) {
    if (block.kind === 'blank') continue;
    const start = (block.lines[0] as Line).outerStart;
    const last = (block.lines.at(-1) as Line).outerEnd;
    if (!html && wanted(end, start)) changes.push(...text.gap(above, block, end, start));
    if (wanted(start, last)) changes.push(...text.block(block, start, last));
    above = block;
    end = last;
  }
  if (!html && above && wanted(end, reading.text.length)) changes.push(...text.ending(end));
  return { changes, left: text.left };
}

class TextFormat {
  readonly left: Table[] = [];
  private readonly styles = new Map<Report, HeadingStyle>();
  private readonly lineBreak: string;
  private readonly spaced: boolean;
  private readonly markdown: boolean;
  /** Lines that follow each other are one paragraph in Markdown. */
  private readonly between: readonly string[];

  constructor(
    private readonly reading: Reading,
    lines: readonly Line[],
    private readonly choice: TableChoice,
    private readonly untouched: ReadonlySet<Table>,
  ) {
    const manner = reading.reports[0]?.manner;
    this.lineBreak = manner?.lineBreak ?? '\n';
    this.spaced = manner?.spaced ?? true;
    this.markdown = lines.some(({ level, grid }) => level > 0 || grid === 'bars');
    this.between = this.markdown ? [''] : [];
  }

  block(block: Block, start: number, end: number): Change[] {
    const { text } = this.reading;
    switch (block.kind) {
      case 'heading': {
        const { section, report, lines } = block;
        if (lines.length > 1) return [];
        return lineChanges(text.slice(start, end), headingLine(section, this.styleOf(report), text, end), start);
      }
      case 'table': {
        const { table } = block;
        // Its tags stand around its lines: written anew it would stand within itself.
        if (table.layout === 'html' && !this.untouched.has(table))
          return elementChanges(this.reading, table, this.lineBreak);
        const printed = this.table(table, block.lines);
        return printed ? lineChanges(text.slice(start, end), printed.join(this.lineBreak), start) : [];
      }
      case 'title':
      case 'line': {
        // White space at the end of a row is a cell, and in Markdown it may break the line.
        if (this.markdown || block.lines.some(({ cells }) => cells)) return [];
        const behind = start + text.slice(start, end).trimEnd().length;
        return behind < end && behind > start ? [{ span: { start: behind, end }, newText: '' }] : [];
      }
      default:
        return [];
    }
  }

  /** One blank line at most between two blocks; one at least where the report has them, or a table needs it. */
  gap(above: Block | null, below: Block, start: number, end: number): Change[] {
    const { text } = this.reading;
    const gap = text.slice(start, end);
    if (above === null) return gap === '' || !/^\s*$/.test(gap) ? [] : [{ span: { start, end }, newText: '' }];
    const breaks = gap.match(/\r\n|\r|\n/g)?.length ?? 0;
    if (breaks === 0 || gap.trim() !== '') return [];
    const blanks = Math.max(Math.min(breaks - 1, 1), this.isApart(above) || this.isApart(below) ? 1 : 0);
    if (breaks === blanks + 1 && !/[^\r\n]/.test(gap)) return [];
    return lineChanges(gap, this.lineBreak.repeat(blanks + 1), start);
  }

  /** One line break ends the text. */
  ending(start: number): Change[] {
    const { text } = this.reading;
    const rest = text.slice(start);
    if (/^(?:\r\n|\r|\n)$/.test(rest) || rest.trim() !== '') return [];
    return [{ span: { start, end: text.length }, newText: this.lineBreak }];
  }

  private isApart(block: Block): boolean {
    if (block.kind === 'heading') return this.spaced && block.lines.length === 1 && !runsIn(block);
    return block.kind === 'table' && this.needsBlank(this.layoutOf(block.table));
  }

  private needsBlank(layout: Layout): boolean {
    return this.spaced || layout === 'bars' || layout === 'cell-lines';
  }

  private layoutOf(table: Table): Layout {
    return chosenLayout(this.choice, table.layout);
  }

  private styleOf(report: Report): HeadingStyle {
    let style = this.styles.get(report);
    if (!style) {
      style = headingStyle(report, this.reading.text);
      this.styles.set(report, style);
    }
    return style;
  }

  /** The table's lines as they are to be; null where it stays as it is. */
  private table(table: Table, lines: readonly Line[]): string[] | null {
    const layout = this.layoutOf(table);
    const laid = this.untouched.has(table) ? null : laidOut(table, lines);
    if (laid) {
      const gap = this.needsBlank(layout) ? [''] : [];
      return [
        ...laid.above.flatMap((line) => [this.lineText(line), ...this.between]),
        ...(laid.above.length > 0 && this.between.length === 0 ? gap : []),
        ...withoutLastBlank(printGrid(layout, laid.grid)),
        ...(laid.below.length > 0 && this.between.length === 0 ? gap : []),
        ...laid.below.flatMap((line) => [...this.between, this.lineText(line)]),
      ];
    }
    const sheet = this.untouched.has(table) ? null : sheetOf(table, lines, this.reading.text);
    if (sheet) return withoutLastBlank(printSheet(layout, sheet));
    this.left.push(table);
    return null;
  }

  private lineText({ outerStart, outerEnd }: Line): string {
    return this.reading.text.slice(outerStart, outerEnd).trim();
  }
}

function runsIn({ section, lines }: Extract<Block, { kind: 'heading' }>): boolean {
  return (lines.at(-1)?.end ?? 0) > section.lineSpan.end;
}

function withoutLastBlank(lines: readonly string[]): string[] {
  return lines.slice(0, lines.at(-1) === '' ? -1 : lines.length);
}
