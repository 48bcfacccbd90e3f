import type { Report } from '../model/report';
import { finder } from '../statements/finder';
import { foundIn, type Placed, sentencesOf, spanIn } from '../statements/narrative';
import { isTownship, isZoneCommittee } from './questions/bodies';
import type { Rule } from './rule';

export const contentLate: Rule = {
  code: 'content-late',
  category: 'content',
  severity: 'information',
  title: { zh: '公布日期晚于法定期限', en: 'Published after the date that the regulation sets' },
  basis: 'law',
  check(report, tell) {
    const { agency, year } = report;
    if (agency === null || year === null || isTownship(agency) || isZoneCommittee(agency)) return;
    // The office of a government may publish the government's report; it has the later date.
    const government = /(?:政府|政府办公[室厅]|[省市县区州旗])$/.test(agency);
    const [month, day] = government ? [3, 31] : [1, 31];
    for (const { place, found: date } of foundIn(report, publicationDate)) {
      // Within the report it is the date of another paper.
      if (place.section !== null && place.section !== 'other') continue;
      // Of a date that stands alone it is known that nothing was published before: it is that of the signature.
      if (date.alone && !(place.opens && place.closes && (place.section === null || isAtEnd(report, place)))) continue;
      if (date.year !== year + 1 || date.month * 100 + date.day <= month * 100 + day) continue;
      const said = place.sentence.folded.slice(date.start, date.end);
      const [zh, en] = date.alone
        ? [`署名日期是${said}，公布不会更早`, `Signed on ${said}, so not published before`]
        : [`公布日期是${said}`, `Published on ${said}`];
      tell({
        span: spanIn(place, date.start, date.end),
        message: {
          zh: `${zh}。${government ? '县级以上地方人民政府应当在每年3月31日前公布' : '县级以上人民政府部门应当在每年1月31日前公布'}上一年度的报告（条例第四十九条）。请核对日期。`,
          en: `${en}. ${government ? 'Local governments of county level and above publish the report on the year before by March 31' : 'Departments of governments of county level and above publish the report on the year before by January 31'} (Regulation, art. 49). Check the date.`,
        },
      });
    }
  },
};

/** The name and the date stand on the last lines. */
function isAtEnd(report: Report, place: Placed): boolean {
  return sentencesOf(report).slice(-SIGNATURE).includes(place);
}

const SIGNATURE = 3;

interface Published {
  /** Nothing says what date it is. */
  readonly alone: boolean;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

const PUBLISHED = /(?:发布|公布|公开|发文)(?:日期|时间):?(20\d\d)[-年/.](\d{1,2})[-月/.](\d{1,2})日?/;

/** A line that is a date and nothing else. */
const ALONE = /^(20\d\d)年(\d{1,2})月(\d{1,2})日$/;

const publicationDate = finder(({ folded }): Published | null => {
  const told = PUBLISHED.exec(folded);
  const found = told ?? ALONE.exec(folded);
  if (!found) return null;
  const [words, year, month, day] = found;
  const start = found.index + words.search(/\d/);
  return {
    alone: !told,
    year: Number(year),
    month: Number(month),
    day: Number(day),
    start,
    end: found.index + words.length,
  };
}, '期间日');
