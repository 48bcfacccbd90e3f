/**
 * What server and client say to each other beyond LSP: every request, notification and command of ours by its name, with what is
 * sent and what comes back. Types alone: both sides are checked against them, and neither grows by them.
 */

import type { WhyUnreadable } from '../service';
import type { ReportRequests } from './reports';
import type { SilenceRequests } from './silence';
import type { Status } from './status';
import type { TableRequests } from './tables';

export type { CommandName, Commands } from './commands';
export type { AtPlace, Edits, InDocument, Range, TextEdit } from './place';
export type { Conversion, ConvertTo, PreviewSince, PreviewUpdate, PublishedAs, ReadText } from './reports';
export type { ConfigurationEdit, FileEdit, Silence, ToldSilence } from './silence';
export type { Silenced, Status } from './status';
export type { CellRanges, CellStep, PasteAnswer, PasteInto, RowAnswer, RowPlace, StepTarget, Totals } from './tables';

/** What a client may ask the server. */
export interface Requests extends TableRequests, ReportRequests, SilenceRequests {}

/** What the server asks clients that offer it in their `initializationOptions`. */
export interface ClientRequests {
  /** `files`: the text of a file; null where there is none. Documents may lie where the server cannot reach. */
  'gouji/readFile': { params: FileAsked; answer: FileText };
  /** `files`: the names of what stands in a folder; null where there is none. */
  'gouji/readFolder': { params: { readonly uri: string }; answer: FolderNames };
}

/** A file that the server asks for. */
export interface FileAsked {
  readonly uri: string;
  /** A file of more bytes is not read (`size`). */
  readonly atMost?: number;
}

/** The text of a file; null where there is none; why it cannot be read, where it is there and cannot. */
export type FileText = string | null | { readonly unreadable: WhyUnreadable };

/** What stands in a folder, links to folders left out; null where there is no such folder; why it cannot be read, where it is there and cannot. */
export type FolderNames =
  | { readonly files: readonly string[]; readonly folders: readonly string[] }
  | null
  | { readonly unreadable: WhyUnreadable };

/** What the server tells clients that want it by their `initializationOptions`. */
export interface Notifications {
  /** `status`: sent after each check of a document. */
  'gouji/status': Status;
}

/** The name of a request to the server. */
export type Method = keyof Requests;
/** What is sent with a request. */
export type Params<M extends Method> = Requests[M]['params'];
/** What comes back. */
export type Answer<M extends Method> = Requests[M]['answer'];
