import type { MovedFigure } from '../../identities/moved';
import type { Row, Table } from '../../model/report';
import { counted, type Words } from '../../text/words';
import type { WhichColumn } from '../questions/which-column';
import { capital, rowName } from './row-name';
import { sumsOnLeftOpen } from './undecided-words';

/** Nobody knows which column rows of one cause lack, or have too many. */
export function someColumnWords(surplus: boolean): Words {
  return {
    zh: `多半是整列${surplus ? '多出' : '缺失'}，不知道每个数属于哪一列`,
    en: `A whole column is probably ${surplus ? 'one too many' : 'missing'}: none of the figures can be placed`,
  };
}

/** The column that rows of one cause lack, and who says so. */
export function lackingColumnWords({ column: { label }, by }: NonNullable<WhichColumn['lacking']>): Words {
  const header = by === 'header';
  return {
    zh: `多半是“${label}”一列整列缺失：${header ? '表头也没有这一列' : '若缺的是别的列，各行的数就加不出总计'}`,
    en: `Column “${label}” is probably missing as a whole: ${header ? 'the header lacks it too' : 'were it any other, the rows would not add up to the total'}`,
  };
}

const NOTHING: Words = { zh: '没有数', en: 'no figures' };
const NOTHING_READ: Words = { zh: '没有能识读的数', en: 'no figures that can be read' };

/** A row with more or fewer figures than its columns, or with as many that stand in none of them; `isBare` for one without any. */
export function cellCountWords(table: Table, row: Row, ruledOut: boolean, isBare = false): Words {
  const blanks = row.cells.filter(({ state }) => state === 'blank').length;
  const figures = row.cells.length - blanks;
  const name = rowName(row);
  const sums = sumsOnLeftOpen(table, { zh: '本行', en: 'the row' });
  if (row.cells.length === row.due) {
    return {
      zh: `${name.zh}的${row.due}个数对不上表的列，无法确定每个数属于哪一列${sums.zh}。请按表头逐列核对。`,
      en: `The ${row.due} figures of ${name.en} do not stand in the table’s columns, so none can be placed${sums.en}. Check it column by column.`,
    };
  }
  const none = isBare ? NOTHING : NOTHING_READ;
  const zh = figures === 0 ? none.zh : `有${figures}个数${blanks > 0 ? `、${blanks}个空着的格` : ''}`;
  const en =
    figures === 0 ? none.en : `${counted(figures, 'figure')}${blanks > 0 ? ` and ${counted(blanks, 'blank')}` : ''}`;
  const surplus = row.cells.length > row.due;
  const zhToo = ruledOut ? `无论${surplus ? '删去哪一个' : '在哪一格补'}，有关勾稽关系都不能成立，可能另有错数。` : '';
  const enToo = ruledOut
    ? ` Whichever ${surplus ? 'is removed' : 'cell is filled in'}, the sums on the row fail: another figure may be wrong as well.`
    : '';
  return {
    zh: `${name.zh}${zh}，应为${row.due}个。个数不对，就不知道每个数属于哪一列${sums.zh}。请对照原始数据${surplus ? '删去多出的数' : '补上缺少的数，没有发生的填0'}。${zhToo}`,
    en: `${capital(name.en)} has ${en}; ${row.due} ${row.due === 1 ? 'is' : 'are'} due. With another number none can be placed in a column${sums.en}. Check it against the source and ${surplus ? 'remove what is surplus' : 'add what is missing, 0 where nothing happened'}.${enToo}`,
  };
}

/** One of two neighbours of which one has a figure too many and the other one too few. */
export function movedWords(row: Row, { from, place, to }: MovedFigure): Words {
  const figure = from.cells[place]?.text ?? '';
  const other = row === to ? from : to;
  const [name, beside] = [rowName(row), rowName(other)];
  const [zh, en] =
    row === to
      ? [`后者的“${figure}”多半是这一行的`, `“${figure}” of the other probably belongs to this one`]
      : [`“${figure}”多半是后者的`, `“${figure}” probably belongs to that one`];
  return {
    zh: `${name.zh}有${row.cells.length}个数，相邻的${beside.zh}有${other.cells.length}个，都应为${row.due}个：${zh}。移过去后两行的有关勾稽关系成立。请对照原始数据核对后移过去。`,
    en: `${capital(name.en)} has ${counted(row.cells.length, 'figure')} and ${beside.en} beside it ${other.cells.length}; ${row.due} are due in each: ${en}. With it moved the sums on both rows hold. Check it against the source and move it.`,
  };
}
