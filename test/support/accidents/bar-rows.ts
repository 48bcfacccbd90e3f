import { BARS } from '../../../server/src/scan/cell';
import { ANY_BAR } from '../../../server/src/scan/line-of';
import { insertion } from '../edited';
import { barOf, isMarkdown } from '../print-bars';
import { type Accident, harmless, type Scene } from './accident';
import { lineBreakOf, type SceneLine, tableLines } from './lines';

/** Tables of Markdown with bars at both ends of their rows. */
const isOuter = ({ style }: Scene) => style.layout === 'bars' && style.outer === true && isMarkdown(style);

const RULE = new RegExp(`^[\\s${BARS}:-]*$`);
const RULE_BELOW = new RegExp(`^[\\s${BARS}:-]+\\S`);
const CELL = new RegExp(`[^${BARS}]+`, 'g');

/** Lines of bar tables that are rows, the rules apart. */
function rowsIn(scene: Scene): SceneLine[] {
  return tableLines(scene)
    .flat()
    .filter(({ text }) => ANY_BAR.test(text) && !RULE.test(text));
}

/** As many dashes as the line has cells. */
function ruleFor({ text }: SceneLine): string {
  return text.replace(CELL, ' --- ').trim();
}

/** Every row is a table of its own: a rule behind it, a blank line behind that. */
export const oneTableARow: Accident = {
  name: 'one table a row',
  kind: 'bars',
  can: isOuter,
  happen: (scene, dice) => {
    const ends = lineBreakOf(scene.printed.text);
    const gap = dice.oneIn(2) ? ends : '';
    const lines = rowsIn(scene).filter(({ next }) => !RULE_BELOW.test(scene.printed.text.slice(next, next + 9)));
    return harmless(
      scene,
      lines.map((line) => insertion(line.next, `${ruleFor(line)}${ends}${gap}`)),
    );
  },
};

/** Rows without the bar that opens them. */
export const noLeadingBars: Accident = {
  name: 'rows closed by a bar and not opened',
  kind: 'bars',
  can: isOuter,
  happen: (scene) =>
    harmless(
      scene,
      tableLines(scene)
        .flat()
        .filter(({ text }) => text.startsWith(`${barOf(scene.style)} `))
        .map(({ start }) => ({ span: { start, end: start + 2 }, newText: '' })),
    ),
};

/** Lines that hold a bar and nothing else. */
export const loneBars: Accident = {
  name: 'bars alone on a line',
  kind: 'bars',
  can: isOuter,
  happen: (scene, dice) => {
    const ends = lineBreakOf(scene.printed.text);
    const bar = barOf(scene.style);
    return harmless(
      scene,
      dice
        .some(rowsIn(scene).slice(1), 12)
        .map(({ start }) => insertion(start, `${dice.pick([bar, `${bar} ${bar}`, bar + bar])}${ends}`)),
    );
  },
};
