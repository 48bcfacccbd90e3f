import { type ReadOptions, read } from '../model/read';
import type { Layout, Reading, Table } from '../model/report';
import type { Line } from '../scan/line';
import { scan } from '../scan/scan';
import { fold } from '../text/fold';
import { LINE_BREAK } from '../text/lines';
import type { Words } from '../text/words';
import { type Block, blocksOf, isPageName } from './blocks';
import { laidOut } from './laid';
import { type Left, leftTables } from './left';
import { lostIn } from './lost';
import { type Markup, markupOf, Page } from './page';
import { joinedParagraphs } from './paragraphs';
import { printGrid, printSheet, withMarks } from './print-table';
import { compare } from './same';
import { sheetOf } from './sheet';
import { plainWords } from './words';

/** A report in another layout. */
export interface Converted {
  readonly text: string;
  /** Tables that are as they were, and why. */
  readonly left: readonly Left[];
  /** What stood in the text beside words and figures, and does not in this one; null for nothing. */
  readonly lost: Words | null;
}

/** How a table is written; where it is not read as before, the next way is tried. */
const WAYS = ['as the form', 'with marks for blanks', 'cell by cell', 'as it stands'] as const;
type Way = (typeof WAYS)[number];
/** Lines that have left a table may be told from it no sooner than the next time. */
const MOST_PASSES = 3;

/**
 * Writes the whole text in a layout: title, headings, paragraphs and tables. What was written is read again, and whatever is
 * not read as before is left as it was; null where not even that helps, or the text is no report. Done again, it changes
 * nothing.
 */
export function converted(reading: Reading, layout: Layout, options: ReadOptions = {}): Converted | null {
  const first = onePass(reading, layout, options);
  let last = first;
  for (let pass = 1; last && pass < MOST_PASSES; pass++) {
    const next = onePass(last.after, layout, options);
    if (!next || next.text === last.text) break;
    last = next;
  }
  if (!first || !last) return null;
  const lost = lostIn(reading.text, first.markup, last.text, markupOf(layout));
  return { text: last.text, left: leftTables(first.left, reading), lost };
}

interface Pass {
  readonly text: string;
  /** The text, read. */
  readonly after: Reading;
  readonly left: readonly Table[];
  /** Of the text before. */
  readonly markup: Markup;
}

function onePass(reading: Reading, layout: Layout, options: ReadOptions): Pass | null {
  if (reading.reports.length === 0) return null;
  const { lines, html } = scan(reading.text, reading.lines);
  if (html && holdsOddTags(reading.text)) return null;
  const source = { reading, lines, markup: sourceMarkup(reading, lines, html), blocks: blocksOf(reading, lines) };
  const ways = new Map<Table, number>();
  const wayOf = (table: Table): Way => WAYS[ways.get(table) ?? 0] as Way;
  for (let round = 0; round <= WAYS.length; round++) {
    const { text, left } = new Conversion(source, layout, wayOf).run();
    const after = read(text, options);
    const { text: same, tables } = compare(reading, after);
    if (same && tables.length === 0) return { text, after, left, markup: source.markup };
    const more = tables.filter((table) => (ways.get(table) ?? 0) < WAYS.length - 1);
    if (more.length === 0) return null;
    for (const table of more) ways.set(table, (ways.get(table) ?? 0) + 1);
  }
  return null;
}

/** `a<b、c>`: what passes for a tag of a page though no element is named so, and would be lost with its words. */
function holdsOddTags(text: string): boolean {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const head = text.slice(at + 1, at + LONGEST_TAG);
    if (/^[a-z]/i.test(head) && !TAG_NAME.test(head)) return true;
  }
  return false;
}

const LONGEST_TAG = 40;
const TAG_NAME = /^[a-z][a-z\d]*(?:[:-][a-z\d]+)*(?:[\s/>]|$)/i;

interface Source {
  readonly reading: Reading;
  readonly lines: readonly Line[];
  readonly markup: Markup;
  readonly blocks: readonly Block[];
}

function sourceMarkup({ text }: Reading, lines: readonly Line[], html: boolean): Markup {
  if (html) return 'html';
  return MARKED.test(text) || lines.some(({ level, grid }) => level > 0 || grid === 'bars') ? 'markdown' : 'plain';
}

