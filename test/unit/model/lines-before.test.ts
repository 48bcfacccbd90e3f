import * as assert from 'node:assert';
import { foundIn, linesBefore, rememberLines } from '../../../server/src/model/lines-before';
import { read } from '../../../server/src/model/read';
import type { Line } from '../../../server/src/scan/line';
import { scanPlain } from '../../../server/src/scan/plain';
import { headsOf } from '../../../server/src/sections/outline';
import { findRegions } from '../../../server/src/tables/region';
import { tellingTerms } from '../../../server/src/tables/telling';
import { ToldWords } from '../../../server/src/tables/told-words';
import { LineIndex } from '../../../server/src/text/lines';

const linesOf = (text: string, known: readonly Line[] = []) => scanPlain(text, new LineIndex(text), known);

/** Titles and headings in one line, in two, and in two with blank lines between. */
const TEXT = `青石县水务局2023年政府信息公开工作年度
报告

一、总体
情况
文字一句。

二、


主动公开政府信息情况
信息内容 本年制发件数
规章 1
三、收到和处理政府信息公开申请情况
四、

政府信息公开行政复议、行政诉讼情况
行政复议 行政诉讼
五、存在的主要问题及改进情况。文字一句。
六、其他需要报告的事项
文字一句。`;

/** The text with one place changed, at every place. */
function* edits(): Generator<{ at: number; now: string }> {
  for (let at = 0; at <= TEXT.length; at++) {
    for (const insert of ['', '\n', '\n\n', '字', '告', '、', '|']) {
      for (const length of [0, 1, 4]) yield { at, now: TEXT.slice(0, at) + insert + TEXT.slice(at + length) };
    }
  }
}

describe('what was found in lines', () => {
  it('is that of lines looked at anew, wherever the text was changed', () => {
    const lines = linesOf(TEXT);
    const before = headsOf(lines);
    assert.deepStrictEqual(
      [before.titles.length, before.headings.map(({ line, lastLine }) => lastLine - line)],
      [1, [1, 3, 0, 2, 0, 0]],
    );
    for (const { at, now } of edits()) {
      const known = lines.filter((line) => line.outerEnd < at);
      const again = linesOf(now, known);
      assert.deepStrictEqual(headsOf(again, before, known.length), headsOf(again), JSON.stringify(now));
    }
  });

  it('is looked for in the lines that changed, and in those that a heading above may go on to', () => {
    const lines = linesOf(TEXT);
    const before = headsOf(lines);
    const looked = new Set<number>();
    const watched = new Proxy(lines, {
      get(target, key) {
        if (typeof key === 'string' && /^\d+$/.test(key)) looked.add(Number(key));
        return Reflect.get(target, key);
      },
    });
    const shared = lines.length - 2;
    assert.deepStrictEqual(headsOf(watched, before, shared).headings.length, before.headings.length);
    // The title's own line is asked what element holds it.
    looked.delete(0);
    assert.ok(looked.has(shared) && Math.min(...looked) >= shared - 3);
  });

  it('is remembered with a reading, for the next version alone', () => {
    const first = read(TEXT);
    assert.strictEqual(linesBefore(undefined, TEXT), null);
    assert.deepStrictEqual(linesBefore(first, TEXT), { lines: [], below: null, found: null });
    const found = foundIn(linesOf(TEXT), linesBefore(first, TEXT));
    rememberLines(first, found);
    const now = `${TEXT}一句。`;
    const before = linesBefore(first, now);
    assert.deepStrictEqual(before?.lines, found.lines.slice(0, -1));
    const next = foundIn(linesOf(now, before?.lines), before);
    // The last two stand too near to the line that was changed.
    const same = found.heads.headings.filter((heading, k) => next.heads.headings[k] === heading);
    assert.strictEqual(same.length, 4);
    assert.strictEqual(foundIn(found.lines, null).told, null);
  });
});

