import { blankCells, isBegun } from '../compose/rows/blank-cells';
import { breakBefore } from '../compose/rows/break';
import { partFromLabel } from '../compose/rows/part';
import type { Cell, Reading, Report, Row, Table } from '../model/report';
import { remembered } from '../text/remembered';
import { counted } from '../text/words';
import { cellCountFixes } from './fixes/cell-count-fixes';
import { columnFixes } from './fixes/column-fix';
import { obviousFix } from './fixes/fix';
import { movedFixes } from './fixes/moved-figure';
import { rowsOffTogether } from './questions/lost-column';
import { eachOddKind, eachOddRow, isRightBehindLabel } from './questions/odd';
import { whichColumns } from './questions/which-column';
import type { Remark, Rule } from './rule';
import { cellCountWords, lackingColumnWords, movedWords, someColumnWords } from './wording/cell-count-words';
import { capital, rowName, rowSpan } from './wording/row-name';
import { tableName } from './wording/statutory-names';
import { sumsOnLeftOpen } from './wording/undecided-words';

export const rowCellCount: Rule = {
  code: 'row-cell-count',
  category: 'structure',
  severity: 'error',
  title: { zh: '一行的数字个数不对', en: 'A row has another number of figures than its columns' },
  basis: 'law',
  check(report, tell, reading) {
    const isAlone = (table: Table, row: Row) => isBare(reading, table, row);
    eachOddRow(report, (row, table) => {
      if (row.sharesLine) tell(sharedLine(reading, report, table, row));
      // It is told below, whatever else there is.
      if (isRightBehindLabel(table, row)) return;
      if (row.fits || row.place === 'unknown' || table.unreadable || isAlone(table, row)) return;
      const alike = rowsOffTogether(table).find((rows) => rows.includes(row));
      if (alike) {
        if (row === alike[0]) tell(wholeColumn(reading, report, table, alike));
        return;
      }
      const moved = movedFixes(reading, report, table, row);
      if (moved) {
        const message = moved.only ? movedWords(row, moved.only) : cellCountWords(table, row, false);
        tell({ span: row.figuresSpan, message, fixes: moved.fixes });
        return;
      }
      const { fixes, ruledOut, joined } = cellCountFixes(reading, report, table, row);
      if (joined !== null) tell({ ...inTwo(row, joined), fixes });
      else tell({ span: row.figuresSpan, message: cellCountWords(table, row, ruledOut), fixes });
    });
    eachOddKind(report, isAlone, ONE_BY_ONE, (rows, table) => tell(bare(reading, report, table, rows)));
    eachOddKind(report, isRightBehindLabel, ONE_BY_ONE, (rows, table) =>
      tell(rightBehindLabel(reading, report, table, rows)),
    );
  },
};

/** A label that stands for its row, and no digit behind it: its blanks were taken away, or it is only begun. */
function isBare({ text }: Reading, table: Table, row: Row): boolean {
  if (row.cells.length > 0 || !row.label || row.fits || table.unreadable || row.place === 'unknown') return false;
  const behind = text.slice(row.label.span.end, nextOf(table).get(row)?.span.start ?? table.span.end);
  return !/\d/.test(behind.replace(TAGS, ''));
}

const TAGS = /<[^>]*>/g;

const nextOf = remembered(({ rows }: Table) => new Map(rows.map((row, i) => [row, rows[i + 1]])));

function bare(reading: Reading, report: Report, table: Table, rows: readonly Row[]): Remark {
  const row = rows[0] as Row;
  const more = rows.length > 1;
  const name = tableName(table.key);
  const edits = rows
    .flatMap((one) => blankCells(reading, report, table, one) ?? [])
    // The blank cells may be there, between other signs than most of the table's, which nobody has read.
    .filter(({ span, newText }) => reading.text.slice(span.start, span.end) !== newText);
  const whole = isBegun(row) ? { zh: '写全行名，', en: 'Write the whole label and add' } : { zh: '', en: 'Add' };
  const title = {
    zh: more ? `补上${rows.length}行空着的格` : `${whole.zh}补上${row.due}个空着的格`,
    en: more ? `Add the blank cells of ${rows.length} rows` : `${whole.en} ${counted(row.due, 'blank cell')}`,
  };
  const sums = sumsOnLeftOpen(table, { zh: '这些行', en: 'these rows' });
  return {
    span: row.figuresSpan,
    message: more
      ? {
          zh: `${name.zh}有${rows.length}行只有行名，没有数，这是第一行。多半是还没有填，或者行尾空着的格在粘贴、保存时被删去了${sums.zh}。请逐格填写，没有发生的填0。`,
          en: `${rows.length} rows of the ${name.en} have a label and no figures; this is the first. They are probably not filled in yet, or the blank cells at the end of their lines were lost when the text was pasted or saved${sums.en}. Fill in each cell, 0 where nothing happened.`,
        }
      : cellCountWords(table, row, false, true),
    fixes: edits.length === rows.length ? [obviousFix(title, edits)] : [],
  };
}

