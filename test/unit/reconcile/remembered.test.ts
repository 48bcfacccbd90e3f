import * as assert from 'node:assert';
import { planOf } from '../../../server/src/identities/plan';
import { repairsOf } from '../../../server/src/reconcile/remembered';
import { type FigureRows, repairsIn } from '../../../server/src/repair';

const plan = planOf('2021', false);

/** A table of zeros but for some figures. */
function table(figures: Readonly<Record<string, number | null>>, layout = plan): FigureRows {
  return layout.rows.map((row) =>
    layout.columns.map((column) => {
      const figure = figures[`${row} ${column}`];
      return figure === undefined ? 0 : figure;
    }),
  );
}

describe('the tables searched last', () => {
  it('have the answer that a search has, and the same one again', () => {
    const broken = table({ 'granted total': 3 });
    const answer = repairsOf(plan, broken, []);
    assert.deepStrictEqual(answer, repairsIn(plan, broken, []));
    assert.strictEqual(repairsOf(plan, table({ 'granted total': 3 }), []), answer);
  });

  it('are known by every figure, by blanks, by rows that are left out, by evidence and by the layout', () => {
    const answer = repairsOf(plan, table({ 'granted total': 3 }), []);
    const without = table({ 'granted total': 3 }).with(plan.rows.indexOf('carriedIn'), null);
    const undivided = planOf('2021', true);
    const others = [
      repairsOf(plan, table({ 'granted total': 4 }), []),
      repairsOf(plan, table({ 'granted total': 3, 'granted business': 1 }), []),
      repairsOf(plan, table({ 'granted total': 3, 'granted business': null }), []),
      repairsOf(plan, without, []),
      repairsOf(plan, table({ 'granted total': 3 }), [{ row: 'granted', column: 'total', figure: 3 }]),
      repairsOf(undivided, table({ 'granted total': 3 }, undivided), []),
    ];
    for (const other of others) assert.notStrictEqual(other, answer);
    assert.strictEqual(new Set(others).size, others.length);
  });

  it('are the same where the same is said of them elsewhere', () => {
    const said = () => [{ row: 'granted', column: 'total', figure: 3, source: 'text' }];
    const answer = repairsOf(plan, table({ 'granted total': 3 }), said());
    assert.strictEqual(repairsOf(plan, table({ 'granted total': 3 }), said()), answer);
    assert.notStrictEqual(repairsOf(plan, table({ 'granted total': 3 }), [...said(), ...said()]), answer);
  });

  it('are few', () => {
    const answer = repairsOf(plan, table({ 'granted total': 3 }), []);
    for (let figure = 10; figure < 30; figure++) repairsOf(plan, table({ 'granted total': figure }), []);
    const again = repairsOf(plan, table({ 'granted total': 3 }), []);
    assert.notStrictEqual(again, answer);
    assert.deepStrictEqual(again, answer);
  });
});
