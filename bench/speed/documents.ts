// Makes the documents that are measured: a statutory report of 8 KB as Markdown, so that checkers of reports and of
// Markdown work on one text; JSON and YAML of like size for servers that speak those; and a hundred of each in one.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import form2021 from '../../server/src/forms/2021.json';

export const COPIES = 100;

/** Where a figure of the request table stands that is typed in: behind the natural persons' last figure. */
export const CARET = '四、结转下年度继续办理 |  |  | ';
/** The same for reports whose sums hold: in a sentence. */
export const CARET_IN_TEXT = '本年度收取信息处理费';
/** Under this heading sentences are written. */
export const HEADING = '一、总体情况';

const ASPECTS = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];

/** The same numbers every time, below `n`. */
class Numbers {
  private seed = 42;

  below(n: number): number {
    this.seed = (this.seed * 1103515245 + 12345) & 0x7fffffff;
    return this.seed % n;
  }
}

/** Writes the documents; gives the path of each by its name. */
export function writeDocuments(folder: string): (name: string) => string {
  mkdirSync(folder, { recursive: true });
  const numbers = new Numbers();
  const at = (name: string) => path.join(folder, name);
  const write = (name: string, lines: readonly string[]) => writeFileSync(at(name), lines.join('\n'));
  const all = (wrong: boolean) =>
    Array.from({ length: COPIES }, (_, k) => report(k + 1, numbers, wrong && k % 7 === 0));
  write('broken.md', report(1, numbers, true));
  write('healthy.md', report(1, numbers, false));
  write('large.md', all(true).flat());
  const records = Array.from({ length: COPIES }, (_, k) => record(k + 1, numbers));
  write('broken.json', [JSON.stringify(records[0], null, 2), '']);
  write('large.json', [JSON.stringify(records, null, 2), '']);
  write('broken.yaml', [yaml(records[0], ''), '']);
  write('large.yaml', [yaml(records, ''), '']);
  return at;
}

const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
const rule = (cells: number) => row(Array<string>(cells).fill('---'));

/** One report; a wrong one has one total that is one too high, as a person would leave it while typing. */
function report(k: number, numbers: Numbers, wrong: boolean): string[] {
  const n = (below: number) => numbers.below(below);
  const lines = [`# 示例市第${k}局${2021 + (k % 5)}年政府信息公开工作年度报告`, '', '## 一、总体情况', ''];
  for (const [i, aspect] of ASPECTS.entries()) {
    lines.push(
      `（${'一二三四五'[i]}）${aspect}。全年围绕${aspect}工作完善制度、明确责任，发布各类信息${n(900)}条，举办培训${n(9)}次，有关情况详见[平台栏目][ref${i}]，群众反映的问题均在规定时限内办理并答复，工作质量进一步提升。`,
      '',
      `对${aspect}中的重点事项，建立台账、逐项核对，全年开展检查${n(9)}次，发现并整改问题${n(40)}个；通过政府网站、政务新媒体、新闻发布会等渠道回应关切${n(99)}次，公众满意度持续提高，制度执行情况纳入年度考核。`,
      '',
    );
  }
  lines.push('## 二、主动公开政府信息情况', '', ...disclosure(numbers));
  lines.push('## 三、收到和处理政府信息公开申请情况', '', ...requests(numbers, wrong));
  lines.push('', '## 四、政府信息公开行政复议、行政诉讼情况', '', ...litigation(numbers), '');
  lines.push('## 五、存在的主要问题及改进情况', '');
  lines.push(
    '主要问题：个别栏目更新不够及时，解读形式较为单一。改进情况：明确更新时限，丰富解读形式，加强业务培训。',
    '',
  );
  lines.push('## 六、其他需要报告的事项', '', '本年度收取信息处理费0元，无其他需要报告的事项。', '');
  lines.push('[ref0]: #一总体情况', '[ref1]: #missing', '');
  return lines;
}

