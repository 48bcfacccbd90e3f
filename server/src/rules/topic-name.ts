import { dueForm } from '../compose/due-form';
import { formOf, rowsOf, type TableKey, tableForm } from '../forms/form';
import type { Report } from '../model/report';
import type { DisclosureTopic, LitigationTopic, RequestTopic, Stage, Topic } from '../statements/statement';
import { fold } from '../text/fold';
import { numberingOf } from '../text/numbering';
import type { Words } from '../text/words';

const STAGES: Readonly<Record<Stage, Words>> = {
  new: { zh: '本年新收申请', en: 'requests newly received' },
  received: { zh: '收到的申请', en: 'requests received' },
  carriedIn: { zh: '上年结转的申请', en: 'requests carried in' },
  processed: { zh: '办结的申请', en: 'requests dealt with' },
  handled: { zh: '办理的申请', en: 'requests handled' },
  carriedOut: { zh: '结转下年度的申请', en: 'requests carried out' },
  requests: { zh: '政府信息公开申请', en: 'requests for information' },
};

const GROUPS: Readonly<Record<string, Words>> = {
  review: { zh: '行政复议', en: 'administrative reviews' },
  directSuit: { zh: '未经复议直接起诉', en: 'direct suits' },
  suitAfterReview: { zh: '复议后起诉', en: 'suits after review' },
};
const SUITS: Words = { zh: '行政诉讼', en: 'administrative suits' };

const VERDICTS: Readonly<Record<string, Words>> = {
  upheld: { zh: '结果维持', en: 'upheld' },
  corrected: { zh: '结果纠正', en: 'corrected' },
  otherResult: { zh: '其他结果', en: 'other results' },
  pending: { zh: '尚未审结', en: 'pending' },
  closed: { zh: '已审结', en: 'closed' },
};

const ROWS: Readonly<Record<string, string>> = {
  regulations: 'regulations',
  normativeDocuments: 'normative documents',
  licences: 'licences',
  penalties: 'penalties',
  coercion: 'coercive measures',
};
const COLUMNS: Readonly<Record<DisclosureTopic['column'], Words>> = {
  issued: { zh: '制发', en: 'issued' },
  repealed: { zh: '废止', en: 'repealed' },
  inForce: { zh: '现行有效', en: 'in force' },
  published: { zh: '公开', en: 'published' },
  decisions: { zh: '处理决定', en: 'decisions' },
};

/** What a statement speaks of, as one would say it: 「予以公开、部分公开（自然人）」. */
export function topicName(report: Report, topic: Topic): Words {
  switch (topic.kind) {
    case 'requests':
      return requests(report, topic);
    case 'litigation':
      return litigation(topic);
    case 'disclosure': {
      const zh = label(report, 'disclosure', topic.row);
      const column = COLUMNS[topic.column];
      return { zh: `${column.zh}的${zh}`, en: `${ROWS[topic.row] ?? zh} ${column.en}` };
    }
    case 'channel':
      return { zh: '申请', en: 'requests' };
  }
}

function requests(report: Report, { stages, outcomes, applicants }: RequestTopic): Words {
  const rows = outcomes.map((key) => label(report, 'requests', key));
  const what: Words =
    rows.length > 0
      ? { zh: `“${rows.join('、')}”的申请`, en: `requests under “${rows.join('、')}”` }
      : joined(stages.map((stage) => STAGES[stage]));
  if (applicants.length === 0) return what;
  const who = applicants.length === 5 ? '法人或其他组织' : applicants.map((key) => columnLabel(report, key)).join('、');
  return { zh: `${what.zh}（${who}）`, en: `${what.en} (${who})` };
}

function litigation({ groups, verdicts }: LitigationTopic): Words {
  const suits = groups.includes('directSuit') && groups.includes('suitAfterReview');
  const rest = suits ? groups.filter((one) => one === 'review') : groups;
  const who = joined([...rest.map((one) => GROUPS[one] ?? SUITS), ...(suits ? [SUITS] : [])]);
  if (verdicts.length === 0) return who;
  const how = joined(verdicts.map((one) => VERDICTS[one] ?? SUITS));
  return { zh: `${who.zh}“${how.zh}”`, en: `${who.en}, ${how.en}` };
}

function joined(all: readonly Words[]): Words {
  return { zh: all.map(({ zh }) => zh).join('、'), en: all.map(({ en }) => en).join(' and ') };
}

/** A row's label without its numbering and without the remark that some end in. */
function label(report: Report, table: TableKey, key: string): string {
  const text = rowsOf(tableForm(formOf(dueForm(report)), table)).find((row) => row.key === key)?.label ?? key;
  const plain = text.replace(/（[^（）]{6,}）$/, '');
  return plain.slice(numberingOf(fold(plain))?.length ?? 0);
}

function columnLabel(report: Report, key: string): string {
  const { columns } = tableForm(formOf(dueForm(report)), 'requests');
  return columns.find((one) => one.key === key)?.label ?? key;
}
