import { mistaken } from '../statements/compare';
import { spanIn } from '../statements/narrative';
import type { Rule } from './rule';
import { saidNumber } from './wording/said-number';
import { topicName } from './wording/topic-name';

export const contentFigureAsk: Rule = {
  code: 'content-figure-ask',
  category: 'content',
  severity: 'information',
  title: { zh: '正文中的数字与表中相近的项目不同', en: 'A figure in the text differs from a related one in the table' },
  basis: 'inference',
  check(report, tell) {
    for (const one of mistaken(report)) {
      const { statement, place, figures } = one;
      const { topic, start, end } = statement;
      if (topic.kind !== 'disclosure' || topic.column !== 'published') continue;
      const said = saidNumber(one);
      const name = topicName(report, topic);
      const [figure] = figures;
      if (!figure) continue;
      tell({
        span: spanIn(place, start, end),
        message: {
          zh: `正文说${name.zh}是${said}，表中本年制发${figure.value}。公开与制发是两回事，可以不同；如果说的就是制发，请改为一致。`,
          en: `The text says ${said} for ${name.en}, the table says ${figure.value} issued. To publish is not to issue, so both may be right; if the sentence means those issued, make them agree.`,
        },
        related: figure.cells.map(({ span }) => ({
          span,
          message: { zh: `表中是${figure.value}`, en: `The table says ${figure.value}` },
        })),
      });
    }
  },
};
