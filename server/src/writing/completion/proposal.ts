import { lineEnd, lineStart } from '../../text/lines';
import type { Span } from '../../text/span';
import type { Words } from '../../text/words';

/** Something that a writer may want next. */
export interface Proposal {
  readonly kind: 'title' | 'section' | 'aspect' | 'row' | 'citation' | 'sentence' | 'total';
  /** What gives way to it: what has been typed of it so far. */
  readonly span: Span;
  readonly newText: string;
  /** The same as a snippet, where there are places to fill in. */
  readonly snippet?: string;
  /** As a list shows it: the text itself, shortened. */
  readonly label: string;
  /** What kind of thing it is, in a few words. */
  readonly detail: Words;
  /** What is to be known about it; worked out only when it is looked at. */
  readonly documentation: () => Words;
}

/** Where one is writing. */
export interface Spot {
  readonly text: string;
  readonly offset: number;
  /** Of the line, what stands before the cursor. */
  readonly before: string;
  readonly lineStart: number;
  /** Of the line, what stands behind the cursor. */
  readonly behind: string;
}

/** The line around a place. */
export function spotAt(text: string, offset: number): Spot {
  const start = lineStart(text, offset);
  const behind = text.slice(offset, lineEnd(text, offset));
  return { text, offset, lineStart: start, before: text.slice(start, offset), behind };
}

/** The longest end of what is typed that the text begins with; 0 when it begins otherwise. */
export function typedOf(text: string, before: string): number {
  for (let length = Math.min(text.length, before.length); length > 0; length--) {
    if (before.endsWith(text.slice(0, length))) return length;
  }
  return 0;
}
