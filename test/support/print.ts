import type { Printed } from './page';
import { type BarsStyle, printBars } from './print-bars';
import { type CellLinesStyle, printCellLines } from './print-cell-lines';
import { type HtmlStyle, printHtml } from './print-html';
import { printSpaces, type SpacesStyle } from './print-spaces';
import { printTabs, type TabsStyle } from './print-tabs';
import type { Taken } from './print-taken';
import { withRadicals } from './radicals';
import type { SampleReport } from './sample';

/** How a report is to be printed: its layout and what may vary in it. */
export type Style = (TabsStyle | CellLinesStyle | SpacesStyle | BarsStyle | HtmlStyle) & {
  /** Line ends; LF unless told. */
  readonly lineBreak?: '\n' | '\r\n';
  /** Writes the characters that have one as Kangxi radicals, as bad PDF fonts do; false unless told. */
  readonly radicals?: boolean;
};

/** The styles in which each layout was met, by the names that tests print. */
export const STYLES: Readonly<Record<string, Style>> = {
  'tabs, every row alike': { layout: 'tabs', columns: 'even' },
  'tabs, ragged': { layout: 'tabs', columns: 'ragged', headingMark: '## ', spacedLabels: true },
  'tabs, ragged, page break': {
    layout: 'tabs',
    columns: 'ragged',
    breakBefore: 'unprocessed.reissue',
    lineBreak: '\r\n',
  },
  'tabs, a blank column more': { layout: 'tabs', columns: 'wide', breakBefore: 'other.rest' },
  'cell lines': { layout: 'cell-lines' },
  'cell lines, padded, broken labels': { layout: 'cell-lines', padded: true, brokenLabels: true, lineBreak: '\r\n' },
  'cell lines, closed by tabs': { layout: 'cell-lines', closed: true },
  'spaces, groups before their rows': { layout: 'spaces', groups: 'before', blankLines: true },
  'spaces, groups in the rows': { layout: 'spaces', groups: 'inline', figures: 'after', labelWidth: 30 },
  'spaces, wrapped': { layout: 'spaces', groups: 'vertical', figures: 'middle', labelWidth: 14, pageMark: 'hyphens' },
  'spaces, figures first': {
    layout: 'spaces',
    groups: 'vertical',
    figures: 'before',
    labelWidth: 16,
    pageMark: 'dashes',
    lineBreak: '\r\n',
  },
  'bars, outer': { layout: 'bars', outer: true, groups: 'first', headingMark: '## ' },
  'bars, drawn': { layout: 'bars', outer: true, groups: 'first', bar: '│', rules: 'none' },
  'bars, none outside': { layout: 'bars', outer: false, groups: 'repeat' },
  'html, plain cells': { layout: 'html', cell: 'plain', heading: 'p' },
  'html, paragraphs in cells': { layout: 'html', cell: 'paragraph', heading: 'h2', blank: '&nbsp;', oneLine: true },
  'bars, behind the rows, each a table': {
    layout: 'bars',
    outer: 'behind',
    groups: 'repeat',
    rules: 'none',
    apart: true,
    filler: '&nbsp;',
    numerals: 'part',
    around: ['> ', ''],
  },
  'tabs, headings in brackets': {
    layout: 'tabs',
    columns: 'even',
    numerals: 'brackets',
    around: ['- ', '：'],
    contents: 'leaders',
  },
  'spaces, contents with pages': {
    layout: 'spaces',
    groups: 'inline',
    numerals: 'space',
    contents: 'pages',
    around: ['\u3000\u3000', '\u200b'],
  },
  'html, Word in a layout table': { layout: 'html', cell: 'word', heading: 'p', layoutTable: 'cell', dressed: true },
  'html, rows of a layout table': { layout: 'html', cell: 'plain', heading: 'p', layoutTable: 'rows', rowTables: true },
  'html, nested spans': { layout: 'html', cell: 'span', heading: 'p', lineBreak: '\r\n' },
  'bars, taken from a page, a row a line': taken({ lines: 'row', led: true, fill: 'behind' }),
  'bars, taken from a page, a row a line, none outside': taken({ lines: 'row', fill: 'none', parted: '| ' }),
  'bars, taken from a page, a row a line, tight': taken({ lines: 'row', fill: 'none', parted: '|' }),
  'bars, taken from a page, bars between paragraphs': taken({ lines: 'row', fill: 'none', parted: '\n\n| \n\n' }),
  'bars, taken from a page, a cell a line': taken({ lines: 'cell', fill: 'line' }),
  'bars, taken from a page, a cell a line, bars before rows': taken({ lines: 'cell', led: true, fill: 'behind' }),
  'bars, taken from a page, a bar a line': taken({ lines: 'bar', fill: 'none' }),
  'bars, taken from a page, a bar a line, and more for merged cells': taken({ lines: 'bar', fill: 'line' }),
};

/** Styles that are read like the others, but in whose manner not everything is written: rows would be bold and ruled, or wrapped to a width. */
export const READ_STYLES: Readonly<Record<string, Style>> = {
  ...STYLES,
  'tabs, every cell in quotation marks': { layout: 'tabs', columns: 'even', quoted: true },
  'html, each cell a table': { layout: 'html', cell: 'framed', heading: 'p', blank: '&nbsp;' },
  'bars, a rule under each row, bold': {
    layout: 'bars',
    outer: true,
    groups: 'first',
    rules: 'each',
    bold: 'all',
    around: ['**', '**'],
    contents: 'links',
  },
  'bars, merged cells repeated': { layout: 'bars', outer: true, groups: 'spread' },
  'bars, none outside, merged cells repeated': { layout: 'bars', outer: false, groups: 'spread', bold: 'words' },
  'bars, a grid whose cells run over several lines': { layout: 'bars', outer: true, groups: 'first', wrap: 7 },
  'cell lines, items of a list': { layout: 'cell-lines', loose: { lead: '-   ' } },
  'cell lines, items of a list, starred': { layout: 'cell-lines', headingMark: '## ', loose: { lead: '  * ' } },
  'cell lines, items of a list, those of merged cells empty': {
    layout: 'cell-lines',
    loose: { lead: '•\t', empty: '•' },
  },
  'cell lines, merged cells repeated': { layout: 'cell-lines', loose: { lead: '', repeated: true } },
  'bars, as a data frame is written': {
    layout: 'bars',
    outer: true,
    groups: 'first',
    rules: 'none',
    filler: 'NaN',
    counted: true,
  },
};

function taken(how: Taken): Style {
  return { layout: 'bars', outer: true, groups: 'first', taken: how };
}

/** Prints a report and says where everything came to stand. */
export function print(report: SampleReport, style: Style): Printed {
  const printed = printLayout(report, style);
  return style.radicals ? { ...printed, text: withRadicals(printed.text) } : printed;
}

function printLayout(report: SampleReport, style: Style): Printed {
  const lineBreak = style.lineBreak ?? '\n';
  switch (style.layout) {
    case 'tabs':
      return printTabs(report, style, lineBreak);
    case 'cell-lines':
      return printCellLines(report, style, lineBreak);
    case 'spaces':
      return printSpaces(report, style, lineBreak);
    case 'bars':
      return printBars(report, style, lineBreak);
    case 'html':
      return printHtml(report, style, lineBreak);
  }
}
