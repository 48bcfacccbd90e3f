import type { Term } from '../../identities/identity';
import type { Words } from '../../text/words';

/** Shorter sums are shown with their zeros. */
const SHORT = 4;

/** 「自然人57 + 商业企业1 = 58（其余4项为0）」: the terms by name, and the sum; the zeros of a long sum are counted instead. */
export function namedSum(terms: readonly Term[], sum: bigint, name: (term: Term) => Words): Words {
  const shown = terms.length <= SHORT ? terms : terms.filter(({ value }) => value !== 0);
  if (shown.length === 0) return { zh: `${terms.length}项都是0`, en: `all ${terms.length} are 0` };
  let zh = '';
  let en = '';
  for (let i = 0; i < shown.length; i++) {
    const term = shown[i] as Term;
    const words = name(term);
    const and = i === 0 ? '' : ' + ';
    zh += `${and}${words.zh}${term.value}`;
    en += `${and}${words.en} ${term.value}`;
  }
  const zeros = terms.length - shown.length;
  if (zeros === 0) return { zh: `${zh} = ${sum}`, en: `${en} = ${sum}` };
  return {
    zh: `${zh} = ${sum}（其余${zeros}项为0）`,
    en: `${en} = ${sum} (the other ${zeros === 1 ? '1 is' : `${zeros} are`} 0)`,
  };
}

/** 「50 + 4 = 54（其余19项为0）」: long sums without their many zeros, which are counted instead. */
export function bareSum(terms: readonly Term[], sum: bigint): Words {
  const figures = terms.filter(({ value }) => value !== 0);
  const zeros = terms.length - figures.length;
  if (figures.length === 0) return { zh: '各项都是0', en: 'all of them 0' };
  const shown = figures.length === 1 ? `${sum}` : `${figures.map(({ value }) => value).join(' + ')} = ${sum}`;
  if (zeros === 0) return { zh: shown, en: shown };
  return { zh: `${shown}（其余${zeros}项为0）`, en: `${shown} (the other ${zeros === 1 ? '1 is' : `${zeros} are`} 0)` };
}
