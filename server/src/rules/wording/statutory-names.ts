import { type Form, type FormId, formOf, type SectionKey, sectionForm, type TableKey } from '../../forms/form';
import { strung, type Words } from '../../text/words';

const SECTIONS: Record<SectionKey, string> = {
  overview: 'Overview',
  proactive: 'Information disclosed proactively',
  requests: 'Requests received and handled',
  reviewLitigation: 'Administrative review and litigation',
  problems: 'Main problems and improvements',
  other: 'Other matters to report',
};

/** The three tables: each by its section's title. */
const TABLES: Record<TableKey, Words> = {
  disclosure: { zh: '主动公开政府信息情况表', en: 'table of information disclosed proactively' },
  requests: { zh: '收到和处理政府信息公开申请情况表', en: 'table of requests received and handled' },
  litigation: { zh: '政府信息公开行政复议、行政诉讼情况表', en: 'table of administrative review and litigation' },
};

/** A section by its statutory heading: 「一、总体情况」. */
export function sectionName(form: FormId, key: SectionKey): Words {
  const { order, ordinal, title } = sectionForm(formOf(form), key);
  const zh = `${ordinal}、${title}`;
  return { zh: `“${zh}”`, en: `section ${order} “${zh}” (${SECTIONS[key]})` };
}

/** For an outline, whose one narrow line has no room for a section's title. In sentences and captions a table has its full name. */
const SHORT_TABLES: Record<TableKey, Words> = {
  disclosure: { zh: '主动公开情况表', en: 'Proactive disclosure' },
  requests: { zh: '政府信息公开申请情况表', en: 'Disclosure requests' },
  litigation: { zh: '行政复议、行政诉讼情况表', en: 'Administrative review and litigation' },
};

/** A table as sentences and captions name it; in English as the middle of a sentence. */
export function tableName(key: TableKey): Words {
  return TABLES[key];
}

/** A table as an outline lists it. */
export function shortTableName(key: TableKey): Words {
  return SHORT_TABLES[key];
}

/** The document that prescribes the form, by its number alone. */
export function formNumber(form: FormId): string {
  return formOf(form).notice.number;
}

/** The years whose reports are on a form that has been replaced, 「2019、2020」; null while it is in force. */
export function closedYears({ reportYears: { from, to } }: Form): Words | null {
  if (to === null) return null;
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return { zh: years.join('、'), en: strung(years.map(String)) };
}

/** Several names in a row, as each language strings them together. */
export function listed(names: readonly string[]): Words {
  const quoted = names.map((name) => `“${name}”`);
  return { zh: quoted.join(''), en: quoted.join(', ') };
}