function disclosure(numbers: Numbers): string[] {
  const n = (below: number) => numbers.below(below);
  const lines = [
    '**第二十条第（一）项**',
    '',
    row(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']),
    rule(4),
  ];
  lines.push(row(['规章', 0, 0, 0]), row(['行政规范性文件', n(9), n(3), 20 + n(90)]), '');
  const rest: readonly [string, string, readonly string[]][] = [
    ['（五）', '本年处理决定数量', ['行政许可']],
    ['（六）', '本年处理决定数量', ['行政处罚', '行政强制']],
    ['（八）', '本年收费金额（单位：万元）', ['行政事业性收费']],
  ];
  for (const [article, header, labels] of rest) {
    lines.push(`**第二十条第${article}项**`, '', row(['信息内容', header]), rule(2));
    lines.push(...labels.map((label) => row([label, n(400)])), '');
  }
  return lines;
}

const HEADER = ['', '', '', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const SUMS = ['newlyReceived', 'carriedIn', 'processedTotal', 'carriedOut'];

interface FormRow {
  readonly key: string;
  readonly label: string;
  readonly numeric?: boolean;
  readonly parent?: string | null;
}

function requests(numbers: Numbers, wrong: boolean): string[] {
  const table = form2021.tables.find(({ key }) => key === 'requests');
  const rows = ((table?.rows ?? []) as readonly FormRow[]).filter(({ numeric }) => numeric !== false);
  const labels = new Map(((table?.rows ?? []) as readonly FormRow[]).map(({ key, label }) => [key, label]));
  const n = (below: number) => numbers.below(below);
  const figures = new Map<string, number[]>();
  for (const { key } of rows) {
    if (!SUMS.includes(key)) figures.set(key, [n(20), ...Array.from({ length: 5 }, () => (n(6) ? 0 : n(5)))]);
  }
  const total = [...figures.values()].reduce((sum, one) => sum.map((value, i) => value + (one[i] as number)));
  const carriedOut = [n(9), 0, 0, 0, 0, 0];
  const carriedIn = [Math.min(n(9), total[0] as number), 0, 0, 0, 0, 0];
  figures.set('processedTotal', total);
  figures.set('carriedOut', carriedOut);
  figures.set('carriedIn', carriedIn);
  const received = total.map((value, i) => value + (carriedOut[i] as number) - (carriedIn[i] as number));
  figures.set('newlyReceived', received);
  const lines = ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '', row(HEADER), rule(10)];
  for (const { key, label, parent } of rows) {
    const cells = figures.get(key) ?? [];
    const sum = cells.reduce((a, b) => a + b, 0) + (wrong && key === 'granted' ? 1 : 0);
    const deep = key.includes('.');
    lines.push(
      row([deep ? '' : label, deep ? (labels.get(parent ?? '') ?? '') : '', deep ? label : '', ...cells, sum]),
    );
  }
  return lines;
}

function litigation(numbers: Numbers): string[] {
  const groups = ['行政复议', '未经复议直接起诉', '复议后起诉'];
  const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const figures = groups.flatMap(() => {
    const parts = Array.from({ length: 4 }, () => numbers.below(5));
    return [...parts, parts.reduce((a, b) => a + b, 0)];
  });
  const above = groups.flatMap((group) => columns.map(() => group));
  return [row(above), rule(15), row(groups.flatMap(() => columns)), row(figures)];
}

function record(k: number, numbers: Numbers): object {
  const n = (below: number) => numbers.below(below);
  const figures = (r: number) => ({
    item: `第${r}项依申请公开办理情况`,
    naturalPerson: n(50),
    legalEntity: n(50),
    total: n(99),
  });
  const table = (t: number) => ({ title: ASPECTS[t % 5], rows: Array.from({ length: 7 }, (_, r) => figures(r)) });
  return { name: `单位${k}`, tables: Array.from({ length: 6 }, (_, t) => table(t)) };
}

function yaml(value: unknown, indent: string): string {
  if (Array.isArray(value)) return value.map((one) => `${indent}- ${yaml(one, `${indent}  `).trimStart()}`).join('\n');
  const entry = ([key, one]: [string, unknown]) =>
    typeof one === 'object' ? `${indent}${key}:\n${yaml(one, `${indent}  `)}` : `${indent}${key}: ${one}`;
  return Object.entries(value as object)
    .map(entry)
    .join('\n');
}
