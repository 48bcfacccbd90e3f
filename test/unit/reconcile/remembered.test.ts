import * as assert from 'node:assert';
import { planOf } from '../../../server/src/identities/plan';
import { repairsOf } from '../../../server/src/reconcile/remembered';
import { type Figures, findRepairs } from '../../../server/src/repair';

const plan = planOf('2021', false);

/** A table of zeros but for some figures. */
function table(figures: Readonly<Record<string, number | null>>): Figures {
  const all: Record<string, Record<string, number | null>> = {};
  for (const row of plan.rows) {
    const cells: Record<string, number | null> = {};
    for (const column of plan.columns) cells[column] = figures[`${row} ${column}`] ?? 0;
    all[row] = cells;
  }
  return all;
}

describe('the tables searched last', () => {
  it('have the answer that a search has, and the same one again', () => {
    const broken = table({ 'granted total': 3 });
    const answer = repairsOf(plan, broken, []);
    assert.deepStrictEqual(answer, findRepairs(plan, broken, []));
    assert.strictEqual(repairsOf(plan, table({ 'granted total': 3 }), []), answer);
  });

  it('are known by every figure, by blanks, by rows that are left out, by evidence and by the layout', () => {
    const answer = repairsOf(plan, table({ 'granted total': 3 }), []);
    const { carriedIn: _, ...without } = table({ 'granted total': 3 });
    const others = [
      repairsOf(plan, table({ 'granted total': 4 }), []),
      repairsOf(plan, table({ 'granted total': 3, 'granted business': 1 }), []),
      repairsOf(plan, without, []),
      repairsOf(plan, table({ 'granted total': 3 }), [{ row: 'granted', column: 'total', figure: 3 }]),
      repairsOf(planOf('2021', true), table({ 'granted total': 3 }), []),
    ];
    for (const other of others) assert.notStrictEqual(other, answer);
  });

  it('are few', () => {
    const answer = repairsOf(plan, table({ 'granted total': 3 }), []);
    for (let figure = 10; figure < 30; figure++) repairsOf(plan, table({ 'granted total': figure }), []);
    const again = repairsOf(plan, table({ 'granted total': 3 }), []);
    assert.notStrictEqual(again, answer);
    assert.deepStrictEqual(again, answer);
  });
});
