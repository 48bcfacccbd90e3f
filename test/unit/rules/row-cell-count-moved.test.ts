import * as assert from 'node:assert';
import { rowCellCount as rule } from '../../../server/src/rules/row-cell-count';
import { applied } from '../../support/fixes';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { told } from '../../support/told';

/** Two neighbours: 11 and 1, of natural persons both. With 11 between 1 and its blanks, or behind them, 1 and 0 make 10, and 10 + 1 is 11. */
const CHANGES = {
  'newlyReceived naturalPerson': 12,
  'newlyReceived business': 0,
  'newlyReceived total': 12,
  'granted naturalPerson': 11,
  'granted business': 0,
  'granted total': 11,
  'partlyGranted naturalPerson': 1,
  'partlyGranted total': 1,
  'denied.stateSecret naturalPerson': 0,
  'denied.stateSecret business': 0,
  'denied.stateSecret total': 0,
  'processedTotal naturalPerson': 12,
  'processedTotal business': 0,
  'processedTotal total': 12,
  'carriedOut naturalPerson': 0,
  'carriedOut total': 0,
};

/** The report with the last figure of 予以公开 behind one of 部分公开. */
function moved(layout: string, behind: number, figure?: string): { readonly whole: string; readonly text: string } {
  const { text: whole, cells } = printed(CHANGES, layout);
  const of = (row: string) => cells.filter((cell) => cell.table === 'requests' && cell.row === row);
  const [from, to] = [of('granted'), of('partlyGranted')];
  const [start, end, at] = [from[5]?.span.end ?? 0, from[6]?.span.end ?? 0, to[behind]?.span.end ?? 0];
  const piece = whole.slice(start, end);
  const edits = [
    { span: { start, end }, newText: '' },
    { span: { start: at, end: at }, newText: figure === undefined ? piece : piece.replace('11', figure) },
  ];
  return { whole, text: applied(whole, edits) };
}

describe('row-cell-count, a figure in the row beside its own', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`moves it back in ${layout}, told at both rows, and joins nothing`, () => {
      for (const behind of [0, 3, 6]) {
        const { whole, text } = moved(layout, behind);
        const findings = told(rule, text);
        assert.deepStrictEqual(
          findings.map(({ message }) => message.zh.replace(/。.*/, '')),
          [
            '“（一）予以公开”一行有6个数，相邻的“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”一行有8个，都应为7个：后者的“11”多半是这一行的',
            '“（二）部分公开（区分处理的，只计这一情形，不计其他情形）”一行有8个数，相邻的“（一）予以公开”一行有6个，都应为7个：“11”多半是后者的',
          ],
        );
        for (const { fixes = [], message } of findings) {
          assert.match(message.en, /“11” (?:of the other probably belongs to this one|probably belongs to that one)\./);
          assert.deepStrictEqual(
            fixes.map(({ title, preferred, certain }) => [title.zh, preferred, certain]),
            [
              [
                `将第${behind + 2}个数“11”移到“（一）予以公开”一行的“总计”列（第7格）：两行的有关勾稽关系成立`,
                true,
                false,
              ],
            ],
          );
          assert.strictEqual(applied(text, fixes[0]?.edits ?? []), whole);
        }
      }
    });
  }

  it('moves none with which the sums fail: each row is told for itself', () => {
    for (const { fixes = [], message } of told(rule, moved('tabs', 6, '12').text)) {
      assert.doesNotMatch(message.zh, /相邻/);
      assert.ok(fixes.every(({ title }) => !title.zh.includes('移到')));
    }
  });

  it('moves none to a row that stands further away', () => {
    const { text, cells } = printed(CHANGES);
    const of = (row: string) => cells.filter((cell) => cell.table === 'requests' && cell.row === row);
    const [from, to] = [of('granted'), of('denied.stateSecret')];
    const at = to[6]?.span.end ?? 0;
    const far = applied(text, [
      { span: { start: from[5]?.span.end ?? 0, end: from[6]?.span.end ?? 0 }, newText: '' },
      { span: { start: at, end: at }, newText: '\t11' },
    ]);
    const findings = told(rule, far);
    assert.strictEqual(findings.length, 2);
    for (const { message } of findings) assert.doesNotMatch(message.zh, /相邻/);
  });
});
