import { FORMS, tableForm } from '../forms/form';
import { folded } from '../text/folded';
import { once } from '../text/once';

/**
 * What a word does in a sentence about figures. A sentence is understood only if every word of it is known:
 * - `subject` what is counted; `stage` where a request stands; `outcome` how it ended (a row's key, or the key that heads several);
 *   `applicant` whose it is (a column's key); `verdict` how a review or suit ended (a column's key);
 * - `act` what happened to documents and decisions; `channel` how a request came in;
 * - `none`, `all`, `done`, `share`, `among`: no, all, finished, the share of, of these;
 * - `info` names government information disclosure; `manner` says how well it was done; `own` is the reporting body;
 *   `reach` a whole place, or the place that the body calls its own;
 * - `foreign` takes the rest of the sentence out of the report's scope; `compared` measures against another year; `and` joins; `filler` changes nothing.
 */
export type WordKind =
  | 'subject'
  | 'stage'
  | 'outcome'
  | 'applicant'
  | 'verdict'
  | 'act'
  | 'channel'
  | 'none'
  | 'all'
  | 'done'
  | 'share'
  | 'among'
  | 'info'
  | 'manner'
  | 'own'
  | 'reach'
  | 'foreign'
  | 'compared'
  | 'and'
  | 'filler';

/** A word that the lexicon knows. */
export interface Word {
  readonly text: string;
  readonly kind: WordKind;
  /** What it stands for within its kind. */
  readonly is: string;
}

/** Stands for both kinds of suits. */
export const SUITS = 'suits';
/** Stands for the five columns of organisations. */
export const ORGANISATIONS = 'organisations';
/** Stands for natural persons and organisations together. */
export const EVERYBODY = 'everybody';

