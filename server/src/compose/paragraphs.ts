import { type Form, type FormId, formOf, sectionForm } from '../forms/form';
import { isUnder, STATUTES } from '../forms/statutes';
import type { SectionKey } from '../model/report';
import { ordinalIn } from '../text/ordinal';
import type { Draft } from './draft';

/** The paragraphs that a text section must have, with prompts for what is to be said in them; none for the tables' sections. */
export function paragraphs(form: FormId, key: SectionKey): Draft[] {
  const statutory = formOf(form);
  const section = sectionForm(statutory, key);
  if (section.kind === 'table') return [];
  if (key === 'overview') return (section.aspects ?? []).map(({ label }, i) => aspect(i, label, `${label}情况`));
  if (key === 'problems') return ['存在的主要问题', '改进情况'].map((label, i) => aspect(i, label, label));
  return other(statutory);
}

function aspect(index: number, label: string, due: string): Draft {
  return [`（${ordinalIn('chinese', index + 1)}）${label}。`, { prompt: `（请填写${due}）` }];
}

/** The fee for handling information has to be stated, also when it is nothing, since the rules on it took effect. */
function other(form: Form): Draft[] {
  const rest: Draft = [{ prompt: '（请填写其他需要报告的事项，没有的填“无”）' }];
  if (!isUnder(form, STATUTES.fee)) return [rest];
  return [feeSentence('本年度'), rest];
}

/** What states the fee charged in a year, its amount left to be filled in. */
export function feeSentence(year: string): Draft {
  return [
    `按照《政府信息公开信息处理费管理办法》，${year}收取信息处理费`,
    { prompt: '（请填写金额，没有收取的填0）' },
    '元。',
  ];
}
