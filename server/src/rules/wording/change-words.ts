import { LITIGATION_ROW } from '../../forms/keys';
import type { Term } from '../../identities/identity';
import type { Table } from '../../model/report';
import type { KnownFigure } from '../../reconcile/evidence';
import type { Explanation, FailingGroup, TermChange } from '../../reconcile/failing-group';
import type { Words } from '../../text/words';
import { columnLabel, groupName, rowLabel } from './identity-names';
import { shortRow } from './identity-words';

/** A cell by its row and column in the form; in the third table by group and outcome. */
export function termWords(term: Term, table: Table): Words {
  const column = columnLabel(table, term);
  if (term.rowKey === LITIGATION_ROW) {
    const group = groupName(table, term.columnKey.split('.')[0] ?? '');
    return { zh: `“${group.zh}”的“${column.zh}”`, en: `“${group.zh}” (${group.en}), ${column.en}` };
  }
  const row = rowLabel(table, term.rowKey);
  return { zh: `“${row}”行“${column.zh}”列`, en: `row “${row}”, column “${column.zh}” (${column.en})` };
}

/** What is printed: the figure, or whatever stands in its place. */
export function printedWords({ value, cell }: Term): Words {
  if (value !== null) return { zh: `${value}`, en: `${value}` };
  const text = cell?.text.trim() ?? '';
  return text === '' ? { zh: '空着', en: 'a blank' } : { zh: `“${text}”`, en: `“${text}”` };
}

/** 「“（一）予以公开”自然人0→3、商业企业3→0；“（七）总计”…」: every old and new figure, row by row. */
export function changesWords(changes: readonly TermChange[], table: Table): Words {
  const rows = new Map<string, { zh: string[]; en: string[] }>();
  for (const { term, to } of changes) {
    const row = rows.get(term.rowKey) ?? { zh: [], en: [] };
    rows.set(term.rowKey, row);
    const column = columnLabel(table, term);
    const from = printedWords(term);
    row.zh.push(`${column.zh}${from.zh}→${to}`);
    row.en.push(`${column.en} ${from.en}→${to}`);
  }
  const all = [...rows].map(([key, { zh, en }]) => {
    const row = shortRow(table, key);
    return { zh: `“${row.zh}”${zh.join('、')}`, en: `“${row.en}” ${en.join(', ')}` };
  });
  return { zh: all.map(({ zh }) => zh).join('；'), en: all.map(({ en }) => en).join('; ') };
}

/** What an explanation undoes, as an imperative. */
export function operationWords({ operations, changes }: Explanation): Words {
  const [operation] = operations;
  if (operations.length > 1) return { zh: `改${changes.length}处`, en: `Change ${changes.length} cells` };
  switch (operation) {
    case 'moved-in-row':
      return isExchange(changes) ? EXCHANGE : { zh: '把填错列的数移回', en: 'Move the figure back to its column' };
    case 'moved-in-column':
      return isExchange(changes) ? EXCHANGE : { zh: '把填错行的数移回', en: 'Move the figure back to its row' };
    case 'both-processed':
      return { zh: '更新（七）的两个数', en: 'Bring both figures of （七） up to date' };
    case 'shifted-row':
      return { zh: '把整行移回一格', en: 'Move the row back by one cell' };
    case 'swapped-rows':
      return { zh: '把两行换回', en: 'Put the two rows back in each other’s place' };
    case 'stale-totals':
      return { zh: '更新随之变动的合计', en: 'Bring the totals that follow up to date' };
    default:
      return { zh: '改一处', en: 'Change one cell' };
  }
}

const EXCHANGE: Words = { zh: '把两格的数换回', en: 'Exchange the two figures' };

function isExchange(changes: readonly TermChange[]): boolean {
  return changes.every(({ term, to }) => term.value !== 0 && to !== 0);
}

/** What comes to hold by an explanation. */
export function scopeWords({ broken, mendsAll }: FailingGroup): Words {
  if (mendsAll) return { zh: '本表勾稽关系全部成立', en: 'all sums of the table hold' };
  const count = broken.length;
  if (count === 1) return { zh: '这条勾稽关系成立', en: 'this sum holds' };
  return { zh: `这${count}条勾稽关系成立`, en: `these ${count} sums hold` };
}

/** Who says otherwise of a cell that an explanation changes; nothing where nobody does. */
export function againstWords({ changes }: Explanation, evidence: readonly KnownFigure[]): Words {
  const against = evidence.filter(({ row, column, figure }) =>
    changes.some(({ term, to }) => term.rowKey === row && term.columnKey === column && to !== figure),
  );
  if (against.length === 0) return { zh: '', en: '' };
  return against.some(({ source }) => source === 'text')
    ? { zh: '，但与正文所说的不一致', en: ', but the text says otherwise' }
    : { zh: '，但与上年报告所载的不一致', en: ', but last year’s report says otherwise' };
}

/** The title of an explanation's quick fix: what it changes, what comes of it, and who says otherwise. */
export function fixTitle(
  explanation: Explanation,
  group: FailingGroup,
  table: Table,
  evidence: readonly KnownFigure[],
): Words {
  const { zh, en } = changeTitle(explanation, group, table);
  const against = againstWords(explanation, evidence);
  return { zh: zh + against.zh, en: en + against.en };
}

function changeTitle(explanation: Explanation, group: FailingGroup, table: Table): Words {
  const { changes } = explanation;
  const [only, ...others] = changes as readonly [TermChange, ...TermChange[]];
  const scope = scopeWords(group);
  if (others.length === 0) {
    const cell = termWords(only.term, table);
    const from = printedWords(only.term);
    return {
      zh: `将${cell.zh}由${from.zh}改为${only.to}：仅此一处即可使${scope.zh}`,
      en: `Change ${cell.en} from ${from.en} to ${only.to}: with this alone ${scope.en}`,
    };
  }
  const operation = operationWords(explanation);
  const all = changesWords(changes, table);
  return {
    zh: `${operation.zh}（${all.zh}）：可使${scope.zh}`,
    en: `${operation.en} (${all.en}): then ${scope.en}`,
  };
}
