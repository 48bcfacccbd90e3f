import * as assert from 'node:assert';
import { insertCells, removeCells } from '../../../server/src/compose/rows/cells';
import { applied } from '../../support/fixes';
import { STYLES } from '../../support/print';
import { type Read, readOne, rowIn, sample, tableIn } from './support';

const ROWS: readonly (readonly ['requests' | 'litigation' | 'disclosure', string])[] = [
  ['requests', 'newlyReceived'],
  ['requests', 'granted'],
  ['requests', 'denied.stateSecret'],
  ['requests', 'processedTotal'],
  ['requests', 'carriedOut'],
  ['disclosure', 'regulations'],
  ['litigation', 'litigation'],
];

function changedAt(read: Read, table: 'requests' | 'litigation' | 'disclosure', key: string) {
  const found = tableIn(read, table);
  return { table: found, row: rowIn(found, key) };
}

describe('a cell taken out and put back', () => {
  for (const [name, style] of Object.entries(STYLES)) {
    it(`is where it was, in ${name}`, () => {
      const { text } = sample('tabs', '2021', style);
      const read = readOne(text);
      for (const [key, rowKey] of ROWS) {
        const { table, row } = changedAt(read, key, rowKey);
        for (const [place, cell] of row.cells.entries()) {
          if (place > 0 && place !== 3 && place < row.cells.length - 1) continue;
          const edits = removeCells(read.reading, table, row, [place]);
          assert.ok(edits, `${rowKey} ${place}`);
          const without = applied(text, edits);
          const again = changedAt(readOne(without), key, rowKey);
          assert.strictEqual(again.row.fits, false, `${rowKey} ${place}: ${without}`);
          const back = insertCells(readOne(without).reading, again.table, again.row, [place], [cell.text]);
          assert.ok(back, `${rowKey} ${place}`);
          const now = changedAt(readOne(applied(without, back)), key, rowKey).row;
          assert.deepStrictEqual(
            now.cells.map(({ text: one, column }) => [column, one]),
            row.cells.map(({ text: one, column }) => [column, one]),
            `${rowKey} ${place}`,
          );
        }
      }
    });

    it(`leaves every other character alone, in ${name}`, () => {
      const { text } = sample('tabs', '2021', style);
      const read = readOne(text);
      const { table, row } = changedAt(read, 'requests', 'processedTotal');
      const edits = removeCells(read.reading, table, row, [3]);
      assert.ok(edits);
      for (const { span } of edits) {
        const taken = text.slice(span.start, span.end);
        assert.match(taken.replace(/<[^<>]*>/g, ''), /^[\s|│]*\d*[\s|│]*$/, JSON.stringify(taken));
      }
    });
  }

  it('may be the first two of their line, which share what stands between them', () => {
    for (const [name, style] of Object.entries(STYLES)) {
      const { text } = sample('tabs', '2021', style);
      const read = readOne(text);
      const { table, row } = changedAt(read, 'litigation', 'litigation');
      const edits = removeCells(read.reading, table, row, [0, 1]);
      assert.ok(edits, name);
      const spans = edits.map(({ span }) => span).sort((a, b) => a.start - b.start);
      for (const [i, span] of spans.entries()) assert.ok(i === 0 || (spans[i - 1]?.end ?? 0) <= span.start, name);
      const { row: left } = changedAt(readOne(applied(text, edits)), 'litigation', 'litigation');
      assert.deepStrictEqual(
        left.cells.map((cell) => cell.text),
        row.cells.slice(2).map((cell) => cell.text),
        name,
      );
    }
  });

  it('may be two at once', () => {
    for (const style of Object.values(STYLES)) {
      const { text } = sample('tabs', '2021', style);
      const read = readOne(text);
      const { table, row } = changedAt(read, 'requests', 'newlyReceived');
      const texts = row.cells.map((cell) => cell.text);
      for (const places of [
        [0, 1],
        [2, 5],
        [5, 6],
      ]) {
        const without = applied(text, removeCells(read.reading, table, row, places) ?? []);
        const again = changedAt(readOne(without), 'requests', 'newlyReceived');
        assert.strictEqual(again.row.cells.length, 5);
        const figures = places.map((place) => texts[place] as string);
        const edits = insertCells(readOne(without).reading, again.table, again.row, places, figures) ?? [];
        const now = changedAt(readOne(applied(without, edits)), 'requests', 'newlyReceived').row;
        assert.deepStrictEqual(
          now.cells.map((cell) => cell.text),
          texts,
        );
      }
    }
  });

  it('is written like the cell beside it in HTML, but for what must be unique', () => {
    const text = sample('html').text.replace(/(规章<\/td>)<td>/, '$1<td id="a" class="n">');
    assert.ok(text.includes('class="n"'));
    const read = readOne(text);
    const { table, row } = changedAt(read, 'disclosure', 'regulations');
    const edits = insertCells(read.reading, table, row, [0], ['5']);
    assert.match(edits?.[0]?.newText ?? '', /^<td class="n">5<\/td>$/);
  });
});
