import type { Report } from '../model/report';
import { yearInTitle } from '../model/year';
import { comparedIn } from '../statements/compare';
import { foundIn, type Placed, sentencesOf, spanIn } from '../statements/narrative';
import type { Statement } from '../statements/statement';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { titleFix, yearFix } from './fixes/year-fix';
import { statedFee } from './questions/fee-statements';
import { namedReport } from './questions/named-report';
import { type NextYear, nextYear } from './questions/next-years';
import { feeYear, openingYear, statedPeriod, withoutTitles } from './questions/years';
import type { Fix, Remark, Rule } from './rule';

export const contentYear: Rule = {
  code: 'content-year',
  category: 'content',
  severity: 'warning',
  title: { zh: '正文的年份与标题不一致', en: 'A year in the text is not the report’s' },
  basis: 'practice',
  check(report, tell, { text }) {
    // Where the title has no year, the year was read from these very sentences.
    const year = report.title && yearInTitle(fold(report.title.text));
    if (year === null) return;
    const told = new Set<number>();
    const all = [...stated(report, year), ...fees(report, year), ...counted(report, year)];
    const isAlone = all.every(({ value }) => value !== year);
    for (const { place, start, end, value } of all) {
      const span = spanIn(place, start, end);
      if (value === year || told.has(span.start)) continue;
      told.add(span.start);
      const placing = { span, fixes: yearFix(text, place, { start, end }, year) };
      if (value < year && !(isAlone && year - value > MOST_YEARS)) tell(fromLastYear(placing, value, year));
      else tell(underOtherTitle(placing, titleFix(text, report.title?.span, year, value), value, year));
    }
    // Under a title of another year than all the rest nobody knows which year comes next.
    if (isAlone && all.length > 0) return;
    for (const { place, found } of foundIn(report, nextYear)) {
      const section = found.kind === 'carried' ? 'overview' : 'problems';
      if (place.section !== section || found.year > year || told.has(spanIn(place, found.start, found.end).start))
        continue;
      tell(notTheNext(found, spanIn(place, found.start, found.end), year, yearFix(text, place, found, year + 1)));
    }
  },
};

/** A report is written upon last year's, or the one before; a title that nothing agrees with and that is farther off is a slip in the title. */
const MOST_YEARS = 2;

/** What the two messages share. */
type Placing = Pick<Remark, 'span'> & { readonly fixes: readonly Fix[] };

function fromLastYear(placing: Placing, value: number, year: number): Remark {
  return {
    ...placing,
    message: {
      zh: `标题写的是${year}年，这里写成${value}年。年度报告只报告标题所写年度的情况，多半是沿用了上年的文字，请核对后统一。`,
      en: `The title is of ${year}, this place says ${value}. The report covers the year in its title; the sentence was probably carried over from another year. Check, and make them agree.`,
    },
  };
}

/** Nobody takes a later year over from last year's report: then the title may be the one that was, and neither year is the obvious one; nor where the title's is far off. */
function underOtherTitle({ span, fixes }: Placing, titles: readonly Fix[], value: number, year: number): Remark {
  return {
    span,
    message: {
      zh: `标题写的是${year}年，这里写成${value}年。年度报告只报告标题所写年度的情况：${value > year ? '可能是标题沿用了上年的年份' : '可能是标题的年份写错'}，也可能是这里写错，请核对后统一。`,
      en: `The title is of ${year}, this place says ${value}. The report covers the year in its title: either ${value > year ? 'the title was carried over from last year' : 'the title is wrong'}, or this place is. Check, and make them agree.`,
    },
    fixes: [...titles, ...fixes.map((fix) => ({ ...fix, preferred: false }))],
  };
}

