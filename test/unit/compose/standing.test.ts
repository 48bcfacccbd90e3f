import * as assert from 'node:assert';
import { sectionLevel } from '../../../server/src/compose/heading-level';
import { standing } from '../../../server/src/compose/standing';
import { TITLES } from '../../support/titles';
import { readOne } from './support';

/** A report with these headings in this order; 0 is the title. */
function report(order: readonly number[], mark: (n: number) => string = () => '') {
  const lines = order.flatMap((n) => [
    mark(n) + (n === 0 ? '松河镇2023年政府信息公开工作年度报告' : TITLES[n - 1]),
    '本年照常。',
  ]);
  return readOne(lines.join('\n'));
}

function orders(order: readonly number[]): [number[], number[], number[]] {
  const { inOrder, outOfOrder, repeated } = standing(report(order).report.sections);
  const of = (sections: typeof inOrder): number[] => sections.map((section) => section.order);
  return [of(inOrder), of(outOfOrder), of(repeated)];
}

describe('how headings stand to the statutory order', () => {
  it('has nothing to say of the statutory order', () => {
    assert.deepStrictEqual(orders([0, 1, 2, 3, 4, 5, 6]), [[1, 2, 3, 4, 5, 6], [], []]);
  });

  it('finds the fewest headings that would have to move', () => {
    assert.deepStrictEqual(orders([0, 1, 6, 2, 3, 4, 5]), [[1, 2, 3, 4, 5], [6], []]);
    assert.deepStrictEqual(orders([0, 2, 3, 4, 5, 6, 1]), [[2, 3, 4, 5, 6], [1], []]);
    assert.deepStrictEqual(orders([0, 4, 5, 6, 1, 2]), [[4, 5, 6], [1, 2], []]);
  });

  it('leaves the earlier of two swapped headings alone', () => {
    assert.deepStrictEqual(orders([0, 1, 3, 2, 4, 5, 6]), [[1, 3, 4, 5, 6], [2], []]);
  });

  it('sets second headings of a section apart', () => {
    assert.deepStrictEqual(orders([0, 1, 2, 2, 3, 1]), [[1, 2, 3], [], [2, 1]]);
  });

  it('takes a heading before the title for out of order', () => {
    assert.deepStrictEqual(orders([1, 0, 2, 3, 4, 5, 6]), [[2, 3, 4, 5, 6], [1], []]);
  });

  it('knows no order without headings', () => {
    assert.deepStrictEqual(standing([]), { firsts: [], inOrder: [], outOfOrder: [], repeated: [] });
  });
});

describe('the level that section headings should share', () => {
  function level(levels: readonly number[]): number | null {
    const { reading, report: one } = report([0, 1, 2, 3, 4, 5, 6], (n) =>
      levels[n] ? `${'#'.repeat(levels[n])} ` : '',
    );
    return sectionLevel(one, reading.text);
  }

  it('is the one below the title', () => {
    assert.strictEqual(level([1, 2, 2, 3, 4, 4, 4]), 2);
    assert.strictEqual(level([2, 3, 2, 2, 2, 2, 2]), 3);
  });

  it('is the most frequent where no heading stands below the title, or the title has no mark', () => {
    assert.strictEqual(level([1, 3, 3, 4, 4, 4, 4]), 4);
    assert.strictEqual(level([0, 2, 2, 2, 2, 3, 3]), 2);
    assert.strictEqual(level([0, 0, 0, 0, 0, 0, 0]), 0);
  });

  it('is the first heading’s where two are as frequent', () => {
    assert.strictEqual(level([0, 3, 2, 3, 2, 3, 2]), 3);
  });

  it('does not count a repeated heading', () => {
    const text = [
      '## 一、总体情况',
      '## 二、主动公开政府信息情况',
      '### 一、总体情况',
      '### 三、收到和处理政府信息公开申请情况',
    ];
    const { reading, report: one } = readOne(text.join('\n本年照常。\n'));
    assert.strictEqual(sectionLevel(one, reading.text), 2);
  });

  it('follows the title’s element in HTML', () => {
    const html =
      '<h2><b>松河镇2023年政府信息公开工作年度报告</b></h2><h2>一、总体情况</h2><h3>六、其他需要报告的事项</h3>';
    const { reading, report: one } = readOne(html);
    assert.strictEqual(sectionLevel(one, reading.text), 3);
  });

  it('is none without headings', () => {
    const { reading, report: one } = readOne('松河镇2023年政府信息公开工作年度报告\n');
    assert.strictEqual(sectionLevel(one, reading.text), null);
  });
});
