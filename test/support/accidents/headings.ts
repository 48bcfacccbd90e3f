import type { Edit } from '../../../server/src/service';
import type { Dice } from '../dice';
import { insertion } from '../edited';
import { type Accident, harmless, isText, type Scene } from './accident';

/** An edit at each heading. */
function atHeadings(scene: Scene, edit: (start: number, end: number) => Edit | null): Scene {
  const edits = scene.printed.sections.map(({ heading }) => edit(heading.start, heading.end));
  return harmless(
    scene,
    edits.filter((one) => one !== null),
  );
}

/** White space before headings. */
export const indentedHeadings: Accident = {
  name: 'indented headings',
  can: (scene) => isText(scene),
  happen: (scene, dice) => {
    const space = dice.pick(['\u3000\u3000', '  ', '\u00a0']);
    return atHeadings(scene, (start) => insertion(start, space));
  },
};

/** White space behind the mark of the numeral, or before it. */
export const spacedNumerals: Accident = {
  name: 'white space at numerals',
  can: () => true,
  happen: (scene, dice) => {
    const space = dice.pick([' ', '\u3000', '\u00a0']);
    const by = dice.pick([1, 2]);
    return atHeadings(scene, (start) => insertion(start + by, space));
  },
};

/** 「一．」 or 「一.」 for 「一、」, throughout. */
export const otherNumeralMarks: Accident = {
  name: 'another mark behind numerals',
  can: ({ printed }) => printed.sections.every(({ heading }) => printed.text[heading.start + 1] === '、'),
  happen: (scene, dice) => {
    const mark = dice.pick(['．', '.', '，']);
    return atHeadings(scene, (start) => ({ span: { start: start + 1, end: start + 2 }, newText: mark }));
  },
};

/** Blank lines around some headings. */
export const looseHeadings: Accident = {
  name: 'blank lines before headings',
  can: isText,
  happen: (scene, dice: Dice) => {
    const places = scene.printed.sections.map(({ span }) => span.start);
    return harmless(
      scene,
      dice.some(places, 6).map((at) => insertion(at, dice.pick(['\n', '\n\n', ' \n', '\u3000\n']))),
    );
  },
};