/** A link, bold type or a quotation: signs that stand in no plain text. */
const MARKED = /\]\(|\*\*[^*\s]|__[^_\s]|^ {0,3}> /m;

class Conversion {
  private readonly page: Page;
  private readonly target: Markup;
  private readonly left: Table[] = [];
  private name = '';
  /** A title that only the page's head has shown so far. */
  private awaited: string | null = null;

  constructor(
    private readonly source: Source,
    private readonly layout: Layout,
    private readonly wayOf: (table: Table) => Way,
  ) {
    this.target = markupOf(layout);
    this.page = new Page(this.target);
  }

  run(): { text: string; left: readonly Table[] } {
    const { blocks, reading } = this.source;
    for (let i = 0; i < blocks.length; i++) {
      const block = blocks[i] as Block;
      switch (block.kind) {
        case 'title':
          this.title(block.lines);
          break;
        case 'heading':
          this.heading(block);
          break;
        case 'table':
          this.table(block.table, block.lines);
          break;
        case 'rows':
          this.rows(block.lines);
          break;
        case 'line':
          i = this.paragraphs(i) - 1;
          break;
      }
    }
    const lineBreak = reading.reports[0]?.manner.lineBreak ?? '\n';
    return { text: this.page.text(this.name, lineBreak), left: this.left };
  }

  private title(lines: readonly Line[]): void {
    const words = wordsOf(lines);
    if (this.name === '') this.name = words;
    const [first] = lines;
    if (first && isPageName(first, this.source.lines)) this.awaited = fold(words);
    else this.page.heading(1, words);
  }

  private heading({ lines, section }: Extract<Block, { kind: 'heading' }>): void {
    // A quotation's mark behind the heading's own.
    const words = wordsOf(lines).replace(/^(?:>\s*)+/, '');
    // The section's text goes on in the heading's line.
    const runsIn = (lines.at(-1)?.end ?? 0) > section.lineSpan.end && section.lineSpan.end === section.span.end;
    if (runsIn) this.page.paragraph(words);
    else this.page.heading(2, words);
  }

  private table(table: Table, lines: readonly Line[]): void {
    const way = this.wayOf(table);
    const laid = way === 'as the form' || way === 'with marks for blanks' ? laidOut(table, lines) : null;
    if (laid) {
      this.aside(laid.above);
      this.page.lines(printGrid(this.layout, way === 'as the form' ? laid.grid : withMarks(laid.grid)));
      this.aside(laid.below);
      return;
    }
    const sheet = way === 'as it stands' ? null : sheetOf(table, lines, this.source.reading.text);
    if (sheet) this.page.lines(printSheet(this.layout, sheet));
    else {
      this.left.push(table);
      this.asItStands(lines);
    }
  }

  /** Lines that stood among a table's rows. */
  private aside(lines: readonly Line[]): void {
    const words = lines.map((line) => wordsOf([line]));
    if (this.target === 'plain') this.page.lines(words);
    else for (const one of words) this.page.paragraph(one);
  }

  /** Nobody could tell the cells of a table that no form knows but for its bars and tabs. */
  private rows(lines: readonly Line[]): void {
    const { markup, reading } = this.source;
    const layout = this.target === 'plain' ? 'tabs' : this.layout;
    if (markup === 'plain' && this.target === 'plain') this.page.lines(this.rawLines(lines));
    else this.page.lines(printSheet(layout, sheetOf(null, lines, reading.text) ?? []));
  }

  private asItStands(lines: readonly Line[]): void {
    const { markup, reading } = this.source;
    const first = lines[0]?.outerStart ?? 0;
    const last = lines.at(-1)?.outerEnd ?? first;
    if (markup === 'html') this.page.asItStands(printSheet('tabs', sheetOf(null, lines, reading.text) ?? []));
    else this.page.asItStands(reading.text.slice(first, last).split(LINE_BREAK));
  }

  /** Lines from a block on that belong to no table and head nothing; returns the index of the block behind them. */
  private paragraphs(from: number): number {
    const { blocks } = this.source;
    const groups: Line[][] = [[]];
    let i = from;
    for (; i < blocks.length; i++) {
      const { kind, lines: own } = blocks[i] as Block;
      if (kind === 'line') groups.at(-1)?.push(own[0] as Line);
      else if (kind === 'blank') groups.push([]);
      else break;
    }
    this.narrative(groups);
    return i;
  }

  /** @param groups lines between which there is no blank one */
  private narrative(groups: readonly (readonly Line[])[]): void {
    const { markup, reading } = this.source;
    const broken = markup === 'plain' && reading.reports[0]?.manner.layout === 'spaces' && this.layout !== 'spaces';
    if (broken) for (const words of joinedParagraphs(groups.flat())) this.page.paragraph(words);
    else if (this.target === markup && markup !== 'html')
      for (const lines of groups) this.page.lines(this.rawLines(lines));
    else for (const line of groups.flat()) this.line(line);
  }

  private rawLines(lines: readonly Line[]): string[] {
    const { text } = this.source.reading;
    return lines.map(({ outerStart, outerEnd, cells }) => {
      const raw = text.slice(outerStart, outerEnd);
      // White space at the end of a row is a cell.
      return cells ? raw : raw.trimEnd();
    });
  }

  private line(line: Line): void {
    const words = this.source.markup === 'plain' ? this.sourceWords(line) : wordsOf([line]);
    if (line.element === 'title') return;
    if (this.awaited !== null && fold(words) === this.awaited) {
      this.awaited = null;
      this.page.heading(1, words);
    } else if (line.level > 0) this.page.heading(Math.max(2, line.level), words);
    else if (words !== '') this.page.paragraph(words);
  }

  /** In plain text signs are what they are, and no marks. */
  private sourceWords({ outerStart, outerEnd }: Line): string {
    return this.source.reading.text
      .slice(outerStart, outerEnd)
      .split('\t')
      .map((words) => words.trim())
      .filter(Boolean)
      .join(' ');
  }
}

/** The words of some lines that belong together, or of the cells of a row. */
function wordsOf(lines: readonly Line[]): string {
  return plainWords(
    lines
      .filter(({ blank }) => !blank)
      .map(({ cells, text }) =>
        cells
          ? cells
              .map((cell) => cell.text)
              .filter((cell) => cell !== '')
              .join(' ')
          : text,
      )
      .join('\n'),
  );
}
