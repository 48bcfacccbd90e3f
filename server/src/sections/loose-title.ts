import type { Line, Piece } from '../scan/line';
import { pieceBetween } from '../scan/piece';
import { fold } from '../text/fold';
import { distance } from '../text/similar';
import { ANY_YEAR } from '../text/year';
import { agencyOf } from './agency';
import { withoutNotes } from './left-over';
import { bare, LONGEST, SENTENCE, type TitleLine, titleWords } from './title';

/** 政务公开 and 信息公开 for 政府信息公开, behind a year: titles of other papers as well. */
const LOOSE = new RegExp(`${ANY_YEAR}年度?.*(?:政务|信息)公开(?:工作)?(?:年度(?:工作)?报告|年报)$`);
/** Schools, hospitals, companies and whoever else serves the public report 信息公开 under rules of their own, and by that name. */
const OTHER_BODY =
  /(?:[大中小]学|[高初]中|学[院校区]|[职技党]校|中专|幼儿园|医院|卫生院|保健院|卫生服务中心|公司|集团|厂|企事业单位)$/;
/** One of the two words is left where the other has a slip. */
const MAY_BE = /公开|信息/;
/** So many lines may stand above a report's title. */
const LAST_LOOSE = 40;

/**
 * What stands in front of a title that is printed as one is quoted, or listed in a page's index: 「标题：某局2024年…报告」,
 * 「《某局2024年…报告》」, 「关于某局2024年…报告」. What is reported on, sent or published is another paper's business.
 */
const FRONT =
  /^(?:(?:标\s*题|题\s*[目名]|(?:文件|信息)?名\s*称|主\s*题|附\s*件?\s*[\d一二三]?)\s*[:：]\s*)?[《〈【[]?\s*(?:关于(?!(?:报送|上报|呈报|填报|提交|印发|转发|发布|公布|公开|编制|编写|做好|开展|落实|组织)))?\s*/;
const BACK = /\s*[》〉】\]]?\s*$/;
const YEAR = new RegExp(ANY_YEAR);

/**
 * The title of a report that has none alone on a line in the words of the regulation: one in a frame, or in other words, as
 * 「某局2023年政务公开工作年度报告」.
 *
 * @param end where its sections begin
 */
export function looseTitle(lines: readonly Line[], end: number): TitleLine | null {
  for (let i = 0; i < end && i < LAST_LOOSE; i++) {
    const line = lines[i] as Line;
    if (line.blank || line.cells !== null || !MAY_BE.test(line.text) || line.text.length > LONGEST * 2) continue;
    const words = bare(line);
    const title = framed(words) ?? inOtherWords(words) ?? misspelt(words);
    if (title) return { line: i, lastLine: i, ...title, rest: null };
  }
  return null;
}

function framed(words: Piece): Pick<TitleLine, 'words' | 'folded'> | null {
  const from = FRONT.exec(words.text)?.[0].length ?? 0;
  if (from === 0) return null;
  const within = pieceBetween(words, from, words.text.search(BACK));
  const folded = titleWords(fold(within.text));
  return folded !== null && YEAR.test(folded) ? { words: within, folded } : null;
}

function inOtherWords(words: Piece): Pick<TitleLine, 'words' | 'folded'> | null {
  // 「…报告模板」 heads other papers too, which have no such sections.
  const folded = withoutNotes(fold(words.text));
  if (folded.length > LONGEST || !LOOSE.test(folded) || SENTENCE.test(folded)) return null;
  const body = agencyOf(folded, null);
  return body !== null && !OTHER_BODY.test(body) ? { words, folded } : null;
}

const FORMS = ['政府信息公开工作年度报告', '政府信息公开年度报告'];
/** A character lost and one mistyped. */
const MOST_SLIPS = 2;
const BODY_AND_YEAR = new RegExp(`^([^《》〈〉【】“”]{2,40}?)${ANY_YEAR}年度?(.{8,16})$`);

/** 「某局2023年政府信息公工作年度报告」: behind a body and a year, the words of the form but for a slip. */
function misspelt(words: Piece): Pick<TitleLine, 'words' | 'folded'> | null {
  const folded = withoutNotes(fold(words.text));
  const [, body = '', form = ''] = BODY_AND_YEAR.exec(folded) ?? [];
  if (form === '' || SENTENCE.test(folded) || OTHER_BODY.test(body)) return null;
  return FORMS.some((one) => distance(form, one, MOST_SLIPS) <= MOST_SLIPS) ? { words, folded } : null;
}
