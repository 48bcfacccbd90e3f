import { insertion } from '../edited';
import { isMarkdown } from '../print-bars';
import { titleOf } from '../sample';
import { type Accident, harmless, isText, type Scene } from './accident';
import { lineBreakOf, narrativeLines, type SceneLine, tableLines } from './lines';

/** What a page break leaves on a line of its own, by page number. */
const MARKS: readonly ((page: number) => string)[] = [
  (page) => `- ${page} -`,
  (page) => `— ${page} —`,
  (page) => `－${page}－`,
  (page) => `第 ${page} 页 共 9 页`,
  (page) => `第${page}页`,
  (page) => `${page} / 9`,
  (page) => `·${page}·`,
  (page) => `-- ${page} of 9 --`,
  (page) => `— 第${page}页 共9页 —`,
  (page) => `=== Page ${page} ===`,
  (page) => `[Page ${page}]`,
];

/** Lines before which a page may begin: rows of tables, and narrative. */
function pageStarts(scene: Scene): SceneLine[] {
  return [...tableLines(scene).flatMap((lines) => lines.slice(1)), ...narrativeLines(scene)];
}

/** Page marks of one kind before some lines. */
export const pageMarks: Accident = {
  name: 'page marks',
  kind: 'pages',
  can: isText,
  happen: (scene, dice) => {
    const ends = lineBreakOf(scene.printed.text);
    const mark = dice.pick(MARKS);
    const starts = dice.some(pageStarts(scene), 6);
    return harmless(
      scene,
      starts.map(({ start }, i) => insertion(start, `${mark(i + 1)}${ends}`)),
    );
  },
};

/** A page's number on a line of its own, as PDF text has it. */
export const bareNumbers: Accident = {
  name: 'bare page numbers',
  kind: 'pages',
  can: ({ style }) =>
    style.layout === 'spaces' || style.layout === 'tabs' || (style.layout === 'bars' && isMarkdown(style)),
  happen: (scene, dice) => {
    const ends = lineBreakOf(scene.printed.text);
    const first = 1 + dice.below(8);
    const starts = dice.some(pageStarts(scene), 3);
    return harmless(
      scene,
      starts.map(({ start }, i) => insertion(start, `${first + i}${ends}`)),
    );
  },
};

/** The title at the head of each page, with the page's mark above it or not. */
export const runningTitles: Accident = {
  name: 'running titles',
  kind: 'pages',
  can: isText,
  happen: (scene, dice) => {
    const ends = lineBreakOf(scene.printed.text);
    const marked = dice.oneIn(2);
    const starts = dice.some(pageStarts(scene), 4);
    return harmless(
      scene,
      starts.map(({ start }, i) => {
        const mark = marked ? `- ${i + 1} -${ends}` : '';
        return insertion(start, `${mark}${titleOf(scene.report)}${ends}`);
      }),
    );
  },
};

/** A form feed where a page begins, as pdftotext writes it. */
export const formFeeds: Accident = {
  name: 'form feeds',
  can: isText,
  happen: (scene, dice) =>
    harmless(
      scene,
      dice.some(pageStarts(scene), 4).map(({ start }) => insertion(start, '\f')),
    ),
};
