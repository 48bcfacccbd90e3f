import * as assert from 'node:assert';
import { findRegions, type Stretch } from '../../../server/src/tables/region';
import { linesOf } from './support';

const ROW = '1 0 0 1 2 0 0 0 0 0 0 0 0 0 0';

/** The lines of the regions found under one heading, by table. */
function found(text: string, home: Stretch['home']): Record<string, string[]> {
  const lines = linesOf(text);
  const { tables } = findRegions(lines, [{ firstLine: 0, endLine: lines.length, home }]);
  return Object.fromEntries(
    tables.map(({ table, firstLine, endLine }) => [table, text.split('\n').slice(firstLine, endLine)]),
  );
}

describe('where a table stands', () => {
  it('is told by two of its words, from its header to its last figures', () => {
    const text = `文字一句。\n行政复议 行政诉讼\n未经复议直接起诉 复议后起诉\n${ROW}\n文字一句。`;
    assert.deepStrictEqual(found(text, null), { litigation: text.split('\n').slice(1, 4) });
  });

  it('is told by its figures under its own heading, where all words are lost', () => {
    assert.deepStrictEqual(found(`本节列表如下。\n${ROW}\n`, 'litigation'), { litigation: [ROW] });
    assert.deepStrictEqual(found(`结\n果\n维\n持\n${ROW}`, 'litigation'), {
      litigation: ['结', '果', '维', '持', ROW],
    });
    assert.deepStrictEqual(found(ROW.split(' ').join('\n'), 'litigation'), { litigation: ROW.split(' ') });
  });

  it('is not told by figures under another heading, or by too few', () => {
    assert.deepStrictEqual(found(ROW, null), {});
    assert.deepStrictEqual(found(ROW, 'requests'), {});
    assert.deepStrictEqual(found('1 0 0 1 2', 'litigation'), {});
    assert.deepStrictEqual(found(`复议和诉讼合计 ${ROW} 件`, 'litigation'), {});
  });

  it('of the third begins behind the rows of the second, where no heading stands between the two', () => {
    const rows = ['2.重复申请 0 0 0 0 0 0 0', '（四）无法提供', '（七）总计 1 0 0 0 0 0 1'];
    const words = ['行政复议 行政诉讼', '未经复议直接起诉 复议后起诉', '结果维持 结果纠正'];
    const { requests, litigation } = found(['1.属于国家秘密 1 0 0 0 0 0 1', ...rows, ...words, ROW].join('\n'), null);
    assert.deepStrictEqual(requests?.slice(1), rows);
    assert.deepStrictEqual(litigation, [...words, ROW]);
  });

  it('begins with figures that stand above their labels, right under the heading', () => {
    const text = '0 0 0\n1 2 3\n规章\n行政规范性文件\n行政许可 5\n文字一句。';
    assert.deepStrictEqual(found(text, 'disclosure'), { disclosure: text.split('\n').slice(0, 5) });
  });

  it('begins with the shreds of its header, be two cells’ in one line, and not with a sentence', () => {
    const shreds = ['自然', '人总', '计', '商业', '企科', '研机', '业构'];
    const rows = [
      '一、本年新收政府信息公开申',
      '请数量',
      '1 0 0 0 0 0 1',
      '1.属于国家秘密 1 0 0 0 0 0 1',
      '2.重复申请 0 0 0 0 0 0 0',
    ];
    for (const above of ['以下为办理情况', '办理情况如下。'])
      assert.deepStrictEqual(found([above, ...shreds, ...rows].join('\n'), null).requests, [...shreds, ...rows], above);
  });

  it('goes on over page marks, titles and notes, and to the last piece of a label', () => {
    const rows = [
      '（七）总计 0 0 0 0 0 0 0',
      '2.重复申请 0 0 0 0 0 0 0',
      '注：含乡镇。',
      '- 6 -',
      '1 0 0 0 0 0 1',
      '四、结转下年度继续办',
      '理',
    ];
    assert.deepStrictEqual(
      found(`1.属于国家秘密 0 0 0 0 0 0 0\n${rows.join('\n')}\n文字一句。`, null).requests?.slice(1),
      rows,
    );
  });

  it('ends before figures that are too many for one of its rows, whose words come later', () => {
    const rows = ['规章 1 0 5', '行政规范性文件 2 0 9', '行政许可', '7', '行政事业性收费', '0'];
    const next = '5 2 0 0 0 0 7\n一、本年新收政府信息\n公开申请数量';
    assert.deepStrictEqual(
      found(`信息内容 本年制发件数\n${rows.join('\n')}\n申请\n人情\n况\n${next}`, null).disclosure?.slice(1),
      rows,
    );
  });

  it('goes on to the last piece of a label over any number of empty lines', () => {
    const rows = ['2.重复申请 0 0 0 0 0 0 0', '1 0 0 0 0 0 1', '四、结转下年度继续办', '- 6 -', '理'];
    const text = `1.属于国家秘密 0 0 0 0 0 0 0\n${rows.join('\n'.repeat(9))}\n文字一句。`;
    assert.deepStrictEqual(
      found(text, null)
        .requests?.filter((line) => line !== '')
        .slice(1),
      rows,
    );
  });

  it('goes on to a last row of figures in the place of one of which a word stands', () => {
    const first = '1.属于国家秘密 0 0 0 0 0 0 0\n2.重复申请 0 0 0 0 0 0 0\n（七）总计 0 0 0 0 0 0 0';
    const rows = ['1 0 0 0 0 0 不详', '四、结转下年度继续办', '理'];
    assert.deepStrictEqual(found(`${first}\n${rows.join('\n')}\n文字一句。`, null).requests?.slice(3), rows);
    const header = '行政复议 行政诉讼\n结果维持 结果纠正 其他结果 尚未审结 总计';
    const groups = ['1 0 0 0 1', '未经复议直接起诉', '2 0 0 0 2', '复议后起诉', '0 0 0 0 若干'];
    const { litigation } = found(`${header}\n${groups.join('\n')}\n文字一句。`, null);
    assert.deepStrictEqual(litigation?.slice(2), groups);
  });

  it('begins with the cell that a lost header leaves above its row, where the label’s line is broken', () => {
    const rows = [
      '收政府信息公开申请数量 | | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
      '| 二、上年结转政府信息公开申请数量 | | | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    ];
    const more = '| 三、本年度办理结果 | （一）予以公开 | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |';
    const text = ['| 一、本年新', ...rows, more].join('\n');
    assert.deepStrictEqual(found(text, 'requests'), { requests: text.split('\n') });
    assert.deepStrictEqual(found(text.replace('一、本年新', '单位：件'), 'requests'), { requests: [...rows, more] });
  });

  it('begins above a row in which a word stands in the place of a figure, where no header is read', () => {
    const rows = [
      '一、本年新收政府信息公开申',
      '请数量',
      '1 0 0 0 0 0 1',
      '二、上年结转政府信息公开申',
      '— 9 —',
      '请数量',
    ];
    const below = '0 0 0 0 0 不详 0\n（一）予以公开 1 0 0 0 0 0 1\n1.属于国家秘密 0 0 0 0 0 0 0';
    assert.deepStrictEqual(found(`${rows.join('\n')}\n${below}`, null).requests?.slice(0, rows.length), rows);
  });

  it('is once more under the heading of another table, with enough of its figures, and nowhere else', () => {
    const rows = ['1.属于国家秘密 1 0 0 0 0 0 1', '2.重复申请 0 0 0 0 0 0 0', '（七）总计 1 0 0 0 0 0 1'];
    const seconds = (above: readonly string[], home: Stretch['home']) => {
      const lines = linesOf([...above, '甲。', ...rows, '乙。'].join('\n'));
      const from = above.length;
      return findRegions(lines, [
        { firstLine: 0, endLine: from, home },
        { firstLine: from, endLine: lines.length, home: 'requests' },
      ]).seconds;
    };
    assert.deepStrictEqual(seconds(rows, 'disclosure'), [{ table: 'requests', firstLine: 0, endLine: 3 }]);
    for (const home of [null, 'requests'] as const) assert.deepStrictEqual(seconds(rows, home), []);
    assert.deepStrictEqual(seconds(rows.slice(0, 2), 'disclosure'), []);
  });
});
