/** 通过网站、信函等渠道, where requests are spoken of behind it. */
const WAYS =
  /(?:通过|经由|以)[^,。;:()\d]{2,40}?等(?:多种|各种|不同|多个)?(?:渠道|方式|途径|形式)(?=[^,。;]{0,12}(?:收到|受理|接收|接到|提交|提出|递交|申请))/y;
/** Online and off it: what is of one kind may be set beside the other in the next sentence. */
const ONLINE = /网|邮箱|邮件|平台|在线|线上/;
const OFFLINE = /信函|来信|书信|邮寄|邮递|当面|现场|窗口|书面|传真|来访|线下/;
/** Who speaks of parts before, or of another way behind, counts by the way in which requests came in. */
const PARTS = /其中|包括/;
const ANOTHER = /通过|网络|网上|网站|在线|线上|线下|信函|来信|当面|现场|邮寄|邮件|传真|窗口|电话|热线|平台/;

/**
 * Where the ways end that begin at this place: all the ways in which anything could come in, which say nothing of the number
 * behind. -1 where none do, or where they may be one of several.
 */
export function waysEnd(folded: string, at: number): number {
  WAYS.lastIndex = at;
  if (!WAYS.test(folded)) return -1;
  const end = WAYS.lastIndex;
  const ways = folded.slice(at, end);
  if (!ONLINE.test(ways) || !OFFLINE.test(ways)) return -1;
  return PARTS.test(folded.slice(0, at)) || ANOTHER.test(folded.slice(end)) ? -1 : end;
}
