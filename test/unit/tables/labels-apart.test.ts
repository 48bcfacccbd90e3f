import * as assert from 'node:assert';
import { formOf, type TableKey } from '../../../server/src/forms/form';
import { dueRows } from '../../../server/src/tables/due';
import { readRows } from '../../../server/src/tables/rows';
import { isUnreadable } from '../../../server/src/tables/unreadable';
import { streamOf } from './support';

/** The rows of running text as key, label and count of figures; `!` for what cannot be told. */
function rows(text: string, table: TableKey = 'requests'): string[] {
  const due = dueRows(formOf('2021'), table);
  const read = readRows(streamOf(text), due, 'spaces');
  if (isUnreadable(read, due, false)) return ['!'];
  return read.rows.map(({ key, label, cells }) => `${key} ${label?.text ?? '-'} ${cells.length}`);
}

const ZERO = '0 0 0 0 0 0 0';

describe('labels apart from their figures', () => {
  it('are those of the next figures, or of the ones before, as all rows of the table are', () => {
    const due = ['denied.stateSecret 1.属于国家秘密 7', 'denied.otherLaw 2.其他法律行政法规禁止公开 7'];
    assert.deepStrictEqual(rows(`1.属于国家秘密\n${ZERO}\n2.其他法律行政法规禁止公开\n${ZERO}`), due);
    assert.deepStrictEqual(rows(`${ZERO}\n1.属于国家秘密\n${ZERO}\n2.其他法律行政法规禁止公开`), due);
  });

  it('are paired in order where as many stand together as rows of figures', () => {
    const due = ['regulations 规章 3', 'normativeDocuments 行政规范性文件 3', 'licences 行政许可 1'];
    const [labels, figures] = ['规章\n行政规范\n性文件\n行政许可', '0 0 0\n1 2 3\n6'];
    assert.deepStrictEqual(rows(`${labels}\n${figures}`, 'disclosure'), due);
    assert.deepStrictEqual(rows(`${figures}\n${labels}`, 'disclosure'), due);
  });

  it('are not paired where the counts say nothing', () => {
    assert.deepStrictEqual(rows('规章\n行政规范性文件\n行政许可\n行政处罚\n0 0 0\n1 2 3', 'disclosure'), ['!']);
    assert.deepStrictEqual(
      rows(`规章\n行政规范性文件\n行政许可\n行政处罚\n行政强制\n${'1 2 3\n'.repeat(5)}`, 'disclosure'),
      ['!'],
    );
  });

  it('do not go to the next row where one was lost', () => {
    const text = `1.信访举报投诉类申请\n${ZERO}\n${ZERO}\n3.要求提供公开出版物\n${ZERO}\n4.无正当理由大量反复申请\n${ZERO}`;
    assert.deepStrictEqual(rows(text), [
      'unprocessed.petition 1.信访举报投诉类申请 7',
      'unprocessed.repeated - 7',
      'unprocessed.publication 3.要求提供公开出版物 7',
      'unprocessed.excessive 4.无正当理由大量反复申请 7',
    ]);
  });

  it('are rows of their own where their figures were lost', () => {
    const text = `1.信访举报投诉类申请 ${ZERO}\n2.重复申请\n3.要求提供公开出版物 ${ZERO}`;
    assert.deepStrictEqual(rows(text)[1], 'unprocessed.repeated 2.重复申请 0');
  });

  it('are read whole where a piece of one is a label itself', () => {
    const whole = 'unavailable.needsCreation 2.没有现成信息需要另行制作 7';
    assert.deepStrictEqual(rows(`2.没有现成信息需要\n另行制作\n${ZERO}`), [whole]);
    assert.deepStrictEqual(rows(`2.没有现成信息需要\n另行制作 ${ZERO}`), [whole]);
  });

  it('are those of the group whose words stand beside the figures', () => {
    const text = `5.要求行政机关确认或重新出具已获取信息\n（六）其他处理 ${ZERO}\n（七）总计 ${ZERO}`;
    assert.deepStrictEqual(rows(text), [
      'unprocessed.reissue 5.要求行政机关确认或重新出具已获取信息 0',
      'other （六）其他处理 7',
      'processedTotal （七）总计 7',
    ]);
  });
});
