import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { inFullWidth } from '../../../server/src/text/full-width';
import { isPageMark, isPageNumber } from '../../../server/src/text/page-mark';
import { plainReport } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';

const MARKS = [
  ...[
    '- 4 -',
    '-4-',
    '— 5 —',
    '——5——',
    '－6－',
    '~ 4 ~',
    '·4·',
    '• 12 •',
    '* 3 *',
    '_4_',
    '– 4 –',
    '― 4 ―',
    '～4～',
    '.4.',
  ],
  ...['[4]', '〔4〕', '【12】', '{4}', '［4］', '｛4｝'],
  ...['第4页', '第 4 页', '第 4 页 共 9 页', '第4页，共9页', '第4页/共9页', '第四页', '共9页', '共 9 页 第 4 页'],
  ...[
    '4/9',
    '4 / 9',
    '4页/9页',
    '4/共9页',
    '4／9',
    '04/12',
    '10/20',
    'Page 4',
    'Page 4 of 9',
    'page 4/9',
    'P4',
    'P. 12',
  ],
  ...['1 of 3', '-- 1 of 3 --', '— 第1页 共3页 —', '- 4/9 -', '=== Page 2 ===', '== 4 ==', '--- Page 4 of 9 ---'],
  ...['[Page 1]', '【第 4 页】', '[4/9]', '第4页（共9页）'],
];
const OTHERS = [
  ...['', '4', '0', '-4', '- 4', '4-', '（4）', '(4)', '4.', '4、', '12345', '- 12345 -', '1,234', '2.5', '4件'],
  ...['第二十条第（一）项', '第4项', '—', '——', '/', '- - -', '2.重复申请', '- 0 0 0 -', '第 页', '页', '1/2/3/4'],
  ...['-- 1 3 --', '- 1 of -', '1 of', '1of3', '=', '=====', '4 = 4', '[1 2]', '[第]', '0 0 0', '-1 of 3'],
  ...['0/0', '0/9', '4/0', '00/00', '0 / 0', '0／0', '[0]', '【0】'],
];

describe('a page mark', () => {
  for (const text of MARKS) it(`is ${text}`, () => assert.strictEqual(isPageMark(text), true));
  for (const text of OTHERS) it(`is not ${JSON.stringify(text)}`, () => assert.strictEqual(isPageMark(text), false));

  it('is one in full width too', () => {
    for (const text of [...MARKS, '－２－', '第２页', '‐2‐'])
      assert.strictEqual(isPageMark(inFullWidth(text)), true, text);
    for (const text of OTHERS) assert.strictEqual(isPageMark(inFullWidth(text)), false, text);
  });

  it('is no row of running text, wherever it stands', () => {
    const style = STYLES['spaces, groups before their rows'] as Style;
    const lines = print(plainReport(), style).text.split('\n');
    const [from, to] = ['二、主动公开', '五、存在的'].map((words) => lines.findIndex((line) => line.includes(words)));
    for (const mark of ['- 2 -', '- ２ -', '第 ２ 页 共 ９ 页'])
      for (let i = (from as number) + 1; i <= (to as number); i += 3) {
        const text = [...lines.slice(0, i), mark, ...lines.slice(i)].join('\n');
        assert.deepStrictEqual(check(read(text)).findings, [], `${mark} above ${lines[i]}`);
      }
  });

  it('is told in bounded time, however long the line', () => {
    for (const text of ['-'.repeat(100_000), `第${' '.repeat(100_000)}`, '1'.repeat(100_000)])
      assert.strictEqual(isPageMark(text), false);
  });
});

describe('a page number', () => {
  for (const text of ['1', '6', '12', '120']) it(`may be ${text}`, () => assert.strictEqual(isPageNumber(text), true));
  for (const text of ['', '0', '007', '1200', '1.5', '-1', '６', '一'])
    it(`is never ${JSON.stringify(text)}`, () => assert.strictEqual(isPageNumber(text), false));
});
