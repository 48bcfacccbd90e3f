import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { check, type Finding, type Fix, type Reading, read } from '../../../server/src/service';
import { consistentReport } from '../../support/figures';
import { applied } from '../../support/fixes';
import { print, STYLES, type Style } from '../../support/print';
import { PATIENCE_MS, TIMES } from '../../support/property';
import type { SampleReport } from '../../support/sample';
import { CELL_DEFECTS } from './cell-defects';
import type { Defect, Pick } from './defect';
import { ROW_DEFECTS } from './row-defects';
import { SECTION_DEFECTS } from './section-defects';

const DEFECTS = [...CELL_DEFECTS, ...ROW_DEFECTS, ...SECTION_DEFECTS];

/** Reports a layout and defect. */
const RUNS = TIMES;
const GIVEN = process.env.GOUJI_SEED;
const SEED = GIVEN === 'random' ? Date.now() : Number(GIVEN ?? 2_026);

interface Spoilt {
  readonly text: string;
  readonly defect: Defect;
}

/**
 * The styles in which a defect is tried: every other one, by turns, so that each layout is among them; all in the long test.
 */
function stylesFor(d: number): Style[] {
  return Object.values(STYLES).filter((_, s) => TIMES > 1 || (s + d) % 2 === 0);
}

function spoilt(defect: Defect, report: SampleReport, style: Style, dice: readonly number[]): Spoilt | null {
  let thrown = 0;
  const pick: Pick = (from) => from[Math.floor((dice[thrown++ % dice.length] as number) * from.length)];
  const draft = defect.draft ? defect.draft(report, style, pick) : report;
  if (!draft) return null;
  const printed = print(draft, style);
  if (!defect.spoil) return { text: printed.text, defect };
  const reading = read(printed.text);
  const text = reading.reports[0] && defect.spoil({ printed, reading, report: reading.reports[0], style }, pick);
  return text ? { text, defect } : null;
}

/** Every figure that stands in a place, by row and column; rows in question are left out. */
function figures(reading: Reading, defect: Defect): Map<string, number | string | null> {
  const all = new Map<string, number | string | null>();
  for (const { tables } of reading.reports)
    for (const table of tables)
      for (const row of table.rows) {
        if (defect.disputed?.(row, table)) continue;
        for (const cell of row.cells) {
          if (cell.state !== 'blank') all.set(`${table.key} ${row.key} ${cell.column}`, cell.value ?? cell.text);
        }
      }
  return all;
}

function assertMended({ text, defect }: Spoilt, before: readonly Finding[], fix: Fix): void {
  const after = applied(text, fix.edits);
  const reading = read(after);
  const { findings, failures } = check(reading);
  assert.deepStrictEqual(failures, []);
  const say = (what: string) => `${fix.title.zh}: ${what}\n--- before\n${text}\n--- after\n${after}`;
  const again = findings.filter(({ code }) => code === defect.code).length;
  const then = before.filter(({ code }) => code === defect.code).length;
  assert.ok(again < then, say(`${again} of ${then} findings are left`));
  const known = new Set(before.map(({ code }) => code));
  const errors = findings.filter(({ severity, code }) => severity === 'error' && !known.has(code));
  assert.deepStrictEqual(
    errors.map(({ message }) => message.zh),
    [],
    say('new errors'),
  );
  const now = figures(reading, defect);
  for (const [place, value] of figures(read(text), defect)) {
    assert.strictEqual(now.get(place), value, say(`the figure at ${place} is lost`));
  }
}

describe('every fix of', function () {
  this.timeout(PATIENCE_MS);
  const reports = fc.sample(consistentReport(), { seed: SEED, numRuns: RUNS * DEFECTS.length });
  const present = fc.sample(consistentReport({ form: '2021' }), { seed: SEED, numRuns: DEFECTS.length });
  const dice = fc.sample(fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 8, maxLength: 8 }), {
    seed: SEED,
    numRuns: RUNS * DEFECTS.length,
  });
  for (const [d, defect] of DEFECTS.entries()) {
    it(`${defect.code} (${defect.name}) mends it in every layout, makes no other error and loses no figure`, () => {
      let offered = 0;
      for (const style of stylesFor(d)) {
        for (let run = 0; run < RUNS; run++) {
          const k = d * RUNS + run;
          // Not every defect can be had on the former form.
          const report = run === 0 ? present[d] : reports[k];
          const one = spoilt(defect, report as SampleReport, style, dice[k] as number[]);
          if (!one) continue;
          const { findings } = check(read(one.text));
          const found = findings.filter(({ code }) => code === defect.code);
          assert.ok(
            found.length > 0,
            `${defect.code} is not told in ${style.layout}: ${findings.map(({ code }) => code)}\n${one.text}`,
          );
          for (const { fixes } of found) {
            if (fixes.length === 0 && process.env.GOUJI_SHOW) console.log('no fix', defect.name, style);
            for (const fix of fixes) assertMended(one, findings, fix);
            offered += fixes.length;
          }
        }
      }
      assert.ok(offered > 0, 'no fix was offered in any layout');
    });
  }
});
