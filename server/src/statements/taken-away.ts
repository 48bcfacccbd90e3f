import { perSentence } from './sentence';

/** What is said of requests that were counted first and are none, or none of the body's own. */
const WORDS =
  '剔除|扣除|减去|不属于|不作为|不符合|未受理|不予受理|转送|转办|转交|移送|移交|撤回|撤销|撤件|退回|无效|重复|咨询';
const TAKEN = new RegExp(
  `(?:${WORDS})[^,。;()\\d]{0,16}(\\d{1,6})[件宗起例份]|(\\d{1,6})[件宗起例份][^,。;()\\d]{0,10}(?:${WORDS})`,
  'g',
);

/** 收到申请45件，剔除重复提交的6件: the numbers that a sentence takes away from what it counts, and their sum. */
export const takenAway = perSentence(({ folded }): readonly number[] => {
  const numbers = Array.from(folded.matchAll(TAKEN), ([, behind, before]) => Number(behind ?? before));
  return numbers.length > 1 ? [...numbers, numbers.reduce((sum, one) => sum + one, 0)] : numbers;
});
