import type { Report } from '../model/report';
import { type Compared, comparedIn } from '../statements/compare';
import { figuresOf, type TableFigure } from '../statements/figures';
import { spanIn } from '../statements/narrative';
import type { Topic } from '../statements/statement';
import type { Rule } from './rule';
import { topicName } from './wording/topic-name';

export const contentNoneButSome: Rule = {
  code: 'content-none-but-some',
  category: 'content',
  severity: 'warning',
  title: { zh: '正文说没有，表中却有', en: 'The text says there were none, the table says some' },
  basis: 'practice',
  check(report, tell) {
    for (const { statement, place, figures, otherYear } of comparedIn(report)) {
      if (statement.kind !== 'none' || otherYear) continue;
      const some = someOf(report, statement.topic, figures);
      if (!some) continue;
      const { start, end } = statement;
      const said = place.sentence.folded.slice(start, end);
      const name = topicName(report, statement.topic);
      tell({
        span: spanIn(place, start, end),
        message: {
          zh: `正文说“${said}”，表中${name.zh}却是${some.value}。两处说的是同一件事，请核对后改正写错的一处。`,
          en: `The text says there were none (“${said}”), but the table says ${some.value} for ${name.en}. Check, and correct the one that is mistaken.`,
        },
        related: some.cells
          .filter(({ value }) => value !== null && value > 0)
          .map(({ span, value }) => ({ span, message: { zh: `表中是${value}`, en: `The table says ${value}` } })),
      });
    }
  },
};

/**
 * The figure that is not 0. What was received is told by the new requests alone: 未收到 may leave out what came over from
 * last year.
 */
function someOf(report: Report, topic: Topic, figures: Compared['figures']): TableFigure | null {
  const [first] = topic.kind === 'requests' ? (figuresOf(report, { ...topic, loose: false }) ?? figures) : figures;
  return first && first.value > 0 ? first : null;
}
