import * as assert from 'node:assert';
import { offsetBehind, offsetIn, pieceBetween, pieceWithout } from '../../../server/src/scan/piece';
import { plainPiece } from './support';

/** `a<b>b&amp;c</b>d` as a reader sees it: 「ab&cd」. */
const SOURCE = 'a<b>b&amp;c</b>d';
const PIECE = {
  text: 'ab&cd',
  start: 0,
  end: SOURCE.length,
  map: { from: [0, 1, 2, 3, 4], to: [0, 4, 5, 10, 15], lengths: [1, 1, 5, 1, 1] },
};

describe('a piece', () => {
  it('knows where each visible character stands and where it ends', () => {
    const places = [...PIECE.text].map((_, i) => SOURCE.slice(offsetIn(PIECE, i), offsetBehind(PIECE, i)));
    assert.deepStrictEqual(places, ['a', 'b', '&amp;', 'c', 'd']);
    assert.strictEqual(offsetIn(PIECE, 5), SOURCE.length);
  });

  it('counts on from its start in plain text', () => {
    const piece = plainPiece('总体情况', 10);
    assert.strictEqual(offsetIn(piece, 2), 12);
    assert.strictEqual(offsetBehind(piece, 2), 13);
  });

  it('is cut without losing its places', () => {
    const cut = pieceBetween(PIECE, 1, 4);
    assert.strictEqual(cut.text, 'b&c');
    assert.strictEqual(SOURCE.slice(cut.start, cut.end), 'b&amp;c');
    assert.strictEqual(offsetIn(cut, 2), 10);
    assert.strictEqual(offsetBehind(cut, 1), 10);
  });

  it('needs no map where it is one stretch of the original', () => {
    const cut = pieceBetween(PIECE, 3, 4);
    assert.deepStrictEqual(cut, { text: 'c', start: 10, end: 11, map: null });
  });

  it('has a place even without length', () => {
    assert.deepStrictEqual(pieceBetween(PIECE, 4, 4), { text: '', start: 15, end: 15, map: null });
    assert.deepStrictEqual(pieceBetween(PIECE, 5, 5).start, SOURCE.length);
  });

  it('loses stretches and still leads back', () => {
    const text = '**一、** 总体情况';
    const less = pieceWithout(plainPiece(text), [
      [0, 2],
      [4, 6],
    ]);
    assert.strictEqual(less.text, '一、 总体情况');
    assert.strictEqual(text.slice(less.start, less.end), '一、** 总体情况');
    assert.strictEqual(offsetIn(less, 3), text.indexOf('总'));
  });

  it('loses stretches of a piece that has lost some', () => {
    const less = pieceWithout(PIECE, [[1, 3]]);
    assert.strictEqual(less.text, 'acd');
    assert.deepStrictEqual(
      [0, 1, 2].map((i) => offsetIn(less, i)),
      [0, 10, 15],
    );
    assert.strictEqual(pieceWithout(PIECE, [[0, 5]]).text, '');
  });
});
