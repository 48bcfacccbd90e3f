import { fold } from '../../text/fold';
import type { CellPlace } from '../questions/cells';
import { columnsDue } from '../questions/columns';

const MORE = /^(?:(?:较|比|同比)(?:上年|去年|上一年)?)?(?:净?增加?|新增|增长|上升|多)了?(\d{1,9})(?:件|项|个|条)?$/;
const LESS = /^(?:(?:较|比|同比)(?:上年|去年|上一年)?)?(?:净?减少?|下降|少)了?(\d{1,9})(?:件|项|个|条)?$/;
const SAME =
  /^(?:(?:与|和|同|较|比)?(?:上年|去年|上一年))?(?:持平|无变化|没有变化|未变化|未变|不变|无增减|未增减|没有增减)$/;

/** The figure that the words in a cell of 本年增/减 stand for: 增加2项, 减少1, 持平; null in another column, and for other words. */
export function changeInWords({ table, row, cell }: CellPlace): string | null {
  if (!columnsDue(table, row).some(({ key, signed }) => key === cell.column && signed)) return null;
  const words = fold(cell.text);
  if (SAME.test(words)) return '0';
  const more = MORE.exec(words)?.[1];
  const less = LESS.exec(words)?.[1];
  if (more !== undefined) return `${Number(more)}`;
  return less === undefined ? null : `${-Number(less) || 0}`;
}
