import type { SectionKey, Span } from '../../../server/src/service';
import type { Scene } from '../accidents/accident';
import type { PrintedSection } from '../page';
import { formOf } from '../sample';
import type { Mutant, Mutation } from './mutation';

const TABLE_OF: Partial<Record<SectionKey, string>> = {
  proactive: 'disclosure',
  requests: 'requests',
  reviewLitigation: 'litigation',
};

function paths(section: PrintedSection): string[] {
  const table = TABLE_OF[section.key];
  return table === undefined ? [] : [table];
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** The heading that stands next; behind the last section, anything from its last line on. */
function placeBehind({ printed }: Scene, section: PrintedSection): Span[] {
  const next = printed.sections[printed.sections.indexOf(section) + 1];
  return next ? [shifted(next.heading, section.span.start - section.span.end)] : [];
}

export const sectionRemoved: Mutation = {
  name: 'section removed',
  make: (scene, dice): Mutant => {
    const { text, sections } = scene.printed;
    // Behind the last section the place is the text's last line, whatever stands there.
    const section = dice.pick(sections.slice(0, -1));
    return {
      text: text.slice(0, section.span.start) + text.slice(section.span.end),
      due: [{ code: 'section-missing', at: placeBehind(scene, section) }],
      lost: paths(section),
    };
  },
};

export const sectionRepeated: Mutation = {
  name: 'section repeated',
  make: (scene, dice): Mutant => {
    const { text, sections } = scene.printed;
    const section = dice.pick(sections);
    const whole = text.slice(section.span.start, section.span.end);
    return {
      text: text.slice(0, section.span.end) + whole + text.slice(section.span.end),
      due: [{ code: 'section-repeated', at: [shifted(section.heading, whole.length)] }],
      lost: [],
    };
  },
};

/** A section has left its place for another at least two sections away. */
export const sectionMoved: Mutation = {
  name: 'section moved',
  make: (scene, dice): Mutant | null => {
    const { text, sections } = scene.printed;
    const from = dice.below(sections.length);
    const section = sections[from] as PrintedSection;
    const before = dice.pick(sections.filter((_, i) => i > from + 2 || i < from - 1));
    const { start, end } = section.span;
    const whole = text.slice(start, end);
    const at = before.span.start;
    const moved =
      at > start
        ? text.slice(0, start) + text.slice(end, at) + whole + text.slice(at)
        : text.slice(0, at) + whole + text.slice(at, start) + text.slice(end);
    const by = at > start ? at - whole.length - start : at - start;
    return { text: moved, due: [{ code: 'section-order', at: [shifted(section.heading, by)] }], lost: [] };
  },
};

/** One character of a title is another. */
export const sectionAltered: Mutation = {
  name: 'section altered',
  make: (scene, dice): Mutant | null => {
    const { text, sections } = scene.printed;
    const { key, heading } = dice.pick(sections);
    const title = { start: heading.end - titleOf(scene, key).length, end: heading.end };
    const numbered = title.start > heading.start;
    // Without a numeral nothing tells 「总某情况」 from any other words, or a line that does not end as a title from a sentence.
    if (!numbered && title.end - title.start < LEAST_UNNUMBERED) return null;
    const at = title.start + 1 + dice.below(title.end - title.start - (numbered ? 1 : 2));
    return {
      text: `${text.slice(0, at)}某${text.slice(at + 1)}`,
      due: [{ code: 'section-title-altered', at: [title] }],
      lost: [],
    };
  },
};

const LEAST_UNNUMBERED = 6;

function titleOf({ report }: Scene, key: SectionKey): string {
  return formOf(report.form).sections.find((section) => section.key === key)?.title ?? '';
}

/** The characters in which sections are numbered. */
const DIGITS = ['一二三四五六七八', '壹贰叁肆伍陆柒捌', '12345678'];

/** The numeral is another section's. */
export const sectionRenumbered: Mutation = {
  name: 'section renumbered',
  make: (scene, dice): Mutant | null => {
    const { text, sections } = scene.printed;
    const { key, heading } = dice.pick(sections);
    const before = text.slice(heading.start, heading.end - titleOf(scene, key).length);
    const digits = DIGITS.find((all) => [...all].some((one) => before.includes(one)));
    if (!digits) return null;
    const at = heading.start + [...before].findIndex((one) => digits.includes(one));
    const others = [...digits].filter((one) => one !== text[at]);
    return {
      text: text.slice(0, at) + dice.pick(others) + text.slice(at + 1),
      due: [{ code: 'section-numeral', at: [{ start: at, end: at + 1 }] }],
      lost: [],
    };
  },
};