const WORDS: readonly (readonly [WordKind, string, string])[] = [
  [
    'subject',
    'requests',
    '政府信息公开申请 政府信息公开的申请 要求公开政府信息的申请 公开政府信息的申请 公开政府信息申请 依申请公开请求 信息公开申请 政务公开申请 信息公开的申请 政府信息依申请公开 依申请公开政府信息 依申请公开信息 依申请公开申请 依申请公开的申请 依申请公开事项 依申请公开件 依申请公开申请件 依申请公开信件 依申请公开诉求 依申请公开相关诉求 政府信息依申请公开件 政府信息依申请公开申请 政府信息依申请公开事项 依申请公开政府信息申请件 依申请公开政府信息申请 依申请公开政府信息的申请 依申请信息 依申请信息公开件 依申请信息公开 政府依申请公开 政务信息公开申请 政府信息公开申请件 申请公开政府信息的请求 申请公开政府信息的诉求 公开政府信息的请求 要求公开政府信息的请求 依申请公开 依申请件 依申请 公开申请 申请公开 申请公开件 公开申请件 政府信息公开申请表 政府信息公开申请书 政府信息公开申请函 政府信息公开申请量 政府信息公开书面申请 信息公开申请表 信息公开申请书 信息公开申请函 信息公开申请件 信息公开申请量 依申请公开申请表 依申请公开办件 依申请公开函件 依申请公开来函 依申请公开来信 依申请公开工单 申请内容 申请事项 申请件 申请量 申请 从申请主体看 从申请主体来看 从申请人看 从申请人来看 从申请人类型看 从申请人类别看 从申请人情况看 按申请主体分 按申请人分 按申请人类型 按申请人类别',
  ],
  [
    'subject',
    'review',
    '行政复议案件 行政复议案 行政复议申请 申请行政复议 提起行政复议 行政复议 复议案件 复议申请 申请复议 复议',
  ],
  ['subject', SUITS, '行政诉讼案件 行政诉讼案 行政诉讼 诉讼案件 提起诉讼 诉讼 被起诉'],
  ['subject', 'directSuit', '未经复议直接起诉 未经复议直接提起行政诉讼'],
  ['subject', 'suitAfterReview', '复议后起诉 经复议后起诉 复议后提起行政诉讼'],
  ['subject', 'normativeDocuments', '行政规范性文件 规范性文件'],
  ['subject', 'regulations', '政府规章 规章'],
  ['subject', 'licences', '行政许可决定书 行政许可决定 行政许可'],
  ['subject', 'penalties', '行政处罚决定书 行政处罚决定 行政处罚'],
  ['subject', 'coercion', '行政强制决定 行政强制'],
  ['subject', 'fees', '行政事业性收费项目 行政事业性收费收入 行政事业性收费'],
  ['stage', 'new', '新收到 新接收 新受理 新接到 新收 新增'],
  [
    'stage',
    'received',
    '收到 收办 受理 登记受理 接受 接件 接到 接收 接收到 接办 收件 受理量 收到量 受理数 收到数 受理件数 收到件数 收件数',
  ],
  [
    'stage',
    'carriedIn',
    '上年度结转 上年结转 上一年度结转 上一年结转 去年结转 上年度转入 上年转入 往年结转 上年度未办结 上年未办结 结转上年度 结转上年 上年度遗留 上年遗留',
  ],
  [
    'stage',
    'processed',
    '办理完毕 办理完成 完成办理 完成答复 答复完成 办结量 办结数 答复量 答复数 已办结件 办结件 已办结 办结 答复 作出答复 做出答复 作出书面答复 作出政府信息公开答复 作出信息公开答复 办复 办理回复 回复',
  ],
  ['stage', 'handled', '办理 应办理 需办理 办理件 办理量 办理数 处理'],
  [
    'stage',
    'carriedOut',
    '下年度结转 下年结转 下一年度结转 下一年结转 结转至下一年度 结转至下一年 结转到下一年度 结转到下一年 结转至下年度 结转至下年 结转到下年度 结转到下年 结转下一年度 结转下一年 结转下年度 结转下年 结转次年 结转至次年 结转到次年 结转明年 转入下一年度 转入下一年 转入下年度 转入下年 转到下一年度 转到下一年 转到下年度 转到下年 转至下一年度 转至下一年 转至下年度 转至下年 转下一年度 转下一年 转下年度 转下年 顺延到下年度 顺延到下年 顺延至下年度 顺延至下年 顺延下年 延至下年度 延至下年 尚在办理中 尚在办理 正在办理中 正在办理之中 正在办理 正在按程序办理 正在依法办理 仍在办理 还在办理 尚未办结 尚未答复 未办结',
  ],
  ['stage', 'carry', '结转 转入 转至 转到'],
  ['outcome', 'granted', '予以公开 全部予以公开 全部公开 同意公开'],
  ['outcome', 'partlyGranted', '部分公开 予以部分公开 部分予以公开 同意部分公开'],
  ['outcome', 'denied', '不予公开 不同意公开'],
  ['outcome', 'unavailable', '无法提供 信息无法提供'],
  [
    'outcome',
    'unavailable.notHeld',
    '本机关不掌握相关信息 本机关不掌握 不掌握相关政府信息 不掌握相关信息 不掌握信息 不掌握',
  ],
  // Reports enter 信息不存在 in the row 不掌握, in 没有现成信息, or in both; 申请内容不明确 may never have been corrected.
  ['outcome', 'unavailable.absent', '政府信息不存在 信息不存在 不存在'],
  ['outcome', 'unavailable.vague', '申请内容不明确'],
  ['outcome', 'unavailable.needsCreation', '没有现成信息 需要另行制作 需另行制作'],
  ['outcome', 'unavailable.unclear', '补正后仍不明确 补正后申请内容仍不明确'],
  ['outcome', 'unprocessed', '不予处理'],
  ['outcome', 'unprocessed.petition', '信访举报投诉类 信访投诉举报类'],
  ['outcome', 'unprocessed.repeated', '重复申请'],
  ['outcome', 'other', '其他处理 其它处理'],
  ['applicant', 'naturalPerson', '自然人 公民个人 公民 个人'],
  ['applicant', 'business', '商业企业 企业'],
  ['applicant', 'research', '科研机构'],
  ['applicant', 'publicWelfare', '社会公益组织 公益组织'],
  ['applicant', 'legalService', '法律服务机构'],
  ['applicant', ORGANISATIONS, '法人或其他组织 法人或者其他组织 法人和其他组织 法人及其他组织 法人、其他组织 法人'],
  [
    'applicant',
    EVERYBODY,
    '公民、法人和其他组织 公民、法人或其他组织 公民、法人或者其他组织 公民、法人及其他组织 公民法人和其他组织 自然人、法人或其他组织 自然人、法人和其他组织 公民、法人、其他组织 公民、法人以及其他组织 公民、法人和其它组织 公民、法人或其它组织 公民、法人和社会组织 公民、法人或社会组织 单位、组织和个人 单位、组织或个人 单位和个人 单位或个人 组织和个人 组织或个人',
  ],
  ['verdict', 'upheld', '结果维持 维持'],
  ['verdict', 'corrected', '结果纠正 被纠正 纠正 被纠错 纠错'],
  ['verdict', 'otherResult', '其他结果 其它结果'],
  ['verdict', 'pending', '尚未审结 未审结 尚在审理中 尚在审理 正在审理中 正在审理 审理中 未结'],
  ['verdict', 'closed', '已审结 审结 已结案'],
  [
    'act',
    'issued',
    '制发 新制发 制定出台 制定印发 制定发布 制定并发布 制定并公布 制定并公开 制发并公开 印发并公开 制定 出台 新出台 新制定 印发 新制作',
  ],
  ['act', 'repealed', '废止'],
  ['act', 'inForce', '现行有效 继续有效'],
  ['act', 'published', '主动公开 公开 公布 发布'],
  ['act', 'decided', '作出 实施 做出 下达'],
  [
    'channel',
    '',
    '网络申请 网上申请 在线申请 信函申请 来信申请 来函申请 邮寄申请 邮件申请 当面申请 现场申请 传真申请 书面申请 平台申请 信件申请 电子邮件申请 电子邮箱申请 邮箱申请 网站申请 官网申请 网页申请 线上申请 线下申请 窗口申请 口头申请 快递申请 其他方式申请 其他渠道申请 其他途径申请 其他形式申请 其它方式申请 其它渠道申请 其他方式 其他渠道 其他途径 其他形式 其它方式 其它渠道 电子邮件 快递 在线 网络 网上 网上平台 网络平台 线上 线下 信函 邮寄 邮递 当面 传真 现场 线上办理 线下办理 网络平台申请 网上平台申请',
  ],
  ['none', '', '未 没有 没 无 尚无 未有 均未 均无 从未 未曾 暂未 暂无'],
  ['all', '', '全部为 全部 均已全部 均已 均 全都 都已 都 已全部 皆'],
  ['done', '', '办结完毕 答复完毕 办理完结'],
  ['share', '', '占比为 占比达 占比 占 比例为 所占比例为'],
  ['share', 'about', '约占 大约占 占比约 占比约为'],
  ['among', '', '其中 包括 包含 内含'],
  [
    'info',
    '',
    '政府信息公开工作 政务公开工作 信息公开工作 政府信息公开类 信息公开类 政府信息公开 政务公开 信息公开 政府信息',
  ],
  [
    'manner',
    '',
    '依法依规 依规依法 高质量 高质高效 稳妥 稳慎 审慎 准确 圆满 细致 耐心 优质 依法 依规 规范 妥善 按时 按期 及时 如期 限时 限期 认真 严格 高效 有效 按规定 按要求 在规定时限内 在规定时间内 在规定期限内 在法定期限内 在法定时限内 在法定时间内 法定期限内 在期限内 按法定时限 按法定期限 按期限 按时限 按时限要求 按规定时限 按规定期限 按规定时间 按照规定时限和程序 按规定时限和程序 按程序 按照程序 按规定程序 按法定程序 按照法定程序 在规定时限 在规定期限 在规定时间 在法定时限 在法定期限',
  ],
  [
    'own',
    '',
    '本机关 本单位 本部门 本局 本委 本办 本厅 我局 我委 我办 我厅 我院 我中心 我队 我单位 我部门 我机关 全局',
  ],
  [
    'foreign',
    '',
    '代表 代为 备案 指导 协助 督促 上半年 下半年 第一季度 第二季度 第三季度 第四季度 一季度 二季度 三季度 四季度 前三季度 以来 历年 五年来 近年来 近三年 三年来 去年 上年 计划 全系统 各级 各地 各部门 各单位 各县区 各镇街 各乡镇 各街道 各镇 所属 下属 辖区 各类申请',
  ],
  [
    'compared',
    '',
    '较去年 较上年度 较上年 较上一年度 较上一年 比去年 比上年度 比上年 比上一年度 比上一年 同比 环比 较 比 自 从',
  ],
  ['and', '', '和 及 与 以及 或 或者 并 并且 且'],
  [
    'filler',
    '',
    '获 获得 一是 二是 三是 四是 五是 六是 首先 其次 共 共计 总计 合计 累计 总共 一共 共有 总数 全年 全年度 本年度 本年 年内 本年内 今年 当年 一年来 一年中 一年 案由 今年以来 一年以来 年度 年 年末 年底 截至年底 截至年末 期间 报告期内 期内 实际 已经 已 有 为 是 系 的 之 了 达 达到 计 含 涵盖 另有 另外 另 还有 还 此外 同时 其余 余下 剩余 尚有 仅 也 又 数量 数 件数 总量 案件 事项 情况 件次 类 各类 相关 有关 方面 工作 业务 连同 依 按 依据 按照 条例 经 因 由于 由此 由 而 被 发生 产生 引起 引发 导致 提起 提出 提交 递交 所 作出 给予 继续 申请人 社会公众 公众 群众 市民 居民 村民 社会 对 就 针对 任何 及其 等 等原因 原因 属于 属 涉及 以 将 结果为 结果均为 即 中 在 于 至 到 向 申请方式 方式 形式 新 收 情形 现象 问题 答复书 决定 本 单独 书面 予以 进行 作了 作 年度内 截至 目前 除 收取 办理外 通过任何形式 通过任何方式 通过任何渠道 以任何形式 以任何方式 来自 加上 上年无结转 上年度无结转 上年没有结转 上年度没有结转',
  ],
];

