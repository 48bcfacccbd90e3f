import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { edited, insertion, moves } from '../../support/edited';
import { printed } from '../../support/plain-report';

const span = (start: number, end: number) => ({ start, end });

describe('places under edits', () => {
  it('move on by what is inserted before them', () => {
    const moved = moves([insertion(3, 'ab')]);
    assert.deepStrictEqual(moved.span(span(5, 8)), span(7, 10));
    assert.deepStrictEqual(moved.span(span(0, 2)), span(0, 2));
  });

  it('leave what is inserted at their ends outside, and take in what is inserted between', () => {
    const moved = moves([insertion(5, '**'), insertion(8, '**')]);
    assert.deepStrictEqual(moved.span(span(5, 8)), span(7, 10));
    assert.deepStrictEqual(moves([insertion(6, 'x')]).span(span(5, 8)), span(5, 9));
  });

  it('take the new text of what replaces them whole', () => {
    assert.deepStrictEqual(moves([{ span: span(5, 8), newText: 'longer' }]).span(span(5, 8)), span(5, 11));
    assert.deepStrictEqual(moves([{ span: span(5, 8), newText: '' }]).span(span(5, 8)), span(5, 5));
  });

  it('grow and shrink with what is replaced inside them', () => {
    assert.deepStrictEqual(moves([{ span: span(6, 7), newText: 'abc' }]).span(span(5, 8)), span(5, 10));
    assert.deepStrictEqual(moves([{ span: span(0, 4), newText: '' }]).span(span(5, 8)), span(1, 4));
  });

  it('without length stay without, behind what is inserted there', () => {
    assert.deepStrictEqual(moves([insertion(5, 'ab')]).span(span(5, 5)), span(7, 7));
    assert.strictEqual(moves([insertion(5, 'ab')]).before(5), 5);
  });

  it('hold the same words as before wherever no edit touches them', () => {
    const before = printed();
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.nat(before.text.length), newText: fc.string({ maxLength: 9 }) })),
        (edits) => {
          const untouched = before.cells.filter(
            (cell) => !edits.some(({ at }) => at > cell.span.start && at < cell.span.end),
          );
          const after = edited(
            before,
            edits.map(({ at, newText }) => insertion(at, newText)),
          );
          for (const cell of untouched) {
            const place = after.cells[before.cells.indexOf(cell)]?.span;
            assert.strictEqual(after.text.slice(place?.start, place?.end), cell.text);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('of edits that overlap are refused', () => {
    const twice = [span(1, 4), span(3, 6)].map((one) => ({ span: one, newText: '' }));
    assert.throws(() => edited(printed(), twice), /overlap/);
  });
});
