import type { Edit } from '../../../server/src/service';
import type { Dice } from '../dice';
import { insertion } from '../edited';
import { type Accident, harmless, type Scene } from './accident';

const isHtml = ({ style }: Scene) => style.layout === 'html';

/** Where a cell is empty, what comes into it becomes the blank's place. */
const isFull = (scene: Scene) => isHtml(scene) && scene.printed.cells.every(({ text }) => text !== '');

/** Edits wherever the pattern stands; none overlaps another, since matches do not. */
function everywhere({ printed }: Scene, pattern: RegExp, edit: (found: RegExpExecArray) => Edit | null): Edit[] {
  return [...printed.text.matchAll(pattern)].map(edit).filter((one) => one !== null);
}

function markup(name: string, edits: (scene: Scene, dice: Dice) => Edit[], can = isHtml): Accident {
  return { name, can, happen: (scene, dice) => harmless(scene, edits(scene, dice)) };
}

/** A comment in the words of headings. */
export const commentsInHeadings = markup('comments in headings', ({ printed }, dice) =>
  dice.some(printed.sections, 6).map(({ heading }) => insertion(heading.start + 3, '<!-- 标题 -->')),
);

/** Elements that cut the words of headings and labels, as Word writes them. */
export const wordsCutByTags = markup('words cut by tags', ({ printed }, dice) => {
  const spans = [...printed.sections.map(({ heading }) => heading), ...printed.labels.flatMap(({ pieces }) => pieces)];
  return dice
    .some(spans, 12)
    .filter(({ start, end }) => end - start >= 4)
    .flatMap(({ start }) => [insertion(start + 2, '<span lang="EN-US">'), insertion(start + 3, '</span>')]);
});

/** White space that does not break around figures. */
export const paddedCells = markup('padded cells', ({ printed }, dice) =>
  dice
    .some(
      printed.cells.filter(({ text }) => /^[^&]/.test(text)),
      40,
    )
    .flatMap(({ span }) => [
      insertion(span.start, '&nbsp;'),
      insertion(span.end, dice.pick(['&nbsp;', ' ', '&ensp;'])),
    ]),
);

/** What Word leaves at the end of cells. */
export const officeMarks = markup(
  'marks of an office program',
  (scene) => everywhere(scene, /<\/td>/g, ({ index }) => insertion(index, '<o:p></o:p>')),
  isFull,
);

/** Cells with attributes. */
export const attributes = markup('attributes of cells', (scene) =>
  everywhere(scene, /<td/g, ({ index }) =>
    insertion(index + 3, ' width=80 style="border:solid windowtext 1.0pt; padding:0cm"'),
  ),
);

/** Names of elements in capitals. */
export const capitalTags = markup('tags in capitals', (scene) =>
  everywhere(scene, /<(\/?)(td|tr|table|tbody|p)(?=[\s>])/g, ({ 0: tag, index }) => ({
    span: { start: index, end: index + tag.length },
    newText: tag.toUpperCase(),
  })),
);

/** Cells on lines of their own, their words indented. */
export const indentedCells = markup(
  'indented cells',
  (scene) => everywhere(scene, /(?<=<td[^>]*>)|(?=<\/td>)/g, ({ index }) => insertion(index, '\n    ')),
  isFull,
);

/** Caption and columns before a table's rows. */
export const captions = markup('captions and columns', (scene) =>
  everywhere(scene, /(?<=<table[^>]*>)/g, ({ index }) =>
    insertion(index, '<caption>附表</caption><colgroup><col width="20%"><col></colgroup>'),
  ),
);

/** Styles and scripts, which hold marks that are none. */
export const stylesAndScripts = markup('styles and scripts', ({ printed }) => [
  insertion(
    printed.text.indexOf('<body>') + '<body>'.length,
    '<style>td { mso-number-format: "0" } /* 一、总体情况 */</style><script>var row = "<td>0</td>";</script>',
  ),
]);

/** The whole page is a cell of a table that only lays it out. */
export const layoutTable = markup('a table around the page', ({ printed }) => [
  insertion(printed.text.indexOf('<body>') + '<body>'.length, '<table width="100%"><tr><td>'),
  insertion(printed.text.lastIndexOf('</body>'), '</td></tr></table>'),
]);

/** A note as the last row of a table. */
export const footnoteRows = markup('footnotes as rows', (scene, dice) =>
  dice.some(
    everywhere(scene, /<\/tbody><\/table>/g, ({ index }) =>
      insertion(index, '<tr><td colspan="10">注：没有发生的填0。</td></tr>'),
    ),
    3,
  ),
);

/** A blank cell at the end of every row of the tables. Beside the paragraphs of a page it would make a row of cells of them. */
export const blankColumns = markup(
  'blank columns',
  (scene) => everywhere(scene, /<\/tr>/g, ({ index }) => insertion(index, '<td></td>')),
  (scene) => isHtml(scene) && scene.style.layout === 'html' && scene.style.layoutTable !== 'rows',
);

/** Rows without cells. */
export const emptyRows = markup('rows without cells', (scene, dice) =>
  dice.some(
    everywhere(scene, /(?<=<\/tr>)/g, ({ index }) => insertion(index, '<tr></tr>')),
    5,
  ),
);
