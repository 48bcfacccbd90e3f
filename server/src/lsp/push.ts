import { CancellationToken } from 'vscode-languageserver';
import { afterCheck } from './after-check';
import { diagnosticsOf } from './diagnostic';
import type { Session } from './session';
import { LONG_TEXT, turn } from './turn';

/** Publishes diagnostics for clients that do not ask for them. */
export class Publisher {
  /** Documents that show something, to be cleared when nothing is left to show. */
  private readonly showing = new Set<string>();
  private readonly waiting = new Set<string>();

  constructor(private readonly session: Session) {}

  /** At once for what is quickly checked; of a long text only the last of several versions that wait in line. */
  async changed(uri: string): Promise<void> {
    if (this.waiting.has(uri)) return;
    const text = this.session.documents.get(uri)?.text;
    if (text !== undefined && text.length >= LONG_TEXT) {
      this.waiting.add(uri);
      await turn();
      this.waiting.delete(uri);
    }
    await this.publish(uri).catch((error) => this.failed(error));
  }

  /** What a document showed goes with it. */
  closed(uri: string): void {
    if (!this.showing.delete(uri)) return;
    this.session.connection.sendDiagnostics({ uri, diagnostics: [] }).catch((error) => this.failed(error));
  }

  private failed(error: unknown): void {
    this.session.log.error('publishDiagnostics', error);
  }

  private async publish(uri: string): Promise<void> {
    const view = await this.session.checked(uri, CancellationToken.None);
    afterCheck(this.session, uri, view);
    const snapshot = view?.snapshot ?? this.session.documents.get(uri);
    // Closed meanwhile; or a text that is no report and never was, which gets nothing.
    if (!snapshot || (!view && !this.showing.delete(uri))) return;
    if (view) this.showing.add(uri);
    const diagnostics = view ? diagnosticsOf(view, this.session.client) : [];
    await this.session.connection.sendDiagnostics({ uri, version: snapshot.version, diagnostics });
  }
}
