import * as assert from 'node:assert';
import { fifteens, placedIn } from '../../../server/src/tables/fifteen';
import type { Printed } from '../../../server/src/tables/record';
import { gridOf, seenIn, streamOf, wordsOf } from './support';

const DUE = 15;
const ROW = '72 64 178 37 351 13 4 8 1 26 12 1 1 6 20';
const FIGURES = ROW.split(' ');
const HEADER = '行政复议 行政诉讼\n结果维持 结果纠正 其他结果 尚未审结 总计';

function read(rows: readonly Printed[]): string[] {
  return fifteens(rows, DUE).map((values) => {
    const { fits, cells } = placedIn(values, DUE, rows);
    return `${fits ? '' : 'unfit '}${wordsOf(cells)}`;
  });
}

describe('the third table’s fifteen figures', () => {
  it('are one line', () => assert.deepStrictEqual(read(streamOf(`${HEADER}\n${ROW}`)), [ROW]));

  it('are joined over lines broken anywhere', () => {
    for (let at = 1; at < DUE; at++) {
      const text = `${FIGURES.slice(0, at).join(' ')}\n${FIGURES.slice(at).join(' ')}`;
      assert.deepStrictEqual(read(streamOf(text)), [ROW], text);
    }
    assert.deepStrictEqual(read(streamOf(FIGURES.join('\n'))), [ROW]);
  });

  it('are joined of three tables of five, each under a header', () => {
    const parts = [0, 5, 10].map((from) => FIGURES.slice(from, from + 5));
    assert.deepStrictEqual(read(streamOf(parts.map((five) => `${HEADER}\n${five.join(' ')}`).join('\n'))), [ROW]);
    assert.deepStrictEqual(read(gridOf(parts.map((five) => `${five.join('\t')}${'\t'.repeat(10)}`).join('\n'))), [ROW]);
    const labels = ['行政复议', '未经复议直接起诉', '复议后起诉'];
    assert.deepStrictEqual(read(streamOf(parts.map((five, i) => `${labels[i]} ${five.join(' ')}`).join('\n'))), [ROW]);
  });

  it('are joined of three rows under one header, the groups’ names within other words', () => {
    const report = (names: readonly string[]) =>
      [
        '云溪县司法局2024年政府信息公开工作年度报告',
        '四、政府信息公开行政复议、行政诉讼情况',
        '类别\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计',
        ...names.map((name, i) => `${name}\t${FIGURES.slice(i * 5, i * 5 + 5).join('\t')}`),
        '五、存在的主要问题及改进情况',
      ].join('\n');
    for (const names of [
      ['行政复议', '未经复议直接起诉', '复议后起诉'],
      ['行政复议案件', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'],
    ]) {
      const rows = seenIn(report(names)).filter((line) => line.startsWith('litigation litigation'));
      assert.deepStrictEqual(rows, [`litigation litigation true: ${ROW}`], names.join());
    }
  });

  it('are as many rows as they are printed times, however many lines each takes', () => {
    const parts = [0, 5, 10].map((from) => FIGURES.slice(from, from + 5).join(' '));
    const three = parts.map((five) => `${HEADER}\n${five}`).join('\n');
    assert.deepStrictEqual(read(streamOf(`${three}\n${three}`)), [ROW, ROW]);
    assert.deepStrictEqual(read(streamOf(`${three}\n${HEADER}\n${ROW}`)), [ROW, ROW]);
    assert.match(read(streamOf(`${three}\n${HEADER}\n${parts[0]}`))[0] ?? '', /^unfit /);
  });

  it('have no page number before, behind or among them', () => {
    for (const text of [`${ROW}\n6`, `6\n${ROW}`, `6\n${ROW}\n7`]) assert.deepStrictEqual(read(streamOf(text)), [ROW]);
    for (let at = 1; at < DUE; at++) {
      const broken = [FIGURES.slice(0, at).join(' '), '6', FIGURES.slice(at).join(' ')].join('\n');
      assert.deepStrictEqual(read(streamOf(broken)), [ROW], broken);
      const column = [...FIGURES.slice(0, at), '6', ...FIGURES.slice(at)].join('\n');
      assert.deepStrictEqual(read(streamOf(column)), [ROW], column);
    }
  });

  it('have no note with figures among them', () => {
    assert.deepStrictEqual(read(streamOf(`数据 截至 2023 年底 为止\n${ROW}`)), [ROW]);
  });

  it('are found behind a label that somebody set there, and with a word in the place of one', () => {
    assert.deepStrictEqual(read(streamOf(`件数 ${ROW}`)), [ROW]);
    assert.deepStrictEqual(read(gridOf(`件数\t${FIGURES.join('\t')}`)), [ROW]);
    const word = ['若干', ...FIGURES.slice(1)].join(' ');
    assert.deepStrictEqual(read(streamOf(word)), [word]);
  });

  it('may have a word in the place of the first or last of a group', () => {
    for (const at of [0, 4, 5, 9, 10, 14]) {
      const words = FIGURES.map((figure, i) => (i === at ? '不详' : figure));
      const text = [0, 5, 10].map((from) => `${HEADER}\n${words.slice(from, from + 5).join(' ')}`).join('\n');
      assert.deepStrictEqual(read(streamOf(text)), [words.join(' ')], text);
    }
  });

  it('are told when there are more or fewer in the line', () => {
    assert.deepStrictEqual(read(streamOf(`${ROW} 9`)), [`unfit ${ROW} 9`]);
    assert.deepStrictEqual(read(streamOf(FIGURES.slice(1).join(' '))), [`unfit ${FIGURES.slice(1).join(' ')}`]);
    assert.deepStrictEqual(read(gridOf(`${FIGURES.join('\t')}\t9`)), [`unfit ${ROW} 9`]);
  });

  it('are told once for each time that they are printed', () => {
    assert.deepStrictEqual(read(streamOf(`${ROW}\n${ROW}`)), [ROW, ROW]);
  });

  it('may all be marks or blank cells', () => {
    const marks = Array.from({ length: DUE }, () => '—');
    assert.deepStrictEqual(read(streamOf(`${HEADER}\n${marks.join(' ')}`)), [marks.join(' ')]);
    assert.deepStrictEqual(read(gridOf('\t'.repeat(DUE - 1))), [marks.map(() => '_').join(' ')]);
    assert.deepStrictEqual(read(streamOf(HEADER)), []);
  });
});
