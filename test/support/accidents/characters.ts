import type { Edit } from '../../../server/src/service';
import type { Dice } from '../dice';
import { insertion } from '../edited';
import { type Accident, harmless, isText, type Scene } from './accident';
import { linesOf, tableLines } from './lines';

/** Invisible: a zero-width space, a joiner, a soft hyphen. */
const INVISIBLE = ['\u200b', '\u200d', '\u00ad'];
const SPACES = ['\u00a0', '\u3000', '  ', '   ', '\u2003'];

/** The file begins with a byte order mark. */
export const byteOrderMark: Accident = {
  name: 'byte order mark',
  can: () => true,
  happen: (scene) => harmless(scene, [insertion(0, '\ufeff')]),
};

/** Something invisible in the words of headings. */
export const invisibleInHeadings: Accident = {
  name: 'invisible characters in headings',
  can: () => true,
  happen: (scene, dice) => {
    const inside = scene.printed.sections.map(({ heading }) => heading.start + 3);
    return harmless(
      scene,
      dice.some(inside, 6).map((at) => insertion(at, dice.pick(INVISIBLE))),
    );
  },
};

/** Something invisible in the words of labels. */
export const invisibleInLabels: Accident = {
  name: 'invisible characters in labels',
  can: () => true,
  happen: (scene, dice) => {
    const inside = scene.printed.labels
      .flatMap(({ pieces }) => pieces)
      .filter(({ start, end }) => end - start > 4)
      .map(({ end }) => end - 2);
    return harmless(
      scene,
      dice.some(inside, 12).map((at) => insertion(at, dice.pick(INVISIBLE))),
    );
  },
};

const LIKENESSES: Readonly<Record<string, string>> = {
  '、': '，,·',
  '，': '、,',
  '“': '「‘',
  '”': '」’',
  '（': '([〔【',
  '）': ')]〕】',
};
/** A mark of the words, behind whatever numbering there is. */
const MARK = /(?<=[^（）].)[、，“”（）]/g;

/** Marks of punctuation in labels are others that look like them. */
export const otherPunctuation: Accident = {
  name: 'other punctuation in labels',
  can: () => true,
  happen: (scene, dice) => {
    const { text } = scene.printed;
    const edits = scene.printed.labels
      .flatMap(({ pieces }) => pieces)
      .flatMap(({ start, end }) =>
        Array.from(text.slice(start, end).matchAll(MARK), ({ 0: mark, index }) => ({
          span: { start: start + index, end: start + index + 1 },
          newText: dice.pick([...(LIKENESSES[mark] as string)]),
        })),
      );
    return harmless(scene, dice.some(edits, 6));
  },
};

/** Spaces of another kind, or more of them, between the cells of running text. */
export const otherSpaces: Accident = {
  name: 'other spaces between cells',
  can: ({ style }) => style.layout === 'spaces',
  happen: (scene, dice) => {
    const edits: Edit[] = [];
    for (const { start, text } of tableLines(scene).flat()) {
      for (const match of text.matchAll(/(?<=\S) (?=\S)/g)) {
        if (isMark(text) || dice.oneIn(2)) continue;
        const at = start + match.index;
        edits.push({ span: { start: at, end: at + 1 }, newText: dice.pick(SPACES) });
      }
    }
    return harmless(scene, edits);
  },
};

function isMark(text: string): boolean {
  return /^[-—].*[-—]$/.test(text);
}

/** White space at the ends of lines. */
export const trailingSpaces: Accident = {
  name: 'trailing spaces',
  // An empty cell at the end of a row is the white space there.
  can: (scene) => isText(scene) && scene.printed.cells.every(({ text }) => text !== ''),
  happen: (scene, dice) => harmless(scene, atLines(scene, dice, 'end', [' ', '  ', '\u00a0', '\u3000'])),
};

/** White space before lines. A tab that begins a line is a cell, so cells are left alone. */
export const indents: Accident = {
  name: 'indents',
  can: ({ style }) => style.layout === 'spaces',
  happen: (scene, dice) => harmless(scene, atLines(scene, dice, 'start', [' ', '    ', '\u3000\u3000', '\u00a0'])),
};

function atLines({ printed }: Scene, dice: Dice, side: 'start' | 'end', what: readonly string[]): Edit[] {
  return linesOf(printed.text)
    .filter(({ text }) => text.trim() !== '' && !dice.oneIn(3))
    .map((line) => insertion(line[side], dice.pick(what)));
}

/** Line ends of several kinds in one file. */
export const mixedLineEnds: Accident = {
  name: 'mixed line ends',
  can: () => true,
  happen: (scene, dice) => {
    const kinds = dice.oneIn(2) ? ['\n', '\r\n'] : ['\n', '\r\n', '\r'];
    const edits = linesOf(scene.printed.text)
      .filter(({ end, next }) => next > end)
      .map(({ end, next }) => ({ span: { start: end, end: next }, newText: dice.pick(kinds) }));
    // CR and LF side by side would be one line end.
    const joins = (i: number) => edits[i - 1]?.newText === '\r' && edits[i - 1]?.span.end === edits[i]?.span.start;
    return harmless(
      scene,
      edits.map((edit, i) => (joins(i) && edit.newText === '\n' ? { ...edit, newText: '\r\n' } : edit)),
    );
  },
};