describe('lines of a text that is edited', () => {
  /** Bars make a row of a line below them, tabs and marks stand in cells, blank lines between. */
  const ROWS = [
    '一、总体情况\r\n**文字**一句。',
    '| 规章 | 0 |',
    '',
    '行政许可 | 1',
    '规章\t**2**\t3',
    '文字\r行政处罚 | 4',
    '',
    '| 行政强制 | 5 |',
    '行政处罚 | 6',
  ].join('\n');

  it('are those of the text cut anew, wherever it was changed', () => {
    for (let at = 0; at <= ROWS.length; at++) {
      for (const insert of ['', '\n', '\r', '字', '|', '| 一 |\n', '\t', '*']) {
        for (const length of [0, 1, 3]) {
          const now = ROWS.slice(0, at) + insert + ROWS.slice(at + length);
          const reading = rememberLines(read(ROWS), foundIn(linesOf(ROWS), null));
          const before = linesBefore(reading, now);
          const lines = scanPlain(now, new LineIndex(now), before?.lines, before?.below);
          assert.deepStrictEqual(lines, linesOf(now), JSON.stringify(now));
        }
      }
    }
  });

  it('are taken over behind the edit as well, where lines above them part their cells as before', () => {
    const taken = (now: string) => {
      const reading = rememberLines(read(ROWS), foundIn(linesOf(ROWS), null));
      const before = linesBefore(reading, now);
      const marked = before?.below?.lines.map((line) => ({ ...line, element: 'was' })) ?? [];
      const below = before?.below && { ...before.below, lines: marked };
      return scanPlain(now, new LineIndex(now), before?.lines, below).filter(({ element }) => element === 'was').length;
    };
    assert.strictEqual(taken(ROWS.replace('一句', '两句')), 9);
    // A line of bars makes a row of the next one that holds a bar, and what that line is decides about those below it.
    assert.strictEqual(taken(ROWS.replace('| 规章 | 0 |', '规章')), 5);
  });
});

describe('telling words of a text that is edited', () => {
  it('are asked for once a line, and anew where the line is another', () => {
    const lines = linesOf(TEXT);
    const at = lines.findIndex(({ text }) => text.startsWith('信息内容'));
    const told = new ToldWords(lines, null, 0);
    assert.deepStrictEqual(told.of(at), tellingTerms(lines[at] as Line));
    assert.notDeepStrictEqual(told.of(at), []);
    const changed = linesOf(TEXT.replace('信息内容 本年制发件数', '文字'));
    assert.strictEqual(new ToldWords(changed, told, at + 1).of(at), told.of(at));
    assert.deepStrictEqual(new ToldWords(changed, told, at).of(at), []);
  });

  it('are known below an edit too, but of lines that part their cells in another way', () => {
    const text = '文字一句。\n行政复议 行政诉讼\n规章 | 现行有效件数\n\n本年制发件数 1';
    const now = text.replace('一句', '两句话');
    const below = { lines: linesOf(text), first: 1, by: 1 };
    const told = new ToldWords(below.lines, null, 0);
    const all = below.lines.map((_, line) => told.of(line));
    const same = new ToldWords(linesOf(now), told, 0, below);
    assert.deepStrictEqual(
      all.map((terms, line) => same.of(line) === terms),
      [true, true, true, true, true],
    );
    assert.strictEqual(all[1]?.length, 2);
    // Behind bars, one bar makes a row.
    const rows = linesOf(now.replace('行政复议 行政诉讼', '| 一 | 二 |'));
    const apart = new ToldWords(rows, told, 0, { ...below, first: 2 });
    assert.notStrictEqual(apart.of(2), all[2]);
    assert.deepStrictEqual(apart.of(2), tellingTerms(rows[2] as Line));
    assert.strictEqual(apart.of(4), all[4]);
  });

  it('are those of the line as it is read, where a heading behind it was set apart', () => {
    const text = '1）其他处理\t结转下年 1 四、政府信息公开行政复议行政诉讼情况';
    const tables = (reading: ReturnType<typeof read>) => reading.reports.map((one) => one.tables.map(({ key }) => key));
    assert.deepStrictEqual(tables(read(text)), [['requests']]);
    assert.deepStrictEqual(tables(read(text, { previous: read(text.slice(1)) })), tables(read(text)));
  });

  it('tell the same tables as the lines do', () => {
    const lines = linesOf(TEXT);
    const stretches = [{ firstLine: 0, endLine: lines.length, home: null }];
    assert.ok(findRegions(lines, stretches).tables.length > 0);
    assert.deepStrictEqual(findRegions(lines, stretches, new ToldWords(lines, null, 0)), findRegions(lines, stretches));
  });
});
