// The words of the statutory forms as regular expressions (Oniguruma), in all the spellings that reports have.

import { readdirSync, readFileSync } from 'node:fs';

/**
 * What is used here of the forms' data; server/src/forms/form.ts has the whole.
 * @typedef {{ key: string, label: string, accepted?: string[], altered?: string[], numeric?: boolean, group?: string | null }} Wording
 * @typedef {{ rows?: Wording[], columns?: Wording[], blocks?: { rows: Wording[], columns: Wording[] }[],
 *   columnGroups?: { path: string[] }[], headerTop?: string, firstColumn?: string }} Table
 * @typedef {{ sections: { title: string, accepted?: string[], altered?: string[] }[], tables: Table[] }} Form
 */

const FOLDER = new URL('../../server/src/forms/', import.meta.url);

/**
 * The data files that are named by a year, the newest first.
 * @type {Form[]}
 */
const FORMS = readdirSync(FOLDER)
  .filter((name) => /^\d{4}\.json$/.test(name))
  .sort()
  .reverse()
  .map((name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')));

/** Code points that text out of a PDF has in place of characters; Unicode's compatibility mapping knows the most. */
const LOOKALIKES = new Map([['民', '⺠']]);
for (let code = 0x2f00; code <= 0x2fd5; code++) {
  const radical = String.fromCodePoint(code);
  LOOKALIKES.set(radical.normalize('NFKC'), radical);
}

/** White space of any kind that stays within a cell: alignment, or what wrapping has left inside a label. */
export const GAP = '[^\\S\\t\\n]';
const TO_TEN = [...'一二三四五六七八九十'];

/** A Chinese number up to 十九 and more. */
export const ORDINALS = `[${TO_TEN.map((char) => char + (LOOKALIKES.get(char) ?? '')).join('')}]{1,3}`;

/** What numbers a row: （一）, 1. or 一、. */
export const NUMBERING = `(?:[（(]${ORDINALS}[）)]|${ORDINALS}[、.．]|[0-9]{1,2}[.、．])`;
const NUMBERED = /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|\d{1,2}\.)/;

/** @param {string} char */
function spelling(char) {
  const radical = LOOKALIKES.get(char);
  if (radical) return `[${char}${radical}]`;
  if ('（('.includes(char)) return '[（(]';
  if ('）)'.includes(char)) return '[）)]';
  if ('：:'.includes(char)) return '[：:]';
  if ('，,、'.includes(char)) return '[，,、]?';
  if ('“”"'.includes(char)) return '[“”"＂]?';
  if (char === '/') return '[/／]';
  return char.replace(/[\\^$.*+?()[\]{}|]/, '\\$&');
}

/** @param {string} word a regular expression for it */
export const spelled = (word) => [...word].map(spelling).join('');

/** @param {string} word a regular expression for it, with at most one space between characters */
const loose = (word) => [...word].map(spelling).join('\\s?');

/**
 * An alternation, the longest first, so that no word is cut short by another.
 * @param {Iterable<string>} words
 * @param {(word: string) => string} [as]
 */
export function any(words, as = loose) {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${sorted.map(as).join('|')})`;
}

/**
 * A word's beginnings of at least `least` characters, the longest possible.
 * @param {string} word
 * @param {number} least
 */
export function beginning(word, least) {
  const chars = [...word].map(spelling);
  return chars.reduceRight((rest, char, i) => {
    const more = rest ? `\\s?${rest}` : '';
    return i < least ? `${char}${more}` : `(?:${char}${more})?`;
  }, '');
}

/** @param {string} label */
const unnumbered = (label) => label.replace(NUMBERED, '');
/** @param {Wording} wording */
const wordings = ({ label, accepted = [], altered = [] }) => [label, ...accepted, ...altered];
const tables = FORMS.flatMap((form) => form.tables);
const rows = tables.flatMap((table) => [...(table.rows ?? []), ...(table.blocks ?? []).flatMap((block) => block.rows)]);
const columns = tables.flatMap((table) => table.columns ?? []);
const blockColumns = tables.flatMap((table) => (table.blocks ?? []).flatMap((block) => block.columns));

/** Labels that other words of the form repeat: rows only with their numbering or before a figure. */
const SHARED = ['其他', '总计', '合计'];
/** @param {Wording} row */
const isTotal = (row) => row.key === 'processedTotal';
/** @param {Wording[]} list */
const bodies = (list) =>
  list
    .flatMap(wordings)
    .map(unnumbered)
    .filter((word) => !SHARED.includes(word));

/** Labels that stand for several rows. */
const GROUPS = bodies(rows.filter((row) => row.numeric === false));

export const WORDS = {
  /** Titles of the six sections that stand for them with or without a numeral. */
  titles: FORMS.flatMap((form) => form.sections.flatMap(({ title, accepted = [] }) => [title, ...accepted])).filter(
    (title) => !title.includes('<'),
  ),
  /** Titles that only a numeral or a `#` makes headings. */
  alteredTitles: FORMS.flatMap((form) => form.sections.flatMap(({ altered = [] }) => altered)),
  /** Labels of rows that have figures in every form. */
  rows: bodies(rows.filter((row) => row.numeric !== false && !isTotal(row))).filter((word) => !GROUPS.includes(word)),
  groups: GROUPS,
  /** Labels as printed, numbering left out, to tell wrapped ones by their beginnings and ends. */
  labels: rows.map((row) => unnumbered(row.label)).filter((label) => label.length > 3),
  /** Words of the header rows. */
  headers: [
    ...[...columns, ...blockColumns].flatMap(wordings).filter((word) => !['总计', '合计'].includes(word)),
    ...columns.flatMap((column) => column.group ?? []),
    ...tables.flatMap((table) => (table.columnGroups ?? []).flatMap((group) => group.path)),
    ...tables.flatMap((table) => [table.headerTop ?? [], table.firstColumn ?? []].flat()),
  ],
  /** Header words that narrow columns break anywhere. */
  narrow: columns.map((column) => column.label),
};