/** One-word places and bodies that a body calls its own or reports for whole. */
const REACH = '省 市 县 区 州 旗 镇 乡 街道 街 苏木';

function words(): Word[] {
  const all: Word[] = [];
  const add = (kind: WordKind, is: string, text: string) => all.push({ kind, is, text });
  for (const [kind, is, texts] of WORDS) for (const text of texts.split(' ')) add(kind, is, text);
  // Both are written.
  for (const { kind, is, text } of [...all]) if (text.includes('结转')) add(kind, is, text.replace('结转', '转结'));
  for (const { kind, is, text } of [...all]) {
    if (kind !== 'channel') continue;
    add(kind, is, `通过${text}`);
    if (text.endsWith('申请')) for (const way of [text, `通过${text}`]) add(kind, is, `${way}件`);
  }
  for (const place of REACH.split(' '))
    for (const mine of ['我', '全', '本'])
      for (const whole of ['', '行政机关']) add('reach', place, mine + place + whole);
  for (const { row, label } of statutoryRows()) add('outcome', row, label);
  return all;
}

/** The statutory labels of the rows that say how a request ended are words for them. */
function statutoryRows(): { row: string; label: string }[] {
  const rows = FORMS.flatMap((form) => tableForm(form, 'requests').rows);
  return rows
    .filter(({ key }) => key.includes('.') && !key.endsWith('.rest'))
    .map(({ key, label }) => ({ row: key, label: folded(label).body }));
}

