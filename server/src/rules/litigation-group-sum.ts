import { tellsGroupsOf } from './remarks/failing-sums';
import type { Rule } from './rule';

export const litigationGroupSum: Rule = {
  code: 'litigation-group-sum',
  category: 'reconciliation',
  severity: 'error',
  title: {
    zh: '复议、诉讼的总计不等于各项结果之和',
    en: 'A total of reviews or suits is not the sum of their results',
  },
  basis: 'practice',
  check: tellsGroupsOf('litigation.group-sum'),
};
