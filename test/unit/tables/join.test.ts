import * as assert from 'node:assert';
import { joinBrokenRuns, type RunScores } from '../../../server/src/tables/join';
import type { Printed } from '../../../server/src/tables/record';
import { gridOf, streamOf, wordsOf } from './support';

const SEVEN: RunScores = { due: () => 7, names: () => false, addsUp: () => false };

function joined(rows: readonly Printed[], scores: RunScores = SEVEN): string[] {
  return joinBrokenRuns(rows, scores).map(({ tokens }) => wordsOf(tokens));
}

/** Rows whose every cell is printed, a blank between two, as they are joined. */
const joinedIn = (text: string) => joined(gridOf(text.replaceAll(' ', '\t'), 'physical'));

describe('a run of figures broken over lines', () => {
  it('is joined where the count then fits', () => {
    assert.deepStrictEqual(joined(streamOf('予以公开 1 2 3\n4 5\n6 7\n部分公开 0')), [
      '予以公开 1 2 3 4 5 6 7',
      '部分公开 0',
    ]);
  });

  it('is joined with a label in the line above, in a grid, and with no words of a header', () => {
    const figures = '|  |  |  | 1 | 2 | 3 | 4 | 5 | 6 | 7 |';
    const header = '|  |  |  | 商业企业 | 科研机构 | 社会公益组织 | 其他 |';
    assert.strictEqual(joined(gridOf(`| 三、办理结果 | 予以公开 |\n${figures}`)).length, 1);
    assert.strictEqual(joined(gridOf(`${header}\n${figures}`)).length, 2);
    assert.strictEqual(joined(gridOf(`${header}\n${figures}`), { ...SEVEN, names: () => true }).length, 1);
  });

  it('is joined when it stands one figure a line, its label elsewhere', () => {
    assert.deepStrictEqual(joined(streamOf('1\n2\n3\n4\n5\n6\n7\n予以公开')), ['1 2 3 4 5 6 7', '予以公开']);
  });

  it('is left where too few or too many follow, or words stand between', () => {
    for (const text of ['予以公开 1 2 3\n4 5\n部分公开', '予以公开 1 2 3\n4 5 6 7 8', '予以公开 1 2 3\n部分\n4 5 6 7'])
      assert.deepStrictEqual(joined(streamOf(text)), text.split('\n'));
  });

  it('passes over a page number, by the sum where the count leaves it open', () => {
    const addsUp: RunScores['addsUp'] = (figures) => figures.at(-1)?.text === '21';
    const text = '予以公开 1 2 3 4 5 6\n8\n21';
    assert.deepStrictEqual(joined(streamOf(text), { ...SEVEN, addsUp })[0], '予以公开 1 2 3 4 5 6 21');
    assert.deepStrictEqual(joined(streamOf('予以公开 1 2 3\n9\n4 5 6 7')), ['予以公开 1 2 3 4 5 6 7']);
  });

  it('is joined where the break stands within a figure, and the sum tells', () => {
    const addsUp: RunScores['addsUp'] = (figures) => figures.length === 7 && figures.at(-1)?.text === '20';
    const text = '予以公开 1 2 3 1\n3 1 0 20';
    assert.deepStrictEqual(joined(streamOf(text), { ...SEVEN, addsUp }), ['予以公开 1 2 3 13 1 0 20']);
    assert.deepStrictEqual(joined(gridOf(text.replaceAll(' ', '\t')), { ...SEVEN, addsUp }), [
      '予以公开 1 2 3 13 1 0 20',
    ]);
    assert.deepStrictEqual(joined(streamOf(text)), text.split('\n'));
    // No figure begins with 0.
    for (const other of ['予以公开 1 2 3 0\n3 1 0 20', '予以公开 1 2 3 1\n3 1 0 0 20', '予以公开 1 2 3 —\n3 1 0 20'])
      assert.deepStrictEqual(joined(streamOf(other), { ...SEVEN, addsUp }), other.split('\n'));
  });

  it('keeps a whole row as it is, whatever follows', () => {
    assert.deepStrictEqual(joined(streamOf('予以公开 1 2 3 4 5 6 7\n8')), ['予以公开 1 2 3 4 5 6 7', '8']);
  });

  it('is joined in a grid, where blank cells count if every cell is printed', () => {
    assert.deepStrictEqual(joined(gridOf('\t予以公开\t1\t2\t\n3\t4\t5\t6\t7\t')), ['_ 予以公开 1 2 _ 3 4 5 6 7']);
    assert.deepStrictEqual(joined(gridOf('予以公开\t1\t2\t\n3\t\t5\t6', 'physical')), ['予以公开 1 2 _ 3 _ 5 6']);
    assert.deepStrictEqual(joined(gridOf('a\t予以公开\n1\t2\t3\t4\t5\t6\t7', 'physical')), [
      'a 予以公开 1 2 3 4 5 6 7',
    ]);
  });

  it('is joined a cell a line where one is lost or stands twice, wherever blank lines stand', () => {
    for (const text of [
      '予以公开 1 2 3\n4 5 6',
      '（一） 予以公开\n1 2\n3 4 5 6',
      '予以公开 1 2 3 4 5 6\n7 8',
      '予以公开 1 2 3 4 5\n6 7 8',
    ])
      assert.deepStrictEqual(joinedIn(`${text}\n部分公开 0`), [text.replaceAll('\n', ' '), '部分公开 0']);
    for (const text of ['予以公开 1 2\n3 4 5', '予以公开 1 2 3 4 5 6\n7 8 9'])
      assert.deepStrictEqual(joinedIn(`${text}\n部分公开 0`), [...text.split('\n'), '部分公开 0']);
    const [row, other] = gridOf('予以公开 1 2 3 4 5 6 7\n部分公开 --- 0'.replaceAll(' ', '\t'), 'physical') as [
      Printed,
      Printed,
    ];
    const rule = { ...other, tokens: other.tokens.slice(1, 2) };
    assert.deepStrictEqual(joined([row, rule]), ['予以公开 1 2 3 4 5 6 7', '---']);
    // The figure of a row that has lost its label may stand below a row of one figure.
    const [whole, lost] = gridOf('行政许可\t1\n行政处罚\t2', 'physical') as [Printed, Printed];
    const one = joined([whole, { ...lost, tokens: lost.tokens.slice(1) }], { ...SEVEN, due: () => 1 });
    assert.deepStrictEqual(one, ['行政许可 1', '2']);
  });

  it('is joined a cell a line with what stands in the place of a figure, and with no label', () => {
    for (const text of [
      '予以公开 1 若干 3\n4 5 6 7',
      '予以公开 1 2 3\n4 不详 6 7',
      '予以公开 1 2 3\n不详 5 6 7',
      '（一） 予以公开\n3O5 2\n3 4 5 6 7',
    ])
      assert.deepStrictEqual(joinedIn(`${text}\n部分公开 0`), [text.replaceAll('\n', ' '), '部分公开 0']);
    for (const text of ['予以公开 1 2 3\n规章 5 6 7', '予以公开 1 2 3\n某项 5 6'])
      assert.deepStrictEqual(joinedIn(text), text.split('\n'));
  });

  it('numbers the columns of a joined row anew', () => {
    const [row] = joinBrokenRuns(gridOf('予以公开\t1\t2\t3\n4\t5\t6\t7'), SEVEN);
    assert.deepStrictEqual(
      row?.tokens.map(({ column }) => column),
      [0, 1, 2, 3, 4, 5, 6, 7],
    );
  });
});
