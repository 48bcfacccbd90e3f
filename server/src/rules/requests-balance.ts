import { tellsGroupsOf } from './remarks/failing-sums';
import type { Rule } from './rule';

export const requestsBalance: Rule = {
  code: 'requests-balance',
  category: 'reconciliation',
  severity: 'error',
  title: {
    zh: '新收加上年结转不等于办结加结转下年',
    en: 'Received and brought forward do not equal processed and carried forward',
  },
  basis: 'law',
  check: tellsGroupsOf('requests.balance'),
};
