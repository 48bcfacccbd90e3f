import type { TableKey } from '../../server/src/forms/form';
import type { SectionKey } from '../../server/src/model/report';
import type { Span } from '../../server/src/text/span';
import type { CellKey } from './sample';

export interface PrintedCell extends CellKey {
  readonly text: string;
  /** Where the figure stands; a blank's own mark, else the zero-length place. */
  readonly span: Span;
}

export interface PrintedLabel {
  readonly table: TableKey;
  readonly row: string;
  /** In the order in which they stand in the text. */
  readonly pieces: readonly Span[];
}

export interface PrintedSection {
  readonly key: SectionKey;
  /** Numeral and title, without mark and tags. */
  readonly heading: Span;
  /** From the start of the heading's line to the start of the next heading's line, or the report's end. */
  readonly span: Span;
}

/** A printed report: the text, and where everything in it stands. */
export interface Printed {
  readonly text: string;
  /** The title line's words. */
  readonly title: Span;
  readonly sections: readonly PrintedSection[];
  readonly cells: readonly PrintedCell[];
  readonly labels: readonly PrintedLabel[];
}

/** Page marks as PDF text has them: a line of its own after so many lines, wherever that falls. */
export interface PageMarks {
  readonly every: number;
  readonly mark: (page: number) => string;
}

/** Takes the text piece by piece and keeps where the pieces that matter came to stand. */
export class Page {
  readonly cells: PrintedCell[] = [];
  readonly labels: PrintedLabel[] = [];
  readonly sections: { key: SectionKey; start: number; heading: Span }[] = [];
  title: Span = { start: 0, end: 0 };
  private readonly parts: string[] = [];
  private length = 0;
  private lines = 0;
  private pages = 0;

  constructor(
    readonly lineBreak: string,
    private readonly marks: PageMarks | null = null,
  ) {}

  /** The offset at which the next piece will stand. */
  get place(): number {
    return this.length;
  }

  write(text: string): Span {
    const start = this.length;
    this.parts.push(text);
    this.length += text.length;
    return { start, end: this.length };
  }

  newline(): void {
    this.write(this.lineBreak);
    this.lines++;
    if (this.marks && this.lines % this.marks.every === 0) {
      this.pages++;
      this.write(this.marks.mark(this.pages));
      this.write(this.lineBreak);
    }
  }

  line(text = ''): Span {
    const span = this.write(text);
    this.newline();
    return span;
  }

  cell(key: CellKey, text: string): Span {
    const span = this.write(text);
    this.cells.push({ ...key, text, span });
    return span;
  }

  /** A cell that is blank but for white space that stands elsewhere in the line. */
  blank(key: CellKey, span: Span): void {
    this.cells.push({ ...key, text: '', span });
  }

  label(table: TableKey, row: string, pieces: readonly Span[]): void {
    this.labels.push({ table, row, pieces });
  }

  /** Begins a section: what follows belongs to it. */
  section(key: SectionKey, write: () => Span): void {
    const start = this.length;
    this.sections.push({ key, start, heading: write() });
  }

  /** All that was printed; `end` is where the last section ends. */
  printed(end: number): Printed {
    const sections = this.sections.map(({ key, heading, start }, i) => {
      return { key, heading, span: { start, end: this.sections[i + 1]?.start ?? end } };
    });
    return { text: this.parts.join(''), title: this.title, sections, cells: this.cells, labels: this.labels };
  }
}
