import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { check } from '../../../server/src/findings/check';
import { KnownTables } from '../../../server/src/model/known-tables';
import { read } from '../../../server/src/model/read';
import type { Reading, Table } from '../../../server/src/model/report';
import { printed } from '../../support/plain-report';
import { holds, PATIENCE_MS } from '../../support/property';
import { staged } from '../../support/staged';
import { anyStaging } from '../../support/stagings';

const tablesOf = (reading: Reading) => reading.reports[0]?.tables ?? [];

/** What everybody outside sees of a reading. */
function seen(reading: Reading) {
  const { text, reports, emptyReport } = reading;
  return { text, reports, emptyReport, result: check(reading) };
}

const ANY = tablesOf(read(printed({}, 'tabs').text))[0] as Table;

/** How often a table of these lines is read, where so many texts have it one after another. */
function reads(known: KnownTables, lines: string, times: number): number {
  let count = 0;
  for (let i = 0; i < times; i++) {
    const text = `${'。'.repeat(i)}${lines}`;
    known.tableOf({ text, span: { start: i, end: text.length }, grids: '' }, 'disclosure', '2021', () => {
      count++;
      return ANY;
    });
  }
  return count;
}

describe('tables that several reports have', function () {
  this.timeout(PATIENCE_MS);

  it('are read no third time', () => {
    const known = new KnownTables();
    assert.strictEqual(reads(known, '行政许可\t1', 4), 2);
    assert.strictEqual(reads(known, '行政许可\t2', 1), 1);
    assert.strictEqual(reads(known, '行政许可\t1', 1), 0);
  });

  it('are others where the lines are read by another form, or parted otherwise', () => {
    const known = new KnownTables();
    const table = tablesOf(read(printed({}, 'tabs').text))[0] as Table;
    const span = { start: 0, end: 6 };
    const asked: string[] = [];
    for (const [form, grids] of [
      ['2021', ''],
      ['2021', ''],
      ['2019', ''],
      ['2021', 'bars'],
    ] as const)
      known.tableOf({ text: '行政许可 1', span, grids }, 'disclosure', form, () => {
        asked.push(form + grids);
        return table;
      });
    assert.deepStrictEqual(asked, ['2021', '2021', '2019', '2021bars']);
  });

  it('are forgotten where a thousand others were met twice since, and kept as long as they come again', () => {
    const known = new KnownTables();
    assert.strictEqual(reads(known, '行政许可\t1', 3), 2);
    for (let i = 0; i < 1200; i++) {
      reads(known, `行政处罚\t${i}`, 2);
      if (i % 400 === 0) assert.strictEqual(reads(known, '行政许可\t1', 1), 0);
    }
    for (let i = 0; i < 1200; i++) reads(known, `行政强制\t${i}`, 2);
    assert.strictEqual(reads(known, '行政许可\t1', 1), 1);
  });

  it('do not go where thousands of others are met once', () => {
    const known = new KnownTables();
    assert.strictEqual(reads(known, '行政许可\t1', 3), 2);
    for (let i = 0; i < 3000; i++) reads(known, `行政处罚\t${i}`, 1);
    assert.strictEqual(reads(known, '行政许可\t1', 1), 0);
  });

  it('are not kept where they are longer than any that two offices hand in alike', () => {
    assert.strictEqual(reads(new KnownTables(), '行政许可'.repeat(10_000), 3), 3);
  });

  it('stand in each report as if it were the only one, in any layout, after any accident', () => {
    const known = new KnownTables();
    const around = fc.record({
      above: fc.constantFrom('', '\n', '某县人民政府\n'),
      below: fc.constantFrom('', '\n完。\n'),
    });
    holds(
      fc.tuple(anyStaging(), fc.array(around, { minLength: 3, maxLength: 3 })),
      40,
      ([staging, texts]) => {
        const { text } = staged(staging).scene.printed;
        for (const { above, below } of texts) {
          const whole = `${above}${text}${below}`;
          assert.deepStrictEqual(seen(read(whole, { known })), seen(read(whole)));
        }
      },
      ([staging]) => staged(staging).scene.printed.text,
    );
  });

  it('are objects of their own: what is noted in one report’s is not known of another’s', () => {
    const known = new KnownTables();
    const { text } = printed({}, 'tabs');
    const [, , third, fourth] = [0, 1, 2, 3].map(() => tablesOf(read(text, { known }))[1] as Table);
    assert.notStrictEqual(third, fourth);
    assert.deepStrictEqual(third, fourth);
    assert.notStrictEqual(third?.rows[0], fourth?.rows[0]);
  });
});
