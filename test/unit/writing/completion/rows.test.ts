import * as assert from 'node:assert';
import { printed } from '../../../support/plain-report';
import { placeOf } from '../../../support/told';
import { CURSOR, labels, proposed, taken } from './support';

/** The report without some rows, the cursor on an empty line in the place of the first. */
function without(layout: string, ...rows: string[]): string {
  const lines = printed({}, layout).text.split('\n');
  const first = lines.findIndex((line) => line.includes(rows[0] as string));
  const left = lines
    .map((line, i) => (i === first ? CURSOR : line))
    .filter((line) => !rows.some((row) => line.includes(row)));
  return left.join('\n');
}

describe('completion of rows', () => {
  it('proposes the row that is missing here first, then the others', () => {
    const marked = without('tabs', '3.危及', '5.属于三类内部事务信息', '四、结转下年度');
    const all = labels(marked);
    assert.match(all[0] ?? '', /^3\.危及/);
    assert.match(all[1] ?? '', /^5\.属于三类/);
    assert.match(all[2] ?? '', /^四、结转/);
    assert.strictEqual(all.length, 3);
    assert.ok(proposed(marked).every(({ kind }) => kind === 'row'));
  });

  it('goes on from what is typed of the label', () => {
    const marked = without('tabs', '3.危及', '5.属于三类内部事务信息').replace(CURSOR, `5.${CURSOR}`);
    assert.deepStrictEqual(labels(marked), ['5.属于三类内部事务信息']);
    assert.match(taken(marked, '5.属于三类内部事务信息'), /\n5\.属于三类内部事务信息\n/);
  });

  it('tells the article that the row goes back to', () => {
    const [first] = proposed(without('tabs', '3.危及'));
    assert.match(first?.documentation().zh ?? '', /30号.*依据：条例第十四条/);
  });

  it('proposes rows of the first table, the one behind the last printed first', () => {
    const marked = without('tabs', '行政强制', '行政许可');
    assert.deepStrictEqual(labels(marked).slice(0, 2), ['行政强制', '行政许可']);
    const [first] = proposed(marked);
    assert.match(first?.documentation().zh ?? '', /国办公开办函〔2021〕30号/);
    assert.match(first?.documentation().en ?? '', /国办公开办函〔2021〕30号/);
  });

  it('proposes the first rows first where the table has not begun', () => {
    const marked = without('tabs', '一、本年新收', '二、上年结转', '3.危及');
    assert.match(labels(marked)[0] ?? '', /^一、本年新收/);
    assert.match(labels(marked)[1] ?? '', /^二、上年结转/);
  });

  it('proposes nothing for the third table’s row, which has no label', () => {
    const page = printed();
    const { start } = placeOf(page, 'review.upheld');
    const line = page.text.slice(start, page.text.indexOf('\n', start));
    assert.deepStrictEqual(labels(page.text.replace(`\n${line}\n`, `\n${CURSOR}\n`)), []);
  });

  it('proposes nothing among figures, and nothing in a whole table', () => {
    const { text } = printed();
    assert.deepStrictEqual(
      labels(text.replace('四、结转下年度继续办理\t\t\t1', `四、结转下年度继续办理\t\t\t1${CURSOR}`)),
      [],
    );
    assert.deepStrictEqual(labels(text.replace('\t（七）总计', `${CURSOR}\t（七）总计`)), []);
  });
});
