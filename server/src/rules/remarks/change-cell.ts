import { fold } from '../../text/fold';
import { changedTo } from '../fixes/changed-to';
import { obviousFix } from '../fixes/fix';
import type { CellPlace } from '../questions/cells';
import { columnOf } from '../questions/columns';
import type { Remark } from '../rule';
import { cellName } from '../wording/cell-name';
import { capital } from '../wording/row-name';

const MORE = /^(?:(?:较|比|同比)(?:上年|去年|上一年)?)?(?:净?增加?|新增|增长|上升|多)了?(\d{1,9})(?:件|项|个|条)?$/;
const LESS = /^(?:(?:较|比|同比)(?:上年|去年|上一年)?)?(?:净?减少?|下降|少)了?(\d{1,9})(?:件|项|个|条)?$/;
/** As accountants write what is less than nothing. */
const BRACKETS = /^\((\d{1,9})\)$/;
const SAME =
  /^(?:(?:与|和|同|较|比)?(?:上年|去年|上一年))?(?:持平|无变化|没有变化|未变化|未变|不变|无增减|未增减|没有增减)$/;

/** The figure that the words in a cell of 本年增/减 stand for: 增加2项, 减少1, 持平, (3); null in another column, and for other words. */
export function changeInWords(place: CellPlace): string | null {
  if (!columnOf(place)?.signed) return null;
  const words = fold(place.cell.text);
  if (SAME.test(words)) return '0';
  const more = MORE.exec(words)?.[1];
  const less = (LESS.exec(words) ?? BRACKETS.exec(words))?.[1];
  if (more !== undefined) return `${Number(more)}`;
  return less === undefined ? null : `${-Number(less) || 0}`;
}

/** Words say by how much there are more or fewer: the form asks for the figure, and the words hold it. */
export function changeTold(place: CellPlace, figure: string, text: string): Remark {
  const { span, text: shown } = place.cell;
  const name = cellName(place);
  return {
    span,
    message: {
      zh: `${name.zh}是“${shown}”，不是数字。本年增/减只填数：增加的直接填数，减少的填负数，没有变化填0；这里应为${figure}。`,
      en: `${capital(name.en)}, holds “${shown}”, which is no number. 本年增/减 takes a figure: what was added, less than 0 for what was taken away, 0 for no change; here ${figure}.`,
    },
    fixes: changedTo(figure, span, text, obviousFix),
  };
}
