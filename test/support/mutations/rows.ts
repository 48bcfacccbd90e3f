import type { Span } from '../../../server/src/service';
import type { Scene } from '../accidents/accident';
import { linesOf } from '../accidents/lines';
import type { Dice } from '../dice';
import type { Printed, PrintedLabel } from '../page';
import { print } from '../print';
import { requestRows, tableForm } from '../sample';
import type { Mutant, Mutation } from './mutation';

type TableOfRows = 'disclosure' | 'requests';

/** Rows of a table that follow one another under one group, by key. */
function groupsOf({ report }: Scene, table: TableOfRows): string[][] {
  if (table === 'disclosure') {
    return tableForm(report.form, 'disclosure').blocks.map((block) => block.rows.map((row) => row.key));
  }
  const groups: { parent: string | null | undefined; keys: string[] }[] = [];
  for (const row of requestRows(report.form, report.undivided).filter((one) => one.numeric)) {
    const last = groups.at(-1);
    if (last && last.parent === row.parent) last.keys.push(row.key);
    else groups.push({ parent: row.parent, keys: [row.key] });
  }
  return groups.map(({ keys }) => keys);
}

/** Prints the report with other rows than the form's, or in another order. */
function printedWith({ report, style }: Scene, table: TableOfRows, rows: readonly string[]): Printed {
  return print({ ...report, rows: { [table]: rows } }, style);
}

function labelsOf({ labels }: Printed, table: TableOfRows, row: string): PrintedLabel[] {
  return labels.filter((label) => label.table === table && label.row === row);
}

function firstPiece(label: PrintedLabel | undefined): Span[] {
  return label?.pieces.slice(0, 1) ?? [];
}

function pickTable(dice: Dice): TableOfRows {
  // Five rows against twenty-three.
  return dice.oneIn(4) ? 'disclosure' : 'requests';
}

/** One row is not there. */
export const rowRemoved: Mutation = {
  name: 'row removed',
  make: (scene, dice) => {
    const table = pickTable(dice);
    const all = groupsOf(scene, table).flat();
    const key = dice.pick(all);
    const printed = printedWith(
      scene,
      table,
      all.filter((one) => one !== key),
    );
    return {
      text: printed.text,
      due: [{ code: 'row-missing', at: placesAfter(scene, printed, table, key) }],
      lost: [`${table}.${key}`],
    };
  },
};

/** The label of the row above; of the group's own label where the row was its first; before the first row, the table's beginning. */
function placesAfter(scene: Scene, printed: Printed, table: TableOfRows, key: string): Span[] {
  const group = groupsOf(scene, table).find((keys) => keys.includes(key)) ?? [];
  const all = groupsOf(scene, table).flat();
  const above = all[all.indexOf(key) - 1];
  const places = above === undefined ? [] : firstPiece(labelsOf(printed, table, above)[0]);
  if (group[0] === key) places.push(...headOf(scene, printed, table, key));
  if (above !== undefined) return places;
  // Before the first row the place is the table's first line, or its first cell.
  const section = printed.sections.find((one) => one.key === (table === 'disclosure' ? 'proactive' : 'requests'));
  const first = linesOf(printed.text).find(
    ({ start, text }) => start > (section?.heading.end ?? 0) && /[\u4e00-\u9fff]/.test(text),
  );
  return first ? [...places, first] : places;
}

/** The words that head the row's group: 「第二十条第（五）项」, 「（三）不予公开」; what begins the table. */
function headOf(scene: Scene, { text, sections }: Printed, table: TableOfRows, key: string): Span[] {
  const { form, undivided } = scene.report;
  const section = sections.find((one) => one.key === (table === 'disclosure' ? 'proactive' : 'requests'));
  const rows = requestRows(form, undivided);
  const parent = rows.find((row) => row.key === key)?.parent;
  const block = tableForm(form, 'disclosure').blocks?.find((one) => one.rows.some((row) => row.key === key));
  const words =
    table === 'disclosure'
      ? block?.heading
      : (rows.find((row) => row.key === parent)?.label ?? tableForm(form, 'requests').corner);
  const at = text.indexOf(words ?? '\n', section?.heading.end);
  return at < 0 ? [] : [{ start: at, end: at + (words ?? '').length }];
}

/** One row stands twice, the second time right behind the first or further down in its group. */
export const rowRepeated: Mutation = {
  name: 'row repeated',
  make: (scene, dice) => {
    const table = pickTable(dice);
    const all = groupsOf(scene, table).flat();
    const at = dice.below(all.length);
    const key = all[at] as string;
    const printed = printedWith(scene, table, [...all.slice(0, at + 1), key, ...all.slice(at + 1)]);
    return {
      text: printed.text,
      due: [{ code: 'row-repeated', at: firstPiece(labelsOf(printed, table, key)[1]) }],
      lost: [],
    };
  },
};

