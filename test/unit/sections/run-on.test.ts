import * as assert from 'node:assert';
import * as fc from 'fast-check';
import type { SectionKey } from '../../../server/src/forms/form';
import { scan } from '../../../server/src/scan/scan';
import { setApart } from '../../../server/src/sections/run-on';
import { extract, read } from '../../../server/src/service';
import { LineIndex } from '../../../server/src/text/lines';
import { expectedTables } from '../../support/expected';
import { consistentReport } from '../../support/figures';
import { print, READ_STYLES } from '../../support/print';
import type { SampleReport } from '../../support/sample';
import { linesOf } from '../tables/support';

/** Each heading that is taken out of a line, and the line without it. */
function apart(text: string): (readonly [heading: string, row: string, cells: readonly string[] | null])[] {
  const all = linesOf(text);
  const { lines, headings } = setApart(all, text, 0, all.length);
  return headings.map(({ span, behind, text: words }) => {
    assert.strictEqual(text.slice(span.start, span.end), words);
    const row = lines.find((line) => line.end <= behind && line.outerEnd >= span.end);
    assert.ok(row);
    if (row.map === null) assert.strictEqual(text.slice(row.start, row.end), row.text);
    for (const cell of row.cells ?? [])
      if (cell.map === null) assert.strictEqual(text.slice(cell.start, cell.end).trim(), cell.text);
    return [words, row.text, row.cells?.map((cell) => cell.text) ?? null];
  });
}

const FOUR = '四、政府信息公开行政复议、行政诉讼情况';

