import type { GridCell, Line } from '../scan/line';
import { isDigit } from '../text/digit';
import { fold } from '../text/fold';
import { isPageMark, SHORTEST_FRACTION } from '../text/page-mark';

/** Notes and running titles are short; what is longer is prose and known as such. */
const LONGEST = 120;

/** 注：, （单位：件）, 填报人：, 续表, 数据来源：: words that introduce a note, and what stands alone for one. */
const NOTE =
  /^[（(【[]?\s*(?:(?:备\s*)?注|说明|附注|(?:计量)?单位|数据来源|填[报表制](?:人|单位|日期|时间)?|制表(?:人|单位|日期|时间)?|审核(?:人)?|负责人|联系(?:人|电话|方式)|统计(?:时间|期限|周期|口径))\s*\d{0,2}\s*[:：]/;
const CONTINUED =
  /^[（(【[]?\s*(?:续\s*表|续\s*上\s*表|接\s*上\s*[表页])\s*[一二三四五六七八九十\d]{0,2}\s*[）)】\]]?$/;
const STARRED = /^[*※＊☆★](?!\d+$|.*\d\s+\d)/;
const ADDRESS = /^https?:\/\//;

/** The report's title at the head of each page, alone or beside the page's number. */
const TITLE = /政[府务]信息公开(?:工作)?(?:年度|工作|情况|\d{4}|年){0,4}(?:报告|年报)[\d—–\-·第页共/]{0,16}$/;
const SHORTEST_TITLE = 8;
const SENTENCE = /[，。；？！,;?!]/;

/**
 * True of a line that stands among a table's lines and is no part of the table: a page mark, the report's title
 * come again at the head of a page, a note, a unit, 续表.
 */
export function isAside({ text, cells, grid }: Line): boolean {
  // Where each cell is a line, most lines are a figure of a digit or two.
  if (text.length === 0 || text.length > LONGEST || grid === 'html' || isShortFigure(text)) return false;
  if (cells && !holdsOne(cells)) return false;
  return isAsideText(text);
}

/** The lines of a stretch, and those of them that are the table's own. */
export interface TableLines {
  readonly all: readonly Line[];
  /** Without asides. */
  readonly own: readonly Line[];
}

/** Each line is asked once whether it is an aside. */
export function tableLines(all: readonly Line[]): TableLines {
  // Most tables have none, and no list but their own.
  let own: Line[] | null = null;
  for (let i = 0; i < all.length; i++) {
    const line = all[i] as Line;
    if (!isAside(line)) own?.push(line);
    else {
      const marks = isPageMark(line.text) ? marksFrom(all, i) : NONE;
      if (marks.length < LEAST_CELLS) own ??= all.slice(0, i);
      else for (const mark of marks) own?.push(mark);
      i += Math.max(marks.length - 1, 0);
    }
  }
  return { all, own: own ?? all };
}

/** No page has so many marks: side by side they are cells that look like one: `[3]`. */
const LEAST_CELLS = 3;

/** The marks that follow one another on lines of their own. */
function marksFrom(all: readonly Line[], from: number): readonly Line[] {
  let end = from + 1;
  while (end < all.length && isPageMark((all[end] as Line).text) && isAside(all[end] as Line)) end++;
  return all.slice(from, end);
}

const NONE: readonly Line[] = [];

/** The same of words without a line of their own. Every line of a table is asked about, and hardly one begins as a note or a mark does. */
export function isAsideText(text: string): boolean {
  if (text.length > LONGEST) return false;
  return isPageMark(text) || (FIRSTS.has(text.charCodeAt(0)) && isNote(text)) || isRunningTitle(text);
}

function isShortFigure(text: string): boolean {
  return text.length < SHORTEST_FRACTION && isDigit(text.charCodeAt(0));
}

/** What a note may begin with. */
const FIRSTS: ReadonlySet<number> = new Set(
  [...'（(【[ 备注说附计单数填制审负联统续接*※＊☆★h'].map((char) => char.charCodeAt(0)),
);

function isNote(text: string): boolean {
  return NOTE.test(text) || CONTINUED.test(text) || STARRED.test(text) || ADDRESS.test(text);
}

/** One cell of the row is filled, and no more. */
export function holdsOne(cells: readonly GridCell[]): boolean {
  let filled = 0;
  for (let i = 0; i < cells.length; i++) if ((cells[i] as GridCell).text !== '' && ++filled > 1) return false;
  return filled === 1;
}

/** One cell a line, a tab before it and one behind. */
export function isBetweenTabs({ cells, grid }: Line): boolean {
  return grid === 'tabs' && cells?.length === BETWEEN && cells[0]?.text === '' && cells[BETWEEN - 1]?.text === '';
}

/** Nothing before the tab that leads, the cell, and nothing behind the tab that closes it. */
const BETWEEN = 3;

function isRunningTitle(text: string): boolean {
  // Labels speak of 信息公开 as well, but of no report.
  if (text.length < SHORTEST_TITLE || !text.includes('信息公开') || !text.includes('报')) return false;
  return !SENTENCE.test(text) && TITLE.test(fold(text));
}

/** The form's own note on how its rows add up, which every table may print anywhere. */
export function isRelation(text: string): boolean {
  return text.includes('勾稽关系');
}

const LEAST_DASHES = 3;

/** `-------- ----- -----`, as a table without bars is ruled; so many dashes mark no blank. */
const RULED = /^-{2,}(?: +-{2,})+$/;
const SHORTEST_RULE = '-----';

/** True of a line that rules off the columns of a table of running text. */
export function isColumnRule({ text, cells }: Line): boolean {
  return cells === null && text.startsWith('--') && text.includes(SHORTEST_RULE) && RULED.test(text);
}

/** `---` on a line of its own parts what stands above from what stands below; among bar rows no blank cell stands so. */
export function isDivider({ text, cells }: Line): boolean {
  return cells === null && text.length >= LEAST_DASHES && /^-+$/.test(text);
}
