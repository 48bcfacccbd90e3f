import { CHINESE_YEAR, YEAR_NUMERALS } from '../text/year';

const ARABIC = /20\d\d(?=年)/;
const CHINESE = new RegExp(`${CHINESE_YEAR}(?=年)`);
const PERIOD = /统计期限[^。]{0,20}?(20\d\d)年/;
const THIS_YEAR = /(20\d\d)年,?(?:我|本)(?:[局委办市县区厅院州镇乡机街旗校队关站所]|中心|公司|单位|部门)/;

/** The year that a folded title names, 2021 or 二〇二一; null for none. */
export function yearInTitle(folded: string): number | null {
  const arabic = ARABIC.exec(folded);
  if (arabic) return Number(arabic[0]);
  const chinese = CHINESE.exec(folded);
  return chinese ? chineseYear(chinese[0]) : null;
}

/** The number of what matches `CHINESE_YEAR`. */
export function chineseYear(numerals: string): number {
  let year = 0;
  for (const numeral of numerals) year = year * 10 + Math.max(0, YEAR_NUMERALS.indexOf(numeral));
  return year;
}

/** The year that the folded opening of a report speaks of: its 统计期限, else 「…年，我局」; null for neither. */
export function yearInText(folded: string): number | null {
  const found = PERIOD.exec(folded) ?? THIS_YEAR.exec(folded);
  return found ? Number(found[1]) : null;
}
