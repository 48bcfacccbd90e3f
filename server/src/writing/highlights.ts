import type { Report } from '../model/report';
import { byPlace, type Span } from '../text/span';
import { cellAt } from './cell-at';
import { references } from './links';
import { nameAt } from './names';
import { tellingAt } from './tellings';

/** A figure that has to do with the one at the cursor. */
export interface Highlight {
  readonly span: Span;
  /** What stands at the cursor itself. */
  readonly self: boolean;
}

/**
 * The figure at an offset with all that share a sum with it and all places of the text that tell of it; of a figure in the
 * text the cells and the other places; of the year or the body's name every place. In order of place; none for other words.
 */
export function highlights(text: string, reports: readonly Report[], offset: number): Highlight[] {
  const own =
    cellAt(reports, offset)?.cell.span ??
    tellingAt(reports, offset)?.telling.span ??
    nameAt(text, reports, offset)?.at.span;
  if (!own) return [];
  const isOwn = ({ start, end }: Span) => start === own.start && end === own.end;
  return references(text, reports, offset, true)
    .sort(byPlace)
    .map((span) => ({ span, self: isOwn(span) }));
}
