import * as fc from 'fast-check';
import type { Style } from './print';
import type { BarsStyle } from './print-bars';
import type { CellLinesStyle } from './print-cell-lines';
import type { HtmlStyle } from './print-html';
import type { Source } from './print-source';
import type { SpacesStyle } from './print-spaces';
import type { TabsStyle } from './print-tabs';
import type { Taken } from './print-taken';
import type { Numerals, TextStyle } from './print-text';

/** What may vary in every layout. The value that comes first is the one to which examples shrink. */
const lineBreak = fc.constantFrom<NonNullable<Style['lineBreak']>>('\n', '\r\n');
const headingMark = fc.constantFrom('', '## ');
const spaced = fc.constantFrom(true, false);
const numerals = fc.constantFrom<Numerals>('comma', 'point', 'space', 'brackets', 'part', 'digits', 'formal', 'none');
const contents = fc.constantFrom<NonNullable<TextStyle['contents']>>('plain', 'leaders', 'pages', 'links');
/** What stands around headings: bold marks, a quotation's, a bullet and a colon, white space that is seen and that is not, a wiki's marks. */
const around = fc.constantFrom<NonNullable<TextStyle['around']>>(
  ['', ''],
  ['**', '**'],
  ['> ', ''],
  ['- ', '：'],
  ['\u3000\u3000', '\u200b'],
  ['== ', ' =='],
);
/** What every layout of plain text may vary. */
const TEXT = { headingMark, spaced, numerals, contents, around };

/** Rows before which a page may end: the second table's, in the middle of groups and between them. */
const BREAKS = [
  'granted',
  'denied.stateSecret',
  'denied.thirdParty',
  'unavailable.notHeld',
  'unprocessed.reissue',
  'other.rest',
  'carriedOut',
];

const tabs: fc.Arbitrary<TabsStyle> = fc.record(
  {
    layout: fc.constant('tabs' as const),
    columns: fc.constantFrom('even', 'ragged', 'wide'),
    breakBefore: fc.constantFrom(...BREAKS),
    spacedLabels: fc.boolean(),
    quoted: fc.constantFrom(false, true),
    ...TEXT,
  },
  { requiredKeys: ['layout', 'columns'] },
);

const cellLines: fc.Arbitrary<CellLinesStyle> = fc.record(
  {
    layout: fc.constant('cell-lines' as const),
    padded: fc.boolean(),
    brokenLabels: fc.boolean(),
    closed: fc.boolean(),
    ...TEXT,
  },
  { requiredKeys: ['layout'] },
);

const spaces: fc.Arbitrary<SpacesStyle> = fc.record(
  {
    layout: fc.constant('spaces' as const),
    groups: fc.constantFrom('before', 'inline', 'vertical'),
    figures: fc.constantFrom('behind', 'after', 'middle', 'before'),
    labelWidth: fc.integer({ min: 10, max: 34 }),
    gap: fc.constantFrom('    ', '            ', '\u3000', '\u3000\u3000', '\u00a0 '),
    blankLines: fc.boolean(),
    pageMark: fc.constantFrom('hyphens', 'dashes'),
    headers: fc.constantFrom('whole', 'shredded'),
    litigation: fc.constantFrom('one', 'three'),
    ...TEXT,
  },
  { requiredKeys: ['layout', 'groups'] },
);

/** Not `wrap`: in lines of wrapped cells a blank cell looks like no cell, and accidents that change lines change half a row. */
const bars: fc.Arbitrary<BarsStyle> = fc
  .record(
    {
      layout: fc.constant('bars' as const),
      outer: fc.constantFrom<BarsStyle['outer']>(true, false, 'behind'),
      bar: fc.constantFrom('|', '｜', '│'),
      groups: fc.constantFrom('first', 'repeat'),
      rules: fc.constantFrom('header', 'each', 'none'),
      bold: fc.constantFrom('words', 'all'),
      filler: fc.constantFrom('', '&nbsp;'),
      apart: fc.boolean(),
      ...TEXT,
    },
    { requiredKeys: ['layout', 'outer', 'groups'] },
  )
  // A row without outer bars cannot begin with a blank cell.
  .map((style): BarsStyle => (style.outer === true ? style : { ...style, groups: 'repeat' }));

