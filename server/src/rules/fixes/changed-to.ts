import { holdsTag } from '../../text/plain';
import type { Span } from '../../text/span';
import { type Fix, replacement } from '../rule';

/** Puts a figure in the place of all that a cell holds; nothing where tags stand in it. */
export function changedTo(
  figure: string,
  span: Span,
  text: string,
  is: { preferred?: boolean; certain?: boolean } = {},
): Fix[] {
  if (holdsTag(text, span)) return [];
  return [replacement({ zh: `改为${figure}`, en: `Change to ${figure}` }, span, figure, is)];
}
