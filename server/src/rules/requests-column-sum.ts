import { tellsGroupsOf } from './remarks/failing-sums';
import type { Rule } from './rule';

export const requestsColumnSum: Rule = {
  code: 'requests-column-sum',
  category: 'reconciliation',
  severity: 'error',
  title: { zh: '（七）总计不等于各项办理结果之和', en: '（七）总计 is not the sum of the results above it' },
  basis: 'practice',
  check: tellsGroupsOf('requests.column-sum'),
};
