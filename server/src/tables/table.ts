import type { FormId, TableKey } from '../forms/form';
import type { Layout } from '../scan/line';
import type { Signs } from '../text/signs';
import type { Span } from '../text/span';

/** A statutory table as it was read. */
export interface Table {
  readonly key: TableKey;
  /** The form whose rows and columns were read into it: what its own header words say, else the report's. */
  readonly form: FormId;
  readonly layout: Layout;
  readonly span: Span;
  /** The first line or row of the header, else of the table. */
  readonly firstSpan: Span;
  /** The table is there but its figures cannot be told apart. */
  readonly unreadable: boolean;
  /**
   * A row is not one line of the layout: it runs over several lines between drawn rules (`rules`), or of cells that bars close or part
   * (`bars`), begins with a mark in the source of a wiki (`marks`), is made of items of a list (`list`), or shares its line with
   * another (`shared`), in which case nothing is written, moved or taken out by the row.
   */
  readonly wrapped: 'rules' | 'bars' | 'marks' | 'shared' | 'list' | null;
  /** Header words that were recognised in spite of an alteration. */
  readonly alteredHeaders: readonly Label[];
  /** Header words that stand in one another's places. */
  readonly headerOrder: HeaderOrder | null;
  /** The header stops short of the last columns. */
  readonly halfHeader: HalfHeader | null;
  /** Some row has not the figures due, and the header all words but one. */
  readonly lackingWord: LackingWord | null;
  /** Rows with figures, or due to have them, in order of place. */
  readonly rows: readonly Row[];
  /** Statutory rows with figures that are not there. */
  readonly missing: readonly MissingRow[];
  /** （六）其他处理 stands as one row of figures in a form that divides it. */
  readonly otherUndivided: boolean;
}

/** Words of a grid's header that stand in another order than the form's. */
export interface HeaderOrder {
  /** Those that stand where others are due, in order of place; at least two. */
  readonly words: readonly MovedWord[];
  /** Each stands over the figures of one column. */
  readonly overFigures: boolean;
}

/** A word of the header that stands over another column than its own. */
export interface MovedWord {
  /** As printed; its statutory wording is that of the word due in its place. */
  readonly label: Label;
  /** The place of the column over which it stands, among a row's figures. */
  readonly stands: number;
  /** That of the column that it names. */
  readonly belongs: number;
}

/** What stands of a header of which the last words are wanting. */
export interface HalfHeader {
  /** Its words in order, at least one. */
  readonly words: readonly Span[];
}

/** A header in which the word of one column is wanting. */
export interface LackingWord {
  /** Key of the column. */
  readonly column: string;
  /** The header's words in order. */
  readonly words: readonly Span[];
}

/** A statutory row that is not printed. */
export interface MissingRow {
  /** Key of `forms`. */
  readonly key: string;
  /** The statutory label, numbering included. */
  readonly label: string;
  /** The label printed before the row's place, else the table's first line. */
  readonly after: Span;
  /** The printed row before its place, where there is one. */
  readonly previous: Row | null;
}

/** A label as printed, and the statutory one that it stands for. */
export interface Label {
  /** As printed, its pieces joined and their line breaks taken out; other white space inside is kept out of folded comparison only. */
  readonly text: string;
  /** The first piece. */
  readonly span: Span;
  /** All pieces in order, the first included: labels wrap, and numbers stand in the middle of them. */
  readonly pieces: readonly Span[];
  /** The statutory wording with its numbering; '' for a label that stands for nothing. */
  readonly statutory: string;
  /** `none`: no statutory label. */
  readonly wording: 'label' | 'accepted' | 'altered' | 'none';
  /** The pieces without their numbering, to replace the words alone. */
  readonly bodySpan: Span;
}

/** How a printed row stands to the statutory ones. */
export type RowPlace = 'in-order' | 'out-of-order' | 'repeated' | 'unknown';

/** A printed row, and the statutory one that it stands for. */
export interface Row {
  /** Key of `forms` (`denied.stateSecret`, `regulations`; `litigation` for the third table's row); null when unknown. */
  readonly key: string | null;
  readonly label: Label | null;
  readonly place: RowPlace;
  /** Cells due. */
  readonly due: number;
  /** The cells printed are the cells due, each in its column. When false `cells` are the printed ones in order, and have no column. */
  readonly fits: boolean;
  readonly cells: readonly Cell[];
  /** From the row's first piece to its last. */
  readonly span: Span;
  /** From the first to the last figure; the label where there is none. */
  readonly figuresSpan: Span;
  /** A figure row that the form leaves without figures (（三）（四）（五） beside their sub-rows): outside the sums. */
  readonly outsideSums: boolean;
  /** Another row stands before it in its line: the break between the two is lost. */
  readonly sharesLine: boolean;
  /** In running text: no word is left that may be its label, or a piece of it. */
  readonly labelLost?: true;
}

/**
 * What a cell is: a usable figure (`number`), nothing (`blank`), a count that cannot be one (`negative`,
 * `fraction`), or anything else (`text`).
 */
export type CellState = 'number' | 'blank' | 'negative' | 'fraction' | 'text';

/** A cell of a printed row. */
export interface Cell {
  /** Column key of `forms` (`naturalPerson`, `review.upheld`, `issued`); null in a row that does not fit. */
  readonly column: string | null;
  /** Its text without the white space beside it; a blank: its mark or white space, else the zero-length place. */
  readonly span: Span;
  /** The text as a reader sees it (entities and tags resolved), trimmed; '' for an empty blank. */
  readonly text: string;
  readonly state: CellState;
  /** Per the contract: null for blanks, other text, more than 15 digits. */
  readonly value: number | null;
  /** What departs from plain digits, and where the plain figure itself stands. */
  readonly form: CellForm | null;
}

/** How a figure departs from plain half-width digits. Several may hold at once. */
export interface CellForm {
  /** Full-width digits or signs. */
  readonly wide: boolean;
  /** Thousands separators. */
  readonly separated: boolean;
  /** The unit behind the figure: 「件」, 「万元」. */
  readonly unit: string | null;
  /** The annotation: 「（其中修订16件）」. */
  readonly note: string | null;
  /** Digits after the decimal point. */
  readonly decimals: number;
  /** Plain figure: half-width digits, no separators: what the cell should hold. */
  readonly plain: string;
  /** Signs about the digits that no column takes: `'3`, `(3)`, `3.`. */
  readonly signs: Signs | null;
  /** The unit is lawful where it stands (the 2019 form's 采购总金额). */
  readonly unitAllowed: boolean;
}