/** A block of rows of one group stands twice, one behind the other. */
export const rowsRepeated: Mutation = {
  name: 'rows repeated',
  make: (scene, dice) => {
    const table = pickTable(dice);
    const groups = groupsOf(scene, table).filter(({ length }) => length > 1);
    const group = dice.pick(groups);
    const from = dice.below(group.length - 1);
    const block = group.slice(from, from + 2 + dice.below(group.length - from - 1));
    const rows = groupsOf(scene, table).flat();
    const end = rows.indexOf(block.at(-1) as string) + 1;
    const printed = printedWith(scene, table, [...rows.slice(0, end), ...block, ...rows.slice(end)]);
    return {
      text: printed.text,
      due: [{ code: 'row-repeated', at: firstPiece(labelsOf(printed, table, block[0] as string)[1]) }],
      lost: [],
    };
  },
};

/** One row has left its place for another at least two rows away in its group. */
export const rowMoved: Mutation = {
  name: 'row moved',
  make: (scene, dice) => {
    const group = dice.pick(groupsOf(scene, 'requests').filter(({ length }) => length > 2));
    const from = dice.below(group.length);
    const places = group.map((_, i) => i).filter((i) => Math.abs(i - from) >= 2);
    if (places.length === 0) return null;
    const key = group[from] as string;
    const others = group.filter((one) => one !== key);
    const to = dice.pick(places);
    const moved = [...others.slice(0, to), key, ...others.slice(to)];
    const all = groupsOf(scene, 'requests').flatMap((one) => (one.includes(key) ? moved : one));
    const printed = printedWith(scene, 'requests', all);
    return {
      text: printed.text,
      due: [{ code: 'row-order', at: firstPiece(labelsOf(printed, 'requests', key)[0]) }],
      lost: [],
    };
  },
};

/** Several rows of a group have left their places together, over more rows than they are. */
export const rowsMoved: Mutation = {
  name: 'rows moved',
  make: (scene, dice) => {
    const group = dice.pick(groupsOf(scene, 'requests').filter(({ length }) => length > 4));
    const count = 2 + dice.below(Math.floor((group.length - 3) / 2));
    const from = dice.below(group.length - count + 1);
    const block = group.slice(from, from + count);
    const others = group.filter((one) => !block.includes(one));
    const places = others.map((_, i) => i + 1).filter((to) => Math.abs(to - from) > count);
    if (from > count) places.push(0);
    if (places.length === 0) return null;
    const to = dice.pick(places);
    const moved = [...others.slice(0, to), ...block, ...others.slice(to)];
    const all = groupsOf(scene, 'requests').flatMap((one) => (one.join() === group.join() ? moved : one));
    const printed = printedWith(scene, 'requests', all);
    return {
      text: printed.text,
      due: [{ code: 'row-order', at: firstPiece(labelsOf(printed, 'requests', block[0] as string)[0]) }],
      lost: [],
    };
  },
};

/** Two neighbours of a group have changed places: either may be said to be out of order. */
export const rowsSwapped: Mutation = {
  name: 'rows swapped',
  make: (scene, dice) => {
    const table = pickTable(dice);
    const group = dice.pick(groupsOf(scene, table).filter(({ length }) => length > 1));
    const at = dice.below(group.length - 1);
    const [first, second] = group.slice(at, at + 2) as [string, string];
    const swapped = [...group.slice(0, at), second, first, ...group.slice(at + 2)];
    const all = groupsOf(scene, table).flatMap((one) => (one.includes(first) ? swapped : one));
    const printed = printedWith(scene, table, all);
    const at2 = [first, second].flatMap((key) => firstPiece(labelsOf(printed, table, key)[0]));
    return { text: printed.text, due: [{ code: 'row-order', at: at2 }], lost: [] };
  },
};

/** Labels too short to lose a character and still be known. */
const SHORTEST = 5;

/** One character of a row's label is another. */
export const rowAltered: Mutation = {
  name: 'row altered',
  make: ({ printed }, dice): Mutant | null => {
    const labels = printed.labels.filter(({ pieces }) => pieces.some((piece) => piece.end - piece.start >= SHORTEST));
    if (labels.length === 0) return null;
    const label = dice.pick(labels);
    const piece = dice.pick(label.pieces.filter(({ start, end }) => end - start >= SHORTEST));
    const at = piece.start + 2 + dice.below(piece.end - piece.start - 3);
    if (!/[\u4e00-\u9fff]/.test(printed.text[at] ?? '')) return null;
    const text = `${printed.text.slice(0, at)}某${printed.text.slice(at + 1)}`;
    return { text, due: [{ code: 'row-label-altered', at: firstPiece(label) }], lost: [] };
  },
};
