import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CheckResult,
  type EvidenceOf,
  type Judgement,
  judge,
  OWN_LANGUAGE,
  type Policy,
  type Reading,
} from '../service';
import type { Core } from './core';

type Changes = Parameters<typeof TextDocument.update>[1];

let snapshots = 0;

/**
 * One version of an open document: its text and, from the first time they are asked for, what was read from it
 * and found in it. All requests on that version share them. A change makes a new snapshot; this one never changes.
 */
export class Snapshot {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** Of our own file type, by language id or, where an editor has no name for it, by file name. */
  readonly own: boolean;
  /** Unique in this process; versions are not, as a document closed and opened again starts anew. */
  readonly serial = ++snapshots;
  private recognisedOnce: boolean | undefined;
  private readOnce: Reading | undefined;
  private checkedLast: { readonly evidenceOf: EvidenceOf | undefined; readonly result: CheckResult } | undefined;
  private judgedLast: { readonly policy: Policy; readonly of: CheckResult; readonly judgement: Judgement } | undefined;

  constructor(
    private readonly document: TextDocument,
    private readonly core: Core,
    /** The last version that was read, until this one is. */
    private previous: Reading | undefined,
  ) {
    this.uri = document.uri;
    this.version = document.version;
    this.text = document.getText();
    this.own = document.languageId === OWN_LANGUAGE || /\.gknb$/i.test(document.uri);
  }

  static open(core: Core, uri: string, languageId: string, version: number, text: string): Snapshot {
    return new Snapshot(TextDocument.create(uri, languageId, version, text), core, undefined);
  }

  /** The next version. The document behind both is the newer one from now on; this snapshot keeps its text. */
  changed(changes: Changes, version: number): Snapshot {
    return new Snapshot(
      TextDocument.update(this.document, changes, version),
      this.core,
      this.readOnce ?? this.previous,
    );
  }

  /** The text itself shows that it is a report. */
  get recognised(): boolean {
    this.recognisedOnce ??= this.core.isReport(this.text);
    return this.recognisedOnce;
  }

  /** It has been read already. */
  get isRead(): boolean {
    return this.readOnce !== undefined;
  }

  get reading(): Reading {
    const languageId = this.own ? OWN_LANGUAGE : this.document.languageId;
    this.readOnce ??= this.core.read(this.text, { languageId, previous: this.previous });
    this.previous = undefined;
    return this.readOnce;
  }

  /** What another text of this document would say, such as this one with fixes made. */
  look(text: string, { policy, evidenceOf }: Asked): { readonly reading: Reading; readonly result: Judgement } {
    const languageId = this.own ? OWN_LANGUAGE : this.document.languageId;
    const reading = this.core.read(text, { languageId });
    return { reading, result: judge(this.core.check(reading, evidenceOf), reading, policy) };
  }

  /** The check has been done already, whatever was known of last year then. */
  get isChecked(): boolean {
    return this.checkedLast !== undefined;
  }

  /** What is found in it. One result is kept, as what is known seldom changes. */
  result(evidenceOf: EvidenceOf | undefined): CheckResult {
    if (!this.checkedLast || this.checkedLast.evidenceOf !== evidenceOf) {
      this.checkedLast = { evidenceOf, result: this.core.check(this.reading, evidenceOf) };
    }
    return this.checkedLast.result;
  }

  /** What of the result is shown under a policy. */
  judged({ policy, evidenceOf }: Asked): Judgement {
    const result = this.result(evidenceOf);
    if (this.judgedLast?.policy !== policy || this.judgedLast.of !== result) {
      this.judgedLast = { policy, of: result, judgement: judge(result, this.reading, policy) };
    }
    return this.judgedLast.judgement;
  }
}

/** What a version is checked by. */
export interface Asked {
  readonly policy: Policy;
  /** What is known of its figures from elsewhere; undefined for what its own text says. */
  readonly evidenceOf: EvidenceOf | undefined;
}
