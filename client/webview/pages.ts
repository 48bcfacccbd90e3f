import type { PreviewUpdate } from '../../server/src/protocol';
import type { Element as PublishedElement, PublishedFinding, Rewritten } from '../../server/src/service';
import { built, patched } from './nodes';

/** A block as it stands in the page. */
export interface Shown {
  /** Its JSON as it was sent, in pieces. */
  readonly pieces: readonly string[];
  readonly node: PublishedElement;
  readonly findings: readonly PublishedFinding[];
  readonly element: Element;
  /** Where it stands in the source. */
  at: number;
  length: number;
}

/** The reports in the page, block by block. */
export class Pages {
  private readonly shown = new Map<string, Shown>();
  private articles: HTMLElement[] = [];
  /** The blocks in order of place. */
  private order: Shown[] = [];

  constructor(private readonly into: HTMLElement) {}

  get blocks(): readonly Shown[] {
    return this.order;
  }

  /** Takes over what is new, and what has gone; all else stays as it stands. */
  take({ reports, changed }: PreviewUpdate): void {
    for (const one of changed) {
      const [key] = one;
      const before = this.shown.get(key);
      const pieces = rewritten(before?.pieces ?? [], one);
      const [node, findings] = JSON.parse(pieces.join('')) as [PublishedElement, PublishedFinding[]];
      const element = before ? patched(before.element, before.node, node) : built(node);
      this.shown.set(key, { pieces, node, findings, element: element as Element, at: 0, length: 0 });
    }
    this.order = [];
    const kept = new Set<string>();
    reports.forEach(({ places }, i) => {
      const article = this.article(i);
      let next = article.firstChild;
      for (const [key, at, length] of places) {
        const block = this.shown.get(key);
        if (!block) continue;
        block.at = at;
        block.length = length;
        this.order.push(block);
        kept.add(key);
        if (block.element === next) next = next.nextSibling;
        else article.insertBefore(block.element, next);
      }
      while (next) {
        const gone = next;
        next = next.nextSibling;
        gone.remove();
      }
    });
    for (const article of this.articles.splice(reports.length)) article.remove();
    for (const [key] of this.shown) if (!kept.has(key)) this.shown.delete(key);
  }

  /** The block that holds a place, or the last one before it. */
  blockAt(offset: number): Shown | undefined {
    let found: Shown | undefined;
    for (const block of this.order) {
      if (block.at > offset) break;
      // What is missing takes no room in the source.
      if (block.length > 0 || !found) found = block;
    }
    return found ?? this.order[0];
  }

  private article(i: number): HTMLElement {
    const there = this.articles[i];
    if (there) return there;
    const made = document.createElement('article');
    made.className = 'report';
    this.into.append(made);
    this.articles.push(made);
    return made;
  }
}

/**
 * A block's pieces as they are now.
 *
 * @param before as they were, none for a new one; all are sent where their number is another
 */
function rewritten(before: readonly string[], [, count, pieces]: Rewritten): string[] {
  const now = before.length === count ? [...before] : [];
  for (const [number, written] of pieces) now[number] = written;
  return now;
}
