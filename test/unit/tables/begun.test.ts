import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';

/** Layouts in which a label is one cell. */
const LAYOUTS = Object.keys(LAYOUT_STYLES).filter((layout) => layout !== 'spaces');

/** A label up to the second character of its own words, and the third where another label begins so as well. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  'disclosure normativeDocuments': '行政规',
  'disclosure coercion': '行政强',
  'requests newlyReceived': '一、本年',
  'requests denied.stateSecret': '1.属于',
  'requests unavailable.unclear': '3.补正',
  'requests unprocessed.excessive': '4.无正',
  'requests carriedOut': '四、结转',
};

describe('the beginning of a label', () => {
  for (const layout of LAYOUTS) {
    it(`is in ${layout} that label, cut off: it is told there and completed, and no row is missing`, () => {
      const { text, labels } = printed({}, layout);
      for (const [name, beginning] of Object.entries(BEGINNINGS)) {
        const piece = labels.find(({ table, row }) => `${table} ${row}` === name)?.pieces[0];
        assert.ok(piece, name);
        const cut = text.slice(0, piece.start) + beginning + text.slice(piece.end);
        const findings = check(read(cut)).findings;
        assert.deepStrictEqual(
          findings.map(({ code, span }) => [code, cut.slice(span.start, span.end)]),
          [['row-label-altered', beginning]],
          beginning,
        );
        assert.strictEqual(applied(cut, findings[0]?.fixes[0]?.edits ?? []), text, beginning);
      }
    });
  }

  for (const layout of ['tabs', 'bars']) {
    it(`in a line of its own is in ${layout} a row that is begun, and takes nothing from the row below`, () => {
      const { text, labels } = printed({}, layout);
      for (const [name, beginning] of Object.entries(BEGINNINGS)) {
        const at = labels.find(({ table, row }) => `${table} ${row}` === name)?.pieces[0]?.start ?? 0;
        const end = text.indexOf('\n', at);
        const begun = text.slice(0, at) + beginning + text.slice(end);
        const findings = check(read(begun)).findings;
        assert.deepStrictEqual(
          findings.map(({ code, span }) => [code, begun.slice(span.start, span.end)]),
          [['row-cell-count', beginning]],
          beginning,
        );
      }
    });
  }
});
