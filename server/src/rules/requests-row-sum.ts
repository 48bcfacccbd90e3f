import { tellsGroupsOf } from './remarks/failing-sums';
import type { Rule } from './rule';

export const requestsRowSum: Rule = {
  code: 'requests-row-sum',
  category: 'reconciliation',
  severity: 'error',
  title: { zh: '一行的总计不等于各类申请人之和', en: 'A row total is not the sum of its applicants' },
  basis: 'practice',
  check: tellsGroupsOf('requests.row-sum'),
};
