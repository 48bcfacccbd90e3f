import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { check, composed, type Edit, fixed, read } from '../../../server/src/service';
import { extract } from '../../../server/src/service/extract';
import { MOST_ROUNDS } from '../../../server/src/service/fixed';
import { consistentReport } from '../../support/figures';
import { applied } from '../../support/fixes';
import { print, STYLES, type Style } from '../../support/print';
import { holds, PATIENCE_MS } from '../../support/property';
import { withRadicals } from '../../support/radicals';
import { type CellKey, cellKeys, figureAt, type SampleReport, withFigure } from '../../support/sample';
import { sample } from '../compose/support';

const edit = (start: number, end: number, newText: string): Edit => ({ span: { start, end }, newText });

/** Edits in order of place that do not touch, in a text of this length. */
function editsIn(length: number): fc.Arbitrary<Edit[]> {
  return fc
    .array(fc.tuple(fc.nat(length), fc.nat(length), fc.string({ maxLength: 3 })), { maxLength: 6 })
    .map((drafts) => {
      const edits: Edit[] = [];
      for (const [a, b, newText] of drafts.sort(([a], [b]) => a - b)) {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const last = edits.at(-1);
        if (!last || start > last.span.end) edits.push(edit(start, end, newText));
      }
      return edits;
    });
}

describe('rounds of edits as one', () => {
  it('come to the same text', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30 }).chain((text) =>
          editsIn(text.length).chain((first) => {
            const second = applied(text, first);
            return editsIn(second.length).chain((next) => {
              const third = applied(second, next);
              return fc.record({
                text: fc.constant(text),
                rounds: editsIn(third.length).map((last) => [first, next, last]),
              });
            });
          }),
        ),
        ({ text, rounds }) => {
          const due = rounds.reduce(applied, text);
          const all = composed(text.length, rounds);
          assert.strictEqual(applied(text, all), due);
          for (const [i, { span }] of all.entries()) {
            assert.ok(span.start <= span.end && span.end <= text.length);
            const before = all[i - 1];
            assert.ok(!before || before.span.end < span.start, 'two edits touch');
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are none where none were made', () => {
    assert.deepStrictEqual(composed(5, []), []);
    assert.deepStrictEqual(composed(5, [[], []]), []);
  });

  it('leave what they do not touch alone', () => {
    assert.deepStrictEqual(composed(9, [[edit(1, 2, 'x'), edit(6, 7, '')], [edit(1, 2, 'yz')]]), [
      edit(1, 2, 'yz'),
      edit(6, 7, ''),
    ]);
  });
});

/** Figures written in full width, with separators; slips in words; a numeral; radicals: all that is certain. */
interface Spoilt {
  readonly report: SampleReport;
  readonly wide: CellKey | undefined;
  readonly separated: CellKey | undefined;
  readonly slips: readonly (readonly [string, string])[];
  readonly radicals: boolean;
}

const SLIPS: readonly (readonly [string, string])[] = [
  ['六、其他需要报告的事项', '七、其他需要报告的事项'],
  ['存在的主要问题及改进情况', '存在的主要问题及改进状况'],
  ['本年废止件数', '本年度止件数'],
  ['属于国家秘密', '属于国家机密'],
  ['## 五、', '### 五、'],
];

const spoilt: fc.Arbitrary<Spoilt> = consistentReport({ form: '2021' }).chain((report) => {
  const keys = cellKeys(report).filter(({ table }) => table !== 'disclosure');
  const large = keys.filter((key) => Number(figureAt(report, key)) >= 1000);
  return fc.record({
    report: fc.constant(report),
    wide: fc.option(fc.constantFrom(...keys), { nil: undefined }),
    separated: large.length > 0 ? fc.option(fc.constantFrom(...large), { nil: undefined }) : fc.constant(undefined),
    slips: fc.subarray([...SLIPS]),
    radicals: fc.boolean(),
  });
});

function printed({ report, wide, separated, slips, radicals }: Spoilt, style: Style): string {
  let draft = report;
  const rewrite = (key: CellKey | undefined, as: (digits: string) => string) => {
    if (key) draft = withFigure(draft, key, as(`${figureAt(draft, key)}`));
  };
  rewrite(separated, (digits) => digits.replace(/(\d)(?=(\d{3})+$)/g, '$1,'));
  rewrite(wide, (digits) => digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)));
  const { text } = print(draft, style);
  const slipped = slips.reduce((all, [from, to]) => all.replace(from, to), text);
  return radicals ? withRadicals(slipped) : slipped;
}

function allFixed(text: string) {
  const look = (one: string) => {
    const reading = read(one);
    return { reading, result: check(reading) };
  };
  return fixed(text, look(text), look);
}

describe('all that is certain of a report with several slips', function () {
  this.timeout(PATIENCE_MS);
  for (const [name, style] of Object.entries(STYLES)) {
    it(`is one change printed as ${name}: it keeps every figure, and a second time there is nothing to do`, () => {
      holds(
        spoilt,
        6,
        (one) => {
          const text = printed(one, style);
          const { rounds, text: after, result } = allFixed(text);
          assert.strictEqual(applied(text, composed(text.length, rounds)), after);
          assert.deepStrictEqual(allFixed(after).rounds, []);
          assert.deepStrictEqual(
            result.findings.flatMap(({ fixes }) => fixes.filter(({ certain }) => certain)),
            [],
          );
          const { requests, litigation, disclosure } = extract(read(after), 'a') as unknown as Record<string, unknown>;
          const good = extract(read(print(one.report, style).text), 'a') as unknown as Record<string, unknown>;
          assert.deepStrictEqual([requests, litigation, disclosure], [good.requests, good.litigation, good.disclosure]);
        },
        (one) => printed(one, style).replace(/\t/g, '→'),
      );
    });
  }
});

describe('rows of a page that were pasted again', () => {
  const { text } = sample('html');
  const rows = text.split('\n').filter((line) => /^<tr>.*>[1-8]\.(?!属于国家秘密)/.test(line));
  const [last = ''] = rows.slice(-1);

  it('all go at once as a block, though they change how far the words of their groups reach', () => {
    assert.ok(rows.length > 8);
    const { rounds, text: after } = allFixed(text.replace(last, [last, ...rows].join('\n')));
    assert.strictEqual(rounds.length, 1);
    assert.strictEqual(after, text);
  });

  it('all go in a few rounds where they stand apart', () => {
    const apart = rows.filter((_, k) => k % 2 === 0);
    assert.ok(apart.length > 4);
    const { rounds, text: after } = allFixed(apart.reduce((page, row) => page.replace(row, `${row}\n${row}`), text));
    assert.ok(rounds.length > 1 && rounds.length < MOST_ROUNDS);
    assert.strictEqual(after, text);
  });
});
