import {
  type Disposable,
  EventEmitter,
  Position,
  Range,
  type TextDocument,
  type TextDocumentChangeEvent,
  type Uri,
  workspace,
} from 'vscode';
import { isReport, LOOKED_AT } from '../../server/src/service/recognise';
import { keyOf, kindOf } from './documents';
import { concernsReports, settingsOf } from './settings';

/**
 * Knows which of the open documents are reports: those of our language, and those of a few others whose content
 * says so. Looks again as texts and settings change. Nothing else in the client judges documents, and the
 * documents' languages are never touched.
 */
export class Reports implements Disposable {
  private readonly known = new Set<string>();
  private readonly joined = new EventEmitter<TextDocument>();
  private readonly left = new EventEmitter<TextDocument>();
  private readonly subscriptions: Disposable[] = [this.joined, this.left];

  /** A document is a report from now on. */
  readonly onDidJoin = this.joined.event;
  /** A document is none any more, or has been closed. */
  readonly onDidLeave = this.left.event;

  /** Looks at what is open and goes on from there. Listeners should be in place by then. */
  begin(): void {
    this.subscriptions.push(
      workspace.onDidOpenTextDocument((document) => this.look(document)),
      workspace.onDidChangeTextDocument((change) => this.changed(change)),
      workspace.onDidCloseTextDocument((document) => this.put(document, false)),
      workspace.onDidChangeConfiguration((change) => {
        if (concernsReports(change)) this.lookAtAll();
      }),
    );
    this.lookAtAll();
  }

  /** Whether the document is open and a report. */
  has(document: TextDocument | Uri): boolean {
    return this.known.has(keyOf(document));
  }

  /** There is at least one. */
  get any(): boolean {
    return this.known.size > 0;
  }

  dispose(): void {
    for (const one of this.subscriptions.splice(0)) one.dispose();
    this.known.clear();
  }

  private lookAtAll(): void {
    for (const document of workspace.textDocuments) this.look(document);
  }

  private changed({ document, contentChanges }: TextDocumentChangeEvent): void {
    // What is judged is the head of the text, so typing further down costs nothing.
    if (kindOf(document) === 'other' && contentChanges.some(({ rangeOffset }) => rangeOffset < LOOKED_AT)) {
      this.look(document);
    }
  }

  private look(document: TextDocument): void {
    this.put(document, isReportDocument(document));
  }

  private put(document: TextDocument, is: boolean): void {
    const key = keyOf(document);
    if (is === this.known.has(key)) return;
    if (is) this.known.add(key);
    else this.known.delete(key);
    (is ? this.joined : this.left).fire(document);
  }
}

function isReportDocument(document: TextDocument): boolean {
  const kind = kindOf(document);
  if (kind === 'none') return false;
  const settings = settingsOf(document.uri);
  if (!settings.enable) return false;
  return kind === 'own' || (settings.recognizeByContent && isReport(headOf(document)));
}

function headOf(document: TextDocument): string {
  return document.getText(new Range(new Position(0, 0), document.positionAt(LOOKED_AT)));
}
