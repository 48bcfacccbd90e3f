import { BARS } from '../../../server/src/scan/cell';
import type { Edit } from '../../../server/src/service';
import type { BarsStyle } from '../print-bars';
import { requestHeader, requestLines } from '../statutory';
import { type Accident, harmless, type Scene } from './accident';
import { lineBreakOf, tableZones } from './lines';

/** Words of headers that are long enough to be broken. */
const HEADERS = ['现行有效件数', '本年处理决定数量', '未经复议直接起诉', '复议后起诉'];
/** A numbering is not broken, nor left alone. */
const NUMBERED = /^(?:[一二三四]、|（[一二三四五六七]）|\(.\) ?|\d+\\?\. ?)/;

/** Cells of labels, groups and headers run over two lines, as spreadsheets and programs hand out cells in which there is a line break. */
export const brokenLabels: Accident = {
  name: 'labels over two lines',
  can: ({ style }) =>
    (style.layout === 'tabs' && !style.quoted) || (style.layout === 'bars' && isWalled(style) && !style.bold),
  happen: (scene, dice) => {
    const ends = lineBreakOf(scene.printed.text);
    const quote = scene.style.layout === 'tabs' && dice.oneIn(2) ? '"' : '';
    const edits = dice.some(wordsOf(scene), 4).flatMap(({ start, words }): Edit[] => {
      const from = (NUMBERED.exec(words)?.[0].length ?? 0) + 1;
      if (words.length - from < 2) return [];
      const at = from + dice.below(words.length - from);
      const newText = quote + words.slice(0, at) + ends + words.slice(at) + quote;
      return [{ span: { start, end: start + words.length }, newText }];
    });
    return harmless(scene, edits);
  },
};

/** A bar before each row tells where it begins. */
function isWalled({ outer, taken, source }: BarsStyle): boolean {
  // Cells drawn over two lines are `wrap`.
  if (source) return false;
  return taken ? taken.led === true || taken.lines !== 'row' : outer === true;
}

interface Placed {
  readonly start: number;
  readonly words: string;
}

const BEGINS_CELL = new RegExp(`[\\t${BARS}]\\s*$`);

/** Each that stands in a cell of its own, in their order. */
function wordsOf(scene: Scene): Placed[] {
  const { text, labels } = scene.printed;
  const own = labels.flatMap(({ pieces }) => (pieces.length === 1 ? pieces : []));
  const placed = own.map(({ start, end }) => ({ start, words: text.slice(start, end) }));
  const { kinds } = requestHeader(scene.report);
  const groups = requestLines(scene.report).flatMap(({ outer, inner }) => [outer, inner]);
  for (const words of new Set([...HEADERS, ...kinds, ...groups])) {
    for (const { start, end } of words ? tableZones(scene) : []) {
      const at = text.indexOf(words as string, start);
      if (at >= 0 && at < end && BEGINS_CELL.test(text.slice(start, at)))
        placed.push({ start: at, words: words as string });
    }
  }
  const apart = placed.filter(
    (one) =>
      !placed.some(
        (other) =>
          other !== one && other.start < one.start + one.words.length && one.start < other.start + other.words.length,
      ),
  );
  return apart.sort((a, b) => a.start - b.start);
}
