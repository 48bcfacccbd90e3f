import { PLACES } from '../text/places';

/** What templates leave in titles and headings, in the words of the template: of printed or folded text alike. */

const OPEN = '（(【[［〔';
const CLOSE = '）)】\\]］〕';
const WITHIN = `[^${OPEN}${CLOSE}<>\\n]`;

/** How it is to be set: 「（三号黑体）」, 「（标题：方正小标宋简体二号）」, 「（宋体加粗小四号字）」. */
const SET = `${WITHIN}{0,40}(?:宋体|黑体|楷体|仿宋|小标宋|字号|号字|加粗|居中|行距)${WITHIN}{0,40}`;
/** That it is to be copied: 「（样式）」, 「（参考模板）」, 「（模板，仅供参考）」. */
const COPIED =
  '(?:填[写报]|编[写制]|推荐|统一)?(?:(?:仅?供)?参[考照])?(?:模[板版]|范[本例文]|样[式本例稿张表]|示例|格式|参考)(?:[一二三四五六七八九十\\d]|[,，]?仅?供参考)?|仅?供参[考照]';

/** A bracket that says how the words beside it are to be set, or that they are a template's. */
export const TEMPLATE_NOTE = `[${OPEN}](?:${SET}|${COPIED})[${CLOSE}]`;
/** The latter without brackets, at the end of a title. */
export const TEMPLATE_WORD = '(?:参考)?(?:模[板版]|范[本例])$';
/** What stands for words that are due: ×××局, 20XX年, ＊＊＊, ○○局. */
export const STANDS_FOR = `(?<![A-Za-z×])(?:[xX]{2,6}|[×ｘＸ]{2,6})(?![A-Za-z×])|＊{2,}|(?<![二○])○{2,}(?=[局委办厅街${PLACES}])`;
/** The same in signs that Markdown has for marks: ***局, ____局. */
export const STANDS_FOR_IN_MARKS = '\\*{3,}|_{3,}(?=[^_\\s*])';

const BEFORE = new RegExp(`^${TEMPLATE_NOTE}`);
/** Any note in brackets, and signs that stand for words. */
const BEHIND = new RegExp(`(?:[${OPEN}]${WITHIN}{1,40}[${CLOSE}]|[×xXｘＸ]{2,}|[*＊]{2,}|_{2,})$`);
/** What such a text ends with; most do not. */
const LASTS = '）)】]］〕×xXｘＸ*＊_';
const WORD = new RegExp(TEMPLATE_WORD);

/** So many notes may stand around a title. */
export const MOST_NOTES = 4;

/** A title without a template's note in front of it, or without the last note behind it; the same text where there is none. */
export function withoutNote(title: string): string {
  if (OPEN.includes(title.charAt(0))) {
    const behind = title.replace(BEFORE, '');
    if (behind !== title) return behind;
  }
  return LASTS.includes(title.charAt(title.length - 1)) ? title.replace(BEHIND, '') : title;
}

/** A title without any note around it, nor the word that it is a template. */
export function withoutNotes(title: string): string {
  let words = title.replace(WORD, '');
  for (let k = 0; k < MOST_NOTES; k++) words = withoutNote(words);
  return words;
}
