import { placeAt, type Span } from '../text/span';
import { type Draft, plain, snippet } from './draft';

/** A replacement in the original text; everything outside it stays as it is. */
export interface Change {
  readonly span: Span;
  readonly newText: string;
  /** The same text with its prompts as snippet stops, where it has any and an editor would keep it intact. */
  readonly snippet?: string;
}

/** The change that puts a drafted text into a span. */
export function change(span: Span, draft: Draft): Change {
  const stops = snippet(draft);
  return stops === undefined ? { span, newText: plain(draft) } : { span, newText: plain(draft), snippet: stops };
}

export function insertion(offset: number, newText: string): Change {
  return { span: placeAt(offset), newText };
}

export function removal(start: number, end: number): Change {
  return { span: { start, end }, newText: '' };
}
