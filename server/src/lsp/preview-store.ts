import type { Sent } from '../service';

/** What clients were sent of previews: of each document the last only, and none once it is closed. */
export class SentPreviews {
  private readonly last = new Map<string, { readonly id: string; readonly sent: Sent }>();
  private count = 0;

  /** What the client has, when it names the last preview of the document; nothing for any other. */
  of(uri: string, id: string | null): Sent {
    const last = this.last.get(uri);
    return last && last.id === id ? last.sent : NOTHING;
  }

  /** @returns the id by which the client names what it was sent */
  keep(uri: string, sent: Sent): string {
    const id = String(++this.count);
    this.last.set(uri, { id, sent });
    return id;
  }

  forget(uri: string): void {
    this.last.delete(uri);
  }
}

const NOTHING: Sent = new Map();
