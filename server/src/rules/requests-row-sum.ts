import { exactSum, type Identity, type Term } from '../identities/identity';
import type { Table } from '../model/report';
import { gap, namedSum } from './arithmetic';
import { type BrokenSum, tellBroken } from './broken-sums';
import { columnName, rowLabel } from './identity-names';
import type { Rule } from './rule';

export const requestsRowSum: Rule = {
  code: 'requests-row-sum',
  category: 'reconciliation',
  severity: 'error',
  title: { zh: '一行的总计不等于各类申请人之和', en: 'A row total is not the sum of its applicants' },
  basis: 'practice',
  check(report, tell, reading) {
    tellBroken('requests.row-sum', report, reading, tell, say);
  },
};

function say(identity: Identity, table: Table): BrokenSum {
  const [derived] = identity.left as readonly [Term];
  const name = (term: Term) => columnName(table, term);
  const required = exactSum(identity.right);
  const row = rowLabel(table, identity.where);
  const sum = namedSum(identity.right, required, name);
  const apart = gap(required, exactSum(identity.left));
  return {
    derived,
    required,
    name,
    message: {
      zh: `“${row}”行总计填${derived.value}，而${sum.zh}，相差${apart}。总计应等于自然人与法人或其他组织各列之和。请核对本行；各列无误的，总计应为${required}。`,
      en: `The total of row “${row}” is ${derived.value}, but ${sum.en}; the difference is ${apart}. The total is the sum of natural persons and all organisations. Check the row; if the parts are right, the total is ${required}.`,
    },
    fix: {
      zh: `将总计由${derived.value}改为${required}（各列之和）`,
      en: `Change the total from ${derived.value} to ${required}, the sum of the row`,
    },
  };
}
