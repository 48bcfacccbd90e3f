import type { Heading } from '../../../server/src/sections/heading';
import { headsOf } from '../../../server/src/sections/outline';
import { read, type Section } from '../../../server/src/service';
import { linesOf } from '../scan/support';

/** All that may be a heading in a text, before it is chosen. */
export function headingsIn(text: string): readonly Heading[] {
  return headsOf(linesOf(text)).headings;
}

/** The sections of the one report of a text: key and words, in order of place. */
export function sectionsIn(text: string): [key: string, words: string][] {
  return (read(text).reports[0]?.sections ?? []).map(({ key, span }) => [key, text.slice(span.start, span.end)]);
}

/** The one section of a text that is a report besides. */
export function sectionIn(text: string): Section {
  const [section, ...others] = read(text, { languageId: 'disclosure-report' }).reports[0]?.sections ?? [];
  if (!section || others.length > 0) throw new Error(`not one section in ${JSON.stringify(text)}`);
  return section;
}

export const TITLES = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
] as const;

export const KEYS = ['overview', 'proactive', 'requests', 'reviewLitigation', 'problems', 'other'] as const;
