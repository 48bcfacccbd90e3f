import { insertion } from '../edited';
import { type Accident, harmless, isMarkdown, type Scene } from './accident';

const CODE = 'content-instruction-left';
const NOTES = ['（模板）', '（样式）', '【参考】', '（三号黑体）', '（标题：方正小标宋简体二号）', '（不少于800字）'];

/** What the template says of headings is left behind some of them, and told there. */
export const templateNotes: Accident = {
  name: 'notes of the template behind headings',
  // Markdown closes headings behind their words.
  can: (scene) => !isMarkdown(scene),
  happen: (scene, dice) => {
    const heads = scene.printed.sections.map(({ heading }) => heading);
    const left = dice.some(heads, 3).sort((a, b) => a.start - b.start);
    const note = dice.pick(NOTES);
    const after = harmless(
      scene,
      left.map(({ end }) => insertion(end, note)),
    );
    const due = left.map(({ end }, k) => {
      const start = end + k * note.length;
      return { code: CODE, span: { start, end: start + note.length } };
    });
    return { ...after, due: [...after.due, ...due] } satisfies Scene;
  },
};
