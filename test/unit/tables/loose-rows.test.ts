import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';

const TITLE = '云溪县2023年政府信息公开工作年度报告';
const NEW = '一、本年新收政府信息公开申请数量';
const CARRIED = '二、上年结转政府信息公开申请数量';
const FIGURES = ['46', '3', '0', '0', '9', '2', '60'];

const tablesIn = (text: string) =>
  read(text).reports[0]?.tables.map(({ key, rows }) => [key, ...rows.map((row) => row.key)]);

function draft(...rows: readonly string[]): string {
  return [TITLE, '一、总体情况\n\n本年照常。', rows.join('\n'), '五、存在的主要问题及改进情况\n\n无。'].join('\n\n');
}

describe('rows without the heading that they belong under', () => {
  for (const [name, row] of Object.entries({
    tabs: [NEW, ...FIGURES].join('\t'),
    bars: `| ${NEW} | ${FIGURES.join(' | ')} |`,
    spaces: [NEW, ...FIGURES].join(' '),
  })) {
    it(`are their table, which is not written once more: ${name}`, () => {
      const text = draft(row);
      assert.deepStrictEqual(tablesIn(text), [['requests', 'newlyReceived']]);
      const { findings } = check(read(text));
      const own = findings.find(({ code, message }) => code === 'section-missing' && message.zh.includes('“三、'));
      assert.ok(own);
      const mended = applied(text, own.fixes[0]?.edits ?? []);
      assert.strictEqual(mended.split(NEW).length, 2);
      assert.ok(mended.indexOf('三、收到和处理') < mended.indexOf(NEW));
      assert.deepStrictEqual(tablesIn(mended), [['requests', 'newlyReceived']]);
    });
  }

  it('are it above a heading under which nothing stands as well', () => {
    const row = `| ${NEW} | ${FIGURES.join(' | ')} |`;
    const text = `${TITLE}\n\n${row}\n\n三、收到和处理政府信息公开申请情况\n\n五、存在的主要问题及改进情况\n\n无。`;
    assert.deepStrictEqual(tablesIn(text), [['requests', 'newlyReceived']]);
    const codes = check(read(text)).findings.map(({ code }) => code);
    assert.ok(codes.includes('section-empty') && !codes.includes('table-missing'));
  });

  it('are rows one below the other, blank ones and words of the header among them', () => {
    assert.deepStrictEqual(tablesIn(draft('规章\t0\t0\t0')), [['disclosure', 'regulations']]);
    assert.deepStrictEqual(tablesIn(draft('规章\t\t\t')), [['disclosure', 'regulations']]);
    assert.deepStrictEqual(
      tablesIn(draft('申请人情况\t自然人', [NEW, ...FIGURES].join('\t'), [CARRIED, ...FIGURES].join('\t'))),
      [['requests', 'newlyReceived', 'carriedIn']],
    );
  });

  it('are none of a list or table of somebody’s own, of one figure, of other labels, or in sentences', () => {
    for (const rows of [
      ['行政许可\t12'],
      ['| 事项 | 数量 | 比上年 | 占比 |', '| --- | --- | --- | --- |', '| 规章 | 2 | 1 | 3 |'],
      ['规章\t2\t1\t3', '规划\t2\t1\t3'],
      [`${NEW} 60`],
      [`${NEW}60件，${FIGURES.join('、')}`],
      [`新收申请\t${FIGURES.join('\t')}`],
    ])
      assert.deepStrictEqual(tablesIn(draft(...rows)), [], rows.join());
  });
});
