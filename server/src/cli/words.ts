import { counted, type Severity, type Words } from '../service';
import { detailOf } from './file-error';

/** How each severity is called. */
export const SEVERITY: Readonly<Record<Severity, Words>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
};

/** The command line's own words beside the findings'. */
export const WORD = {
  colon: { zh: '：', en: ': ' },
  related: { zh: '相关', en: 'related' },
  fix: { zh: '可改', en: 'fix' },
  preferred: { zh: '（首选）', en: ' (preferred)' },
  noneFound: {
    zh: '没有找到政府信息公开工作年度报告。',
    en: 'no government information disclosure report was found.',
  },
  noReport: {
    zh: '没有认出政府信息公开工作年度报告，未检查。',
    en: 'no government information disclosure report in it, not checked.',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** Why nothing was compared with last year. */
export function noLastYearAt(option: string): Words {
  return {
    zh: `${option} 处没有找到能读出“结转下年度”或“现行有效”的报告，没有与上年比较。`,
    en: `no report that tells what it carries forward or has in force was found at ${option}; nothing was compared with last year.`,
  };
}

/** Stands for the related places that are not shown. */
export function moreRelated(count: number): Words {
  return { zh: `……另有 ${count} 处`, en: `… and ${counted(count, 'more place')}` };
}

/** A rule has thrown: what it would have found is not known. */
export function failedRule(code: string, error: unknown): Words {
  const detail = detailOf(error);
  return {
    zh: `规则 ${code} 自身出错，未能检查（其余规则不受影响），请报告这一缺陷：${detail}`,
    en: `the rule ${code} itself failed and did not check (the others did); please report this defect: ${detail}`,
  };
}
