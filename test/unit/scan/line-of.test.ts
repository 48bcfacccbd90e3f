import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { isUnmarked, lineOf, unmarkedLine } from '../../../server/src/scan/line-of';
import { holds } from '../../support/property';
import { linesOf, shown, sourceOf } from './support';

/** The one line of a text. */
function line(text: string) {
  const lines = linesOf(text);
  assert.strictEqual(lines.length, 1);
  const [one] = lines;
  assert.ok(one);
  return one;
}

describe('a line of text', () => {
  it('is its words, and keeps its indentation outside', () => {
    const { text, start, end, outerStart, outerEnd, cells } = line('\u3000\u3000一、总体情况 ');
    assert.deepStrictEqual([text, start, end, outerStart, outerEnd, cells], ['一、总体情况', 2, 8, 0, 9, null]);
  });

  it('has a level where `#` leads it, with or without a space before Chinese', () => {
    assert.deepStrictEqual(
      ['## 一、总体情况', '##一、总体情况', '#5', '####### 七'].map((text) => line(text).level),
      [2, 2, 0, 0],
    );
  });

  it('loses what closes a heading', () => {
    for (const text of ['## 总体情况 ##', '## **总体情况**', '## 总体情况 {#s1}', '## **总体情况** {#s1}'])
      assert.strictEqual(line(text).text, '总体情况', text);
    assert.strictEqual(line('总体情况 ##').text, '总体情况 ##');
    assert.strictEqual(line('###').text, '');
  });

  it('is read as if it stood alone where it is quoted', () => {
    assert.strictEqual(line('> > ## 一、总体情况').level, 2);
    for (const white of [' ', '\u00a0', '\u3000', '\u2009\u200b'])
      assert.strictEqual(line(`${white}> ## 一、总体情况`).level, 2);
    assert.deepStrictEqual(shown('> | 规章 | 0 |'), [['规章', '0']]);
    assert.deepStrictEqual(shown('>\t规章\t0'), [['', '规章', '0']]);
    assert.strictEqual(line('首页 > 政府信息公开').text, '首页 > 政府信息公开');
  });

  it('has cells without the quotation marks around them, and blanks that stand between two', () => {
    assert.deepStrictEqual(shown('"规章"\t"0"\t""\t“12”\t＂3＂'), [['规章', '0', '', '12', '3']]);
    assert.deepStrictEqual(shown('| "规章" | "0" |'), [['规章', '0']]);
    assert.deepStrictEqual(
      line('"规章"\t"0"\t""\t" "').cells?.map(({ start, end }) => [start, end]),
      [
        [1, 3],
        [6, 7],
        [10, 10],
        [13, 14],
      ],
    );
    // Of words that quote something the marks are their own.
    assert.deepStrictEqual(shown('“三安全一稳定”\t"a" 和 "b"\t"0'), [['“三安全一稳定”', '"a" 和 "b"', '"0']]);
  });

  it('is a row where bars part it: one at the head, or two', () => {
    assert.deepStrictEqual(shown('| 规章'), [['规章']]);
    assert.deepStrictEqual(shown('规章 | 0 | 1'), [['规章', '0', '1']]);
    assert.deepStrictEqual(shown('规章 ｜ 0 ｜'), [['规章', '0']]);
    assert.deepStrictEqual(shown('│ 规章 │ 0 │'), [['规章', '0']]);
    assert.deepStrictEqual(shown('首页 | 年报'), ['首页 | 年报']);
  });

  it('is a row where a bar closes one word, as over a part of a table, and no heading', () => {
    assert.deepStrictEqual(shown('行政复议 |\n结果维持 | 结果纠正 |'), [['行政复议'], ['结果维持', '结果纠正']]);
    assert.deepStrictEqual(shown('行政复议｜'), [['行政复议']]);
    assert.deepStrictEqual(shown('一、总体情况 |'), ['一、总体情况 |']);
  });

  it('is a row where one bar parts it below a row of bars', () => {
    assert.deepStrictEqual(shown('规章 | 0 | 1\n\n行政许可 | 45'), [['规章', '0', '1'], '', ['行政许可', '45']]);
    assert.deepStrictEqual(shown('规章\t0\n行政许可 | 45').at(-1), '行政许可 | 45');
  });

  it('is a row where one bar parts it near below a row of bars, with a caption and a page mark between', () => {
    const rows = ['规章|0|1', '第二十条第（五）项', '', '- 2 -', '行政许可| 45', '行政强制｜/', '行政处罚|'];
    const cells = ['行政许可', '45', '行政强制', '/', '行政处罚'];
    assert.deepStrictEqual(shown(rows.join('\n')).slice(4).flat(), cells);
    // The same among paragraphs of HTML.
    assert.deepStrictEqual(
      shown(`${rows.join('\n')}\n<p>其他</p>`)
        .slice(4, 7)
        .flat(),
      cells,
    );
  });

  it('is words where one bar parts it further below, or behind a sentence or a row of another kind', () => {
    for (const between of ['甲\n乙\n丙\n丁\n'.repeat(2).trim(), '以上数据由各科室报送。'.repeat(4), '规章\t0'])
      assert.strictEqual(shown(`规章|0|1\n${between}\n首页 | 年报`).at(-1), '首页 | 年报', between);
  });

  it('is a row of bars where tabs stand beside them', () => {
    assert.deepStrictEqual(shown('规章\t|\t0\t|\t1'), [['规章', '0', '1']]);
    assert.deepStrictEqual(shown('规章\t0|1\t1|2\t3\t4\t5'), [['规章', '0|1', '1|2', '3', '4', '5']]);
  });

  it('is nothing where a bar stands alone', () => {
    const { cells, blank, text } = line(' | ');
    assert.deepStrictEqual([cells, blank, text], [null, false, '|']);
  });

  it('is a row where a tab stands behind something, even at its end, or two before it', () => {
    assert.deepStrictEqual(shown('规章\t0\t'), [['规章', '0', '']]);
    assert.deepStrictEqual(shown('\t\t规章'), [['', '', '规章']]);
    assert.deepStrictEqual(shown('\t规章'), ['规章']);
  });

  it('is drawn across a table', () => {
    for (const rule of ['|---|:--:|', '| --- |', '+-----+---+', '+=====+===+', '├──┼──┤', '┌──────┐']) {
      assert.deepStrictEqual([line(rule).blank, line(rule).cells], [true, []], rule);
    }
    for (const none of ['---', '-', '—', '+5', '- 4 -', '| 0 |']) assert.strictEqual(line(none).blank, false, none);
  });

  it('gives bold cells and labels their words and places', () => {
    const text = '| **规章** | *5* | 1\\.**属于**国家秘密 | &nbsp; |';
    const { cells } = line(text);
    assert.deepStrictEqual(
      cells?.map((cell) => cell.text),
      ['规章', '5', '1.属于国家秘密', ''],
    );
    assert.deepStrictEqual(sourceOf(text, cells ?? []), ['规章', '5', '1\\.**属于**国家秘密', '&nbsp;']);
    assert.deepStrictEqual(
      cells?.map((cell) => cell.map === null),
      [true, true, false, true],
    );
  });

  it('is not taken to pieces where it has more cells than a table', () => {
    assert.strictEqual(line('|'.repeat(2000)).cells, null);
    assert.strictEqual(line('0\t'.repeat(2000)).cells, null);
  });
});

describe('a line without marks', () => {
  it('is what it would be if marks were looked for', () => {
    const units = fc.constantFrom(...'一0 \t\u3000。-\u200b(&;nbsp|*#>+─');
    holds(
      fc.string({ unit: units, maxLength: 12 }),
      2000,
      (text) => {
        if (!isUnmarked(text)) return;
        const piece = { text, start: 5, end: 5 + text.length, map: null };
        for (const amongBars of [false, true])
          assert.deepStrictEqual(
            unmarkedLine(text, 5, 5 + text.length),
            lineOf(piece, 5, 5 + text.length, amongBars, null),
          );
      },
      (text) => JSON.stringify(text),
    );
  });

  it('is none where anything else is written with it, or where it is too wide for a row', () => {
    assert.ok(['', '规章\t0', '一、总体情况', '- 3 -', '（一）'].every((text) => isUnmarked(text)));
    const marked = ['|规章', '规章｜', '# 一', '> 一', '**一**', '\\|', '[一](二)', '+--+', '┌─┐', '\t'.repeat(1025)];
    assert.ok(!marked.some((text) => isUnmarked(text)));
  });
});
