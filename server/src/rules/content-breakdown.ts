import { spanIn } from '../statements/narrative';
import { brokenBreakdowns } from './questions/breakdowns';
import type { Rule } from './rule';

export const contentBreakdown: Rule = {
  code: 'content-breakdown',
  category: 'content',
  severity: 'warning',
  title: { zh: '正文中的分项加起来不等于总数', en: 'The parts in the text do not add up' },
  basis: 'practice',
  check(report, tell) {
    for (const { whole, total, parts, figures, sum, wrong } of brokenBreakdowns(report)) {
      const culprit = (wrong && parts[wrong.at]) ?? whole;
      const off = Math.abs(sum - total);
      const ask = wrong
        ? {
            zh: `按所写的占比，${figures[wrong.at]}应为${wrong.to}，请核对。`,
            en: `By the percentage beside it ${figures[wrong.at]} should be ${wrong.to}: check it.`,
          }
        : { zh: '请核对总数和各分项。', en: 'Check the total and the parts.' };
      tell({
        span: spanIn(culprit.place, culprit.statement.start, culprit.statement.end),
        message: {
          zh: `正文说共${total}件，其中各项${figures.join(' + ')} = ${sum}，${sum > total ? '多' : '少'}${off}件。${ask.zh}`,
          en: `The text says ${total} in all, but its parts are ${figures.join(' + ')} = ${sum}, ${off} too ${sum > total ? 'many' : 'few'}. ${ask.en}`,
        },
        related: parts.map(({ place, statement }, k) => ({
          span: spanIn(place, statement.start, statement.end),
          message: { zh: `分项${figures[k]}`, en: `Part: ${figures[k]}` },
        })),
      });
    }
  },
};
