import { Page } from '../page';
import { barOf } from '../print-bars';
import { LITIGATION_ROW } from '../sample';
import { litigationCells, litigationHeader } from '../statutory';
import { type Accident, harmless, isText, type Scene } from './accident';
import { lineBreakOf, tableLines } from './lines';

/** The third table as three, one for each group, each with its own header. */
export const splitLitigation: Accident = {
  name: 'third table in three',
  // Blanks are told at places that this does not move.
  can: (scene) =>
    isText(scene) && scene.printed.cells.every(({ table, text }) => table !== 'litigation' || /^\d+$/.test(text)),
  happen: (scene, dice) => {
    const lines = tableLines(scene)[2];
    const [first, last] = [lines?.[0], lines?.at(-1)];
    if (!first || !last) return scene;
    const page = new Page(lineBreakOf(scene.printed.text));
    three(scene, page, dice.oneIn(2));
    const { text, cells } = page.printed(0);
    const others = scene.printed.cells.filter(({ table }) => table !== 'litigation');
    const printed = { ...scene.printed, cells: others };
    const after = harmless({ ...scene, printed }, [{ span: { start: first.start, end: last.next }, newText: text }]);
    const placed = cells.map((cell) => ({
      ...cell,
      span: { start: cell.span.start + first.start, end: cell.span.end + first.start },
    }));
    return { ...after, printed: { ...after.printed, cells: [...after.printed.cells, ...placed] } };
  },
};

/** Writes a row of cells in the layout: how it opens, parts and closes. */
const ROW: Readonly<Record<string, readonly [string, string, string]>> = {
  tabs: ['', '\t', ''],
  bars: ['| ', ' | ', ' |'],
  spaces: ['', ' ', ''],
  'cell-lines': ['\t', '\n\t', '\n'],
};

function three({ report, style, printed }: Scene, page: Page, apart: boolean): void {
  const { review, suits, direct, afterReview, results } = litigationHeader(report);
  const cells = litigationCells(report);
  const [open, between, close] = (ROW[style.layout] ?? ROW.tabs) as readonly [string, string, string];
  const bar = barOf(style);
  const part = between.replace('|', bar).replace('\n', lineBreakOf(printed.text));
  const row = (words: readonly (string | (typeof cells)[number])[]) => {
    words.forEach((word, i) => {
      page.write(i === 0 ? open.replace('|', bar) : part);
      if (typeof word === 'string') page.write(word);
      else page.cell(word, word.text);
    });
    page.line(close.replace('|', bar).replace('\n', lineBreakOf(printed.text)));
  };
  [[review], [suits, direct], [suits, afterReview]].forEach((heads, group) => {
    for (const head of heads) row([head]);
    if (style.layout === 'bars') row(results.map(() => '---'));
    row(results);
    row(cells.slice(5 * group, 5 * group + 5));
    if (apart) page.newline();
  });
  page.label('litigation', LITIGATION_ROW, []);
}
