import type { Pasted, Step } from '../service';
import type { AtPlace, Edits, InDocument, Range } from './place';

/** What helps in the tables. Null for a document that is not served. */
export interface TableRequests {
  /** Where the keys of tables lead; null for a selection that stands in no table. */
  'gouji/cellStep': { params: CellStep; answer: readonly (StepTarget | null)[] | null };
  /** Where a client lets Tab and Enter move from cell to cell. */
  'gouji/cellRanges': { params: InDocument; answer: CellRanges | null };
  /** Writes the statutory row that is missing at the cursor, or the one that is named by its key. */
  'gouji/insertRow': { params: RowPlace; answer: RowAnswer | null };
  /** Takes the cursor's row out. */
  'gouji/removeRow': { params: AtPlace; answer: RowAnswer | null };
  /** The totals in which the cursor's cell counts; all of the report where it stands in no cell of a sum. */
  'gouji/fillTotals': { params: AtPlace; answer: Totals | null };
  /** What becomes of a table on the clipboard. Null also where it is pasted as it is. */
  'gouji/paste': { params: PasteInto; answer: PasteAnswer | null };
}

/** A step from cell to cell, and where the cursors stand. */
export interface CellStep extends InDocument {
  /** Each cursor's selection; the cursor stands at its end. */
  readonly selections: readonly Range[];
  readonly to: Step;
}

/** What a client selects after a step. */
export interface StepTarget {
  readonly range: Range;
  /** The step has led out of the table. */
  readonly left: boolean;
  /** A blank total whose figure can be computed: worth a list of proposals. */
  readonly total: boolean;
}

/** Where the keys of tables work in a version of a document: the lines of rows that hold cells. */
export interface CellRanges {
  readonly version: number;
  readonly ranges: readonly Range[];
}

/** A place in a table and, where one is meant, a row of the form. */
export interface RowPlace extends AtPlace {
  readonly row?: string;
}

/** What a client applies; or asks the person to choose from, and asks again with the key; or says in one line. */
export type RowAnswer =
  | (Edits & { readonly label: string })
  | { readonly choices: readonly { readonly key: string; readonly label: string }[] }
  | { readonly why: string };

/** What brings totals up to date. */
export interface Totals extends Edits {
  readonly changed: number;
  /** Totals that are left alone, as their sums say different figures. */
  readonly left: number;
}

/** What is pasted, and over what. */
export interface PasteInto extends InDocument {
  /** What is selected, which the paste takes the place of. */
  readonly range: Range;
  /** The sides of the clipboard that may hold a table. */
  readonly html?: string | undefined;
  readonly text?: string | undefined;
}

/** What a client does instead of pasting the text as it is. */
export interface PasteAnswer extends Edits {
  /** `cells`: the cells of a table are filled; `table`, `report`: it is written in the document's own layout. */
  readonly as: Pasted['as'];
}
