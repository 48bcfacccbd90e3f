// Title, headings, and what stands in sentences.

import { any, GAP, ORDINALS, WORDS } from './words.mjs';

/** @param {string} name */
const scope = (name) => `${name}.disclosure-report`;
const HASH = '(?:(#{1,6})[ \\t]+)?';
const START = `(?:^|(?<=>))[ \\t\u3000\\uFEFF]{0,20}`;
const END = `(?=\\s{0,20}(?:$|<))`;
const NOT_IN_TITLE = '[^。；，！？：\\t|<>《》]';

const hash = { name: scope('punctuation.definition.heading') };

export const title = {
  match: `${START}${HASH}(${NOT_IN_TITLE}{0,60}政府信息公开${NOT_IN_TITLE}{0,20}(?:报${GAP}?告|年${GAP}?报)(?:[（(][^<>\\t]{0,12}[）)])?)${END}`,
  captures: { 1: hash, 2: { name: scope('markup.heading.title') } },
};

const SECTION = any(WORDS.titles);
const numeral = { name: scope('punctuation.definition.numeral') };

export const headings = [
  {
    match: `${START}${HASH}((${ORDINALS}${GAP}?[、.．,，]${GAP}?)?${SECTION})${END}`,
    captures: { 1: hash, 2: { name: scope('markup.heading.section') }, 3: numeral },
  },
  {
    match: `${START}(?:(#{1,6})[ \\t]+|(?=${ORDINALS}[、.．]))((${ORDINALS}[、.．,，]${GAP}?)?${any(WORDS.alteredTitles)})${END}`,
    captures: { 1: hash, 2: { name: scope('markup.heading.section') }, 3: numeral },
  },
];

const WORDS_OF_HEADING = '[^。；：，！？:;\\t|<>]{1,30}';
const STOP = '(?=[。：:]|\\s{0,20}(?:$|<))';

const INNER = `(?:^|(?<=>))${GAP}{0,20}(?:[-*+][ \\t]+)?${HASH}([（(]${ORDINALS}[）)]|${ORDINALS}、|[0-9]{1,2}[.、．](?![0-9]))`;
const numbering = { name: scope('punctuation.definition.numbering') };

/** （一）, 1. and inner 一、 with the words up to the first stop, whether the sentence runs on or not. */
export const subheadings = [
  {
    match: `${INNER}${GAP}?(${WORDS_OF_HEADING})${STOP}`,
    captures: { 1: hash, 2: numbering, 3: { name: scope('markup.heading.item') } },
  },
  { match: INNER, captures: { 1: hash, 2: numbering } },
];

/** Any other line behind `#`. */
export const otherHeading = {
  match: '^[ \\t]*(#{1,6})[ \\t]+(.*)$',
  captures: { 1: hash, 2: { name: scope('markup.heading.other') } },
};

const NUMERALS = '[一二三四五六七八九十百零⼀⼆⼋⼗]{1,6}';

export const citations = [
  { match: '《[^《》\\n]{1,80}》', name: scope('string.other.citation') },
  { match: '[\\u4E00-\\u9FFF]{1,12}〔[0-9]{4}〕[ ]?[0-9]{1,5}[ ]?号', name: scope('string.other.document-number') },
  { match: '国令第[ ]?[0-9]{1,4}[ ]?号', name: scope('string.other.document-number') },
  {
    match: `第${NUMERALS}条(?:第${NUMERALS}款)?(?:${GAP}?第[（(]?${NUMERALS}[）)]?项)?`,
    name: scope('string.other.article'),
  },
];

export const numbers = [
  {
    match: '([0-9]+(?:[.,][0-9]+)*)[ ]?([%％]|余?[件条次个期份项页场篇人]|[万亿]?余?元|万)?',
    captures: { 1: { name: scope('constant.numeric.text') }, 2: { name: scope('keyword.other.unit') } },
  },
];

export const pageMark = { match: '^[ \\t]*[-—–][ ]?[0-9]{1,3}[ ]?[-—–][ \\t]*$', name: scope('comment.line.page') };

export const tags = {
  comment: { begin: '<!--', end: '-->', name: scope('comment.block') },
  tag: {
    match: `(</?)([A-Za-z!][\\w:-]*)((?:[^<>"']|"[^"<>]*"|'[^'<>]*')*)(/?>)`,
    captures: {
      1: { name: scope('punctuation.definition.tag') },
      2: { name: scope('entity.name.tag') },
      3: {
        patterns: [
          { match: `"[^"]*"|'[^']*'`, name: scope('string.quoted.attribute') },
          { match: '[A-Za-z-]+(?==)', name: scope('entity.other.attribute-name') },
        ],
      },
      4: { name: scope('punctuation.definition.tag') },
    },
  },
  entity: { match: '&(?:[A-Za-z]{2,10}|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});', name: scope('constant.character.entity') },
  blankEntity: {
    match: '(?<=>)\\s*((?:&nbsp;)+)(?=\\s*<)',
    captures: { 1: { name: scope('constant.language.blank') } },
  },
  bar: { match: '[|｜│┃║]', name: scope('punctuation.separator.cell') },
  barRule: {
    match: '^[ \\t]*\\|?(?:[ ]*:?-{2,}:?[ ]*\\|)+[ ]*(?::?-{2,}:?)?[ ]*$',
    name: scope('punctuation.separator.rule'),
  },
};
