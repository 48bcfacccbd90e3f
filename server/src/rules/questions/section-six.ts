import type { Report } from '../../model/report';
import { type Placed, sentencesOf } from '../../statements/narrative';

/** What section six says, sentence by sentence. */
export function sentencesOfSix(report: Report): readonly Placed[] {
  return sentencesOf(report).filter(({ section }) => section === 'other');
}

/**
 * The last sentence that section six says. What stands below it is signature, date or page furniture; undefined where there is nothing
 * else.
 */
export function lastOfSix(report: Report): Placed | undefined {
  const all = sentencesOfSix(report);
  const below = all.findIndex(({ sentence }) => BELOW.test(sentence.folded));
  const own = below < 0 ? all : all.slice(0, below);
  return own.findLast(({ sentence }) => sentence.ended) ?? own.find(({ sentence }) => NOTHING.test(sentence.folded));
}

/** 无, 无其他需要报告的事项: what is said there without a full stop. */
const NOTHING = /^[^,。;:]{0,8}(?:无|没有)/;

/** A date alone, and what pages have below a report, which may have sentences of its own: 您是第9位访问者！ */
const BELOW =
  /^(?:20\d\d年\d{1,2}月\d{1,2}日$|附件|(?:责任)?编辑:|[上下]一[篇条]|打印|关闭|分享|扫一扫|主办单位|版权所有)/;
