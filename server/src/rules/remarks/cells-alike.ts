import type { Report } from '../../model/report';
import type { Words } from '../../text/words';
import type { Edit, Fix } from '../finding';
import { certainFix, obviousFix } from '../fixes/fix';
import type { CellPlace } from '../questions/cells';
import { oddIn } from '../questions/odd';
import type { Remark, Tell } from '../rule';
import { cellName } from '../wording/cell-name';
import { capital } from '../wording/row-name';
import { tableName } from '../wording/statutory-names';

/** What a rule says of cells that many others of the table may be like, as where every figure of it was typed in full width. */
export interface Alike {
  /** What a cell has in common with others; null where there is nothing to say of it. */
  kindOf(place: CellPlace): string | null;
  one(place: CellPlace): Remark;
  /** What is said of them together, of the table that is named so. */
  many(places: readonly CellPlace[], table: Words): Words;
  /** The title of the fix that mends so many at once. */
  title?(count: number, places: readonly CellPlace[]): Words;
  /** What mends one of many, where it is not the fix that is preferred for one by itself. */
  mending?(place: CellPlace): Fix | undefined;
}

/** Up to a row of the second table is told cell by cell; more of a table with the same accident have one cause. */
const ONE_BY_ONE = 7;

/** So many of them are pointed at; no table of a form has more. */
const POINTED_AT = 300;

/** Tells a few cells one by one, and many of a table that are alike once: at the first, with one fix for all. */
export function tellCellsAlike({ tables }: Report, tell: Tell, alike: Alike): void {
  for (const table of tables) {
    const { cells } = oddIn(table);
    if (cells.length === 0) continue;
    const kinds = new Map<string, CellPlace[]>();
    for (const place of cells) {
      const kind = alike.kindOf(place);
      if (kind === null) continue;
      const same = kinds.get(kind);
      if (same) same.push(place);
      else kinds.set(kind, [place]);
    }
    for (const places of kinds.values()) {
      if (places.length > ONE_BY_ONE) tell(together(alike, places));
      else for (const place of places) tell(alike.one(place));
    }
  }
}

/** What is said is about the table, so that it stays accepted when the first of them is mended. */
function together(alike: Alike, places: readonly CellPlace[]): Remark {
  const [first, ...others] = places as readonly [CellPlace, ...CellPlace[]];
  const { key } = first.table;
  return {
    span: first.cell.span,
    at: key,
    message: alike.many(places, tableName(key)),
    related: others.slice(0, POINTED_AT).map((place) => ({ span: place.cell.span, message: shown(place) })),
    laterFixes: () => mended(alike, places),
  };
}

function shown(place: CellPlace): Words {
  const { zh, en } = cellName(place);
  const { text } = place.cell;
  return { zh: `${zh}是“${text}”`, en: `${capital(en)}, is “${text}”` };
}

/** Those that can be mended, all at once; right beyond doubt where each is. */
function mended(alike: Alike, places: readonly CellPlace[]): Fix[] {
  if (!alike.title) return [];
  const edits: Edit[] = [];
  let count = 0;
  let certain = true;
  for (const place of places) {
    const fix = alike.mending ? alike.mending(place) : alike.one(place).fixes?.find(({ preferred }) => preferred);
    if (!fix) continue;
    edits.push(...fix.edits);
    count++;
    certain &&= fix.certain;
  }
  return count === 0 ? [] : [(certain ? certainFix : obviousFix)(alike.title(count, places), edits)];
}
