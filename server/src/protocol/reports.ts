import type { Beginning, Delta, HandedOut, Language, Layout, NewReport, Precedent } from '../service';
import type { Edits, InDocument, Range } from './place';

/** What is asked of whole reports. */
export interface ReportRequests {
  /** Writes a new report. Null where what was asked for makes none. */
  'gouji/newReport': { params: NewReport; answer: Beginning | null };
  /** What a text that the client has read has for next year's report. */
  'gouji/precedent': { params: ReadText; answer: Precedent | null };
  /** The layout of a document's tables; null where it is no report. */
  'gouji/layout': { params: InDocument; answer: Layout | null };
  /** The whole document in another layout. Null where it is no report, or nothing could be done without loss. */
  'gouji/convert': { params: ConvertTo; answer: Conversion | null };
  /** A document as it is published; made while a preview is open and at no other time. Null for one that is not served. */
  'gouji/preview': { params: PreviewSince; answer: PreviewUpdate | null };
  /** A document as HTML. Null where there is no report in it. */
  'gouji/published': { params: PublishedAs; answer: string | null };
}

/** A text that is open nowhere. */
export interface ReadText {
  readonly text: string;
  readonly languageId?: string | undefined;
}

/** The layout in which a report is wanted. */
export interface ConvertTo extends InDocument {
  readonly to: Layout;
}

/** What makes a report one in another layout. */
export interface Conversion extends Edits {
  /** Tables that stay as they are, and why. */
  readonly left: readonly { readonly range: Range; readonly message: string }[];
  /** What does not come along, as a message; null for nothing. */
  readonly lost: string | null;
}

/** What the preview has already. */
export interface PreviewSince extends InDocument {
  /** The id of what the preview was sent last. */
  readonly since?: string | null;
}

/** One version of a document as it is published, as far as the preview does not have it yet. */
export interface PreviewUpdate extends Delta {
  readonly version: number;
  /** To be sent with the next request. */
  readonly id: string;
  /** The language of findings. */
  readonly language: Language;
}

/** In which shape a report is handed out. */
export interface PublishedAs extends InDocument {
  readonly as: HandedOut;
}
