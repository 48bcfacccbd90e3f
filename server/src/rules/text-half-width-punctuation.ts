import { finder } from '../statements/finder';
import { foundInProse, type Placed, spanOfUnit } from '../statements/narrative';
import { counted } from '../text/words';
import { certainFix } from './fixes/fix';
import type { Edit, Rule } from './rule';

export const textHalfWidthPunctuation: Rule = {
  code: 'text-half-width-punctuation',
  category: 'text',
  severity: 'information',
  title: { zh: '汉字之间用了半角标点', en: 'Half-width punctuation between Chinese characters' },
  basis: 'practice',
  check(report, tell) {
    const edits: Edit[] = [];
    let sample = '';
    for (const { place, found } of foundInProse(report, halfWidthMarks)) {
      for (const index of found) {
        if (isOfPage(place, index)) continue;
        const char = place.sentence.text[index] as string;
        if (edits.length === 0) sample = char;
        edits.push(edit(place, index, FULL[char] as string));
      }
    }
    const [first] = edits;
    if (!first) return;
    const title =
      edits.length === 1
        ? { zh: '将这处半角标点改为全角', en: 'Make the mark full width' }
        : { zh: `将${edits.length}处半角标点全部改为全角`, en: `Make all ${edits.length} marks full width` };
    tell({
      span: first.span,
      message: {
        zh: `正文有${edits.length}处汉字之间用了半角标点，如“${sample}”应为“${FULL[sample]}”。中文里应当用全角标点（GB/T 15834），请一次全部替换。`,
        en: `${counted(edits.length, 'punctuation mark')} between Chinese characters ${edits.length === 1 ? 'is' : 'are'} half width, such as “${sample}” for “${FULL[sample]}”. Chinese text takes full-width marks (GB/T 15834); replace them all at once.`,
      },
      fixes: [certainFix(title, edits)],
    });
  },
};

/** What pages print above and below a report: 来源:某局 访问量:, 责任编辑:李四. */
const OF_PAGE =
  /(?:来源|作者|编辑|审核|[访浏阅点]\S{0,2}[量数]|[访浏]\S{0,2}次数|发布(?:时间|日期|机构|单位|人)|发文(?:机关|单位|日期|字号)|成文日期|生成日期|索引号|文号|主题(?:词|分类)|分类|名称|标题|字[体号]|有效性|公开方式|[主承]办单位|网站标识码)$/;
/** A few words at the head of a line: 下一篇:没有了, 分享到:. */
const LABEL = /^[^,，。;；:：!！?？]{1,8}$/;
/** The same behind white space: 主办:某县政府 承办:某局. */
const NEXT_LABEL = /\s[^\s,，。;；:：!！?？]{1,8}\s*$/;

function isOfPage({ section, sentence: { text }, opens }: Placed, mark: number): boolean {
  if (text[mark] !== ':' || (section !== null && section !== 'other')) return false;
  const line = text.slice(0, mark);
  const before = line.replace(/\s/g, '');
  return (opens && LABEL.test(before)) || OF_PAGE.test(before) || NEXT_LABEL.test(line);
}

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

function edit(place: Placed, index: number, newText: string): Edit {
  return { span: spanOfUnit(place, index), newText };
}

const HALF = /[,;:?!]/;

/** Places in the sentence's text of marks with a Chinese character or mark on either side, or behind one at the end. */
const halfWidthMarks = finder(({ text }): readonly number[] | null => {
  if (!HALF.test(text)) return null;
  const found: number[] = [];
  for (let i = 1; i < text.length; i++) {
    if (!isHalf(text.charCodeAt(i)) || !isChinese(text.charCodeAt(i - 1))) continue;
    if (text[i] === '?' && !asksBefore(text, i)) continue;
    if (i === text.length - 1 || isChinese(text.charCodeAt(i + 1))) found.push(i);
  }
  return found.length > 0 ? found : null;
});

/** A question, and no character that was lost to an encoding, which ? stands for too. */
function asksBefore(text: string, mark: number): boolean {
  const clause = text.slice(Math.max(0, mark - LONGEST_QUESTION), mark);
  return ASKS.test(clause);
}

const LONGEST_QUESTION = 40;
/** Words that ask, in the same clause. */
const ASKS =
  /(?:吗|呢|么|哪|谁|是否|能否|可否|多少|几[个件条天日次]|如何|为何|何[时地种处]|怎[样么]|什么|有没有|是不是)[^,，。;；:：?？!！]*$/;

/** , ; : ? ! */
function isHalf(code: number): boolean {
  return code === 0x2c || code === 0x3b || code === 0x3a || code === 0x3f || code === 0x21;
}

/** Ideographs and radicals, and the marks and brackets that stand among them. */
function isChinese(code: number): boolean {
  return (code >= 0x2e80 && code <= 0x9fff && code !== 0x3000) || code === 0x201c || code === 0x201d;
}
