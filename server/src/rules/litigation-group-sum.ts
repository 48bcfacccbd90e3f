import { exactSum, type Identity, type Term } from '../identities/identity';
import type { Table } from '../model/report';
import { gap, namedSum } from './arithmetic';
import { type BrokenSum, tellBroken } from './broken-sums';
import { columnName, groupName } from './identity-names';
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
  check(report, tell, reading) {
    tellBroken('litigation.group-sum', report, reading, tell, say);
  },
};

function say(identity: Identity, table: Table): BrokenSum {
  const [derived] = identity.left as readonly [Term];
  const name = (term: Term) => columnName(table, term);
  const required = exactSum(identity.right);
  const group = groupName(table, identity.where);
  const sum = namedSum(identity.right, required, name);
  const apart = gap(required, exactSum(identity.left));
  return {
    derived,
    required,
    name,
    message: {
      zh: `“${group.zh}”总计填${derived.value}，而${sum.zh}，相差${apart}。总计应等于维持、纠正、其他结果与尚未审结之和。请核对本组；各项无误的，总计应为${required}。`,
      en: `The total of “${group.zh}” (${group.en}) is ${derived.value}, but ${sum.en}; the difference is ${apart}. The total is the sum of upheld, corrected, other and pending. Check the group; if the parts are right, the total is ${required}.`,
    },
    fix: {
      zh: `将“${group.zh}”总计由${derived.value}改为${required}（各项之和）`,
      en: `Change the total of “${group.zh}” from ${derived.value} to ${required}, the sum of the group`,
    },
  };
}
