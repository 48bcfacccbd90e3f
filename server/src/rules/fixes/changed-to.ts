import { holdsTag } from '../../text/plain';
import type { Span } from '../../text/span';
import type { Fix } from '../rule';
import { type obviousFix, possibleFix } from './fix';

/** Puts a figure in the place of all that a cell holds; nothing where tags stand in it. */
export function changedTo(figure: string, span: Span, text: string, fix: typeof obviousFix = possibleFix): Fix[] {
  if (holdsTag(text, span)) return [];
  return [fix({ zh: `改为${figure}`, en: `Change to ${figure}` }, [{ span, newText: figure }])];
}
