import type { Reading, Report } from '../model/report';
import { finder } from '../statements/finder';
import { foundIn, type Placed, sentencesOf, spanOf } from '../statements/narrative';
import { holdsTag } from '../text/plain';
import { shortened } from '../text/shortened';
import { obviousFix } from './fixes/fix';
import { wholeLines } from './fixes/whole-lines';
import type { Fix, Rule } from './rule';

export const contentCoverLetter: Rule = {
  code: 'content-cover-letter',
  category: 'content',
  severity: 'warning',
  title: { zh: '混入了报送函或文号', en: 'A covering letter or document number stands in the report' },
  basis: 'practice',
  check(report, tell, reading) {
    const [first, ...others] = lettersIn(report);
    if (!first) return;
    const span = spanOf(first);
    const said = shortened(first.sentence.text, 24);
    tell({
      span,
      message: {
        zh: `“${said}”是报送函或公文的内容，不是年度报告的内容。向社会公布的报告从标题开始，到第六部分结束，请删去。`,
        en: `“${said}” belongs to a covering letter or an official document, not to the annual report. What is published begins with the title and ends with section six; remove it.`,
      },
      related: others.map((one) => ({ span: spanOf(one), message: { zh: '这也是', en: 'So does this' } })),
      fixes: others.length === 0 && !holdsTag(reading.text, span) ? [removal(reading, first)] : [],
    });
  },
};

/** Of a paragraph that says more the sentence alone goes. */
function removal(reading: Reading, place: Placed): Fix {
  const span = spanOf(place);
  const isLine = place.opens && place.closes;
  const title = isLine
    ? { zh: '删去这一行', en: 'Remove this line' }
    : { zh: '删去这一句', en: 'Remove this sentence' };
  return obviousFix(title, [{ span: isLine ? wholeLines(reading, span) : span, newText: '' }]);
}

/** Document numbers and addresses stand on lines of their own before section one; phrases of letters also behind section six. */
function lettersIn(report: Report): Placed[] {
  const letters = foundIn(report, letterWords).filter(({ place, found: kind }) => {
    if (place.section !== null && place.section !== 'other') return false;
    if (kind === 'phrase') return true;
    if (place.section !== null || !place.opens || !place.closes) return false;
    return !isLabelled(report, place) && !isOwnNumber(report, place);
  });
  return letters.map(({ place }) => place);
}

/** 云审〔2025〕1号 below the title: some bodies issue the report as a document of its own. 函 is a letter's. */
function isOwnNumber({ title }: Report, place: Placed): boolean {
  const { folded } = place.sentence;
  return title !== null && spanOf(place).start >= title.span.end && NUMBER.test(folded) && !LETTERS.test(folded);
}

const LETTERS = /[函呈]\(20/;

/** 发文字号 in the line above: the page's own data on the report, which no letter gives. */
function isLabelled(report: Report, place: Placed): boolean {
  const all = sentencesOf(report);
  const above = all[all.indexOf(place) - 1];
  return above !== undefined && LABEL.test(above.sentence.folded);
}

const LABEL = /^(?:发文字号|发文文号|文号|文件编号|文件号|字号):?$/;

/** 云政办函〔2025〕3号 alone on a line. */
const NUMBER = /^[^,。;:]{1,16}\(20\d\d\)\d{1,4}号$/;
/** 市政务公开办公室：alone on a line. */
const ADDRESS = /^[^,。;()]{2,24}(?:局|委员会|办公室|办公厅|办|厅|政府):$/;
/** 报送你单位; 贵州省 and 贵阳市 are places. */
const PHRASE =
  /特此(?:报告|函告|函复|报送|呈报)|请(?:予以|予)?(?:审阅|查收|审示)(?=[,。;!为指]|$)|(?:报送|呈报|上报|报上)[你贵](?=[单局委办厅处室部中院校公府省市区])|随文报送|妥否,/;

const letterWords = finder(({ folded }): 'line' | 'phrase' | null => {
  if (PHRASE.test(folded)) return 'phrase';
  return folded.length <= 40 && (NUMBER.test(folded) || ADDRESS.test(folded)) ? 'line' : null;
}, '号:此审收你贵随否');
