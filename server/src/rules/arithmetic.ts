import type { Term } from '../identities/identity';
import type { Words } from '../text/words';

/** 「自然人57 + 商业企业1 + 其他0 = 58」: every term by name, and the sum. */
export function namedSum(terms: readonly Term[], sum: bigint, name: (term: Term) => Words): Words {
  const zh = terms.map((term) => `${name(term).zh}${term.value}`).join(' + ');
  const en = terms.map((term) => `${name(term).en} ${term.value}`).join(' + ');
  return { zh: `${zh} = ${sum}`, en: `${en} = ${sum}` };
}

/** 「50 + 4 = 54（其余19项为0）」: long sums without their many zeros, which are counted instead. */
export function bareSum(terms: readonly Term[], sum: bigint): Words {
  const figures = terms.filter(({ value }) => value !== 0);
  const zeros = terms.length - figures.length;
  if (figures.length === 0) return { zh: '各项都是0', en: 'all of them 0' };
  const shown = figures.length === 1 ? `${sum}` : `${figures.map(({ value }) => value).join(' + ')} = ${sum}`;
  if (zeros === 0) return { zh: shown, en: shown };
  return { zh: `${shown}（其余${zeros}项为0）`, en: `${shown} (the other ${zeros} are 0)` };
}

/** How far two sums are apart. */
export function gap(a: bigint, b: bigint): bigint {
  return a > b ? a - b : b - a;
}
