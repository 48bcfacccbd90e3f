// Headers, blocks and labels that stand alone in a cell or, in PDF text, on a line.

import { EDGE, TOTAL } from './cells.mjs';
import { any, beginning, GAP, NUMBERING, ORDINALS, spelled, WORDS } from './words.mjs';

const HEADER = any(WORDS.headers);
const LABEL = any([...WORDS.rows, ...WORDS.groups]);
const BLOCK = `第[二⼆][十⼗]条${GAP}?第${GAP}?[（(]${ORDINALS}[）)]${GAP}?项`;

/** @param {string} name */
const scope = (name) => `${name}.disclosure-report`;
const HEADER_SCOPE = scope('entity.name.type.header');
const NUMBERING_SCOPE = scope('punctuation.definition.numbering');

/**
 * A cell by itself: between edges of any layout; the line's own ends count where an edge stands at the other end.
 * @param {string} inner
 * @param {Record<number, { name: string }>} captures
 */
function alone(inner, captures) {
  const cell = `${GAP}*${inner}`;
  return [
    { match: `(?:^|(?<=${EDGE}))${cell}(?=${GAP}*${EDGE})`, captures },
    { match: `(?<=${EDGE})${cell}(?=${GAP}*$)`, captures },
    { match: `(?<=>)\\s*${inner}(?=\\s*(?:</|<br))`, captures },
  ];
}

/** Every part of the words that narrow columns break; PDF text prints them side by side. */
function pieces() {
  const all = new Set();
  for (const word of WORDS.narrow) {
    for (let from = 0; from < word.length; from++) {
      for (let to = from + 1; to <= word.length; to++) all.add(word.slice(from, to));
    }
  }
  return all;
}

/** A line that is one cell, with or without the tab that tells cells. */
const LINE = `(?:^|(?<=\\t))${GAP}*`;

const PIECE = any([...pieces(), ...WORDS.headers], spelled);
/** What wrapping leaves on a line of its own; the label beside the results is printed one character a line. */
const ENDS = [
  ...WORDS.labels.flatMap((label) => [...label].map((_, i) => label.slice(i))).filter((end) => end.length >= 2),
  ...'本年度办理结果',
];

export const labels = [
  ...alone(`(${BLOCK})`, { 1: { name: scope('entity.name.type.block') } }),
  { match: `^${GAP}*(${BLOCK})${GAP}*$`, captures: { 1: { name: scope('entity.name.type.block') } } },
  ...alone(`(${TOTAL})`, { 1: { name: scope('entity.name.function.total') } }),
  ...alone(`(${HEADER})`, { 1: { name: HEADER_SCOPE } }),
  ...alone(`(${NUMBERING}${GAP}?)?(${LABEL})`, {
    1: { name: NUMBERING_SCOPE },
    2: { name: scope('support.variable.group') },
  }),
  // The words above the figures that a column's width has broken: one part a line, or many side by side.
  { match: `(?<=[\\s，）)])(${HEADER})${GAP}*$`, captures: { 1: { name: HEADER_SCOPE } } },
  {
    match: `${LINE}((?:${PIECE}${GAP}+)*${PIECE})${GAP}*$`,
    captures: { 1: { name: HEADER_SCOPE, patterns: [{ match: TOTAL, name: scope('entity.name.function.total') }] } },
  },
  // A label of which the line holds the beginning, or the end.
  {
    match: `${LINE}(${NUMBERING}${GAP}?)(${any(WORDS.labels, (word) => beginning(word, 1))})?${GAP}*$`,
    captures: { 1: { name: NUMBERING_SCOPE }, 2: { name: scope('support.variable.piece') } },
  },
  {
    match: `${LINE}(${any(ENDS, spelled)})${GAP}*$`,
    captures: { 1: { name: scope('support.variable.piece') } },
  },
];

/** The note in the corner of the second table; PDF text breaks it in two. */
export const corner = {
  match: `[（(]本列数据的勾稽关系为[^\\s|<>（）()]{0,40}[）)]?|等于第三项加第四项之和[）)]`,
  name: scope('comment.line.relation'),
};
