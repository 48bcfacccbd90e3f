import type { TextDocument, TextDocumentChangeEvent } from 'vscode';
import { keyOf } from '../documents';
import type { Ask } from '../last-year';
import type { PlainRange } from './plain';

/** Offsets of a stretch of lines that hold cells. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Known {
  readonly version: number;
  readonly stretches: readonly Stretch[];
}

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
    try {
      const answer = await this.ask<{ version: number; ranges: PlainRange[] } | null>('gouji/cellRanges', {
        textDocument: { uri: key },
      });
      if (document.isClosed || document.version !== answer?.version) return;
      const offset = ({ line, character }: PlainRange['start']) =>
        document.offsetAt(document.lineAt(line).range.start) + character;
      const stretches = answer.ranges.map(({ start, end }) => ({ start: offset(start), end: offset(end) }));
      this.known.set(key, { version: answer.version, stretches });
    } catch (error) {
      console.error(error);
    } finally {
      this.asked.delete(key);
    }
    this.changed();
  }

  /** The text has changed: what stands behind moves, what holds the change grows or shrinks. */
  move({ document, contentChanges }: TextDocumentChangeEvent): void {
    const known = this.known.get(keyOf(document));
    if (!known) return;
    let { stretches } = known;
    for (const { rangeOffset, rangeLength, text } of contentChanges) {
      const by = text.length - rangeLength;
      const moved = (at: number, bias: number) => (at + bias > rangeOffset ? Math.max(rangeOffset, at + by) : at);
      // What is typed at either edge of a stretch belongs to it.
      stretches = stretches.map(({ start, end }) => ({ start: moved(start, 0), end: moved(end, 1) }));
    }
    this.known.set(keyOf(document), { version: -1, stretches });
  }

  forget(document: TextDocument): void {
    this.known.delete(keyOf(document));
  }
}
