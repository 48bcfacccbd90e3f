import { exactSum, type Identity, type Term } from '../identities/identity';
import type { Table } from '../model/report';
import type { Words } from '../text/words';
import { gap, namedSum } from './arithmetic';
import { type BrokenSum, tellBroken } from './broken-sums';
import { columnName, rowWords } from './identity-names';
import type { Rule } from './rule';

export const requestsBalance: Rule = {
  code: 'requests-balance',
  category: 'reconciliation',
  severity: 'error',
  title: {
    zh: '新收加上年结转不等于办结加结转下年',
    en: 'Received and carried in do not equal processed and carried out',
  },
  basis: 'law',
  check(report, tell, reading) {
    tellBroken('requests.balance', report, reading, tell, say);
  },
};

/** The rows as the printed relation calls them: 第一项, 第二项, （七）, 第四项. */
const SHORT: Readonly<Record<string, Words>> = {
  newlyReceived: { zh: '一（新收）', en: '一 (received)' },
  carriedIn: { zh: '二（上年结转）', en: '二 (carried in)' },
  processedTotal: { zh: '（七）总计', en: '（七） (processed)' },
  carriedOut: { zh: '四（结转下年）', en: '四 (carried out)' },
};

function short({ rowKey }: Term): Words {
  return SHORT[rowKey] ?? { zh: rowKey, en: rowKey };
}

function say(identity: Identity, table: Table): BrokenSum {
  const [processed, derived] = identity.right as readonly [Term, Term];
  const left = exactSum(identity.left);
  const right = exactSum(identity.right);
  const required = left - exactSum([processed]);
  const column = columnName(table, derived);
  const received = namedSum(identity.left, left, short);
  const dealtWith = namedSum(identity.right, right, short);
  const why = reason(required, left, processed);
  return {
    derived,
    required,
    name: ({ rowKey }) => rowWords(table, rowKey),
    message: {
      zh: `“${column.zh}”列不平：${received.zh}，而${dealtWith.zh}，相差${gap(left, right)}。表内载明的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和。${why.zh}`,
      en: `Column “${column.zh}” (${column.en}) does not balance: ${received.en}, but ${dealtWith.en}; the difference is ${gap(left, right)}. The form prints the relation: item one plus item two equals item three plus item four. ${why.en}`,
    },
    fix: {
      zh: `将“四、结转下年度继续办理”由${derived.value}改为${required}`,
      en: `Change 四 (carried out) from ${derived.value} to ${required}`,
    },
  };
}

/** Why the finding stands at 四, which may be the one right figure of the four. */
function reason(required: bigint, received: bigint, { value }: Term): Words {
  if (required < 0n) {
    return {
      zh: `办结的${value}件多于新收与结转的${received}件，无论“四”填多少都不会相等，请核对一、二和（七）。`,
      en: `More were processed (${value}) than there were (${received}), so no figure in 四 can be right: check 一, 二 and （七）.`,
    };
  }
  return {
    zh: `前三项无误时，“四”应为${received} - ${value} = ${required}，故标在这里；请核对这四个数。`,
    en: `If the first three are right, 四 is ${received} - ${value} = ${required}, which is why it is marked; check all four.`,
  };
}