/** A whole column is told once. Which it is, the header may tell or the sums; else there is a choice. */
function wholeColumn(reading: Reading, report: Report, table: Table, rows: readonly Row[]): Remark {
  const { cells, due, figuresSpan } = rows[0] as Row;
  const name = tableName(table.key);
  const by = Math.abs(cells.length - due);
  const surplus = cells.length > due;
  const ways = whichColumns(report, table, rows);
  const lacking = ways[0]?.lacking;
  const wanted = lacking ? lackingColumnWords(lacking) : someColumnWords(surplus);
  const sums = sumsOnLeftOpen(table, { zh: '这些行', en: 'these rows' });
  return {
    span: figuresSpan,
    message: {
      zh: `${name.zh}有${rows.length}行都${surplus ? '多' : '少'}${by}个数，应为${due}个，这是第一行。${wanted.zh}${sums.zh}。请对照表头和原始数据${surplus ? '删去多出的列' : '补上缺少的列'}。`,
      en: `${rows.length} rows of the ${name.en} have ${counted(by, 'figure')} too ${surplus ? 'many' : 'few'}, where ${due} are due; this is the first. ${wanted.en}${sums.en}. Check the header and the source, and ${surplus ? 'take the column out' : 'put the column back'}.`,
    },
    ...(ways.length > 0 ? { laterFixes: () => columnFixes(reading, report, table, rows, ways) } : {}),
  };
}

/** Two rows whose cells are those due may stand in one line: then nothing but the break is wanting. */
function sharedLine(reading: Reading, report: Report, table: Table, row: Row): Remark {
  const before = table.rows[table.rows.indexOf(row) - 1];
  const [name, above] = [rowName(row), before && rowName(before)];
  const edits = before ? breakBefore(reading, report, table, before, row) : [];
  const title = { zh: `在${name.zh}前换行`, en: `Begin a new line with ${name.en}` };
  return {
    span: rowSpan(row),
    message: {
      zh: `${name.zh}接在${above?.zh ?? '别的行'}后面，没有另起一行，多半是删去了换行。各数已按各自的行核算，但表中会少一行。请在它前面换行。`,
      en: `${capital(name.en)} stands in one line with ${above?.en ?? 'another'}: the break between them has probably been taken out. The figures were checked row by row, but the table will show a row less. Begin a new line before it.`,
    },
    fixes: edits.length > 0 ? [obviousFix(title, edits)] : [],
  };
}

/** More rows than these have one cause. */
const ONE_BY_ONE = 3;

/** In a grid what stands in one cell is published in one. The figures are read, so the sums are done where they are those due. */
function rightBehindLabel(reading: Reading, report: Report, table: Table, rows: readonly Row[]): Remark {
  const row = rows[0] as Row;
  const name = rowName(row);
  const more = rows.length > 1;
  const edits = rows.flatMap((one) => partFromLabel(reading, report, table, one));
  const title = {
    zh: more ? `将${rows.length}行的行名和数字分开` : `将${name.zh}的行名和数字分开`,
    en: more ? `Part label and figure in ${rows.length} rows` : `Part the label and the figure of ${name.en}`,
  };
  return {
    span: { start: row.label?.pieces.at(-1)?.start ?? row.span.start, end: row.cells[0]?.span.end ?? row.span.end },
    message: {
      zh: `${name.zh}的行名和第一个数连在同一格里${more ? `，这样的共${rows.length}行，这是第一行` : ''}，多半是删去了中间的分隔。请分成两格。`,
      en: `The label of ${name.en} and its first figure stand in one cell${more ? `, as in ${rows.length} rows; this is the first` : ''}: what parts them has probably been taken out. Part them into two cells.`,
    },
    fixes: edits.length > 0 ? [obviousFix(title, edits)] : [],
  };
}

/** A space within a figure makes two of it, and the sums tell which they are. */
function inTwo(row: Row, place: number): Remark {
  const [first, second] = row.cells.slice(place, place + 2) as [Cell, Cell];
  const name = rowName(row);
  const whole = first.text + second.text;
  return {
    span: { start: first.span.start, end: second.span.end },
    message: {
      zh: `${name.zh}有${row.cells.length}个数，应为${row.due}个：“${first.text}”和“${second.text}”多半是一个数${whole}，中间误有空白。合并后有关勾稽关系成立。请核对后合并。`,
      en: `${capital(name.en)} has ${row.cells.length} figures; ${row.due} are due: “${first.text}” and “${second.text}” are probably one, ${whole}, with white space in it. With that figure the sums on the row hold. Check them and join them.`,
    },
  };
}
