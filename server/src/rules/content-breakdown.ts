import { type EntryList, entryList } from '../statements/entries';
import { type Found, foundInProse, spanIn } from '../statements/narrative';
import { brokenBreakdowns } from './questions/breakdowns';
import type { Rule, Tell } from './rule';

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
    for (const one of foundInProse(report, entryList)) tellEntries(one, tell);
  },
};

/** Of entries a list may leave some out, but it cannot hold more than there are. */
function tellEntries({ place, found: { whole, unit, parts } }: Found<EntryList>, tell: Tell): void {
  const figures = parts.map(({ value }) => value);
  const sum = figures.reduce((all, one) => all + one, 0);
  const off = sum - whole.value;
  // Without one of them it is whole: that one is a part of another, or counted beside the list.
  if (off <= 0 || figures.includes(off)) return;
  tell({
    span: spanIn(place, whole.start, whole.end),
    message: {
      zh: `正文说共${whole.value}${unit}，其中各项${figures.join(' + ')} = ${sum}，多${off}${unit}。请核对总数和各分项。`,
      en: `The text says ${whole.value} in all, but its parts are ${figures.join(' + ')} = ${sum}, ${off} too many. Check the total and the parts.`,
    },
    related: parts.map(({ value, start, end }) => ({
      span: spanIn(place, start, end),
      message: { zh: `分项${value}`, en: `Part: ${value}` },
    })),
  });
}
