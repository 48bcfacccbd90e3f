import type { Report } from '../../model/report';
import { finder } from '../../statements/finder';
import { type Placed, sentencesOf } from '../../statements/narrative';
import { placeIn, type Sentence } from '../../statements/sentence';
import { NOTE_TO_WRITERS } from './left-in-head';

/** Something that a template left in a sentence; places count its folded units. */
export interface LeftInText {
  readonly start: number;
  readonly end: number;
  /** It is said to those who write the report, and may go; else words or figures are due in its place. */
  readonly instruction: boolean;
  /** It is told only at the beginning of a line. */
  readonly opening: boolean;
  /** A bracket that asks to fill in something. */
  readonly asks: boolean;
}

const FORM = /\(?[该本此]部分(?:内容)?[以用]?(?:表格|文字|表格和文字)(?:的)?形式(?:报告|填报|填写|反映)[。;]?\)?[。]?/;
/** A note to writers that is all of a sentence. */
const NOTE = new RegExp(`^${NOTE_TO_WRITERS}[。;]?$`);
/** One behind the heading of an aspect: 「（一）主动公开情况（模板）」. */
const NOTED = new RegExp(
  `^((?:\\([一二三四五六七八]\\)|[一二三四五六七八\\d][、.,])?(?:政府信息)?(?:主动公开|依申请公开|(?:公开)?管理|(?:公开)?平台建设|监督保障)(?:情况|工作|方面)*)(${NOTE_TO_WRITERS})`,
);
/** Hardly a line has a bracket so near its beginning that holds so much. */
const MAY_NOTE = /^.{0,20}\([^()]{2}/;

/** What follows a blank: a unit, or the word that a name ends in. */
const UNITS = '年月日件条次元个份';
/** A unit that begins no other word: 条例, 条目, 次要. */
const UNIT = `[${UNITS}](?![例目款要])`;
const HOW = '(?:如实|据实|认真|准确|完整|逐[项一]|[按根结在][^()]{1,12})';
/** XX年, ××件, XX局, ○○件, ___次, ()件, (请填写…), (请在此处填写…): a figure or name is due. XXX同志 and other names left out are none. */
const PLACEHOLDER = new RegExp(
  `[Xx×]{2,6}(?=[${UNITS}局市县区镇乡])|(?<![一二三四五六七八九十百千○])○{2,6}(?=${UNIT})|_{3,}(?=${UNIT})|\\(\\)(?=${UNIT})|\\((?:请${HOW}?|在?此处)填[写报入][^()]{0,40}\\)`,
  'g',
);
/** 公开**条: bold text of Markdown has a star pair before and behind it, and no punctuation follows its unit. */
const STARS = new RegExp(`\\*{2,4}(?=[${UNITS}](?:[,。;、)]|$))`, 'g');
/** Of a placeholder: hardly a sentence has one. */
const LETTER = /[Xx×○_*]|\(\)|\([请在此][^()]*填/;

/** What templates leave in a sentence. */
export const leftInText = finder((sentence): readonly LeftInText[] | null => {
  const { folded } = sentence;
  const form = FORM.exec(folded);
  if (form) {
    const { index: start } = form;
    const end = start + form[0].length;
    return [{ ...WORDS_DUE, start, end, instruction: start === 0 && end === folded.length }];
  }
  if (MAY_NOTE.test(folded)) {
    if (NOTE.test(folded)) return [{ ...WORDS_DUE, start: 0, end: folded.length, instruction: true }];
    const noted = NOTED.exec(folded);
    if (noted) return [{ ...placeOf(noted), instruction: true, opening: true, asks: false }];
  }
  if (!LETTER.test(folded)) return null;
  const stars = [...folded.matchAll(STARS)];
  const found = [...folded.matchAll(PLACEHOLDER), ...(stars.length === folded.split(/\*+/).length - 1 ? stars : [])];
  const placeholders = found
    .filter(({ index, 0: words }) => !isMeant(sentence, index, index + words.length))
    .map(({ index, 0: words }) => ({
      ...WORDS_DUE,
      start: index,
      end: index + words.length,
      asks: words.length > 2 && words.startsWith('('),
    }))
    .sort((a, b) => a.start - b.start);
  return placeholders.length > 0 ? placeholders : null;
}, '形填Xx×○_*(');

const WORDS_DUE = { instruction: false, opening: false, asks: false };

function placeOf(noted: RegExpExecArray) {
  const start = noted[1]?.length ?? 0;
  return { start, end: start + (noted[2]?.length ?? 0) };
}

/** XX镇XX村李某某, “XX局长接访”: a name is left out on purpose, or the words are quoted. */
function isMeant(sentence: Sentence, start: number, end: number): boolean {
  const { folded, text } = sentence;
  if (/[局市县区镇乡]/.test(folded.charAt(end)) && /某|化名/.test(folded)) return true;
  const at = placeIn(sentence, start);
  return text.lastIndexOf('“', at) > text.lastIndexOf('”', at);
}

/** How to fill in what others will read, and what to do then: a report's own writer is asked for words and figures. */
const TO_READERS = /如实|据实|真实|准确|完整|清楚|提交|发送|邮寄|申请表|登记表|您/;
/** What readers do, and where: an aside to them stands behind it. */
const OF_READERS =
  /登[录陆]|点击|下载|注册|扫[码描]|二维码|打开|进入|在线|网上|网[站页]|页面|表单|窗口|预约|留言|提交|提出|领取|邮寄|信[函封]|注明|公众号|小程序|申请人|公众|群众|市民|用户/;
/** What quotes the words that readers are shown. */
const QUOTES = /(?:提示语?|提醒|[注标]明|[标加备]注|说明|字样)$/;

/** 「公众可登录网站提出申请（请填写真实姓名后提交）」: what is asked for in brackets is asked of readers, by what stands before it. */
export function isSaidToReaders(report: Report, place: Placed, { start, end, asks }: LeftInText): boolean {
  const { folded } = place.sentence;
  if (!asks || UNITS.includes(folded.charAt(end) || ' ')) return false;
  const before = start > 0 ? folded.slice(0, start) : place.opens ? '' : sentenceBefore(report, place);
  if (QUOTES.test(before)) return true;
  return !before.endsWith(':') && OF_READERS.test(before) && TO_READERS.test(folded.slice(start, end));
}

function sentenceBefore(report: Report, place: Placed): string {
  const all = sentencesOf(report);
  return all[all.indexOf(place) - 1]?.sentence.folded ?? '';
}
