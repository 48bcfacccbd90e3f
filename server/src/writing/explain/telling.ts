import type { Cell, Report } from '../../model/report';
import { type CellPlace, eachCell } from '../../rules/questions/cells';
import { topicName } from '../../rules/wording/topic-name';
import type { Words } from '../../text/words';
import { tellingAt } from '../tellings';
import type { Explanation } from './explanation';
import { cellTitle, tableTitle } from './titles';

/** With what a figure in the text agrees or disagrees, over that figure: the cell, or the sum of the cells. */
export function explainTelling(report: Report, offset: number): Explanation | null {
  const found = tellingAt([report], offset);
  if (!found) return null;
  const { span, statement, figure, agrees, settled } = found.telling;
  const places = placesOf(report, [...figure.cells, ...figure.less]);
  const [first] = places;
  if (!first) return null;
  const verdict: Words = agrees
    ? { zh: '✓ 与表中一致', en: '✓ agrees with the table' }
    : { zh: '✗ 与表中不一致', en: '✗ disagrees with the table' };
  const sum = sumWords(places, figure.cells.length, figure.value);
  const table = tableTitle(first.table);
  const unsettled: Words = {
    zh: '该数所在的勾稽关系不成立，表中的数可能有误。',
    en: 'A sum in which the figure stands does not hold, so the table itself may be mistaken.',
  };
  return {
    span,
    name: topicName(report, statement.topic),
    paragraphs: [
      { zh: `${verdict.zh}：${sum.zh}`, en: `${verdict.en}: ${sum.en}` },
      ...(settled ? [] : [unsettled]),
      table,
    ],
    items: [],
  };
}

function placesOf(report: Report, cells: readonly Cell[]): CellPlace[] {
  const places = new Map<Cell, CellPlace>();
  eachCell(report, (place) => {
    if (cells.includes(place.cell)) places.set(place.cell, place);
  });
  return cells.flatMap((cell) => places.get(cell) ?? []);
}

/** So many terms are all named; of more those that are not 0. */
const SHORT = 4;

/** 「一、… · 总计 58」, or a sum of several: 「… 10 + … 3 = 13」. */
function sumWords(places: readonly CellPlace[], added: number, value: number): Words {
  if (places.length === 1) return termWords(places[0] as CellPlace);
  const terms = places.map((place, k) => ({ place, minus: k >= added }));
  const shown = terms.length <= SHORT ? terms : terms.filter(({ place: { cell } }) => cell.value !== 0);
  const zeros = terms.length - shown.length;
  const join = (language: 'zh' | 'en') =>
    shown.map(({ place, minus }, k) => (k === 0 ? '' : minus ? ' − ' : ' + ') + termWords(place)[language]).join('');
  const rest: Words =
    zeros === 0
      ? { zh: '', en: '' }
      : { zh: `（其余${zeros}项为0）`, en: ` (the other ${zeros === 1 ? 'is' : `${zeros} are`} 0)` };
  if (shown.length === 0) return { zh: `${zeros}项都是0`, en: `all ${zeros} are 0` };
  return { zh: `${join('zh')} = ${value}${rest.zh}`, en: `${join('en')} = ${value}${rest.en}` };
}

function termWords(place: CellPlace): Words {
  const { zh, en } = cellTitle(place);
  const { value } = place.cell;
  return { zh: `${zh} ${value ?? '空着'}`, en: `${en} ${value ?? 'blank'}` };
}
