import { dueForm } from '../../compose/due-form';
import type { TableKey } from '../../forms/form';
import { LITIGATION_ROW, NEW } from '../../forms/keys';
import type { Report } from '../../model/report';
import type { DisclosureTopic, LitigationTopic, RequestTopic, Stage, Topic } from '../../statements/statement';
import { fold } from '../../text/fold';
import { numberingOf } from '../../text/numbering';
import type { Words } from '../../text/words';
import type { OnForm } from '../questions/columns';
import { columnLabel, groupName, rowLabel } from './identity-names';

const STAGES: Readonly<Record<Stage, Words>> = {
  new: { zh: '本年新收申请', en: 'requests newly received' },
  received: { zh: '收到的申请', en: 'requests received' },
  carriedIn: { zh: '上年结转的申请', en: 'requests brought forward' },
  processed: { zh: '办结的申请', en: 'requests processed' },
  handled: { zh: '办理的申请', en: 'requests handled' },
  carriedOut: { zh: '结转下年度的申请', en: 'requests carried forward' },
  carried: { zh: '结转的申请', en: 'requests carried over' },
  requests: { zh: '政府信息公开申请', en: 'requests for information' },
};

/** Both kinds of suits together, and all verdicts but 尚未审结: the form has no column for either. */
const SUITS: Words = { zh: '行政诉讼', en: 'administrative suits' };
const CLOSED: Words = { zh: '已审结', en: 'closed' };

const ROWS: Readonly<Record<string, string>> = {
  regulations: 'regulations',
  normativeDocuments: 'normative documents',
  licences: 'licences',
  penalties: 'penalties',
  coercion: 'coercive measures',
  fees: 'administrative fees',
};
const COLUMNS: Readonly<Record<Exclude<DisclosureTopic['column'], 'decisions' | 'amount'>, Words>> = {
  issued: { zh: '制发', en: 'issued' },
  repealed: { zh: '废止', en: 'repealed' },
  inForce: { zh: '现行有效', en: 'in force' },
  published: { zh: '公开', en: 'published' },
};

/** What a statement speaks of, as one would say it: 「予以公开、部分公开（自然人）」. */
export function topicName(report: Report, topic: Topic): Words {
  switch (topic.kind) {
    case 'requests':
      return requests(onForm(report, 'requests'), topic);
    case 'litigation':
      return litigation(onForm(report, 'litigation'), topic);
    case 'disclosure': {
      const zh = bareLabel(onForm(report, 'disclosure'), topic.row);
      const en = ROWS[topic.row] ?? zh;
      if (topic.column === 'decisions') return { zh: `${zh}的处理决定`, en: `decisions on ${en}` };
      if (topic.column === 'amount') return { zh, en };
      const column = COLUMNS[topic.column];
      return { zh: `${column.zh}的${zh}`, en: `${en} ${column.en}` };
    }
    case 'channel':
      return { zh: '申请', en: 'requests' };
  }
}

function requests(table: OnForm, { stages, outcomes, applicants }: RequestTopic): Words {
  const rows = outcomes.map((key) => bareLabel(table, key));
  const what: Words =
    rows.length > 0
      ? { zh: `“${rows.join('、')}”的申请`, en: `requests under “${rows.join('、')}”` }
      : joined(stages.map((stage) => STAGES[stage]));
  if (applicants.length === 0) return what;
  // Every row of the second table has the same columns.
  const column = (key: string) => columnLabel(table, { rowKey: NEW, columnKey: key }).zh;
  const who = applicants.length === 5 ? '法人或其他组织' : applicants.map(column).join('、');
  return { zh: `${what.zh}（${who}）`, en: `${what.en} (${who})` };
}

function litigation(table: OnForm, { groups, verdicts }: LitigationTopic): Words {
  const suits = groups.includes('directSuit') && groups.includes('suitAfterReview');
  const rest = suits ? groups.filter((one) => one === 'review') : groups;
  const who = joined([...rest.map((one) => groupName(table, one)), ...(suits ? [SUITS] : [])]);
  if (verdicts.length === 0) return who;
  const how = joined(verdicts.map((one) => (one === 'closed' ? CLOSED : verdict(table, one))));
  return { zh: `${who.zh}“${how.zh}”`, en: `${who.en}, ${how.en}` };
}

/** Every group of the third table has the same verdicts. */
function verdict(table: OnForm, key: string): Words {
  return columnLabel(table, { rowKey: LITIGATION_ROW, columnKey: `review.${key}` });
}

function joined(all: readonly Words[]): Words {
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(' and ') };
}

/** A row's label without its numbering and without the remark that some end in. */
function bareLabel(table: OnForm, key: string): string {
  const label = rowLabel(table, key);
  return label.slice(numberingOf(fold(label))?.length ?? 0);
}

/** A table that a report has, or is due to have. */
function onForm(report: Report, key: TableKey): OnForm {
  return { form: dueForm(report), key };
}
