import { chineseYear } from '../model/year';
import { isDigit } from '../text/digit';
import { inFullWidth } from '../text/full-width';
import { CHINESE_YEAR, NOUGHT, YEAR_NUMERALS } from '../text/year';

/** A year in a folded text that is the report's own. */
export interface OwnYear {
  readonly start: number;
  readonly end: number;
  readonly chinese: boolean;
}

const YEARS = new RegExp(`(?:20\\d\\d|${CHINESE_YEAR})(?=年)`, 'g');

/**
 * Where a folded text names the year that is reported on: the year alone (2025年, 2025年度), and the first and last day of
 * its period. A year of another number, in the date of an act, in a range of years or in the number of a document is another.
 */
export function ownYears(folded: string, year: number): OwnYear[] {
  const own: OwnYear[] = [];
  for (const { 0: digits, index: start } of folded.matchAll(YEARS)) {
    const chinese = digits.startsWith('二');
    if ((chinese ? chineseYear(digits) : Number(digits)) !== year) continue;
    const end = start + digits.length;
    if (isDigit(folded.charCodeAt(start - 1)) || !means(folded, start, end)) continue;
    own.push({ start, end, chinese });
  }
  return own;
}

/** Enough to see a date and what it is the beginning or the end of. */
const AROUND = 16;
const MONTH = /^年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月/;
const FIRST_DAY = /^年(?:1|一)月(?:1|一)日(?:0时)?起?,?(?:至|到|-|—|–|~)/;
const LAST_DAY = /^年(?:12|十二)月(?:31日|三十一日|底|末)/;
const FROM_FIRST_DAY = /(?<![\d十])(?:1|一)月(?:1|一)日(?:0时)?起?,?(?:至|到|-|—|–|~)+$/;
const AS_OF = /(?:截至|截止|截止到|截止至)$/;
const RANGE_BEHIND = new RegExp(`^年?度?(?:至|到|-|—|–|~|、|和)+(?:20\\d\\d|${CHINESE_YEAR})年?`);
const RANGE_BEFORE = new RegExp(`(?:20\\d\\d|${CHINESE_YEAR})年?度?(?:至|到|-|—|–|~|、|和)+$`);
const NUMBER = /^年第[\d一二三四五六七八九十]+[号期]/;

function means(folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - AROUND), start);
  const behind = folded.slice(end, end + AROUND);
  if (MONTH.test(behind)) {
    return FIRST_DAY.test(behind) || (LAST_DAY.test(behind) && (FROM_FIRST_DAY.test(before) || AS_OF.test(before)));
  }
  return !RANGE_BEHIND.test(behind) && !RANGE_BEFORE.test(before) && !NUMBER.test(behind);
}

/** Another year as this one is printed: in Chinese with the same sign for nought, in full or half width. */
export function yearAsPrinted(printed: string, year: number): string {
  const digits = String(year);
  if (/[二一]/.test(printed)) {
    const zero = [...printed].find((sign) => NOUGHT.includes(sign)) ?? '〇';
    return [...digits].map((digit) => (digit === '0' ? zero : YEAR_NUMERALS[Number(digit)])).join('');
  }
  return /[０-９]/.test(printed) ? inFullWidth(digits) : digits;
}
