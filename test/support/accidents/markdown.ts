import { insertion } from '../edited';
import { type Accident, harmless, isMarkdown, isText } from './accident';
import { lineBreakOf } from './lines';

/** Headings in bold. */
export const boldHeadings: Accident = {
  name: 'bold headings',
  kind: 'heading marks',
  can: isText,
  happen: (scene, dice) => {
    const mark = dice.pick(['**', '__']);
    const { sections } = scene.printed;
    return harmless(
      scene,
      sections.flatMap(({ heading }) => [insertion(heading.start, mark), insertion(heading.end, mark)]),
    );
  },
};

/** `## 一、总体情况 ##`: headings closed as they are opened. */
export const closedHeadings: Accident = {
  name: 'closed headings',
  kind: 'heading marks',
  can: (scene) => isMarkdown(scene) && scene.style.layout !== 'html' && scene.style.headingMark === '## ',
  happen: (scene) =>
    harmless(
      scene,
      scene.printed.sections.map(({ heading }) => insertion(heading.end, ' ##')),
    ),
};

/** Headings as items of a list, or quoted. */
export const listedHeadings: Accident = {
  name: 'headings in a list',
  kind: 'heading marks',
  can: (scene) => scene.style.layout === 'bars' && !scene.style.headingMark,
  happen: (scene, dice) => {
    const mark = dice.pick(['- ', '* ', '> ']);
    return harmless(
      scene,
      scene.printed.sections.map(({ heading }) => insertion(heading.start, mark)),
    );
  },
};

/** `1\.属于国家秘密`: what would begin a list is escaped. */
export const escapedLabels: Accident = {
  name: 'escaped labels',
  can: ({ style }) => style.layout === 'bars',
  happen: (scene) => {
    const { text, labels } = scene.printed;
    const numbered = labels
      .flatMap(({ pieces }) => pieces)
      .filter(({ start }) => /^\d\./.test(text.slice(start, start + 2)));
    return harmless(
      scene,
      numbered.map(({ start }) => insertion(start + 1, '\\')),
    );
  },
};

/** A rule between the sections. */
export const rules: Accident = {
  name: 'rules between sections',
  can: isMarkdown,
  happen: (scene, dice) => {
    const ends = lineBreakOf(scene.printed.text);
    const mark = dice.pick(['---', '***', '___']);
    return harmless(
      scene,
      scene.printed.sections.map(({ span }) => insertion(span.start, `${ends}${mark}${ends}${ends}`)),
    );
  },
};
