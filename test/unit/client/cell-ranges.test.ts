import * as assert from 'node:assert';
import type { TextDocument, TextDocumentChangeEvent } from 'vscode';
import './fake-vscode';
import { CellRanges } from '../../../client/src/tables/cell-ranges';

/** A document of one line, in which a position's character is the offset. */
class Line {
  version = 1;
  isClosed = false;
  readonly uri = { toString: () => 'file:///a.gknb' };
  offsetAt = ({ character }: { character: number }): number => character;

  get document(): TextDocument {
    return this as unknown as TextDocument;
  }
}

interface Asked {
  answer(ranges: [number, number][] | null, version?: number): Promise<void>;
  fail(): Promise<void>;
}

describe('client: where the keys of tables work', () => {
  let line: Line;
  let asked: Asked[];
  let changes: number;
  let ranges: CellRanges;

  beforeEach(() => {
    line = new Line();
    asked = [];
    changes = 0;
    const ask = <T>() =>
      new Promise<T>((resolve, reject) => {
        asked.push({
          answer: async (all, version = line.version) => {
            const place = (character: number) => ({ line: 0, character });
            const plain = all?.map(([start, end]) => ({ start: place(start), end: place(end) }));
            resolve((plain ? { version, ranges: plain } : null) as T);
            await settled();
          },
          fail: async () => {
            reject(new Error('no service'));
            await settled();
          },
        });
      });
    ranges = new CellRanges(ask, () => {
      changes++;
    });
  });

  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const holds = (offset: number) => ranges.holds(line.document, offset);
  const refresh = () => void ranges.refresh(line.document);
  /** Replaces a stretch of the text. */
  const type = (rangeOffset: number, rangeLength: number, text: string) => {
    line.version++;
    const change = { document: line.document, contentChanges: [{ rangeOffset, rangeLength, text }] };
    ranges.move(change as unknown as TextDocumentChangeEvent);
  };

  it('is asked once a version, however often somebody wants to know', async () => {
    assert.strictEqual(holds(5), undefined);
    refresh();
    refresh();
    assert.strictEqual(asked.length, 1);
    await asked[0]?.answer([[4, 8]]);
    assert.deepStrictEqual([3, 4, 8, 9].map(holds), [false, true, true, false]);
    assert.strictEqual(changes, 1);
    refresh();
    assert.strictEqual(asked.length, 1);
  });

  it('moves along with what is typed until it is asked again', async () => {
    refresh();
    await asked[0]?.answer([
      [4, 8],
      [20, 30],
    ]);
    type(0, 0, 'xxx');
    assert.deepStrictEqual([6, 7, 11, 12].map(holds), [false, true, true, false]);
    type(11, 0, '99');
    assert.deepStrictEqual([13, 14, 24, 25].map(holds), [true, false, false, true]);
    type(8, 3, '');
    assert.deepStrictEqual([10, 11, 21, 22].map(holds), [true, false, false, true]);
    type(0, 40, '');
    assert.ok(!holds(1));
    refresh();
    await asked[1]?.answer([[1, 2]]);
    assert.ok(holds(1) && !holds(4));
  });

  it('asks again where the text has gone on meanwhile', async () => {
    refresh();
    type(0, 0, 'x');
    await asked[0]?.answer([[4, 8]], 1);
    assert.strictEqual(asked.length, 2);
    assert.strictEqual(holds(5), undefined);
    await asked[1]?.answer([[5, 9]]);
    assert.ok(holds(9));
  });

  it('is nowhere while the server has nothing to say, and is asked again once it has looked at the document', async () => {
    const error = console.error;
    console.error = () => undefined;
    try {
      refresh();
      await asked[0]?.answer(null);
      assert.strictEqual(holds(5), false);
      ranges.seen('file:///a.gknb');
      assert.strictEqual(holds(5), undefined);
      refresh();
      await asked[1]?.fail();
      assert.strictEqual(holds(5), false);
    } finally {
      console.error = error;
    }
    ranges.seen('file:///a.gknb');
    refresh();
    await asked[2]?.answer([[4, 8]]);
    ranges.seen('file:///a.gknb');
    assert.strictEqual(holds(5), true);
  });

  it('forgets a document that is closed', async () => {
    refresh();
    line.isClosed = true;
    await asked[0]?.answer([[4, 8]]);
    assert.strictEqual(holds(5), undefined);
    line.isClosed = false;
    refresh();
    await asked[1]?.answer([[4, 8]]);
    ranges.forget(line.document);
    assert.strictEqual(holds(5), undefined);
  });
});
