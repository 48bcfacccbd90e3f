import type { Reading } from '../model/report';
import type { Finding } from '../rules/finding';
import type { Rule } from '../rules/rule';
import { placeAt, type Span } from '../text/span';

/**
 * What is said where a rule itself failed: that this one check was not made. Not a rule, as it looks at nothing;
 * but its findings have a code, a title and a page like any other's.
 */
export const FAILED_RULE = {
  code: 'rule-failed',
  category: 'structure',
  severity: 'information',
  title: { zh: '规则自身出错，有一项没有检查', en: 'A rule itself failed, so one check was not made' },
} as const satisfies Pick<Rule, 'code' | 'category' | 'severity' | 'title'>;

/** One finding, at the report's title, for a rule that threw. */
export function failedRule(failed: Pick<Rule, 'code' | 'title'>, reading: Reading): Finding {
  const { code, category, severity } = FAILED_RULE;
  const { zh, en } = failed.title;
  return {
    code,
    category,
    severity,
    message: {
      zh: `规则${failed.code}（${zh}）自身出错，这一项没有查完；其余规则照常检查。这不是报告的问题，请将日志里的这条错误报告给勾稽的作者。`,
      en: `The rule ${failed.code} (${en}) failed and did not finish; all others ran. The report is not at fault: please send the error in the log to the authors of Gouji.`,
    },
    span: headOf(reading),
    at: failed.code,
    related: [],
    fixes: [],
    unnecessary: false,
  };
}

/** The first report's title, else its first heading, else the beginning of the text. */
function headOf({ reports }: Reading): Span {
  const [first] = reports;
  return first?.title?.span ?? first?.sections[0]?.span ?? placeAt(first?.span.start ?? 0);
}
