import type { TextDocument, TextDocumentChangeEvent } from 'vscode';
import type { Ask } from '../ask';
import { keyOf } from '../documents';
import { rangeFrom } from './plain';

/** Offsets of a stretch of lines that hold cells. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Known {
  readonly version: number;
  readonly stretches: readonly Stretch[];
}

/** No versions: the stretches have been moved along with the text; the server did not say any. */
const MOVED = -1;
const UNANSWERED = -2;

/**
 * Where in a document the keys of tables work. The server is asked once a version and only when somebody wants to know; while a
 * person types, the stretches move along with the text, which is exact enough until there is time to ask again.
 */
export class CellRanges {
  private readonly known = new Map<string, Known>();
  private readonly asked = new Set<string>();

  constructor(
    private readonly ask: Ask,
    private readonly changed: () => void,
  ) {}

  /** Undefined until the server has answered for the first time. */
  holds(document: TextDocument, offset: number): boolean | undefined {
    return this.known.get(keyOf(document))?.stretches.some(({ start, end }) => start <= offset && offset <= end);
  }

  /** Asks unless the answer for this version is there or on its way. */
  async refresh(document: TextDocument): Promise<void> {
    const key = keyOf(document);
    const { version } = document;
    if (this.known.get(key)?.version === version || this.asked.has(key)) return;
    this.asked.add(key);
    const stretches = await this.stretchesOf(document);
    this.asked.delete(key);
    if (document.isClosed) return;
    if (document.version !== version) return this.refresh(document);
    this.known.set(key, { version: stretches ? version : UNANSWERED, stretches: stretches ?? [] });
    this.changed();
  }

  /** The server has looked at a document: if it could not say anything before, it can now. */
  seen(key: string): void {
    if (this.known.get(key)?.version === UNANSWERED) this.known.delete(key);
  }

  /** Null where the server has nothing to say of the document, or does not run. */
  private async stretchesOf(document: TextDocument): Promise<Stretch[] | null> {
    const { version } = document;
    try {
      const answer = await this.ask('gouji/cellRanges', {
        textDocument: { uri: keyOf(document) },
      });
      if (answer?.version !== version || document.version !== version) return null;
      return answer.ranges.map((range) => {
        const { start, end } = rangeFrom(range);
        return { start: document.offsetAt(start), end: document.offsetAt(end) };
      });
    } catch (error) {
      console.error(error);
      return null;
    }
  }

  /** The text has changed: what stands behind moves, what holds the change grows or shrinks. */
  move({ document, contentChanges }: TextDocumentChangeEvent): void {
    const known = this.known.get(keyOf(document));
    if (!known || contentChanges.length === 0) return;
    let { stretches } = known;
    for (const { rangeOffset, rangeLength, text } of contentChanges) {
      const by = text.length - rangeLength;
      const moved = (at: number, bias: number) => (at + bias > rangeOffset ? Math.max(rangeOffset, at + by) : at);
      // What is typed at either edge of a stretch belongs to it.
      stretches = stretches.map(({ start, end }) => ({ start: moved(start, 0), end: moved(end, 1) }));
    }
    this.known.set(keyOf(document), { version: MOVED, stretches });
  }

  forget(document: TextDocument): void {
    this.known.delete(keyOf(document));
  }
}
