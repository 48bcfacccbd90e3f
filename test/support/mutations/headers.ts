import type { SectionKey } from '../../../server/src/service';
import type { Scene } from '../accidents/accident';
import type { Mutant, Mutation } from './mutation';

/** Words of headers, long enough to be known with one character of another. */
const WORDS: Partial<Record<SectionKey, readonly string[]>> = {
  proactive: ['本年制发件数', '本年废止件数', '现行有效件数'],
  requests: ['商业企业', '科研机构', '法律服务机构', '社会公益组织', '法人或其他组织'],
  reviewLitigation: ['未经复议直接起诉', '复议后起诉'],
};

/** One character of a header word is another. */
export const headerAltered: Mutation = {
  name: 'header altered',
  make: ({ printed: { text, sections } }: Scene, dice): Mutant | null => {
    const section = dice.pick(sections.filter(({ key }) => WORDS[key]));
    const words = dice.pick(WORDS[section.key] as readonly string[]);
    const start = text.indexOf(words, section.heading.end);
    if (start < 0 || start > section.span.end) return null;
    const at = start + 1 + dice.below(words.length - 1);
    return {
      text: `${text.slice(0, at)}某${text.slice(at + 1)}`,
      due: [{ code: 'header-altered', at: [{ start, end: start + words.length }] }],
      lost: [],
    };
  },
};

/** Words that stand side by side in a row of the header. */
const BESIDE: Partial<Record<SectionKey, readonly (readonly [string, string])[]>> = {
  proactive: [
    ['本年制发件数', '本年废止件数'],
    ['本年制发件数', '现行有效件数'],
  ],
  requests: [
    ['商业企业', '科研机构'],
    ['科研机构', '法律服务机构'],
    ['商业企业', '社会公益组织'],
  ],
  reviewLitigation: [['未经复议直接起诉', '复议后起诉']],
};

/** Two words of a header row stand in each other's places. Where a cell is a line, or all words stand loose, no order is told. */
export const headerExchanged: Mutation = {
  name: 'header words exchanged',
  make: ({ printed: { text, sections }, style }: Scene, dice): Mutant | null => {
    if (style.layout === 'spaces' || style.layout === 'cell-lines' || ('taken' in style && style.taken)) return null;
    const section = dice.pick(sections.filter(({ key }) => BESIDE[key]));
    const [one, other] = dice.pick(BESIDE[section.key] as readonly (readonly [string, string])[]);
    const start = text.indexOf(one, section.heading.end);
    const second = text.indexOf(other, start);
    if (start < 0 || second < 0 || second > section.span.end) return null;
    const between = text.slice(start + one.length, second);
    return {
      text: `${text.slice(0, start)}${other}${between}${one}${text.slice(second + other.length)}`,
      due: [{ code: 'header-order', at: [{ start, end: start + other.length }] }],
      lost: [],
    };
  },
};
