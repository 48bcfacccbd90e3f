import { exactSum, type Identity, type Term } from '../identities/identity';
import type { Table } from '../model/report';
import { bareSum, gap } from './arithmetic';
import { type BrokenSum, tellBroken } from './broken-sums';
import { columnName, rowWords } from './identity-names';
import type { Rule } from './rule';

export const requestsColumnSum: Rule = {
  code: 'requests-column-sum',
  category: 'reconciliation',
  severity: 'error',
  title: { zh: '（七）总计不等于各项办理结果之和', en: '（七）总计 is not the sum of the results above it' },
  basis: 'practice',
  check(report, tell, reading) {
    tellBroken('requests.column-sum', report, reading, tell, say);
  },
};

function say(identity: Identity, table: Table): BrokenSum {
  const [derived] = identity.left as readonly [Term];
  const required = exactSum(identity.right);
  const column = columnName(table, derived);
  const sum = bareSum(identity.right, required);
  const apart = gap(required, exactSum(identity.left));
  const count = identity.right.length;
  return {
    derived,
    required,
    name: ({ rowKey }) => rowWords(table, rowKey),
    message: {
      zh: `“${column.zh}”列（七）总计填${derived.value}，而（一）至（六）共${count}项之和为${required}，即${sum.zh}，相差${apart}。（七）总计应等于（一）至（六）各项之和。请核对本列；各项无误的，总计应为${required}。`,
      en: `In column “${column.zh}” (${column.en}), （七）总计 is ${derived.value}, but the ${count} rows of （一） to （六） sum up to ${required}: ${sum.en}; the difference is ${apart}. （七） is the sum of all results. Check the column; if the rows are right, the total is ${required}.`,
    },
    fix: {
      zh: `将（七）总计由${derived.value}改为${required}（各项之和）`,
      en: `Change （七）总计 from ${derived.value} to ${required}, the sum of the column`,
    },
  };
}
