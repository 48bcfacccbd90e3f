import { finder } from '../statements/finder';
import { foundInProse, spanIn } from '../statements/narrative';
import { placeIn, type Sentence } from '../statements/sentence';
import { holdsTag } from '../text/plain';
import { obviousFix } from './fixes/fix';
import type { Rule } from './rule';

export const textRepeatedWord: Rule = {
  code: 'text-repeated-word',
  category: 'text',
  severity: 'information',
  title: { zh: '词语重复', en: 'A word stands twice in a row' },
  basis: 'practice',
  check(report, tell, { text }) {
    for (const { place, found } of foundInProse(report, doubledWords)) {
      for (const { start, length } of found) {
        if (closesBetween(place.sentence, start, length)) continue;
        const word = place.sentence.folded.slice(start, start + length);
        const span = spanIn(place, start, start + 2 * length);
        const second = spanIn(place, start + length, start + 2 * length);
        tell({
          span,
          message: {
            zh: `“${word}${word}”中“${word}”重复，多写了一次。请删去一个。`,
            en: `“${word}” stands twice in a row; remove one.`,
          },
          fixes: holdsTag(text, second)
            ? []
            : [obviousFix({ zh: `删去一个“${word}”`, en: `Remove one “${word}”` }, [{ span: second, newText: '' }])],
        });
      }
    }
  },
};

/** “云溪发布”发布信息, 无障碍 无障碍: the first ends a name or an entry. Folding drops what shows it, which the text itself still has. */
function closesBetween(sentence: Sentence, start: number, length: number): boolean {
  const { text } = sentence;
  return CLOSES.test(text.slice(placeIn(sentence, start + length - 1) + 1, placeIn(sentence, start + length)));
}

const CLOSES = /[”’"'》〉」』）)】\]\s]/;

interface Doubled {
  readonly start: number;
  /** Of the word, once. */
  readonly length: number;
}

const SHORTEST = 2;
const LONGEST = 6;

/** Words of two characters that are never said twice; others may be (一个一个, 逐条逐条). */
const WORDS = new Set(
  '受理 收到 新收 办结 制发 印发 妥善 按时 信息 资金 工作 部门 单位 管理 服务 平台 制度 机制 情况 问题 政策 文件 网站 数据 内容 事项 建设 监督 保障 培训 群众 社会 企业 项目 办理 答复 解读 回应 规范 加强 提升 推进 落实 完善 强化 开展 组织 积极 及时 严格 全面 深入 有效 主动 进行 通过 按照 根据 要求 我局 我市 我县 我区 我镇 我办 本年 全年 年度 发展 领导 人员 质量 水平 渠道 栏目 目录 法律 法规 规定 条例 决策 执行 结果 重点 领域 财政 预算 决算 审查 审核 发布 更新 维护 整改 措施 存在 不足 公众 媒体 微信 新闻 报告 做好 认真'.split(
    ' ',
  ),
);

/** The second time it begins another word: 信息信息量, 公开工作工作日, 服务服务业 (but not 服务服务业务). */
const OTHER_WORD =
  /^(?:[量化员系统库站点人者性型类表日书卡费源科处室栏力度]|业(?!务)|会(?![同将在])|率(?!先)|部(?![署分]))/;

/** Doubled words of two to six characters: of two from the list above, longer ones without figures and numerals. */
const doubledWords = finder(({ folded }): readonly Doubled[] | null => {
  if (!standsTwice(folded)) return null;
  const found: Doubled[] = [];
  for (let at = 0; at + 2 * SHORTEST <= folded.length; at++) {
    const length = doubledAt(folded, at);
    if (length === 0) continue;
    found.push({ start: at, length });
    at += 2 * length - 1;
  }
  return found.length > 0 ? found : null;
});

/**
 * Whether anything of two to six units stands twice in a row, which few sentences have. Each unit is looked at once, beside
 * the six before it: how many in a row are those that stood so many units before?
 */
function standsTwice(folded: string): boolean {
  let one = -1;
  let two = -1;
  let three = -1;
  let four = -1;
  let five = -1;
  let six = -1;
  let by2 = 0;
  let by3 = 0;
  let by4 = 0;
  let by5 = 0;
  let by6 = 0;
  for (let at = 0; at < folded.length; at++) {
    const unit = folded.charCodeAt(at);
    by2 = unit === two ? by2 + 1 : 0;
    by3 = unit === three ? by3 + 1 : 0;
    by4 = unit === four ? by4 + 1 : 0;
    by5 = unit === five ? by5 + 1 : 0;
    by6 = unit === six ? by6 + 1 : 0;
    if (by2 === 2 || by3 === 3 || by4 === 4 || by5 === 5 || by6 === 6) return true;
    six = five;
    five = four;
    four = three;
    three = two;
    two = one;
    one = unit;
  }
  return false;
}

function doubledAt(folded: string, at: number): number {
  for (let length = LONGEST; length >= SHORTEST; length--) {
    // Comparing the first unit spares nearly every slice.
    if (folded.charCodeAt(at) !== folded.charCodeAt(at + length)) continue;
    const word = folded.slice(at, at + length);
    if (!folded.startsWith(word, at + length)) continue;
    if (length === SHORTEST ? isMistake(word, folded.slice(at + 2 * length, at + 2 * length + 2)) : LONGER.test(word))
      return length;
  }
  return 0;
}

function isMistake(word: string, behind: string): boolean {
  return WORDS.has(word) && !OTHER_WORD.test(behind);
}

/** Chinese characters alone, none of them a numeral or a word for each: 一件件一件件, 一步一步; 进一步 counts nothing. */
const LONGER = /^(?:进一步$|(?!.*[一二两三四五六七八九十百千零每各逐])(?!(.)\1+$)[\u4e00-\u9fff]{3,6}$)/;
