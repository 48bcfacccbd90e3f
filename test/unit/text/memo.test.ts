import * as assert from 'node:assert';
import { Memo } from '../../../server/src/text/memo';

interface Point {
  readonly x: number;
  readonly y: number;
}

describe('what is remembered of an object', () => {
  it('is nothing at first, and then what was set last', () => {
    const memo = new Memo<Point, string>();
    const point = { x: 1, y: 2 };
    assert.strictEqual(memo.get(point), undefined);
    memo.set(point, 'a');
    assert.strictEqual(memo.get(point), 'a');
    memo.set(point, 'b');
    assert.strictEqual(memo.get(point), 'b');
    assert.strictEqual(memo.get({ x: 1, y: 2 }), undefined);
  });

  it('is another thing in each memo', () => {
    const [one, two] = [new Memo<Point, number>(), new Memo<Point, number>()];
    const point = { x: 1, y: 2 };
    one.set(point, 1);
    assert.strictEqual(two.get(point), undefined);
    two.set(point, 2);
    assert.strictEqual(one.get(point), 1);
  });

  it('is seen by nobody else: no copy, no comparison, no list, no JSON', () => {
    const memo = new Memo<object, unknown>();
    const point = { x: 1, y: 2 };
    const list = [point];
    memo.set(point, { of: point });
    memo.set(list, 'list');
    assert.deepStrictEqual(point, { x: 1, y: 2 });
    assert.deepStrictEqual(list, [{ x: 1, y: 2 }]);
    assert.strictEqual(JSON.stringify(list), '[{"x":1,"y":2}]');
    assert.deepStrictEqual(Object.keys(point), ['x', 'y']);
    assert.strictEqual(memo.get({ ...point }), undefined);
    assert.strictEqual(memo.get(Object.assign({}, point)), undefined);
    assert.strictEqual(memo.get(structuredClone(point)), undefined);
    assert.strictEqual(memo.get([...list]), undefined);
  });

  it('may be nothing that is known', () => {
    const memo = new Memo<Point, null | undefined>();
    const point = { x: 1, y: 2 };
    memo.set(point, null);
    assert.strictEqual(memo.get(point), null);
    memo.set(point, undefined);
    assert.strictEqual(memo.get(point), undefined);
  });

  it('finds no room in what is frozen', () => {
    const memo = new Memo<Point, string>();
    assert.throws(() => memo.set(Object.freeze({ x: 1, y: 2 }), 'a'), TypeError);
  });
});
