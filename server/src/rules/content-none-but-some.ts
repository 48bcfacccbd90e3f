import type { Report } from '../model/report';
import { type Compared, comparedIn } from '../statements/compare';
import { figuresOf, type TableFigure } from '../statements/figures';
import { type Placed, spanIn } from '../statements/narrative';
import type { Topic } from '../statements/statement';
import type { Words } from '../text/words';
import type { Remark, Rule } from './rule';
import { topicName } from './wording/topic-name';

export const contentNoneButSome: Rule = {
  code: 'content-none-but-some',
  category: 'content',
  severity: 'warning',
  title: { zh: '正文说没有，表中却有', en: 'The text says there were none, the table says some' },
  basis: 'practice',
  check(report, tell) {
    const denials: Denial[] = [];
    for (const { statement, place, figures, otherYear } of comparedIn(report)) {
      if (statement.kind !== 'none' || otherYear) continue;
      const figure = someOf(report, statement.topic, figures);
      if (!figure) continue;
      const some = { figure, name: topicName(report, statement.topic) };
      const last = denials.at(-1);
      // 无行政许可、行政处罚 is told once, whatever there was of each.
      if (last?.place === place && last.start === statement.start) last.some.push(some);
      else denials.push({ place, start: statement.start, end: statement.end, some: [some] });
    }
    for (const denial of denials) tell(remarkOn(denial));
  },
};

/** Words that say there were none, and all that there was of it. */
interface Denial {
  readonly place: Placed;
  readonly start: number;
  readonly end: number;
  readonly some: { readonly figure: TableFigure; readonly name: Words }[];
}

function remarkOn({ place, start, end, some }: Denial): Remark {
  const said = place.sentence.folded.slice(start, end);
  const zh = some.map(({ figure, name }) => `${name.zh}却是${figure.value}`).join('，');
  const en = some.map(({ figure, name }) => `${figure.value} for ${name.en}`).join(', ');
  return {
    span: spanIn(place, start, end),
    message: {
      zh: `正文说“${said}”，表中${zh}。两处说的是同一件事，请核对后改正写错的一处。`,
      en: `The text says there were none (“${said}”), but the table says ${en}. Check, and correct the one that is mistaken.`,
    },
    related: some
      .flatMap(({ figure }) => figure.cells)
      .filter(({ value }) => value !== null && value > 0)
      .map(({ span, value }) => ({ span, message: { zh: `表中是${value}`, en: `The table says ${value}` } })),
  };
}

/**
 * The figure that is not 0. What was received is told by the new requests alone: 未收到 may leave out what came over from
 * last year.
 */
function someOf(report: Report, topic: Topic, figures: Compared['figures']): TableFigure | null {
  const [first] = topic.kind === 'requests' ? (figuresOf(report, { ...topic, loose: false }) ?? figures) : figures;
  return first && first.value > 0 ? first : null;
}
