import * as assert from 'node:assert';
import * as fc from 'fast-check';
import {
  check,
  definition,
  explanationAt,
  highlights,
  linkedPlaces,
  outwardIn,
  read,
  references,
  renamable,
  renaming,
  type Span,
} from '../../../server/src/service';
import { fold } from '../../../server/src/text/fold';
import { tellingsOf } from '../../../server/src/writing/tellings';
import { consistentReport } from '../../support/figures';
import { applied } from '../../support/fixes';
import { PIECES } from '../../support/pieces';
import { print, STYLES } from '../../support/print';
import { anyReport, holds, PATIENCE_MS } from '../../support/property';

const styles = fc.constantFrom(...Object.values(STYLES));

/** The text after what stands at the offset has got another name. */
function renamed(text: string, offset: number, name: string): string {
  const answer = renaming(text, read(text).reports, offset, name);
  assert.ok(answer && 'edits' in answer, `no name at ${offset}`);
  return applied(text, answer.edits);
}

describe('links and names', function () {
  this.timeout(PATIENCE_MS);

  const damaged = fc
    .record({ report: anyReport, style: styles, at: fc.nat(), length: fc.nat(300), soup: fc.constantFrom(...PIECES) })
    .map(({ report, style, at, length, soup }) => {
      const { text } = print(report, style);
      const start = at % (text.length + 1);
      return text.slice(0, start) + soup + text.slice(start + length);
    });

  it('are found without an error at any place of a damaged report, and lie inside it', () => {
    holds(
      fc.record({ text: damaged, offsets: fc.array(fc.nat(), { minLength: 20, maxLength: 20 }) }),
      60,
      ({ text, offsets }) => {
        const { reports } = read(text);
        const inside = ({ start, end }: Span) => assert.ok(start >= 0 && start < end && end <= text.length);
        for (const any of offsets) {
          const offset = any % (text.length + 1);
          const link = definition(reports, offset);
          // A blank has no length.
          for (const { start, end } of link?.targets ?? []) assert.ok(start <= end && end <= text.length);
          const all = references(text, reports, offset, true);
          assert.deepStrictEqual(new Set(all.map(({ start }) => start)).size, all.length);
          assert.deepStrictEqual(
            highlights(text, reports, offset).map(({ span }) => span),
            all,
          );
          const explanation = explanationAt(text, reports, offset);
          if (explanation) inside(explanation.span);
          for (const span of linkedPlaces(text, reports, offset)?.spans ?? []) inside(span);
          const name = renamable(text, reports, offset);
          if (name) inside(name.span);
        }
        for (const report of reports) for (const { span } of outwardIn(report, text)) inside(span);
      },
      ({ text }) => JSON.stringify(text),
    );
  });

  it('in a report in which everything agrees every figure of the text agrees with its cells', () => {
    holds(
      fc.record({ report: consistentReport(), style: styles }),
      60,
      ({ report, style }) => {
        const { text } = print(report, style);
        const tellings = read(text).reports.flatMap((one) => tellingsOf(one));
        assert.ok(tellings.length >= 4, String(tellings.length));
        assert.deepStrictEqual(
          tellings.filter(({ agrees, settled }) => !agrees || !settled).map(({ span }) => span),
          [],
        );
      },
      ({ report, style }) => print(report, style).text,
    );
  });

  it('a year that is renamed is read again, leaves nothing to be told, and comes back by renaming', () => {
    let tried = 0;
    holds(
      fc.record({ report: consistentReport(), style: styles }),
      60,
      ({ report, style }) => {
        const { text } = print(report, style);
        const own = read(text).reports[0]?.year;
        const place = own == null ? -1 : text.search(new RegExp(`${own}\\s*年`));
        if (own == null || place < 0) return;
        tried++;
        // The forms change between 2020 and 2021.
        const other = own === 2020 ? 2019 : own + (own === 2019 ? 1 : 2);
        const next = renamed(text, place, String(other));
        const reading = read(next);
        assert.strictEqual(reading.reports[0]?.year, other);
        assert.deepStrictEqual(
          check(reading).findings.map(({ message }) => message.zh),
          check(read(text)).findings.map(({ message }) => message.zh),
        );
        const back = renamed(next, next.search(new RegExp(`${other}\\s*年`)), String(own));
        assert.strictEqual(fold(back), fold(text));
      },
      ({ report, style }) => print(report, style).text,
    );
    // Some titles break within the name, or are written with radicals.
    assert.ok(tried > 30, String(tried));
  });

  it('a body that is renamed is read again, and comes back by renaming', () => {
    let tried = 0;
    holds(
      fc.record({ report: consistentReport(), style: styles }),
      60,
      ({ report, style }) => {
        const { text } = print(report, style);
        const own = read(text).reports[0]?.agency;
        const place = own == null ? -1 : text.indexOf(own);
        if (own == null || place < 0) return;
        tried++;
        const next = renamed(text, place, '澄泊县水利局');
        assert.strictEqual(read(next).reports[0]?.agency, '澄泊县水利局');
        assert.strictEqual(fold(next).includes(fold(own)), false);
        assert.strictEqual(fold(renamed(next, next.indexOf('澄泊县水利局'), own)), fold(text));
      },
      ({ report, style }) => print(report, style).text,
    );
    // Some titles break within the name, or are written with radicals.
    assert.ok(tried > 30, String(tried));
  });
});
