import type { FormId, SectionKey, TableKey } from '../forms/form';
import type { Layout } from '../scan/line';
import type { ExtraHeading } from '../sections/extra';
import type { RunOnHeading } from '../sections/run-on';
import type { Section } from '../sections/section';
import type { HalfHeader, HeaderOrder, MovedWord, Table } from '../tables/table';
import type { TrueEncoding } from '../text/encoding';
import type { LineIndex } from '../text/lines';
import type { Digits } from '../text/ordinal';
import type { Span } from '../text/span';
import type { Passage } from './narrative';

/**
 * What was read from one text: plain data, every value with its exact span in the original. Rules, outline,
 * extract and the command line stand on this and on nothing below it.
 */
export interface Reading {
  /** As long as the document's own, and the same but for breaks of lines other than LF and CR, which are LF here. */
  readonly text: string;
  readonly lines: LineIndex;
  /** In order of place; empty when the text is no report. */
  readonly reports: readonly Report[];
  /** The text is an empty file of our own type (`.gknb`), which is due to become a report. */
  readonly emptyReport: boolean;
  /** The text is a report whose bytes were read in another encoding than this, in which they are written. */
  readonly garbled?: TrueEncoding;
  /** The text is a report in traditional characters, of which no more is read. */
  readonly traditional?: true;
  /** A long text is read report by report: each as if its text stood alone. Together they are what `reports` holds. */
  readonly parts?: readonly PartReading[];
}

/** One report of a long text, read from its own text, which begins `by` units into the whole. */
export interface PartReading {
  readonly reading: Reading;
  readonly by: number;
}

/** One report as it was read. */
export interface Report {
  /** From the title (or the first heading) to the next report or the text's end. */
  readonly span: Span;
  readonly title: Title | null;
  readonly agency: string | null;
  readonly year: number | null;
  /** By header words first, by year second. */
  readonly form: FormId | null;
  /** Header words alone; null when no header word tells the forms apart. */
  readonly formByHeader: FormId | null;
  /** Every recognised section heading in order of place, repeated ones too. */
  readonly sections: readonly Section[];
  /** Headings of sections that stand in the line of a table's row, and head nothing there. */
  readonly runOnHeadings: readonly RunOnHeading[];
  /** Headings numbered as further sections, which the form does not know. */
  readonly extraSections: readonly ExtraHeading[];
  /** The statutory tables that are there, at most one of each. */
  readonly tables: readonly Table[];
  /** Tables that stand once more, under the heading of another. */
  readonly secondTables: readonly SecondTable[];
  /** What is written between headings and tables, in order of place. */
  readonly passages: readonly Passage[];
  /** How this report writes its headings and tables, for what is to be inserted. */
  readonly manner: Manner;
}

/** A statutory table under the heading of another, while it stands elsewhere as well. Nothing of it is read. */
export interface SecondTable {
  readonly key: TableKey;
  /** Its first line. */
  readonly firstSpan: Span;
  readonly span: Span;
}

/** The report's title. */
export interface Title {
  /** As printed, less `#`, tags, outer white space and line breaks. */
  readonly text: string;
  readonly span: Span;
}

export type { Cell, CellForm, CellState, Label, MissingRow, Row, RowPlace } from '../tables/table';
export type {
  ExtraHeading,
  HalfHeader,
  HeaderOrder,
  Layout,
  MovedWord,
  Passage,
  RunOnHeading,
  Section,
  SectionKey,
  Table,
};

/** The manner of a heading's numeral: 「一、」, 「第一部分 」, 「（一）」, 「壹．」. */
export interface NumeralManner {
  readonly before: string;
  readonly digits: Digits;
  readonly after: string;
}

/** How a report is written, for what is to be put into it. */
export interface Manner {
  /** The layout of the report's tables; `spaces` is text as it comes out of a PDF. */
  readonly layout: Layout;
  /** What stands before a heading's numeral: '', '## ', …: the most frequent. */
  readonly headingMark: string;
  /** In HTML the element that holds headings (`p`, `h2`, …). */
  readonly headingElement: string | null;
  /** How headings are numbered; 「一、」 as a rule. */
  readonly numeral: NumeralManner;
  /** '\n' or '\r\n' or '\r', the more frequent. */
  readonly lineBreak: string;
  /** A blank line stands before and after headings. */
  readonly spaced: boolean;
}
