import { LOOKED_AT, trueEncoding } from '../text/encoding';
import { inSimplified } from '../text/traditional';
import { visibleLines } from './recognise-lines';
import { isTitle } from './recognise-title';
import { HeaderWatch, sectionOf } from './recognise-words';

export { LOOKED_AT };

/**
 * Some of these stand in every line that could tell a report. None is written with a radical's code point,
 * so that text out of a PDF passes as well.
 */
const HINT = /公开|情况|事项|概述|措施|年报|报告|[件复审]|数量|信息|机构|企业|组织|起诉|诉讼|结果|维持|纠正|然|额|增/;

/** Header rows with their long corner cell are the longest lines that matter. */
const LONGEST_LINE = 600;

/**
 * Whether a text of no declared kind is a 政府信息公开年度报告: it has a title line (政府信息公开…报告 or 年报),
 * or two of the six section titles on lines of their own, or the header words of a statutory table.
 * So is one whose title came out garbled, since it has to be told to open the file in another encoding, and one in traditional
 * characters, which has to be told that nothing of it is checked.
 * What only mentions a report (a sentence, a list of links, a quoted example in a code fence) is none.
 *
 * Looks at the first `LOOKED_AT` units and no further, in linear time, and stops at the first proof; a text
 * without any of the words costs one search. Only the head of a long text need be passed.
 */
export function isReport(text: string): boolean {
  const own = text.length > LOOKED_AT ? text.slice(0, LOOKED_AT) : text;
  if (trueEncoding(own) !== null) return true;
  const head = inSimplified(own) ?? own;
  if (!HINT.test(head)) return false;
  const sections = new Sections();
  const headers = new HeaderWatch();
  let first = true;
  let previous = '';
  for (const line of visibleLines(head)) {
    if (line.length <= LONGEST_LINE && HINT.test(line)) {
      if (isTitle(line, { first, previous })) return true;
      if (sections.enough(line)) return true;
      if (headers.enough(line)) return true;
    }
    headers.next();
    previous = line;
    first = false;
  }
  return false;
}

/** Which of the six sections have been seen by a heading. */
class Sections {
  private readonly statutory = new Set<string>();
  private readonly any = new Set<string>();
  private telling = false;

  /**
   * Takes one more line. Two statutory titles are enough. Many an office's report has 基本情况 and
   * 存在的问题及改进措施, so other wordings count only beside a section that no other kind of report has.
   */
  enough(line: string): boolean {
    const found = sectionOf(line);
    if (!found) return false;
    this.any.add(found.key);
    if (found.statutory) this.statutory.add(found.key);
    if (found.telling) this.telling = true;
    return this.statutory.size >= 2 || (this.telling && this.any.size >= 2);
  }
}
