import { finder } from '../../statements/finder';

/** A place that must speak of the year behind the report's, in folded units. */
export interface NextYear {
  readonly kind: 'carried' | 'planned';
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

/** 3件结转至2026年继续办理, 转入2026年办理. 结转2026年3件 alone may be of those that came over. */
const CARRIED =
  /(?:结转|转入|转至|转到|顺延|延续)(?:(?:到|至|入)(20\d\d)年|(20\d\d)年度?(?:继续)?(?:办理|处理|答复|办结))|转[入至到](20\d\d)年|\d件[^,。;\d]{0,8}结转(20\d\d)年度?(?=[,;。]|$)/;

/** 2026年，我局将继续…; 将 alone may stand for 把: 2025年将公开纳入考核. */
const PLANNED =
  /(20\d\d)年度?,?(?:[我本全][^,。;将]{1,6})?,?将(?:继续|进一步|围绕|把|:|着力|持续|不断|主要|从以下|做好以下|采取以下|重点(?:做好|抓好|围绕|推进|加强|从|在))|(20\d\d)年(?:度)?(?:的)?(?:工作打算|工作计划|工作思路|改进措施|努力方向)/;

/** What stands before tells of another year than the one that the report is on, or of what another paper says. */
const OF_BEFORE = /上年|去年|上一年|往年|年初|20\d\d年|其中/;
const QUOTED = /提出|指出|明确|所列|去年|上年|上一年|年报|《/;
/** 上年结转2件，办结34件，: what was counted by itself says nothing of what is counted behind it. */
const COUNTED = /^.*\d件[^,;]{0,6}[,;](?!其中)/;
const ITS_OWN = /^.*;/;

export const nextYear = finder(({ folded }): NextYear | null => {
  return (
    dueIn(folded, 'carried', CARRIED, (before) => OF_BEFORE.test(before.replace(COUNTED, ''))) ??
    dueIn(folded, 'planned', PLANNED, (before) => QUOTED.test(before.replace(ITS_OWN, '')))
  );
}, '转延将打计思改努');

function dueIn(
  folded: string,
  kind: NextYear['kind'],
  words: RegExp,
  unless: (before: string) => boolean,
): NextYear | null {
  const found = words.exec(folded);
  const year = found?.slice(1).find((one) => one !== undefined);
  if (!found || year === undefined || unless(folded.slice(0, found.index))) return null;
  const start = found.index + found[0].indexOf(year);
  return { kind, year: Number(year), start, end: start + 4 };
}
