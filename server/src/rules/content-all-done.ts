import type { Report } from '../model/report';
import { comparedIn } from '../statements/compare';
import { figuresOf, type TableFigure } from '../statements/figures';
import { spanIn } from '../statements/narrative';
import type { LitigationTopic, Topic } from '../statements/statement';
import type { Words } from '../text/words';
import type { Rule } from './rule';
import { topicName } from './wording/topic-name';

export const contentAllDone: Rule = {
  code: 'content-all-done',
  category: 'content',
  severity: 'warning',
  title: { zh: '正文说全部如此，表中却有例外', en: 'The text says all, the table says otherwise' },
  basis: 'practice',
  check(report, tell) {
    for (const { statement, place, otherYear } of comparedIn(report)) {
      if (statement.kind !== 'all' || otherYear) continue;
      const rest = exceptions(report, statement.topic);
      if (!rest) continue;
      const { start, end } = statement;
      const said = place.sentence.folded.slice(start, end);
      const sum = rest.figures.reduce((all, { value }) => all + value, 0);
      tell({
        span: spanIn(place, start, end),
        message: {
          zh: `正文说“${said}”，表中${rest.name.zh}却有${sum}件。请核对：或改写这句话，或改正表中数字。`,
          en: `The text says “${said}” (all of them), but the table has ${sum} under ${rest.name.en}. Check, and rewrite the sentence or correct the table.`,
        },
        related: rest.figures
          .flatMap(({ cells }) => cells)
          .filter(({ value }) => value !== null && value > 0)
          .map(({ span, value }) => ({ span, message: { zh: `表中是${value}`, en: `The table says ${value}` } })),
      });
    }
  },
};

interface Exceptions {
  readonly figures: readonly TableFigure[];
  readonly name: Words;
}

const CLOSED = ['upheld', 'corrected', 'otherResult'];
const VERDICTS = [...CLOSED, 'pending'];

/** What the table has that ended otherwise, or goes on; null for nothing, and where it is not known. */
function exceptions(report: Report, topic: Topic): Exceptions | null {
  if (topic.kind === 'requests') return some([figuresOf(report, topic)?.[0]], topicName(report, topic));
  if (topic.kind !== 'litigation') return null;
  const lawful = topic.verdicts.flatMap((verdict) => (verdict === 'closed' ? CLOSED : [verdict]));
  const others = VERDICTS.filter((one) => !lawful.includes(one));
  const figures = others.map((one) => figuresOf(report, { ...topic, verdicts: [one] } satisfies LitigationTopic)?.[0]);
  const found = some(figures, { zh: '', en: '' });
  if (!found) return null;
  const there = others.filter((_, k) => (figures[k]?.value ?? 0) > 0);
  return { ...found, name: topicName(report, { ...topic, verdicts: there }) };
}

function some(figures: readonly (TableFigure | undefined)[], name: Words): Exceptions | null {
  const found = figures.filter((one): one is TableFigure => one !== undefined && one.value > 0);
  return found.length > 0 ? { figures: found, name } : null;
}
