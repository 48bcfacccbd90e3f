import * as assert from 'node:assert';
import { faultsOf } from '../../support/faults';
import { plainReport } from '../../support/plain-report';
import type { Style } from '../../support/print';
import { staged } from '../../support/staged';

describe('the printer of tables taken from a page', () => {
  it('gives a blank cell that begins a line the white space of its own line alone', () => {
    for (const fill of ['behind', 'line'] as const) {
      const style: Style = { layout: 'bars', outer: true, groups: 'first', taken: { lines: 'row', fill } };
      const { scene } = staged({ report: plainReport({ 'review.upheld': '' }), style, happenings: [] });
      const [{ span }] = scene.due as [(typeof scene.due)[number]];
      assert.strictEqual(scene.printed.text.slice(span.start, span.end), ' ');
      assert.deepStrictEqual(faultsOf(scene), []);
    }
  });
});
