import { print, type Style } from '../../test/support/print';
import { GOOD } from './good';

/** A bad input by its name, and what is bad about it. */
export interface BadInput {
  readonly name: string;
  readonly zh: string;
  readonly make: () => string;
}

const TEN_MB = 10_000_000;
const TABS: Style = { layout: 'tabs', columns: 'even' };
const HTML: Style = { layout: 'html', cell: 'plain', heading: 'p' };

const good = (): string => print(GOOD, TABS).text;

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

/** The good report with one row of figures replaced. */
function withRow(row: string): string {
  return good().replace(/^二、上年结转.*$/m, () => row);
}

/** Names are for the table in docs/limits.md. */
export const INPUTS: readonly BadInput[] = [
  { name: 'a good report, to compare', zh: '一份正常的报告（对照）', make: good },
  { name: '10 MB of letters in one line', zh: '10 MB字母，一行', make: () => repeated('x', TEN_MB) },
  {
    name: '10 MB of section titles in one line',
    zh: '10 MB部分标题，一行',
    make: () => repeated('一、总体情况', TEN_MB),
  },
  { name: '10 MB of tabs in one line', zh: '10 MB制表符，一行', make: () => repeated('\t', TEN_MB) },
  {
    name: '10 MB of 0s and tabs behind a label',
    zh: '行名后10 MB的0和制表符',
    make: () => withRow(`二、上年结转政府信息公开申请数量${repeated('\t0', TEN_MB)}`),
  },
  {
    name: '100,000 rows in one table',
    zh: '一张表100,000行',
    make: () => withRow(repeated('2.属于国家秘密\t0\t0\t0\t0\t0\t0\t0\n', 26 * 100_000)),
  },
  {
    name: '100,000 rows of HTML',
    zh: 'HTML，100,000行',
    make: () =>
      print(GOOD, HTML).text.replace(
        '</table>',
        () => `${'<tr><td>某行</td><td>0</td><td>0</td></tr>'.repeat(100_000)}</table>`,
      ),
  },
  {
    name: '1,000 nested tables',
    zh: '1,000层嵌套的表格',
    make: () =>
      print(GOOD, HTML).text.replace(
        /<td>/,
        () => `<td>${'<table><tr><td>'.repeat(1_000)}0${'</td></tr></table>'.repeat(1_000)}`,
      ),
  },
  {
    name: '100,000 nested tables, none closed',
    zh: '100,000层嵌套的表格，都不闭合',
    make: () => print(GOOD, HTML).text + '<table><tr><td>'.repeat(100_000),
  },
  {
    name: 'rowspan and colspan of 1,000,000,000',
    zh: 'rowspan、colspan为1,000,000,000',
    make: () =>
      print(GOOD, HTML)
        .text.replaceAll(/rowspan="\d+"/g, 'rowspan="1000000000"')
        .replaceAll(/colspan="\d+"/g, 'colspan="1000000000"'),
  },
  {
    name: '1 MB of lone surrogates',
    zh: '1 MB不成对的代理项',
    make: () => good() + repeated('\ud800\udc00\udc00\ud800', 1_000_000),
  },
  { name: '1 MB of NUL', zh: '1 MB的NUL', make: () => good() + repeated('\0', 1_000_000) },
  {
    name: '1,000,000 bars in one line',
    zh: '一行1,000,000条竖线',
    make: () => `${good()}\n${repeated('|', 1_000_000)}`,
  },
  {
    name: '1,000,000 lines of one bar',
    zh: '1,000,000行，每行一条竖线',
    make: () => `${good()}\n${'|\n'.repeat(1_000_000)}`,
  },
  {
    name: 'figures of 10,000 digits',
    zh: '10,000位的数字',
    make: () =>
      withRow(
        `二、上年结转政府信息公开申请数量\t\t\t${Array.from({ length: 7 }, () => '9'.repeat(10_000)).join('\t')}`,
      ),
  },
  { name: 'line ends mixed (LF, CRLF, CR)', zh: '换行混用（LF、CRLF、CR）', make: () => mixed(good()) },
  { name: 'a report in traditional characters', zh: '繁体字报告', make: () => traditional(good()) },
  { name: '1,000 reports in one file', zh: '一个文件1,000份报告', make: () => good().repeat(1_000) },
];

function mixed(text: string): string {
  let line = 0;
  return text.replace(/\n/g, () => ['\n', '\r\n', '\r'][line++ % 3] as string);
}

const SIMPLIFIED = '总体情况动开府报年结转处办复诉讼题进须关为数规章许罚强营业类';
const TRADITIONAL = '總體情況動開府報年結轉處辦復訴訟題進須關為數規章許罰強營業類';

function traditional(text: string): string {
  return text.replace(/[\u4e00-\u9fff]/g, (char) => TRADITIONAL[SIMPLIFIED.indexOf(char)] ?? char);
}
