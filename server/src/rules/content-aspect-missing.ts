import { FORMS, formOf } from '../forms/form';
import type { Report } from '../model/report';
import { type Placed, sentencesOf, spanOf } from '../statements/narrative';
import { perSentence } from '../statements/sentence';
import type { Fix, Rule } from './rule';

export const contentAspectMissing: Rule = {
  code: 'content-aspect-missing',
  category: 'content',
  severity: 'information',
  title: { zh: '总体情况缺少应写的方面', en: 'Section one leaves out an aspect' },
  basis: 'law',
  check(report, tell, { text }) {
    const section = report.sections.find(({ key }) => key === 'overview');
    if (!section || section.empty) return;
    const sentences = sentencesOf(report).filter((one) => one.section === 'overview');
    if (sentences.length === 0 || sentences.some(({ sentence }) => sentence.endless || isPrompt(sentence))) return;
    const there = new Set(sentences.flatMap(({ sentence }) => aspectsIn(sentence)));
    const missing = aspectsOf(report).filter(({ key }) => !there.has(key));
    if (missing.length === 0) return;
    const names = missing.map(({ label }) => label).join('、');
    tell({
      span: section.span,
      message: {
        zh: `“${section.text}”没有写到${names}。总体情况要写主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面，人民政府还要写考核、评议或责任追究；没有的也要如实说明。`,
        en: `“${section.text}” does not treat ${names}. Five aspects are due: disclosure on own initiative, on request, management of information, platforms, oversight; a people’s government also reports assessment, review or accountability. Say so where there is nothing.`,
      },
      fixes: fixesOf(text, sentences, missing),
    });
  },
};

interface Aspect {
  readonly key: string;
  readonly label: string;
}

const ASSESSMENT: Aspect = { key: 'assessment', label: '考核、评议、责任追究' };

/** The form's aspects, and what governments report besides. */
function aspectsOf({ form, agency }: Report): Aspect[] {
  const { sections } = form ? formOf(form) : (FORMS[0] as (typeof FORMS)[number]);
  const own: Aspect[] = [...(sections.find(({ key }) => key === 'overview')?.aspects ?? [])];
  if (agency?.endsWith('人民政府')) own.push(ASSESSMENT);
  return own;
}

/** Any word of an aspect is enough: whether it is treated well is for people to judge. */
const WORDS: readonly (readonly [key: string, words: RegExp])[] = [
  ['proactive', /主动公开|公开|发布|公示|公布/],
  ['onRequest', /申请/],
  [
    'management',
    /信息管理|规范化|标准化|审[查核批签看]|保密|复核|清理|动态更新|目录|属性|归档|存档|存量|制度|脱敏|遮盖|校对|先审/,
  ],
  ['platform', /平台|网站|网页|专栏|栏目|新媒体|公众号|微博|微信|客户端|公报|公开栏|查阅点|触摸屏|网络|政务大厅|APP/i],
  ['oversight', /监督|保障|培训|领导小组|分管|考核|评估|评议|督[查促办]|检查|组织领导|责任|通报|投诉/],
  ['assessment', /考核|评议|评估|测评|责任追究|追责|追究/],
];

/** A skeleton that is still to be filled in says what is missing by itself. */
const isPrompt = perSentence(({ folded }) => folded.includes('(请填写'));

const aspectsIn = perSentence(({ folded }): string[] =>
  WORDS.filter(([, words]) => words.test(folded)).map(([key]) => key),
);

/** A paragraph for each, behind what section one says, with prompts. */
function fixesOf(text: string, sentences: readonly Placed[], missing: readonly Aspect[]): Fix[] {
  const last = sentences.at(-1);
  if (!last) return [];
  const { end } = spanOf(last);
  const stop = /[。；！？!?;]/.test(text[end - 1] ?? '') ? '' : '。';
  const label = missing.map((one) => one.label).join('、');
  const prompts = missing.map((one) => `${one.label}方面，（请填写${one.label}情况）。`);
  const snippets = missing.map((one, k) => `${one.label}方面，\${${k + 1}:（请填写${one.label}情况）}。`);
  return [
    {
      title: { zh: `补写${label}`, en: `Add ${label}` },
      edits: [{ span: { start: end, end }, newText: stop + prompts.join(''), snippet: stop + snippets.join('') }],
      preferred: true,
      certain: false,
    },
  ];
}