/** Words by how they begin: dozens begin with the same unit, but hardly more than ten with the same two. */
interface Index {
  /** By their first two units, the longest first. */
  readonly pairs: ReadonlyMap<number, readonly Word[]>;
  /** Words of one unit. */
  readonly single: ReadonlyMap<number, Word>;
}

const index = once((): Index => {
  const pairs = new Map<number, Word[]>();
  const single = new Map<number, Word>();
  const seen = new Set<string>();
  for (const word of words()) {
    if (seen.has(word.text)) continue;
    seen.add(word.text);
    if (word.text.length === 1) {
      single.set(word.text.charCodeAt(0), word);
      continue;
    }
    const pair = pairAt(word.text, 0);
    const same = pairs.get(pair);
    if (same) same.push(word);
    else pairs.set(pair, [word]);
  }
  for (const same of pairs.values()) same.sort((a, b) => b.text.length - a.text.length);
  return { pairs, single };
});

/** Two units as one small integer; what few pairs share one is told apart by the words themselves. */
function pairAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 0x7fff) << 15) | (text.charCodeAt(at + 1) & 0x7fff);
}

/** All units with which known words begin. */
export function beginWords(): string {
  return words()
    .map(({ text }) => text.charAt(0))
    .join('');
}

/** The longest known word that starts at this place. */
export function wordAt(text: string, at: number): Word | null {
  const { pairs, single } = index();
  const alike = pairs.get(pairAt(text, at));
  if (alike !== undefined) {
    for (let i = 0; i < alike.length; i++) {
      const word = alike[i] as Word;
      if (text.startsWith(word.text, at)) return word;
    }
  }
  return single.get(text.charCodeAt(at)) ?? null;
}

/** All words of some kinds, the shorter before those that hold them. */
export function wordsOf(kinds: ReadonlySet<WordKind>): string[] {
  return WORDS.filter(([kind]) => kinds.has(kind))
    .flatMap(([, , texts]) => texts.split(' '))
    .sort((a, b) => a.length - b.length);
}
