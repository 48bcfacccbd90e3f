import type { Term } from '../../identities/identity';
import type { Words } from '../../text/words';
import { columnsDue, groupLabel, type OnForm, rowForm } from '../questions/columns';

/** What the columns of the second and third table are called in English; the third table's less the group. */
const COLUMNS: Readonly<Record<string, string>> = {
  naturalPerson: 'natural persons',
  business: 'businesses',
  research: 'research institutions',
  publicWelfare: 'public welfare organisations',
  legalService: 'legal services',
  otherOrganization: 'other organisations',
  total: 'total',
  upheld: 'upheld',
  corrected: 'corrected',
  otherResult: 'other results',
  pending: 'pending',
};

const GROUPS: Readonly<Record<string, string>> = {
  review: 'administrative reviews',
  directSuit: 'direct suits',
  suitAfterReview: 'suits after review',
};

/** A row by its statutory label, less the remark that some labels end in: （区分处理的，…）. */
export function rowLabel(table: OnForm, key: string): string {
  const label = rowForm(table, key)?.label;
  if (label === undefined) return key;
  const known = rowLabels.get(label);
  if (known !== undefined) return known;
  const short = label.replace(/(?<=.)（[^（）]{6,}）$/, '');
  rowLabels.set(label, short);
  return short;
}

/** Labels of the forms, and there are no others: every sum that fails names several. */
const rowLabels = new Map<string, string>();

/** A column by its statutory label; in the third table less the group. */
export function columnLabel(table: OnForm, { rowKey, columnKey }: Pick<Term, 'rowKey' | 'columnKey'>): Words {
  const zh = columnsDue(table, { key: rowKey }).find(({ key }) => key === columnKey)?.label ?? columnKey;
  return { zh, en: COLUMNS[columnKey.slice(columnKey.lastIndexOf('.') + 1)] ?? zh };
}

/** One of the third table's three groups. */
export function groupName(table: OnForm, key: string): Words {
  const zh = groupLabel(table, key);
  return { zh, en: GROUPS[key] ?? zh };
}
