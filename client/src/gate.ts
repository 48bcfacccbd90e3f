import type { TextDocument, Uri } from 'vscode';
import type { BaseLanguageClient, Middleware } from 'vscode-languageclient';
import { keyOf } from './documents';

/** Who says which documents are reports. */
export interface Judge {
  has(document: TextDocument): boolean;
}

/**
 * Stands between editor and server, so that the server sees the documents that are reports and no others. The
 * server is told of an opening when a document becomes a report, and of a closing when it ceases to be one,
 * whatever the editor says of the document itself.
 */
export class Gate {
  /** The documents that the server has, each with the version of which it got the whole text. */
  private readonly opened = new Map<string, number>();

  constructor(private readonly judge: Judge) {}

  readonly middleware: Middleware = {
    didOpen: async (document, next) => {
      // The editor and `join` may both tell of one opening.
      if (!this.judge.has(document) || this.knows(document)) return;
      this.opened.set(keyOf(document), document.version);
      await next(document);
    },
    didChange: async (change, next) => {
      const since = this.opened.get(keyOf(change.document));
      // The change that made the document a report is in the text with which it was opened.
      if (since !== undefined && change.document.version > since) await next(change);
    },
    didSave: async (document, next) => {
      if (this.knows(document)) await next(document);
    },
    didClose: async (document, next) => {
      if (this.opened.delete(keyOf(document))) await next(document);
    },
    provideDiagnostics: (document, previousResultId, token, next) =>
      this.knows(document) ? next(document, previousResultId, token) : undefined,
    provideCodeActions: (document, range, context, token, next) =>
      this.knows(document) ? next(document, range, context, token) : undefined,
    provideDocumentSymbols: (document, token, next) => (this.knows(document) ? next(document, token) : undefined),
    provideFoldingRanges: (document, context, token, next) =>
      this.knows(document) ? next(document, context, token) : undefined,
  };

  /** An open document has become a report. */
  async join(client: Pick<BaseLanguageClient, 'getFeature'>, document: TextDocument): Promise<void> {
    // The client library has asked about this version before, in vain, and would not ask again.
    client.getFeature('textDocument/diagnostic').getProvider(document)?.forget(document);
    await client.getFeature('textDocument/didOpen').getProvider(document)?.send(document);
  }

  /** An open document is no report any more: its findings go. */
  async leave(client: Pick<BaseLanguageClient, 'getFeature'>, document: TextDocument): Promise<void> {
    await client.getFeature('textDocument/didClose').getProvider(document)?.send(document);
  }

  /** The server is gone, and with it what it had. */
  clear(): void {
    this.opened.clear();
  }

  private knows(document: TextDocument | Uri): boolean {
    return this.opened.has(keyOf(document));
  }
}
