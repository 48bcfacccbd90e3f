import { type Placed, spanIn } from '../statements/narrative';
import { possibleFix } from './fixes/fix';
import { numberEdit } from './fixes/number-fix';
import { type Fee, feesOf } from './questions/fee-statements';
import { feeYear } from './questions/years';
import type { Fix, Rule } from './rule';

export const contentFeeDisagrees: Rule = {
  code: 'content-fee-disagrees',
  category: 'content',
  severity: 'warning',
  title: { zh: '信息处理费前后两处不一致', en: 'The fee is stated twice and differently' },
  basis: 'practice',
  check(report, tell, { text }) {
    const all = feesOf(report);
    if (all.length < 2) return;
    const stated = all.filter(({ place, fee }) => {
      const { folded } = place.sentence;
      const year = HEAD_YEAR.exec(folded)?.[1] ?? feeYear(place.sentence)?.year ?? report.year;
      return fee.amount !== null && place.section !== 'problems' && Number(year) === report.year;
    });
    const [first, ...later] = stated;
    if (!first) return;
    for (const { place, fee } of later) {
      if (fee.amount === first.fee.amount) continue;
      tell({
        span: spanIn(place, fee.start, fee.end),
        message: {
          zh: `这里说信息处理费是${fee.amount}元，前面说是${first.fee.amount}元。同一年度只有一个数，请核对后改为一致。`,
          en: `The fee is ${fee.amount} yuan here and ${first.fee.amount} yuan above. There is one amount a year; check, and make them agree.`,
        },
        related: [
          {
            span: spanIn(first.place, first.fee.start, first.fee.end),
            message: { zh: `前面说是${first.fee.amount}元`, en: `${first.fee.amount} yuan here` },
          },
        ],
        fixes: [...taking(text, place, fee, first.fee), ...taking(text, first.place, first.fee, fee)],
      });
    }
  },
};

/** 2022年收取信息处理费20元: another year's is another fee. */
const HEAD_YEAR = /^(?:\([一二三四五六七八九十]\)|[一二三四五六七八九十]、)?(20\d\d)年/;

/** Takes the other place's amount, where both are written as plain amounts. */
function taking(text: string, place: Placed, own: Fee, other: Fee): Fix[] {
  if (own.numeral?.scale !== 1 || other.amount === null) return [];
  const edit = numberEdit(text, place, own.numeral, String(other.amount));
  if (!edit) return [];
  const title = { zh: `将${own.amount}元改为${other.amount}元`, en: `Change ${own.amount} to ${other.amount} yuan` };
  return [possibleFix(title, [edit])];
}
