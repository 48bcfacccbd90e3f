import { foundIn, type Placed, spanIn } from '../statements/narrative';
import { obviousFix } from './fixes/fix';
import { numberEdit } from './fixes/number-fix';
import { type Dated, statedPeriod } from './questions/years';
import type { Fix, Rule } from './rule';

export const contentPeriod: Rule = {
  code: 'content-period',
  category: 'content',
  severity: 'warning',
  title: { zh: '统计期限不是完整的一年', en: 'The period is not the whole year' },
  basis: 'law',
  check(report, tell, { text }) {
    for (const { place, found: period } of foundIn(report, statedPeriod)) {
      if (!period.named) continue;
      for (const [date, month, day] of [[period.from, 1, 1] as const, [period.to, 12, 31] as const]) {
        if (date.month === month && date.day === day) continue;
        const at = { start: date.monthAt, end: date.end };
        const due = `${month}月${day}日`;
        const said = place.sentence.folded.slice(at.start, at.end);
        tell({
          span: spanIn(place, at.start, at.end),
          message: {
            zh: `统计期限写到${said}，应为${due}：年度报告的数据从1月1日起至12月31日止。请核对后改正。`,
            en: `The period says ${said} where ${due} is due: the figures of an annual report run from January 1 to December 31. Check and correct it.`,
          },
          fixes: fixOf(text, place, date, [month, day], due),
        });
      }
    }
  },
};

function fixOf(
  text: string,
  place: Placed,
  { month, monthAt, end }: Dated,
  due: readonly [number, number],
  words: string,
): Fix[] {
  const monthEnd = monthAt + String(month).length;
  const { folded } = place.sentence;
  const dayAt = folded.indexOf('月', monthAt) + 1;
  const part = (start: number, stop: number, value: number) =>
    numberEdit(text, place, { value, decimals: 0, scale: 1, start, end: stop, chinese: false }, String(value));
  const edits = [part(monthAt, Math.max(monthEnd, dayAt - 1), due[0]), part(dayAt, end - 1, due[1])];
  const [first, second] = edits;
  if (!first || !second) return [];
  const title = { zh: `改为${words}`, en: `Change to ${words}` };
  return [obviousFix(title, [first, second])];
}
