import * as assert from 'node:assert';
import { formOf } from '../../../server/src/forms/form';
import { tableLines } from '../../../server/src/tables/aside';
import { joinBrokenLabels } from '../../../server/src/tables/broken-labels';
import { dueRows, wordingIndex } from '../../../server/src/tables/due';
import { printedRows } from '../../../server/src/tables/printed';
import type { Printed } from '../../../server/src/tables/record';
import { linesOf, streamOf, wordsOf } from './support';

const DUE = dueRows(formOf('2021'), 'requests');
const ZEROS = '\t0\t0\t0\t0\t0\t0\t0';

function joined(rows: readonly Printed[]): readonly Printed[] {
  return joinBrokenLabels(rows, wordingIndex(DUE), DUE);
}

function rowsOf(text: string): Printed[] {
  return printedRows(tableLines(linesOf(text)), 'tabs', text);
}

function words(text: string): string[] {
  return joined(rowsOf(text)).map(({ tokens }) => wordsOf(tokens));
}

describe('a label broken within a row of a grid', () => {
  it('is joined, and the figures behind it are its own', () => {
    assert.deepStrictEqual(words(`\t\t2.重复\n申请${ZEROS}\n\t\t3.要求提供公开出版物${ZEROS}`), [
      '_ _ 2.重复申请 0 0 0 0 0 0 0',
      '_ _ 3.要求提供公开出版物 0 0 0 0 0 0 0',
    ]);
  });

  it('is joined over four lines', () => {
    assert.deepStrictEqual(words(`5.要求行政\n机关确认或\n重新出具\n已获取信息${ZEROS}`), [
      '5.要求行政机关确认或重新出具已获取信息 0 0 0 0 0 0 0',
    ]);
  });

  it('is joined over as many lines as a narrow column makes of it', () => {
    const label = '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请';
    const narrow = (label.match(/.{1,4}/gu) ?? []).join('\n');
    assert.deepStrictEqual(words(`${narrow}${ZEROS}`), [`${label} 0 0 0 0 0 0 0`]);
  });

  it('is joined beside a group’s label that is broken as well', () => {
    assert.deepStrictEqual(words(`三、本年度\n办理结果\t（一）予以\n公开${ZEROS}`), [
      '三、本年度办理结果 （一）予以公开 0 0 0 0 0 0 0',
    ]);
  });

  it('is joined within the quotes of a spreadsheet', () => {
    assert.deepStrictEqual(words(`\t"（七）\n总计"${ZEROS}`), ['"（七）总计" 0 0 0 0 0 0 0']);
  });

  it('is joined where its first line alone is short for a label', () => {
    assert.deepStrictEqual(words(`\t（二）部分公开\n（区分处理的，只计这一情形，不计其他情形）${ZEROS}`), [
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形） 0 0 0 0 0 0 0',
    ]);
  });

  it('is joined with a word wrong in it, by its numbering', () => {
    assert.deepStrictEqual(words(`\t\t2.其他法律行政\n法规不予公开${ZEROS}`), [
      '_ _ 2.其他法律行政法规不予公开 0 0 0 0 0 0 0',
    ]);
    assert.strictEqual(words(`\t\t其他法律行政\n法规不予公开${ZEROS}`).length, 2);
  });

  it('numbers the columns as if it were whole, and keeps the place of either piece', () => {
    const text = `\t（七）总\n计${ZEROS}`;
    const [row] = joined(rowsOf(text));
    assert.ok(row);
    assert.deepStrictEqual(
      row.tokens.map(({ column }) => column),
      [1, 2, 3, 4, 5, 6, 7, 8],
    );
    const [label] = row.tokens;
    assert.strictEqual(text.slice(label?.start, label?.end), '（七）总\n计');
  });

  it('is none where words, or words and figures, make no label together', () => {
    for (const text of [
      `\t\t2.重复申请\n3.要求提供公开出版物${ZEROS}`,
      `\t（六）其他处理\n3.其他${ZEROS}`,
      `\t\t2.重复${ZEROS}\n申请${ZEROS}`,
      `\t\t2.重复\n说明\t申请${ZEROS}`,
      '自然人\t商业企业\t科研机构\t其他\n申请\t总计',
    ])
      assert.strictEqual(words(text).length, 2, text);
  });

  it('is left to running text, where pieces of labels stand anywhere', () => {
    const rows = streamOf('2.重复\n申请 0 0 0 0 0 0 0');
    assert.strictEqual(joined(rows), rows);
  });
});
