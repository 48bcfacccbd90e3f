import type { Span } from '../../../server/src/text/span';
import { insertion } from '../edited';
import { type Accident, harmless, isText, type Scene } from './accident';
import { paragraph } from './front';
import { lineBreakOf, tableLines } from './lines';

const FOOTNOTES = [
  '注：本表数据由各股室汇总上报。',
  '注：1.本表统计口径与上年一致；2.没有发生的填0。',
  '备注：表中数据截至12月31日。',
];

/** Before the first line of each table, or behind its last. */
function tableEnds(scene: Scene): Span[] {
  if (scene.style.layout !== 'html') {
    return tableLines(scene).map((lines) => ({ start: lines[0]?.start ?? 0, end: lines.at(-1)?.next ?? 0 }));
  }
  const { text, sections } = scene.printed;
  return sections
    .filter(({ key }) => ['proactive', 'requests', 'reviewLitigation'].includes(key))
    .map(({ heading, span }) => ({
      start: text.indexOf('<table', heading.end),
      end: text.slice(0, span.end).lastIndexOf('</table>') + '</table>'.length,
    }));
}

/** Notes under tables. */
export const footnotes: Accident = {
  name: 'footnotes under tables',
  can: () => true,
  happen: (scene, dice) =>
    harmless(
      scene,
      dice.some(tableEnds(scene), 3).map(({ end }) => insertion(end, paragraph(scene, dice.pick(FOOTNOTES)))),
    ),
};

/** The unit of a table's figures above it. */
export const unitLines: Accident = {
  name: 'unit above tables',
  can: () => true,
  happen: (scene, dice) => {
    const words = dice.pick(['单位：件', '（单位：件）', '单位：件、万元']);
    return harmless(
      scene,
      dice.some(tableEnds(scene), 3).map(({ start }) => insertion(start, paragraph(scene, words))),
    );
  },
};

/** A section's title once more, without its numeral, as the caption of its table. */
export const titleCaptions: Accident = {
  name: 'titles as captions',
  can: ({ style }) => style.layout === 'html' || style.numerals !== 'none',
  happen: (scene, dice) => {
    const titles = ['主动公开政府信息情况', '收到和处理政府信息公开申请情况', '政府信息公开行政复议、行政诉讼情况'];
    const captions = tableEnds(scene).map(({ start }, i) => insertion(start, paragraph(scene, titles[i] as string)));
    return harmless(scene, dice.some(captions, 3));
  },
};

/** The form's own remark on the second table, on a line of its own above it. */
export const balanceRemark: Accident = {
  name: 'the form’s remark above the second table',
  can: () => true,
  happen: (scene) => {
    const at = tableEnds(scene)[1]?.start ?? 0;
    const words = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
    return harmless(scene, [insertion(at, paragraph(scene, words))]);
  },
};

/** Blank lines between the lines of tables. */
export const blankLinesInTables: Accident = {
  name: 'blank lines in tables',
  can: isText,
  happen: (scene, dice) => {
    const ends = lineBreakOf(scene.printed.text);
    const places = tableLines(scene).flatMap((lines) => lines.slice(1).map(({ start }) => start));
    return harmless(
      scene,
      dice.some(places, 30).map((at) => insertion(at, ends.repeat(1 + dice.below(3)))),
    );
  },
};
