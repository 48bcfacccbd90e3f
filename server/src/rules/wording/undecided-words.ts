import { type Identity, type Term, termsOf } from '../../identities/identity';
import type { Table } from '../../model/report';
import type { Words } from '../../text/words';
import { termWords } from './change-words';
import { rowLabel } from './identity-names';

/** So many unknown figures are named; the others are counted. */
const NAMED = 3;

/** Why an identity cannot be decided: every unknown figure, or the row that has none to give. */
export function undecidedWords(identity: Identity, table: Table): Words {
  const reasons = new Map<string, Words>();
  for (const term of termsOf(identity)) {
    if (term.value !== null) continue;
    // A row that gives no figures is one reason, however many of its figures the identity needs.
    const name = term.cell ? `${term.rowKey} ${term.columnKey}` : term.rowKey;
    if (!reasons.has(name)) reasons.set(name, unknownWords(term, table));
  }
  const all = [...reasons.values()];
  const shown = all.slice(0, NAMED);
  const more = all.length - shown.length;
  return {
    zh: shown.map(({ zh }) => zh).join('，') + (more > 0 ? `，另有${more}处` : ''),
    en: shown.map(({ en }) => en).join(', ') + (more > 0 ? `, and ${more} more` : ''),
  };
}

function unknownWords(term: Term, table: Table): Words {
  const { cell, row, rowKey } = term;
  if (cell) {
    const { zh, en } = termWords(term, table);
    const why = CELLS[cell.state];
    return { zh: `${zh}${why.zh}`, en: `${en} ${why.en}` };
  }
  const label = rowLabel(table, rowKey);
  const [zh, en] = table.key === 'litigation' ? ['数据行', 'the row of figures'] : [`“${label}”行`, `row “${label}”`];
  if (!row) return { zh: `缺${zh}`, en: `${en} is missing` };
  return row.fits
    ? { zh: `${zh}重复而数字不同`, en: `${en} is there twice with different figures` }
    : { zh: `${zh}的数字个数不对`, en: `${en} has another number of figures than columns` };
}

/** What a figure that cannot be counted does to the sums of its table; the first table has none. */
export function sumsLeftOpen({ key }: Table): Words {
  return key === 'disclosure'
    ? { zh: '', en: '' }
    : { zh: '，含有这个数的勾稽关系无法判断', en: '; sums that include it are undecided' };
}

/** What rows whose figures cannot be placed do to the sums on them; the first table has none. */
export function sumsOnLeftOpen({ key }: Table, on: Words): Words {
  if (key === 'disclosure') return { zh: '', en: '' };
  return { zh: `，${on.zh}的勾稽关系无法判断`, en: `, so the sums on ${on.en} are undecided` };
}

const CELLS: Readonly<Record<NonNullable<Term['cell']>['state'], Words>> = {
  blank: { zh: '空着', en: 'is blank' },
  text: { zh: '不是数字', en: 'is no number' },
  negative: { zh: '是负数', en: 'is negative' },
  fraction: { zh: '不是整数', en: 'is no whole number' },
  number: { zh: '位数过多', en: 'has too many digits' },
};
