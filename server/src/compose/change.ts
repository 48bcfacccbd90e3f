import type { TextEdit } from '../text/edits';
import { placeAt, type Span } from '../text/span';
import { type Draft, plain, snippet } from './draft';

/** A replacement in the original text; everything outside it stays as it is. */
export interface Change extends TextEdit {
  /** The same text with its prompts as snippet stops (`${1:…}`; `$`, `}` and `\` escaped), where it has any and an editor would keep it intact. */
  readonly snippet?: string;
}

/** The change that puts a drafted text into a span. */
export function change(span: Span, draft: Draft): Change {
  const stops = snippet(draft);
  return stops === undefined ? { span, newText: plain(draft) } : { span, newText: plain(draft), snippet: stops };
}

/** A text put in at a place. */
export function insertion(offset: number, newText: string): Change {
  return { span: placeAt(offset), newText };
}

/** A stretch taken out. */
export function removal(start: number, end: number): Change {
  return { span: { start, end }, newText: '' };
}

/** Changes in order, insertions at one place made one: editors do not agree in which order two of them come to stand. */
export function joinedAtOnePlace(changes: readonly Change[]): Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (!last || !isInsertion(last) || !isInsertion(change) || last.span.start !== change.span.start)
      joined.push(change);
    else joined[joined.length - 1] = insertion(last.span.start, last.newText + change.newText);
  }
  return joined;
}

function isInsertion({ span }: Change): boolean {
  return span.start === span.end;
}
