import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { wordsBeforeFigure } from '../../../server/src/tables/figures-apart';
import { applied } from '../../support/fixes';
import { printed } from '../../support/plain-report';

const FIGURES = { 'licences decisions': 27, 'newlyReceived naturalPerson': 81, 'newlyReceived total': 83 };

/** The report with nothing between the labels of these rows and their first figures, or any of their figures. */
function glued(style: string, is: (row: string) => boolean, all = false) {
  const { text, cells, labels } = printed(FIGURES, style);
  let joint = text;
  for (const { table, row, pieces } of labels.toReversed()) {
    const own = cells.filter((cell) => cell.table === table && cell.row === row);
    const end = pieces.at(-1)?.end;
    if (end === undefined || !is(row)) continue;
    const places = [end, ...own.map(({ span }) => span.end)].slice(0, all ? own.length : 1);
    for (const [i, place] of [...places.entries()].toReversed())
      joint = joint.slice(0, place) + joint.slice(own[i]?.span.start ?? place);
  }
  return { text, joint };
}

function rowsOf(text: string): unknown {
  return read(text).reports[0]?.tables.map(({ rows }) =>
    rows.map(({ key, fits, cells }) => [key, fits, cells.map(({ value }) => value)]),
  );
}

function said(text: string): string[] {
  return check(read(text))
    .findings.filter(({ code }) => /^(?:row|table|cell|header)-/.test(code))
    .map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`);
}

describe('a figure right behind its label', () => {
  it('is told from the words before it', () => {
    assert.strictEqual(wordsBeforeFigure('3.其他81'), '3.其他');
    assert.strictEqual(wordsBeforeFigure('行政事业性收费1,200.5'), '行政事业性收费');
    for (const text of ['3.其他', '81', '3.81', '']) assert.strictEqual(wordsBeforeFigure(text), null);
  });

  for (const style of ['tabs', 'tabs, ragged', 'bars', 'cell lines', 'bars, none outside']) {
    it(`is read, told at both, and parted from it: ${style}`, () => {
      for (const row of ['licences', 'fees', 'newlyReceived', 'other.rest', 'carriedOut']) {
        const { text, joint } = glued(style, (one) => one === row);
        assert.notStrictEqual(joint, text);
        assert.deepStrictEqual(rowsOf(joint), rowsOf(text), row);
        const [words, ...others] = said(joint);
        assert.deepStrictEqual(others, []);
        assert.match(words ?? '', /^row-cell-count .*[^\d]\d+$/);
        const finding = check(read(joint)).findings.find(({ code }) => code === 'row-cell-count');
        const mended = applied(joint, finding?.fixes[0]?.edits ?? []);
        assert.deepStrictEqual(rowsOf(mended), rowsOf(text), row);
        assert.deepStrictEqual(said(mended), []);
      }
    });
  }

  it('is told once where it is so in many rows', () => {
    const { text, joint } = glued('tabs', (row) => row.startsWith('denied.'));
    assert.strictEqual(said(joint).length, 1);
    const [finding] = check(read(joint)).findings.filter(({ code }) => code === 'row-cell-count');
    assert.match(finding?.message.zh ?? '', /这样的共8行，这是第一行/);
    assert.deepStrictEqual(rowsOf(applied(joint, finding?.fixes[0]?.edits ?? [])), rowsOf(text));
  });

  it('is read and not told in running text, be it behind the last piece of a label', () => {
    const { text, joint } = glued(
      'spaces, groups in the rows',
      (row) => row === 'other.notCorrected' || row === 'fees',
    );
    assert.notStrictEqual(joint, text);
    assert.deepStrictEqual(rowsOf(joint), rowsOf(text));
    assert.deepStrictEqual(said(joint), []);
  });

  it('is told at its row with all figures of the row in one, and never taken to pieces', () => {
    for (const style of ['tabs', 'bars', 'cell lines', 'spaces, groups in the rows']) {
      const { joint } = glued(style, (row) => row === 'newlyReceived', true);
      const [words, ...others] = said(joint);
      assert.deepStrictEqual(others, []);
      assert.match(words ?? '', /^row-cell-count (?:一、本年新收政府信息公开申请数量)?812000083$/);
    }
  });

  it('is none where a whole table is run together: it cannot be read', () => {
    const { joint } = glued('tabs', () => true, true);
    assert.deepStrictEqual(
      said(joint).map((one) => one.split(' ')[0]),
      ['table-unreadable', 'table-unreadable'],
    );
  });
});
