// What a cell can hold, and the rows whose cells are known to be figures. The scopes are such that in VS Code's own
// themes nothing but what is wrong is red.

import { any, GAP, NUMBERING, WORDS } from './words.mjs';

/** Between the cells of a line: tabs and bars. */
const EDGE = '[\\t|｜│┃║]';
const LABEL = any(WORDS.rows);
const TOTAL = any(['总计', '合计']);
const OTHER = any(['其他']);
const NUMBERED_OTHER = `(?<=[.、．）)]|[.、．）)]\\s)${OTHER}`;

const PLAIN = '[-−－]?[0-9]{1,15}(?:\\.[0-9]{1,6})?';
/** Full-width digits, separators, a unit or a remark: a figure, but not as it should be. */
const ODD = '[-−－]?[0-9０-９]+(?:[.．,，][0-9０-９]+)*(?:[（(][^\\t|<>]{0,30}[）)]|[件条个份次项万元]{1,2})?';
const BLANK = '(?:[/／\\\\]|[—–－─-]{1,3}|无|[⽆]|暂无|无此项|不适用|[不未]涉及|未发生)';

/** All that may stand in a figure's place in PDF text, so that prose is not taken for a row. */
const SPACED = `(?:${ODD}|${BLANK})`;

/**
 * The kinds of cell between two boundaries. Everything else in the cell is no number.
 * @param {string} before lookbehind or `^`
 * @param {string} after lookahead
 * @param {string} rest what a cell of other text consists of
 * @param {string} figure scope of the figures
 */
function cells(before, after, rest, figure) {
  /** @param {string} inner */
  const cell = (inner) => `${before}${GAP}*${inner}(?=${GAP}*${after})`;
  return [
    { match: cell(`(${PLAIN})`), captures: { 1: { name: figure } } },
    {
      match: cell(`(${PLAIN})(万?元)`),
      captures: { 1: { name: figure }, 2: { name: 'keyword.other.unit.disclosure-report' } },
    },
    { match: cell(`(${ODD})`), captures: { 1: { name: 'invalid.illegal.figure.disclosure-report' } } },
    { match: cell(`(${BLANK})`), captures: { 1: { name: 'constant.language.blank.disclosure-report' } } },
    ...(rest ? [{ match: rest, name: 'invalid.illegal.cell.disclosure-report' }] : []),
  ];
}

/**
 * The rows of one kind in every layout. 其他 and 总计 head columns as well: they are rows with their numbering,
 * or where a figure stands next to them.
 * @param {boolean} total whether the row is the sum of others
 */
function row(total) {
  const figure = `constant.numeric.figure${total ? '.total' : ''}.disclosure-report`;
  const label = total ? `(${NUMBERING}${GAP}?)(${TOTAL})` : `(${NUMBERING}${GAP}?)?(${LABEL}|${NUMBERED_OTHER})`;
  const shared = `()(${total ? TOTAL : OTHER})`;
  const name = total ? 'entity.name.function.total.disclosure-report' : 'support.variable.row.disclosure-report';
  /** @param {number} first the group of the numbering */
  const captures = (first) => ({
    [first]: { name: 'punctuation.definition.numbering.disclosure-report' },
    [first + 1]: { name },
  });

  const start = `(?:^|(?<=${EDGE}))${GAP}*`;
  const inLine = {
    end: '$',
    beginCaptures: captures(1),
    patterns: [{ include: '#bar' }, ...cells(`(?<=${EDGE})`, `(?:${EDGE}|$)`, '[^\\s|｜│┃║][^\\t|｜│┃║]*', figure)],
  };
  const td = '(<t[dh]\\b[^<>]*>(?:[ \\t]*<[A-Za-z][^<>]*>){0,4})\\s*';
  const inTags = {
    end: '(?=</tr)|$',
    beginCaptures: { 1: { patterns: [{ include: '#tag' }] }, ...captures(2) },
    patterns: [
      ...['#blank-entity', '#tag', '#entity'].map((include) => ({ include })),
      ...cells('(?<=>)', '(?:&nbsp;|\\s)*<', '[^<>&\\s][^<>&]*', figure),
    ],
  };
  return [
    { begin: `${start}${label}(?=${GAP}*${EDGE})`, ...inLine },
    { begin: `${start}${shared}(?=${GAP}*${EDGE}${GAP}*${PLAIN}${GAP}*(?:${EDGE}|$))`, ...inLine },
    {
      // In PDF text all must look like figures, or else the row must be whole and begin with one.
      begin: `^${GAP}*${label}(?=(?:${GAP}+${SPACED})+${GAP}*$|${GAP}+${PLAIN}(?:${GAP}+\\S{1,8}){5,7}${GAP}*$)`,
      end: '$',
      beginCaptures: captures(1),
      patterns: cells('(?<=\\s)', `(?:${GAP}|$)`, '\\S+', figure),
    },
    { begin: `${td}${label}(?=[ \\t]*</)`, ...inTags },
    { begin: `${td}${shared}(?=\\s*(?:</?[A-Za-z][^<>]*>\\s*){2,12}${PLAIN}\\s*<)`, ...inTags },
    {
      // One cell a line: the row lasts until a line that is no cell.
      begin: `^\\t${GAP}*${label}${GAP}*$`,
      end: '^(?!\\t)',
      beginCaptures: captures(1),
      patterns: cells('^\\t?', '$', '[^\\s].*$', figure),
    },
  ];
}

/** Rows by their labels: what stands behind the label is figures or wrong. */
export const rows = [...row(true), ...row(false)];

const FIGURE = 'constant.numeric.figure.disclosure-report';

/** Cells of rows whose label is not known, or stands elsewhere: only what is certain is told. */
export const loneCells = [
  ...cells(`(?:^|(?<=${EDGE}))`, EDGE, '', FIGURE),
  ...cells(`(?<=${EDGE})`, '$', '', FIGURE),
  ...cells('(?<=>)', '(?:&nbsp;|\\s)*<', '', FIGURE).slice(0, 3),
  { match: `^${GAP}*(${PLAIN})${GAP}*$`, captures: { 1: { name: FIGURE } } },
];

/**
 * A line of PDF text that ends in so many figures is a row, whatever is left of its label, which wraps around
 * them or is printed in the middle of another.
 */
export const figureLine = {
  begin: `^(?=[^\\t|<>]{0,60}?(?<!\\S)(?:${SPACED}${GAP}+){4,20}${SPACED}${GAP}*$)`,
  end: '$',
  patterns: [
    {
      match: `(${NUMBERING}${GAP}?)?(${TOTAL})`,
      captures: {
        1: { name: 'punctuation.definition.numbering.disclosure-report' },
        2: { name: 'entity.name.function.total.disclosure-report' },
      },
    },
    { match: NUMBERING, name: 'punctuation.definition.numbering.disclosure-report' },
    ...cells('(?<!\\S)', `(?:${GAP}|$)`, '', FIGURE),
    { match: `[^\\s0-9]\\S*`, name: 'support.variable.piece.disclosure-report' },
  ],
};

export { EDGE, TOTAL };
