import * as assert from 'node:assert';
import { tableLines } from '../../../server/src/tables/aside';
import { cellLineRows } from '../../../server/src/tables/cell-lines';
import { linesOf, wordsOf } from './support';

/** The rows as read, cells parted by bars. */
function rows(text: string): string[] {
  return cellLineRows(tableLines(linesOf(text)), text).map(({ tokens }) => tokens.map((token) => token.text).join('|'));
}

const ROW = '\t规章\n\t1\n\t2\n\t3\n\n\t行政许可\n\t4';

describe('one cell a line', () => {
  it('led by tabs is parted at empty lines; a tab alone is a blank cell', () => {
    assert.deepStrictEqual(rows(ROW), ['规章|1|2|3', '行政许可|4']);
    assert.deepStrictEqual(rows('\t规章\n\t\n\t2\n\t'), ['规章||2|']);
  });

  for (const white of ['', ' ', '\u3000', '\u00a0 '])
    it(`led and closed by tabs has one cell a line, ${JSON.stringify(white)} behind them or not`, () => {
      const closed = ROW.replace(/(?<=\S)$/gm, `\t${white}`);
      assert.deepStrictEqual(rows(closed), ['规章|1|2|3', '行政许可|4']);
    });

  it('goes on with a word broken over lines', () => {
    assert.deepStrictEqual(rows('\t行政规范\n性文件\n\t1\n\t2\n\t3'), ['行政规范\n性文件|1|2|3']);
    assert.deepStrictEqual(rows('\t规章\n\t1\n（其中修订1件）\n\t2\n\t3'), ['规章|1\n（其中修订1件）|2|3']);
  });

  for (const aside of ['- 6 -', '第 4 页', '6', '\f', '云溪县2023年政府信息公开工作年度报告', '注：含乡镇']) {
    it(`takes ${JSON.stringify(aside)} between any two lines for no cell`, () => {
      const lines = ROW.split('\n');
      for (let at = 0; at <= lines.length; at++) {
        const text = [...lines.slice(0, at), aside, ...lines.slice(at)].join('\n');
        const whole = rows(text).join('|');
        assert.strictEqual(whole, '规章|1|2|3|行政许可|4', text);
      }
    });
  }

  it('begins a row with a figure where tabs lead the cells behind the first alone', () => {
    assert.deepStrictEqual(rows('结果维持\n\t结果纠正\n\t总计\n\n3\n\t0\n\t3\n\n12\n'), [
      '结果维持|结果纠正|总计',
      '3|0|3',
    ]);
    assert.deepStrictEqual(rows('\t结果维持\n\t结果纠正\n\n3\n\t0\n\t3\n'), ['结果维持|结果纠正', '0|3']);
  });

  it('keeps the words of a broken header apart from a page number within', () => {
    assert.deepStrictEqual(rows('\t自然人\n\t商业\n6\n企业\n\t科研机构'), ['自然人|商业\n企业|科研机构']);
  });

  describe('without tabs, of a table that is known', () => {
    const read = (words: string) => {
      const text = words.replaceAll(' ', '\n');
      return cellLineRows(tableLines(linesOf(text)), text, 'requests').map(({ tokens }) => wordsOf(tokens));
    };

    it('begins a row with what stands behind a whole one, with a word of the table, and with a number that its label lacks', () => {
      for (const [first, next] of [
        ['（一）予以公开 1 2 3 4 5 6 7', '若干 1 2 3 4 5 6 7'],
        ['（一）予以公开 1 2 3 4 5 6', '其他 1 2 3 4 5 6 7'],
        ['（一）予以公开 1 2 3 4 5 6', '2. 重复申请 1 2 3 4 5 6 7'],
      ] as const)
        assert.deepStrictEqual(read(`${first} ${next}`), [first, next]);
    });

    it('parts the header from the first row, whose label is numbered', () => {
      assert.deepStrictEqual(read('申请人情况 自然人 总计 其他 一、本年新收 1 2 3 4 5 6 7'), [
        '申请人情况 自然人 总计 其他',
        '一、本年新收 1 2 3 4 5 6 7',
      ]);
    });

    it('takes a number before a label for its numbering', () => {
      const text = '1.属于国家秘密\n1\n2\n3\n4\n5\n6\n7\n2 重复申请\n0\n0\n0\n0\n0\n0\n0';
      assert.deepStrictEqual(
        cellLineRows(tableLines(linesOf(text)), text, 'requests').map(({ tokens }) => tokens.length),
        [8, 8],
      );
    });
  });

  it('without tabs begins a row where a label follows figures', () => {
    assert.deepStrictEqual(rows('规章\n1\n2\n3\n\n行政许可\n4\n- 6 -\n'), ['规章|1|2|3', '行政许可|4']);
  });
});
