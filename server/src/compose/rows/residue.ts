import type { Reading, Row } from '../../model/report';
import { BARS } from '../../scan/cell';
import { byPlace, type Span } from '../../text/span';
import { ownStart, type Unit } from './unit';

/** What is printed of a row, in order of place: the pieces of its label, and its cells. */
export function printedPieces({ label, cells }: Row): Span[] {
  return [...(label?.pieces ?? []), ...cells.map(({ span }) => span)].sort(byPlace);
}

const NO_WORDS = new RegExp(`<[^<>]*>|&nbsp;|[\\s"${BARS}]`, 'g');

/** Bullets at the heads of lines. */
const BULLETS = /^[^\S\r\n]*(?:[-–*+•·●○◦▪■□‣:][^\S\r\n]+)+/gm;

/** The numbers of items of which nothing else is left. */
const NUMBERS = /^[^\S\r\n]*(?:\d{1,3}[.)）、．]|[（(]\d{1,3}[)）])[^\S\r\n]*$/gm;

/** Without white space, markup, bullets and numbers of items. */
export function wordsAlone(text: string): string {
  return text.replace(BULLETS, '').replace(NUMBERS, '').replace(NO_WORDS, '');
}

/** What stands in a row's unit besides its label and cells: a group, a piece of another row. White space and markup do not count. */
export function residue({ text }: Reading, unit: Unit, row: Row): string {
  let rest = '';
  let from = ownStart(unit);
  for (const { start, end } of printedPieces(row)) {
    rest += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  return wordsAlone(rest + text.slice(from, unit.end));
}