/** As programs that take the text out of web pages write them. Not `parted`: without bars outside, a blank at either end of a row is none. */
const taken: fc.Arbitrary<BarsStyle> = fc.record(
  {
    layout: fc.constant('bars' as const),
    outer: fc.constant(true),
    groups: fc.constant('first' as const),
    taken: fc
      .record({
        lines: fc.constantFrom<Taken['lines']>('row', 'cell', 'bar'),
        led: fc.boolean(),
        fill: fc.constantFrom<Taken['fill']>('behind', 'line', 'none'),
      })
      // The bar before a row would look like a blank at the end of the one above, were rows not all of one width.
      .map((how): Taken => {
        if (!how.led || how.lines === 'row') return how;
        return how.lines === 'bar' ? { ...how, led: false } : { ...how, fill: 'behind' };
      }),
    ...TEXT,
  },
  { requiredKeys: ['layout', 'outer', 'groups', 'taken'] },
);

/** As drawn by programs that show tables in columns, and in the marks of wikis. */
const source: fc.Arbitrary<BarsStyle> = fc.record(
  {
    layout: fc.constant('bars' as const),
    outer: fc.constant(true),
    groups: fc.constantFrom('first', 'repeat'),
    source: fc.constantFrom<Source>('grid', 'header-ruled', 'box', 'box-tight', 'mediawiki', 'mediawiki-rows', 'jira'),
    ...TEXT,
  },
  { requiredKeys: ['layout', 'outer', 'groups', 'source'] },
);

const html: fc.Arbitrary<HtmlStyle> = fc.record(
  {
    layout: fc.constant('html' as const),
    cell: fc.constantFrom('plain', 'paragraph', 'span', 'word'),
    heading: fc.constantFrom('p', 'h2'),
    blank: fc.constantFrom('', '&nbsp;'),
    oneLine: fc.boolean(),
    layoutTable: fc.constantFrom('cell', 'rows'),
    rowTables: fc.boolean(),
    dressed: fc.boolean(),
  },
  { requiredKeys: ['layout', 'cell', 'heading'] },
);

/** Cells that are tables, as some editors draw the lines around them. Accidents change tags of cells, of which these have two of each. */
const framed: fc.Arbitrary<HtmlStyle> = fc.record(
  {
    layout: fc.constant('html' as const),
    cell: fc.constant('framed' as const),
    heading: fc.constantFrom('p', 'h2'),
    blank: fc.constantFrom('', '&nbsp;'),
    oneLine: fc.boolean(),
    layoutTable: fc.constantFrom('cell', 'rows'),
    dressed: fc.boolean(),
  },
  { requiredKeys: ['layout', 'cell', 'heading'] },
);

const LAYOUTS = { tabs, 'cell-lines': cellLines, spaces, bars, html } as const;

/** The layouts by name. */
export const LAYOUT_NAMES = Object.keys(LAYOUTS) as (keyof typeof LAYOUTS)[];

/**
 * A layout with any of its options, in all combinations; one of the named layouts where names are given.
 *
 * @param unharmed also layouts that no accident may happen to
 */
export function anyStyle(
  layouts: readonly (keyof typeof LAYOUTS)[] = LAYOUT_NAMES,
  unharmed = false,
): fc.Arbitrary<Style> {
  const styles: fc.Arbitrary<Style>[] = layouts.map((name) => LAYOUTS[name] as fc.Arbitrary<Style>);
  if (layouts.includes('bars')) styles.push(taken, source);
  if (unharmed && layouts.includes('html')) styles.push(framed);
  const one = fc.oneof(...styles);
  return fc.record({ style: one, lineBreak }).map(({ style, lineBreak: ends }) => ({ ...style, lineBreak: ends }));
}
