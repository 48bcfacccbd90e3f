import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { check, read } from '../../../server/src/service';
import { consistentReport } from '../../support/figures';
import { applied } from '../../support/fixes';
import { print, READ_STYLES, type Style } from '../../support/print';

const STYLE = READ_STYLES['bars, as a data frame is written'] as Style;

/** The rows of each table numbered from 0 on, as the program does that writes them. */
function numbered(text: string): string {
  let next = 0;
  return text.replace(/^\|(?: {2}\||( \d+)(?= \|))/gm, (head, number?: string) => {
    if (number === undefined) next = 0;
    return number === undefined ? head : `| ${next++}`;
  });
}

describe('rows of a data frame, as a program writes it', () => {
  const [report] = fc.sample(consistentReport({ form: '2021' }), { seed: 20_240_131, numRuns: 1 });
  assert.ok(report);
  const { text, cells } = print({ ...report, titleStyle: 'plain' }, STYLE);
  const lineOf = (row: string): [start: number, end: number] => {
    const at = cells.find((cell) => cell.table === 'requests' && cell.row === row)?.span.start;
    assert.ok(at);
    return [text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at) + 1];
  };

  /** All that is told, and what its only fix makes of the text. */
  function mended(odd: string, code: string): string {
    const [finding, ...others] = check(read(odd)).findings;
    assert.deepStrictEqual([finding?.code, others.length], [code, 0]);
    assert.strictEqual(finding?.fixes.length, 1);
    return applied(odd, finding.fixes[0]?.edits ?? []);
  }

  it('are numbered here as there', () => assert.strictEqual(numbered(text), text));

  for (const row of ['newlyReceived', 'granted', 'denied.otherLaw', 'other.rest', 'processedTotal']) {
    it(`are taken out where one is repeated, with its number: ${row}`, () => {
      const [start, end] = lineOf(row);
      const after = mended(numbered(text.slice(0, end) + text.slice(start, end) + text.slice(end)), 'row-repeated');
      assert.deepStrictEqual(check(read(after)).findings, []);
      assert.strictEqual(numbered(after), text);
    });
  }

  for (const [upper, lower] of [
    ['newlyReceived', 'carriedIn'],
    ['denied.otherLaw', 'denied.securityAndStability'],
    ['unprocessed.repeated', 'unprocessed.publication'],
  ] as const) {
    it(`are put in order where they stand, and keep the numbers of their places: ${upper}`, () => {
      const [start, middle] = lineOf(upper);
      const [, end] = lineOf(lower);
      const odd = numbered(
        text.slice(0, start) + text.slice(middle, end) + text.slice(start, middle) + text.slice(end),
      );
      assert.strictEqual(mended(odd, 'row-order'), text);
    });
  }

  it('are moved back where one stands in another group, and all keep the numbers of their places', () => {
    const [start, end] = lineOf('denied.otherLaw');
    const [, behind] = lineOf('unavailable.unclear');
    const odd = text.slice(0, start) + text.slice(end, behind) + text.slice(start, end) + text.slice(behind);
    assert.strictEqual(mended(numbered(odd), 'row-order'), text);
    assert.strictEqual(mended(odd, 'row-order'), text, 'with its number');
  });

  it('are told to be out of order where their numbers are as well, the last row too', () => {
    const [start, middle] = lineOf('processedTotal');
    const [, end] = lineOf('carriedOut');
    const odd = text.slice(0, start) + text.slice(middle, end) + text.slice(start, middle) + text.slice(end);
    assert.strictEqual(mended(odd, 'row-order'), text);
  });

  it('are left to the reader where one holds the words of its group', () => {
    const [start, middle] = lineOf('granted');
    const [, end] = lineOf('partlyGranted');
    const odd = text.slice(0, start) + text.slice(middle, end) + text.slice(start, middle) + text.slice(end);
    const [finding, ...others] = check(read(odd)).findings;
    assert.deepStrictEqual([finding?.code, finding?.fixes.length, others.length], ['row-order', 0, 0]);
  });

  it('are put back with the number that is wanting, and all their cells', () => {
    for (const row of ['newlyReceived', 'denied.otherLaw', 'unprocessed.repeated', 'processedTotal']) {
      const [start, end] = lineOf(row);
      const without = text.slice(0, start) + text.slice(end);
      const [finding] = check(read(without)).findings;
      const made = applied(without, finding?.fixes[0]?.edits ?? []);
      assert.strictEqual(made.slice(0, start), text.slice(0, start));
      assert.strictEqual(made.slice(-(text.length - end)), text.slice(end));
      const cells = (line: string) => line.split('|').map((cell) => cell.trim());
      const [came, due] = [cells(made.slice(start, made.length - (text.length - end))), cells(text.slice(start, end))];
      assert.strictEqual(came.length, due.length);
      assert.deepStrictEqual(
        came.slice(0, -8),
        due.slice(0, -8).map((cell, i) => (came[i] === 'NaN' ? 'NaN' : cell)),
      );
    }
  });
});
