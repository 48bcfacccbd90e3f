import { dueForm } from '../compose/due-form';
import { formOf, sectionForm } from '../forms/form';
import type { Report } from '../model/report';
import { perSentence, type Sentence } from './sentence';

/** Something that section one has to treat. */
export interface Aspect {
  readonly key: string;
  readonly label: string;
  readonly accepted?: readonly string[];
}

const ASSESSMENT: Aspect = { key: 'assessment', label: '考核、评议、责任追究' };

const ENGLISH: Readonly<Record<string, string>> = {
  proactive: 'proactive disclosure',
  onRequest: 'disclosure on request',
  management: 'management of information',
  platform: 'platforms',
  oversight: 'oversight',
  assessment: 'assessment, review and accountability',
};

/** The aspects of the form that is due. */
export function aspectsOf(report: Report): readonly Aspect[] {
  return sectionForm(formOf(dueForm(report)), 'overview').aspects ?? [];
}

/** The form's aspects, and what governments report besides. */
export function aspectsDue(report: Report): readonly Aspect[] {
  const aspects = aspectsOf(report);
  return report.agency?.endsWith('人民政府') ? [...aspects, ASSESSMENT] : aspects;
}

/** How an aspect is called in English. */
export function aspectInEnglish({ key, label }: Aspect): string {
  return ENGLISH[key] ?? label;
}

/** Any word of an aspect is enough: whether it is treated well is for people to judge. */
const WORDS: readonly (readonly [key: string, words: RegExp])[] = [
  ['proactive', /主动公开|公开|发布|公示|公布/],
  ['onRequest', /申请/],
  [
    'management',
    /信息(?:的|资源|内容|公开|发布|安全){0,2}管理|规范化|标准化|审[查核批签看]|保密|复核|清理|动态更新|目录|属性|归档|存档|存量|制度|脱敏|遮盖|校对|先审/,
  ],
  [
    'platform',
    /平台|载体|门户|网站|网页|专栏|栏目|新媒体|公众号|微博|微信|客户端|公报|公开栏|查阅点|触摸屏|网络|政务大厅|APP/i,
  ],
  ['oversight', /监督|保障|培训|领导小组|分管|考核|评估|评议|督[查促办]|检查|组织领导|责任|通报|投诉/],
  ['assessment', /考核|评议|评估|测评|责任追究|追责|追究/],
];

/** What was looked for in a sentence so far, and what of it is there: a bit for each of `WORDS`. */
const looked = perSentence((): { for: number; treated: number } => ({ for: 0, treated: 0 }));

/** The aspects that a sentence treats, those of several joined by `|`: at least those of them that are wanted. */
export function aspectsIn(sentence: Sentence, wanted: number): number {
  const known = looked(sentence);
  const left = wanted & ~known.for;
  if (left === 0) return known.treated;
  for (let k = 0; k < WORDS.length; k++) {
    const bit = 1 << k;
    if ((left & bit) !== 0 && (WORDS[k] as (typeof WORDS)[number])[1].test(sentence.folded)) known.treated |= bit;
  }
  known.for |= wanted;
  return known.treated;
}

const BITS: ReadonlyMap<string, number> = new Map(WORDS.map(([key], k) => [key, 1 << k]));
/** An aspect for which there are no words is not treated by any. */
const NO_WORDS = 1 << 31;

/** Aspects as sentences treat them. */
export function bitsOf(aspects: readonly Aspect[]): number {
  let bits = 0;
  for (let i = 0; i < aspects.length; i++) bits |= bitOf(aspects[i] as Aspect);
  return bits;
}

function bitOf({ key }: Aspect): number {
  return BITS.get(key) ?? NO_WORDS;
}

/** Whether an aspect is among them. */
export function treats(aspects: number, aspect: Aspect): boolean {
  return (aspects & bitOf(aspect)) !== 0;
}

/** Whether an aspect has a paragraph of its own in section one, which is more than a word somewhere in it. */
export function hasParagraph(body: string, { label, accepted = [] }: Aspect): boolean {
  return [label, ...accepted].some((words) => paragraphBegins(body, words));
}

/** Characters that marks and numbering of a paragraph may take. */
const NUMBERING = 12;
const LEAD = /^[\s#*]*[（(]?[一二三四五六七八九十\d]{0,3}[）)、.．]?\s*$/;

/** A paragraph begins with the words, its numbering aside. */
function paragraphBegins(body: string, words: string): boolean {
  for (let at = body.indexOf(words); at >= 0; at = body.indexOf(words, at + 1)) {
    const near = body.slice(Math.max(0, at - NUMBERING - 1), at);
    const lead = near.slice(Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\r')) + 1);
    if (lead.length <= NUMBERING && LEAD.test(lead)) return true;
  }
  return false;
}
