import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { identitiesOf } from '../../../server/src/identities/identities';
import { failingGroups } from '../../../server/src/reconcile/groups';
import { check, type Reading, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { print, STYLES } from '../../support/print';
import { anyReport, holds, PATIENCE_MS, shown } from '../../support/property';
import { type CellKey, cellKeys, figureAt, type SampleReport, withFigure } from '../../support/sample';
import { assertFit } from '../../support/told';

interface Wrong {
  readonly report: SampleReport;
  readonly style: string;
}

/** A report in which up to three figures are wrong, or one stands in its neighbour's place, in any layout. */
const wrongReport: fc.Arbitrary<Wrong> = anyReport.chain((report) => {
  const keys = cellKeys(report).filter(({ table }) => table !== 'disclosure');
  const one = fc.tuple(fc.constantFrom(...keys), fc.integer({ min: 0, max: 120 }));
  const changed = fc.array(one, { minLength: 1, maxLength: 3 }).map((changes) => {
    return changes.reduce((now, [key, figure]) => withFigure(now, key, figure), report);
  });
  const exchanged = fc.nat(keys.length - 2).map((k) => {
    const [a, b] = [keys[k] as CellKey, keys[k + 1] as CellKey];
    return withFigure(withFigure(report, a, figureAt(report, b)), b, figureAt(report, a));
  });
  return fc.record({
    report: fc.oneof({ weight: 3, arbitrary: changed }, { weight: 1, arbitrary: exchanged }),
    style: fc.constantFrom(...Object.keys(STYLES)),
  });
});

function broken(reading: Reading): string[] {
  return reading.reports.flatMap((report) =>
    identitiesOf(report)
      .filter(({ state }) => state === 'broken')
      .map(({ id, where }) => `${id} ${where}`),
  );
}

describe('a report with wrong figures', function () {
  this.timeout(PATIENCE_MS);

  it('has each failing identity in some finding, and each fix makes those of its finding hold and breaks no other', () => {
    let fixes = 0;
    holds(
      wrongReport,
      60,
      ({ report, style }) => {
        const { text } = print(report, STYLES[style] as (typeof STYLES)[string]);
        const reading = read(text);
        const before = broken(reading);
        const groups = reading.reports.flatMap((one) => failingGroups(one, () => []));
        const told = groups.flatMap((group) => group.broken.map(({ id, where }) => `${id} ${where}`));
        assert.deepStrictEqual([...new Set(told)].sort(), [...before].sort());
        const shared = told.filter((name, i) => told.indexOf(name) !== i);
        const findings = check(reading, undefined, () => []).findings.filter(
          ({ category }) => category === 'reconciliation',
        );
        assert.strictEqual(findings.length, groups.length);
        for (const finding of findings) {
          assertFit(text, finding);
          for (const { edits, title } of finding.fixes) {
            const after = broken(read(applied(text, edits)));
            assert.deepStrictEqual(
              after.filter((name) => !before.includes(name)),
              [],
              `breaks: ${title.zh}`,
            );
            assert.ok(after.length < before.length || shared.length > 0, `mends nothing: ${title.zh}`);
            fixes++;
          }
        }
        if (groups.length === 1 && findings[0]?.fixes[0]) {
          assert.deepStrictEqual(broken(read(applied(text, findings[0].fixes[0].edits))), []);
        }
      },
      ({ report, style }) => shown(report, STYLES[style] as (typeof STYLES)[string]),
    );
    assert.ok(fixes > 30, `${fixes}`);
  });
});