describe('a heading behind the figures of a row', () => {
  it('is taken out of a line of running text', () => {
    assert.deepStrictEqual(apart(`（七）总计 0 0 3 ${FOUR}`), [[FOUR, '（七）总计 0 0 3', null]]);
    assert.deepStrictEqual(apart('规章 3    （三）收到和处理政府信息公开申请情况'), [
      ['（三）收到和处理政府信息公开申请情况', '规章 3', null],
    ]);
    assert.deepStrictEqual(apart('1 2 第五部分 存在的主要问题及改进情况')[0]?.[1], '1 2');
  });

  it('is taken out of a row of cells, be it a cell or the end of one', () => {
    assert.deepStrictEqual(apart(`（七）总计\t0\t3\t${FOUR}`), [[FOUR, '（七）总计\t0\t3', ['（七）总计', '0', '3']]]);
    assert.deepStrictEqual(apart(`（七）总计\t0\t3 ${FOUR}`), [[FOUR, '（七）总计\t0\t3', ['（七）总计', '0', '3']]]);
    assert.deepStrictEqual(apart(`| 规章 | 3 |  | ${FOUR}`), [[FOUR, '| 规章 | 3 |  |', ['规章', '3', '']]]);
  });

  it('is taken out behind figures in quotation marks', () => {
    const row = '"（七）总计"\t"0"\t"3"';
    assert.deepStrictEqual(apart(`${row} ${FOUR}`), [[FOUR, row, ['（七）总计', '0', '3']]]);
    assert.deepStrictEqual(apart(`"规章"\t"3"\t""\t"" ${FOUR}`)[0]?.[2], ['规章', '3', '', '']);
    assert.deepStrictEqual(apart(`"（七）总计"\t"见附件" ${FOUR}`), []);
  });

  it('is taken out behind figures in bold type, where it is plain itself', () => {
    assert.deepStrictEqual(apart(`| **规章** | **3** | | ${FOUR}`)[0]?.[0], FOUR);
    assert.deepStrictEqual(apart(`| **规章** | **3** ${FOUR}`)[0]?.[2], ['规章', '3']);
    assert.deepStrictEqual(apart(`| 规章 | 3 | **${FOUR}**`), []);
  });

  it('is taken out with what closes a heading of Markdown’s', () => {
    assert.deepStrictEqual(apart(`（七）总计\t0\t3 ${FOUR} ##`), [
      [FOUR, '（七）总计\t0\t3', ['（七）总计', '0', '3']],
    ]);
    assert.deepStrictEqual(apart(`| 规章 | 3 | ${FOUR}##`), [[FOUR, '| 规章 | 3 |', ['规章', '3']]]);
    assert.deepStrictEqual(apart(`0 0 3 ${FOUR} ######`), [[FOUR, '0 0 3', null]]);
    assert.deepStrictEqual(apart('0 0 3 ##'), []);
  });

  it('is taken out where nothing parts it from the figure, be it numbered otherwise', () => {
    assert.deepStrictEqual(apart(`（七）总计 0 0 3${FOUR}`), [[FOUR, '（七）总计 0 0 3', null]]);
    assert.deepStrictEqual(apart(`（七）总计\t0\t3${FOUR}`), [[FOUR, '（七）总计\t0\t3', ['（七）总计', '0', '3']]]);
    assert.deepStrictEqual(apart(`| 规章 | 3元${FOUR} ##`)[0]?.[2], ['规章', '3元']);
    const five = '五、因政府信息公开工作被申请行政复议、提起行政诉讼情况';
    assert.deepStrictEqual(apart(`0 0 3${five}`), [[five, '0 0 3', null]]);
    assert.deepStrictEqual(apart(`0 0 3 ${five}`), [[five, '0 0 3', null]]);
    assert.deepStrictEqual(apart(`0 0 3${FOUR.replace('、', ' ')}：`)[0]?.[1], '0 0 3');
    assert.deepStrictEqual(apart(`"规章"\t"3"${FOUR}`)[0]?.[2], ['规章', '3']);
    assert.deepStrictEqual(apart(`| **规章** | **3**${FOUR}`)[0]?.[2], ['规章', '3']);
    assert.deepStrictEqual(apart(`| 规章 | 3**${FOUR}**`), []);
  });

  it('is taken out with the text that it runs into, where no other names its section', () => {
    const four: ReadonlySet<SectionKey> = new Set(['overview', 'proactive', 'requests', 'other']);
    const found = (line: string, named = four) => {
      const { headings, lines } = setApart(linesOf(line), line, 0, 1, named);
      return headings.map(({ text, end, goesOn }) => [text, line.slice(end), goesOn, lines[0]?.text]);
    };
    const five = '五、存在的主要问题及改进情况';
    assert.deepStrictEqual(found(`0 0 3${five} 一是少。`), [[five, '一是少。', true, '0 0 3']]);
    assert.deepStrictEqual(found(`（七）总计\t0\t3 ${five}一是少。`), [[five, '一是少。', true, '（七）总计\t0\t3']]);
    assert.deepStrictEqual(found(`"总计"\t"3"${five} 一是少。`), [[five, '一是少。', true, '"总计"\t"3"']]);
    assert.deepStrictEqual(found(`0 0 3${five} 一是少。`, new Set([...four, 'problems'])), []);
    for (const line of [
      `共3${five}一是少。`,
      `0 0 3${five}的说明`,
      `0 0 3${five}\t7`,
      `0 0 3六${five.slice(1)} 一是少。`,
    ])
      assert.deepStrictEqual(found(line), [], line);
  });

  it('is none that begins a line of the source, as in a page in which a line break is white space', () => {
    const page = `<table><td >5<!>\n${FOUR}\n<table>\n`;
    const { lines } = scan(page, new LineIndex(page));
    assert.strictEqual(lines[0]?.text, `5\n${FOUR}`);
    assert.deepStrictEqual(setApart(lines, page, 0, lines.length).headings, []);
  });

  it('is no other text behind a number, no title without a numeral, and none behind words', () => {
    for (const text of [
      FOUR,
      `共3件 ${FOUR}`,
      `详见 ${FOUR}`,
      `0 0 3 ${FOUR.slice(2)}`,
      `0 0 3 ${FOUR}如下`,
      '0 0 3 四、公开行政复议方面的一些情况',
      `总计3${FOUR}`,
      `共3件${FOUR}`,
    ])
      assert.deepStrictEqual(apart(text), [], text);
  });

  it('leaves all other lines as they are', () => {
    const text = `（七）总计 0 0 3\n${FOUR}\n文字`;
    const lines = linesOf(text);
    assert.strictEqual(setApart(lines, text, 0, lines.length).lines, lines);
    const joined = `规章 3\n0 3 ${FOUR}\n文字`;
    const some = linesOf(joined);
    assert.deepStrictEqual(
      setApart(some, joined, 0, some.length).lines.map((line, i) => line === some[i]),
      [true, false, true],
    );
    assert.deepStrictEqual(setApart(some, joined, 0, 1).headings, []);
  });

  it('does not take long in a line without end', () => {
    assert.deepStrictEqual(apart(`${'一、'.repeat(200_000)}情况`), []);
    assert.deepStrictEqual(apart(`${' 1 四、'.repeat(100_000)}情况`), []);
    const line = ' 1四、政府信息公开行政复议、行政诉讼情况的'.repeat(200_000);
    assert.deepStrictEqual(setApart(linesOf(line), line, 0, 1, new Set()).headings, []);
  });
});

describe('a table above a heading behind its last row', () => {
  const report = fc.sample(consistentReport({ form: '2021' }), { numRuns: 1, seed: 5 })[0] as SampleReport;
  const SPACED = /(?<=\d)[ \t|]*\n+(?=[#*]*四、政府信息公开)/;
  const PLAIN = Object.entries(READ_STYLES).filter(([, style]) => SPACED.test(print(report, style).text));

  it('is tried in many styles', () => assert.ok(PLAIN.length > 12, `${PLAIN.length}`));

  for (const [name, style] of PLAIN)
    for (const below of ['\n', '\n\n'])
      it(`ends with the row, ${name}, ${below.length === 1 ? 'no blank line' : 'a blank line'} below`, () => {
        const joined = print(report, style).text.replace(/(四、政府信息公开[^\n]*?)\n+/, `$1${below}`);
        const { requests, litigation } = extract(read(joined.replace(SPACED, ' ')), 'a.txt') as never;
        const due = expectedTables(report);
        assert.deepStrictEqual({ requests, litigation }, { requests: due.requests, litigation: due.litigation });
      });
});
