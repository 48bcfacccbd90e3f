import { difference, exactSum, type Identity, type IdentityId, type Term } from '../../identities/identity';
import type { Table } from '../../model/report';
import type { Words } from '../../text/words';
import { bareSum, namedSum } from './arithmetic';
import { columnLabel, groupName, rowLabel } from './identity-names';

/** The rows as the printed relation calls them: 第一项, 第二项, （七）, 第四项. */
const SHORT: Readonly<Record<string, Words>> = {
  newlyReceived: { zh: '一（新收）', en: '一 (received)' },
  carriedIn: { zh: '二（上年结转）', en: '二 (brought forward)' },
  processedTotal: { zh: '（七）总计', en: '（七） (processed)' },
  carriedOut: { zh: '四（结转下年）', en: '四 (carried forward)' },
};

/** A row in as few words as tell it from the others. */
export function shortRow(table: Table, key: string): Words {
  const label = rowLabel(table, key);
  return SHORT[key] ?? { zh: label, en: label };
}

/** Which column, row or group an identity sums up. */
export function placeWords({ id, where, left }: Identity, table: Table): Words {
  if (id === 'requests.row-sum') return { zh: `“${rowLabel(table, where)}”行`, en: `row “${rowLabel(table, where)}”` };
  if (id === 'litigation.group-sum') {
    const { zh, en } = groupName(table, where);
    return { zh: `“${zh}”`, en: `“${zh}” (${en})` };
  }
  const { zh, en } = columnLabel(table, left[0] as Term);
  return { zh: `“${zh}”列`, en: `column “${zh}” (${en})` };
}

/** Why the two sides must be equal. */
export const REASONS: Readonly<Record<IdentityId, Words>> = {
  'requests.balance': {
    zh: '表内载明的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和。',
    en: 'The form prints the relation: item one plus item two equals item three plus item four.',
  },
  'requests.column-sum': {
    zh: '（七）总计应等于（一）至（六）各项之和。',
    en: '（七） is the sum of all results, （一） to （六）.',
  },
  'requests.row-sum': {
    zh: '总计应等于自然人与法人或其他组织各列之和。',
    en: 'The total is the sum of natural persons and all organisations.',
  },
  'litigation.group-sum': {
    zh: '总计应等于维持、纠正、其他结果与尚未审结之和。',
    en: 'The total is the sum of upheld, corrected, other and pending.',
  },
};

/** Both sides of a decided identity with their figures. */
export function sidesWords(identity: Identity, table: Table): readonly [left: Words, right: Words] {
  const { id, left, right } = identity;
  const sum = exactSum(right);
  if (id === 'requests.balance') {
    const short = ({ rowKey }: Term) => shortRow(table, rowKey);
    return [namedSum(left, exactSum(left), short), namedSum(right, sum, short)];
  }
  const [{ value }] = left as readonly [Term];
  if (id === 'requests.column-sum') {
    const { zh, en } = bareSum(right, sum);
    return [
      { zh: `（七）总计填${value}`, en: `（七）总计 is ${value}` },
      {
        zh: `（一）至（六）共${right.length}项之和为${sum}，即${zh}`,
        en: `the ${right.length} rows of （一） to （六） sum up to ${sum}: ${en}`,
      },
    ];
  }
  const name = (term: Term) => columnLabel(table, term);
  return [{ zh: `总计填${value}`, en: `the total is ${value}` }, namedSum(right, sum, name)];
}

/** What fails, and by how much: 「“自然人”列：一（新收）5 + … = 7，而… = 5，相差2」. */
export function brokenWords(identity: Identity, table: Table): Words {
  const place = placeWords(identity, table);
  const [left, right] = sidesWords(identity, table);
  const by = difference(identity);
  const apart = by < 0n ? -by : by;
  return {
    zh: `${place.zh}：${left.zh}，而${right.zh}，相差${apart}`,
    en: `${place.en}: ${left.en}, but ${right.en}; the difference is ${apart}`,
  };
}
