import { finder } from './finder';

/** A number of entries where it stands. */
export interface Entries {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** 公开信息239条，其中政务动态161条，信息公开71条，政策解读12条: entries put up in the year, and the sorts that they are parted into. */
export interface EntryList {
  readonly whole: Entries;
  readonly unit: string;
  /** Two or more. */
  readonly parts: readonly Entries[];
}

/** Requests and documents are counted in other units, and are held against the tables. */
const WHOLE = /(?<![\d.,近约超过逾])(\d{1,9})([条篇])(?:信息)?[,;(:]?其中[,:]?/g;
/** One sort, its count and its share. */
const PART =
  /(?:[,;、]|,?(?:以及|和))?(?:\d{1,2}[.、])?([^\d,;:。()]{1,24})(?<![近约超过逾])(\d{1,9})([条篇])(?:,?(?:约?占比?|占比约?为?)\d{1,3}(?:\.\d{1,2})?%)?(?=[,;、。)]|和|以及|$)/y;
/** What was done beside the list is no sort of it, nor is a way of publishing or a form: what stands in one may stand in another. */
const NO_SORT =
  /网|平台|微信|微博|公众号|号|抖音|媒|报|转|推|发[布稿送表]|浏览|阅读|点击|办|召开|开展|收到|回[复应]|答|受理|另|此外|同时|累计|全[省市县区年]|含|包括|来自|计|新增|更新|制作|录制|编|印|栏|重点|图|视频|文字|原创/;
/** These are parted otherwise: see `Reader`. */
const OTHER_MATTERS = /申请|复议|诉讼/;

/** The first such list of a sentence. */
export const entryList = finder(({ folded }): EntryList | null => {
  if (!folded.includes('其中') || OTHER_MATTERS.test(folded)) return null;
  for (const found of folded.matchAll(WHOLE)) {
    const [words, digits = '', unit = ''] = found;
    const parts = partsBehind(folded, found.index + words.length, unit);
    if (parts.length < 2) continue;
    return { whole: entriesAt(digits, found.index), unit, parts };
  }
  return null;
}, '条篇');

function partsBehind(folded: string, from: number, unit: string): Entries[] {
  const parts: Entries[] = [];
  PART.lastIndex = from;
  for (let at = from; ; at = PART.lastIndex) {
    const part = PART.exec(folded);
    const [, sort = '', digits = '', own = ''] = part ?? [];
    if (!part || own !== unit || NO_SORT.test(sort)) return parts;
    parts.push(entriesAt(digits, folded.indexOf(digits, folded.indexOf(sort, at) + sort.length)));
  }
}

function entriesAt(digits: string, start: number): Entries {
  return { value: Number(digits), start, end: start + digits.length };
}
