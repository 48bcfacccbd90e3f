/** What the words of a sentence leave open of the numbers in it: what is doubtful is not told to be wrong. */
export interface Doubts {
  /** 新制定5件、修改4件: both may be counted as 制发, so neither is all of it; 其中修订2件 is a part of what was named before it. */
  readonly amended: boolean;
  /** 废止4件，宣布失效3件: what lapsed may be counted as 废止 too. */
  readonly lapsed: boolean;
  /** 废止规章1件（由市政府公布）: another body's, as its own report counts it. */
  readonly ofOthers: boolean;
  /** 收到15件，受理14件，撤回1件: what was taken back may be left out of 受理 and of 办结, or be in them. */
  readonly withdrawn: boolean;
  /** 公布行政许可28个: entries of a list, or items that may be decided on, are not what was decided. */
  readonly listed: boolean;
  /** 予以公开13件（其中部分公开3件）: 予以公开 holds what was given in part, as it does where 部分公开 is not spoken of. */
  readonly partlyWithin: boolean;
  /** 制发公文120件，其中主动公开80件，依申请公开20件; 公开信息120条，其中依申请公开2条: kinds of documents or entries, and no requests. */
  readonly kinds: boolean;
  /** 已到期的全部答复, 其余顺延; 除2件外均已办结: not all are meant by 全部. */
  readonly goesOn: boolean;
  /** 除1件被纠正外，其余均获维持: so many are excepted. */
  readonly excepts: boolean;
  /** 行政复议案件21件，其中政府信息公开类8件: what is counted first is of all matters. */
  readonly ofAllMatters: boolean;
  /** 法人6件，其他组织2件: each of them is a part of what the table counts as 法人或其他组织. */
  readonly organisationsApart: boolean;
}

/** 自2008年以来, 2021年至2024年, 截至2024年底累计: other years are counted too, unless they are not. */
const SINCE =
  /自(?:19|20)\d\d年(?!1月1日)|截[至止].{0,20}累计|((?:19|20)\d\d)年?(?:[至到~—–-]|——)(?!\1)(?:19|20)\d\d年(?!\d|初|第)/;

const AMENDED = /(?<!(?:其中|包括)[^,。;]{0,4})(?:修改|修订|修正)[^,。;、()]{0,6}\d/;
const OF_OTHERS =
  /\d[^,。;、()]{0,3}\((?:由|经|以|[^,。;、()\d]{0,8}(?:政府|人大))(?!本|我)[^()]{0,16}(?:公布|发布|印发|制发|制定|出台|颁布|名义)/;
const WITHDRAWN = /撤回|撤件|撤诉|撤销申请|主动撤|放弃|合并|有效申请|不予受理|(?<!不)补正(?!后)/;
const LISTED = /公布|公示|公开|发布|清单|目录/;
const PARTLY_WITHIN = /(?<!不)予以公开[^,。;()]{0,8}[(,]?(?:其中|内含|含|包括|包含)[^,。;()]{0,4}部分公开/;
/** Both are counted in one unit, and nobody is said to have received anything. */
const KINDS =
  /主动公开[^,。;、()收受]{0,16}\d余?(件|条|份|个|项|篇)[^。;收受]{0,20}依申请公开[^,。;收受]{0,8}\d+\1|依申请公开[^,。;收受]{0,8}\d(件|条|份|个|项|篇)[^。;收受]{0,20}主动公开[^,。;收受]{0,8}\d+\2/;
/** So many entries were put up, and so many of them stand under 依申请公开. */
const ENTRIES = /信息[^,。;、()收受申\d]{0,8}\d+余?(条|篇|个|项)[^。;收受]{0,80}依申请公开[^,。;收受\d]{0,4}\d+\1/;
const EXCEPTS = /除[^。;]{1,24}外|其余/;
const GOES_ON = /除[\d一二三四五六七八九十两]|到期|应办|应答复|顺延|结转|延期/;

const OF_ALL_MATTERS =
  /(?:其中|[包内]含|包括|[,(]含?)(?:属于|属|涉及|关于|因|由)?(?:政府|政务)?信息公开(?:[类的]|引[起发]|工作|方面|领域|案件|事项){0,4}\d+[件起宗例]/;

const ORGANISATIONS_APART = /法人[^,。;、()或和及]{0,4}\d[^。;]{0,12}(?:其[他它]|非法人)组织[^,。;、()]{0,4}\d/;

/** Null for a sentence of which nothing is certain. */
export function doubtsOf(folded: string): Doubts | null {
  if (SINCE.test(folded)) return null;
  return {
    amended: AMENDED.test(folded),
    lapsed: folded.includes('失效'),
    ofOthers: folded.includes('(') && OF_OTHERS.test(folded),
    withdrawn: WITHDRAWN.test(folded),
    listed: LISTED.test(folded),
    partlyWithin: PARTLY_WITHIN.test(folded),
    kinds: folded.includes('依申请公开') && (KINDS.test(folded) || ENTRIES.test(folded)),
    goesOn: GOES_ON.test(folded),
    excepts: EXCEPTS.test(folded),
    ofAllMatters: folded.includes('信息公开') && OF_ALL_MATTERS.test(folded),
    organisationsApart: folded.includes('法人') && ORGANISATIONS_APART.test(folded),
  };
}
