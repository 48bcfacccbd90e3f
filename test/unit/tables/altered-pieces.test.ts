import * as assert from 'node:assert';
import { formOf } from '../../../server/src/forms/form';
import { dueRows } from '../../../server/src/tables/due';
import { readRows } from '../../../server/src/tables/rows';
import { plainReport } from '../../support/plain-report';
import { print } from '../../support/print';
import { seenIn, streamOf } from './support';

const ZERO = '0 0 0 0 0 0 0';
const MARKS = '— — — — — — —';

/** Each row of running text: its key, how it is worded, the words. */
function rows(text: string, undivided = false): string[] {
  const due = dueRows(formOf(undivided ? '2019' : '2021'), 'requests');
  return readRows(streamOf(text), due, 'spaces').rows.map(
    ({ key, label, cells }) => `${key} ${label?.wording} ${label?.text} ${cells.length}`,
  );
}

describe('a wrapped label with a wrong character', () => {
  it('is altered, though its last line names the row by itself', () => {
    for (const first of ['2.没有现成某息需要', '2.某有现成信息需要'])
      assert.deepStrictEqual(rows(`${first}\n另行制作\n${ZERO}`), [
        `unavailable.needsCreation altered ${first}另行制作 7`,
      ]);
    assert.deepStrictEqual(rows(`另行制作 ${ZERO}`), ['unavailable.needsCreation accepted 另行制作 7']);
    assert.deepStrictEqual(
      rows(`1.本机关不掌握相关政府信息 ${ZERO}\n另行制作 ${ZERO}`)[1],
      'unavailable.needsCreation accepted 另行制作 7',
    );
  });

  it('is altered, though figures stand before its last line', () => {
    const altered = `unavailable.needsCreation altered 2.没有现成某息需要另行制作 7`;
    assert.deepStrictEqual(rows(`2.没有现成某息需要\n${ZERO}\n另行制作`), [altered]);
    assert.deepStrictEqual(rows(`1.本机关不掌握相关\n${ZERO}\n政府信息\n2.没有现成某息需要\n${ZERO}\n另行制作`), [
      'unavailable.notHeld label 1.本机关不掌握相关政府信息 7',
      altered,
    ]);
  });

  it('leaves the label before it to its own figures, on whichever side labels stand', () => {
    const first = '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申\n请';
    const second = '2.申请某逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信\n息公开申请';
    const one = '1 0 0 0 0 0 1';
    const due = (shown: readonly string[]) =>
      shown.map(
        (key, i) => `other.${key} ${i === 0 ? 'label' : 'altered'} ${i === 0 ? first : second} ${i === 0 ? one : ZERO}`,
      );
    const read = (text: string) => {
      const { rows: all } = readRows(streamOf(text), dueRows(formOf('2021'), 'requests'), 'spaces');
      return all.map(
        ({ key, label, cells }) =>
          `${key} ${label?.wording} ${label?.pieces.map(({ start, end }) => text.slice(start, end)).join('\n')} ${cells
            .map((cell) => cell.text)
            .join(' ')}`,
      );
    };
    for (const group of ['', '（六）其他处理\n']) {
      for (const behind of ['', '\n他处理']) {
        const keys = due(['notCorrected', 'feeUnpaid']);
        assert.deepStrictEqual(read(`${group}${one}\n${first}\n${ZERO}\n${second}${behind}`), keys);
        assert.deepStrictEqual(read(`${group}${first}\n${one}\n${second}\n${ZERO}${behind}`), keys);
      }
    }
  });

  it('does not take a piece of the next label for its own', () => {
    const text = `一、本年新收政府信息\n公开某请数量\n5 2 0 0 0 0 7\n二、上年结转政府信息\n公开申请数量\n${ZERO}`;
    assert.deepStrictEqual(rows(text), [
      'newlyReceived altered 一、本年新收政府信息公开某请数量 7',
      'carriedIn label 二、上年结转政府信息公开申请数量 7',
    ]);
  });

  it('is the table’s last line where figures stand before labels', () => {
    const { text } = print(plainReport(), { layout: 'spaces', groups: 'before', figures: 'before', labelWidth: 10 });
    const broken = text.replace('四、结转下年度继续办\n理', '四、结转下某度继续办\n理');
    assert.notStrictEqual(broken, text);
    const altered = (one: string) => seenIn(one).filter((line) => /^(?:row|header)-/.test(line));
    assert.deepStrictEqual(altered(text), []);
    assert.deepStrictEqual(
      altered(broken).map((line) => line.split(' ')[0]),
      ['row-label-altered'],
    );
  });
});

describe('a row of marks in running text', () => {
  it('is a row with its own label, whatever stands around it', () => {
    const text = `2.重复申请 ${ZERO}\n3.要求提供公开出版物 ${MARKS}\n${ZERO}\n4.无正当理由大量\n反复申请`;
    assert.deepStrictEqual(rows(text), [
      'unprocessed.repeated label 2.重复申请 7',
      'unprocessed.publication label 3.要求提供公开出版物 7',
      'unprocessed.excessive label 4.无正当理由大量反复申请 7',
    ]);
  });
});

describe('a word in the place of a figure', () => {
  it('is the row’s, first or last, though the label stands on other lines', () => {
    const label = '2.没有现成信息需要另行制作';
    for (const figures of ['若干 0 0 0 0 0 0', '0 0 0 0 0 0 不详']) {
      const due = [`unavailable.needsCreation label ${label} 7`];
      assert.deepStrictEqual(rows(`2.没有现成信息需要\n${figures}\n另行制作`), due);
      assert.deepStrictEqual(rows(`${figures}\n2.没有现成信息需要\n另行制作`), due);
      assert.deepStrictEqual(rows(`2.没有现成信息需要\n另行制作\n${figures}`), due);
    }
  });

  it('is not what belongs to a label or a group: then a figure is wanting', () => {
    assert.deepStrictEqual(rows('2.没有现成信息需要另行\n制作 0 0 0 0 0 0'), [
      'unavailable.needsCreation label 2.没有现成信息需要另行制作 6',
    ]);
    assert.deepStrictEqual(rows('度 0 0 0 0 0 0\n2.没有现成信息需要另行制作')[0]?.split(' ').at(-1), '6');
    assert.deepStrictEqual(rows('1.涉及历史遗留 0 0 0 0 0 0')[0]?.split(' ').at(-1), '6');
  });

  it('is the row’s of a group that is not divided', () => {
    assert.deepStrictEqual(rows(`（六）其他处理 不详 2 0 0 0 0 2\n（七）总计 ${ZERO}`, true), [
      'other label （六）其他处理 7',
      'processedTotal label （七）总计 7',
    ]);
    assert.deepStrictEqual(
      rows(`（六）其他处理 不详 0 2 0 0 0 0 2\n（七）总计 ${ZERO}`, true)[0],
      'other label （六）其他处理 7',
    );
  });
});