/** What is carried forward, or planned, is of the year behind. */
function notTheNext({ kind, year: value }: NextYear, span: Span, year: number, fixes: readonly Fix[]): Remark {
  const due = year + 1;
  const [zh, en] =
    kind === 'carried' ? ['结转到', 'Requests are carried forward to'] : ['下一步的打算写在', 'The plans are for'];
  return {
    span,
    message: {
      zh: `${zh}${value}年，而报告的是${year}年，应为${due}年。多半是沿用了上年的文字，请核对后改正。`,
      en: `${en} ${value}, but the report is on ${year}, and the year behind it is ${due}. The sentence was probably carried over from last year’s report. Check and correct it.`,
    },
    fixes,
  };
}

interface Year {
  readonly place: Placed;
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** The years of 统计期限, of the report's name in its preface, and of the first sentence of section one. */
function stated(report: Report, year: number): Year[] {
  const years: Year[] = [];
  for (const { place, found: period } of foundIn(report, statedPeriod)) {
    if (LAST_REPORT.test(place.sentence.folded.slice(0, period.from.start))) continue;
    if (!period.named && place.section !== null) continue;
    for (const date of [period.from, period.to]) {
      if (date.year !== null) years.push({ place, start: date.start, end: date.start + 4, value: date.year });
    }
  }
  for (const { place, found } of foundIn(report, namedReport)) {
    const { start, end, year: value } = found;
    if (place.section === null) years.push({ place, start, end, value });
  }
  const overview = sentencesOf(report).filter(({ section }) => section === 'overview');
  const [place, next] = overview.slice(overview.findIndex(({ sentence }) => !INNER_HEADING.test(sentence.folded)));
  const found = place && openingYear.in(place.sentence);
  if (!found) return years;
  // What was done the year before may lead over to what this report is of, in the same sentence or in the next.
  if (next && openingYear.in(next.sentence)?.year === year) return years;
  if (withoutTitles(place.sentence.folded).includes(`${year}年`)) return years;
  return [...years, { place, start: found.start, end: found.end, value: found.year }];
}

/** （一）主动公开情况: what stands before the first sentence. */
const INNER_HEADING = /^(?:\([一二三四五六七八九十\d]{1,2}\)|[一二三四五六七八九十\d]{1,2}[、.])[^,;:\d]{2,16}[。.]?$/;

/** 上一年度报告的统计期限为: the period of another report. */
const LAST_REPORT = /上一?年度?的?(?:年度)?(?:报告|数据|统计)/;

/** The years of what section six says of the fee, unless it says so of the report's own year too. */
function fees(report: Report, year: number): Year[] {
  const places = foundIn(report, statedFee)
    .map(({ place }) => place)
    .filter(({ section }) => section === 'other');
  const years: Year[] = [];
  for (const place of places) {
    const { folded } = place.sentence;
    const found = feeYear(place.sentence);
    if (found?.year === year || OWN_YEAR.test(folded)) return [];
    // 2024年，我局将按标准收取: a plan is of a later year by right.
    if (!found || (found.year > year && folded.includes('将'))) continue;
    years.push({ place, start: found.start, end: found.end, value: found.year });
  }
  return years;
}

const OWN_YEAR = /本年|今年/;

/**
 * A sentence of another year may lawfully compare. It is this year's with the wrong year if its figure is this year's to the
 * last digit, no other sentence says the same of this year, and it is a figure that does not agree by chance.
 */
function counted(report: Report, year: number): Year[] {
  const compared = comparedIn(report);
  if (!compared.some(({ otherYear }) => otherYear)) return [];
  const own = new Set(compared.filter(({ otherYear }) => !otherYear).map(({ statement }) => topicKey(statement)));
  const years: Year[] = [];
  for (const { place, statement, fits, otherYear } of compared) {
    const { scope, count } = statement;
    if (!otherYear || !fits || !scope.year || scope.year.value > year || own.has(topicKey(statement))) continue;
    if (count?.about !== 'exactly' || (count.numeral.value ?? 0) < LEAST_TELLING) continue;
    const { start } = scope.year;
    years.push({ place, start, end: start + 4, value: scope.year.value });
  }
  return years;
}

/** Smaller counts agree by chance. */
const LEAST_TELLING = 3;

function topicKey({ topic }: Statement): string {
  return JSON.stringify(topic);
}
