import { finder } from '../../statements/finder';
import { perSentence } from '../../statements/sentence';
import { isDigit } from '../../text/digit';
import { PLACES } from '../../text/places';

/** A year or date of a sentence, in folded units. */
export interface Dated {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly start: number;
  readonly end: number;
  /** Where the month and day stand, 1月1日. */
  readonly monthAt: number;
}

/** The period that a sentence says its data are of; null for another sentence. */
export interface Period {
  /** A word says that it is the period; else it is a whole year, which only a preface gives for that. */
  readonly named: boolean;
  readonly from: Dated;
  readonly to: Dated;
}

const PERIOD_WORDS =
  /统计(?:期|时间|时段|时限|周期|区间)|数据期限|数据统计(?:期|时)|数据的?起止|数据自20\d\d年|数据为20\d\d年|报告期|起止(?:时间|日期)/;

/** Finds 「统计期限自2024年1月1日起至12月31日止」. Without both ends in full nothing is found. */
export const statedPeriod = finder(({ folded }): Period | null => {
  const words = folded.search(PERIOD_WORDS);
  const named = words >= 0;
  const dates = datesIn(folded).filter(({ month, day }) => month !== null && day !== null);
  // The date of publication may stand before them, in a line that runs on.
  const due = dates.length > 2 ? dates.filter(({ start }) => named && start > words) : dates;
  const [from, to] = due;
  if (!from || !to || due.length !== 2 || from.year === null) return null;
  return named || (isDay(from, 1, 1) && isDay(to, 12, 31)) ? { named, from, to } : null;
}, '日');

function isDay({ month, day }: Dated, m: number, d: number): boolean {
  return month === m && day === d;
}

/** Dates as 2024年1月1日 or 12月31日, in order; years alone too. */
function datesIn(folded: string): Dated[] {
  const dates: Dated[] = [];
  for (let at = 0; at < folded.length; at++) {
    if (!isDigit(folded.charCodeAt(at))) continue;
    const date = dateAt(folded, at);
    if (date) dates.push(date);
    at = (date?.end ?? digitsEnd(folded, at)) - 1;
  }
  return dates;
}

function dateAt(folded: string, start: number): Dated | null {
  let at = start;
  let year: number | null = null;
  const first = digitsEnd(folded, at);
  if (folded[first] === '年' && first - at === 4) {
    year = Number(folded.slice(at, first));
    at = first + 1;
  }
  const month = partAt(folded, at, '月');
  const day = month && partAt(folded, month.end, '日');
  if (month && day) return { year, month: month.value, day: day.value, start, end: day.end, monthAt: at };
  return year === null ? null : { year, month: null, day: null, start, end: at, monthAt: at };
}

function partAt(folded: string, at: number, mark: string): { value: number; end: number } | null {
  const end = digitsEnd(folded, at);
  if (end === at || end - at > 2 || folded[end] !== mark) return null;
  return { value: Number(folded.slice(at, end)), end: end + 1 };
}

function digitsEnd(folded: string, at: number): number {
  let end = at;
  while (end < folded.length && isDigit(folded.charCodeAt(end))) end++;
  return end;
}

/** 「2023年，我局…」: the year at the head of a sentence, of which all of it speaks. */
export const openingYear = finder(({ folded }): { year: number; start: number; end: number } | null => {
  const found = OPENING.exec(folded);
  if (!found) return null;
  const start = found[0].indexOf(found[1] as string);
  return { year: Number(found[1]), start, end: start + 4 };
}, '2');

/** How a sentence goes on that says of which year it is. */
const OF_YEAR = `,|全年|我|本|全[${PLACES}局厅委办系]`;
const OPENING = new RegExp(
  `^(?:\\([一二三四五六七八九十]\\)|[一二三四五六七八九十]、)?(20\\d\\d)年度?(?:${OF_YEAR}|主动公开)`,
);

/** 按照《…》，2022年收取信息处理费0元: the year that a sentence on the fee is of, if it names one alone. Years of titles and document numbers are none. */
export const feeYear = perSentence(({ folded }): { year: number; start: number; end: number } | null => {
  const [only, ...others] = [...withoutTitles(folded).matchAll(FEE_YEAR)];
  if (!only || others.some(([words]) => words.slice(0, 4) !== only[0].slice(0, 4))) return null;
  return { year: Number(only[0].slice(0, 4)), start: only.index, end: only.index + 4 };
});

/** A folded sentence with white space where titles of papers stand, whose years are of those. */
export function withoutTitles(folded: string): string {
  return folded.includes('《') ? folded.replace(TITLES, (title) => '　'.repeat(title.length)) : folded;
}

const TITLES = /《[^《》]*(?:《[^《》]*》[^《》]*)*》/g;
/** Of a year something is charged or not; in another the rules were issued or amended. */
const FEE_YEAR = new RegExp(
  `(?<!\\d)20\\d\\d年(?=度?(?:${OF_YEAR}|各|共|收|未|没有|无|不|发出|产生|发生|依申请|向|(?:政府)?(?:信息公开)?信息处理费(?!管理|标准)))`,
  'g',
);
