import { insertCells, removeCells } from '../../compose/rows/cells';
import { type Fitting, type Fittings, fittingsOf } from '../../identities/fitting';
import type { Reading, Report, Row, Table } from '../../model/report';
import type { Span } from '../../text/span';
import { strung, type Words } from '../../text/words';
import type { Edit, Fix } from '../rule';
import { placeName } from '../wording/cell-name';
import { obviousFix, possibleFix } from './fix';
import { partOff } from './part-off';

/** What can be done about a row that has not the cells due. */
export interface CellCountFixes {
  /** One for each way in which the row comes to the cells due. */
  readonly fixes: readonly Fix[];
  /** The sums rule out all ways. */
  readonly ruledOut: boolean;
  /** The place of the first of two cells that are one figure, where the sums allow nothing else. */
  readonly joined: number | null;
}

/** The fixes of a row with too many cells or too few: those that its sums allow. */
export function cellCountFixes(reading: Reading, report: Report, table: Table, row: Row): CellCountFixes {
  if (goesOnBelow(table, row)) return NONE;
  const { ways: all, ruledOut }: Fittings = fittingsOf(
    report,
    table,
    row,
    (place) => between(reading, row, place) !== null,
    partOff(reading.text, row),
  );
  const ways = isBroken(reading, table, row) ? all.filter((way) => takesBlanks(row, way)) : all;
  // One way alone is the obvious one if some sum that gave no figure for it bears it out.
  const preferred = ways.length === 1 && (ways[0]?.checks ?? 0) > 0;
  const fixes = ways.flatMap((way) => fixOf(reading, table, row, way, preferred) ?? []);
  const joined = preferred && ways[0]?.kind === 'join' ? (ways[0].places[0] ?? null) : null;
  return { fixes, ruledOut, joined };
}

const NONE: CellCountFixes = { fixes: [], ruledOut: false, joined: null };

/** The white space that alone parts the cell in this place from the next; null where anything else does. */
function between({ text }: Reading, { cells }: Row, place: number): Span | null {
  const [first, second] = [cells[place], cells[place + 1]];
  if (!first || !second) return null;
  const span = { start: first.span.end, end: second.span.start };
  return /^\s+$/.test(text.slice(span.start, span.end)) ? span : null;
}

/**
 * Figures without a label stand right below, or about as many as are wanting with words that no row has: what is wanting is probably
 * among them, so nothing is written into the row.
 */
function goesOnBelow({ rows }: Table, row: Row): boolean {
  const below = rows[rows.indexOf(row) + 1];
  if (row.cells.length >= row.due || below?.place !== 'unknown') return false;
  return below.label === null || Math.abs(row.cells.length + below.cells.length - row.due) <= 1;
}

/** A break stands among the cells of a row of tabs or bars: without one of its figures the two lines would be none. */
function isBroken({ text }: Reading, { layout, wrapped }: Table, { figuresSpan: { start, end } }: Row): boolean {
  // Where bars close or lead cells of a line or more, a break is none of the row's.
  if (wrapped === 'bars' || wrapped === 'marks') return false;
  return (layout === 'tabs' || layout === 'bars') && /[\r\n]/.test(text.slice(start, end));
}

/** Of what is surplus then, only the blank beside the break can be. */
function takesBlanks({ cells }: Row, { kind, places }: Fitting): boolean {
  return kind !== 'remove' || places.every((place) => cells[place]?.state === 'blank');
}

function fixOf(reading: Reading, table: Table, row: Row, way: Fitting, preferred: boolean): Fix | null {
  const edits = editsOf(reading, table, row, way);
  if (!edits) return null;
  const what =
    way.kind === 'insert' ? inserted(table, row, way) : way.kind === 'join' ? joinedWords(row, way) : removed(row, way);
  return (preferred ? obviousFix : possibleFix)(withSums(what, way), edits);
}

function editsOf(reading: Reading, table: Table, row: Row, { kind, places, figures }: Fitting): readonly Edit[] | null {
  switch (kind) {
    case 'remove':
      return removeCells(reading, table, row, places);
    case 'join': {
      const span = between(reading, row, places[0] as number);
      return span && [{ span, newText: '' }];
    }
    case 'insert':
      return insertCells(
        reading,
        table,
        row,
        places,
        figures.map((figure) => (figure === null ? '' : `${figure}`)),
      );
  }
}

function joinedWords({ cells }: Row, { places, figures }: Fitting): Words {
  const [first, second] = cells.slice(places[0], (places[0] as number) + 2).map(({ text }) => text);
  return {
    zh: `将“${first}”“${second}”合并为${figures[0]}`,
    en: `Join “${first}” and “${second}” to ${figures[0]}`,
  };
}

/** More cells than these, one beside the other, are told by the first and the last. */
const EACH_NAMED = 3;

function removed(row: Row, { places }: Fitting): Words {
  const [first = 0] = places;
  const last = places.at(-1) ?? first;
  if (places.length > EACH_NAMED && last - first === places.length - 1)
    return { zh: `删去第${first + 1}至第${last + 1}个数`, en: `Remove figures ${first + 1} to ${last + 1}` };
  const zh = places.map((place) => `第${place + 1}个数${shown(row, place)}`).join('、');
  const en = places.map((place) => `figure ${place + 1}${shownEn(row, place)}`);
  return { zh: `删去${zh}`, en: `Remove ${strung(en)}` };
}

function shown(row: Row, place: number): string {
  const text = row.cells[place]?.text ?? '';
  return text === '' ? '（空着）' : `“${text}”`;
}

function shownEn(row: Row, place: number): string {
  const text = row.cells[place]?.text ?? '';
  return text === '' ? ' (blank)' : ` “${text}”`;
}

function inserted(table: Table, row: Row, { places, figures }: Fitting): Words {
  const names = places.map((place) => placeName(table, row, place));
  const zh = places.map((place, i) => `在${names[i]?.zh}（第${place + 1}格）补${figures[i] ?? '一个空着的格'}`);
  const en = places.map((place, i) => `${figures[i] ?? 'a blank'} as ${names[i]?.en} (cell ${place + 1})`);
  return { zh: zh.join('，'), en: `Insert ${strung(en)}` };
}

/** Says what speaks for the way, if anything does. */
function withSums({ zh, en }: Words, { checks, figures }: Fitting): Words {
  if (checks > 0) return { zh: `${zh}：有关勾稽关系成立`, en: `${en}: the sums on the row then hold` };
  const required = figures.some((figure) => figure !== null);
  return required ? { zh: `${zh}（勾稽关系所要求的数）`, en: `${en}, as the sums require` } : { zh, en };
}
