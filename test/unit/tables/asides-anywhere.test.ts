import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { consistentReport } from '../../support/figures';
import { fixture } from '../../support/files';
import { print, STYLES } from '../../support/print';
import { PATIENCE_MS, TIMES } from '../../support/property';
import { seenIn } from './support';

/** What page edges and footnotes leave between the lines of a text. */
const ASIDES = [
  ...['6', '12', '- 6 -', '— 6 —', '-6-', '－6－', '~ 6 ~', '第 6 页 共 9 页', '第6页', '6 / 9', '·6·', '[6]', '〔6〕'],
  ...[
    '\f',
    '\f6',
    '6\f',
    '                        6',
    '',
    '  \u3000',
    '续表',
    '（续表）',
    '单位：件',
    '（单位：件、万元）',
  ],
  ...[
    '注：本表数据由各单位报送',
    '注：以上数据截至2023年12月31日。',
    '*本表数据含下属单位',
    '填表人：王某    电话：0000-0000000',
  ],
  ...['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'],
];

const SAMPLES = (['2021', '2019'] as const).flatMap((form) =>
  fc.sample(consistentReport({ form }), { numRuns: 1, seed: 5 }),
);
const PLAIN = Object.entries(STYLES).filter(([, { layout }]) => layout !== 'html' && layout !== 'bars');
const TEXTS: readonly (readonly [string, string])[] = [
  ...['cell-lines.txt', 'spaces-radicals.txt', 'spaces-wrapped.txt', 'tabs-breaks.txt', 'tabs-extra-cells.txt'].map(
    (name) => [name, fixture(`known/${name}`)] as const,
  ),
  ...PLAIN.flatMap(([name, style]) =>
    SAMPLES.map((report) => [`${name} ${report.form}`, print(report, style).text] as const),
  ),
];
/** Each aside stands at every so many of the lines, beginning at another one in each text; at all of them in the long test. */
const EVERY = Math.ceil(29 / TIMES);

/** A running title has radicals of its own, and an aside within a paragraph parts its sentences. */
function isOfTables(said: string): boolean {
  return !said.startsWith('text-') && !said.startsWith('content-');
}

describe('an aside between any two lines', function () {
  this.timeout(PATIENCE_MS);
  for (const [t, [name, text]] of TEXTS.entries()) {
    it(`changes nothing in ${name}`, () => {
      const lines = text.split('\n');
      const seen = seenIn(text).filter(isOfTables);
      const break_ = text.includes('\r\n') ? '\r' : '';
      const title = lines.find((line) => line.includes('年度报告') || line.includes('工作报告')) ?? '';
      for (const [k, aside] of [...ASIDES, title.trim()].entries()) {
        for (let at = 1 + ((k + 7 * t) % EVERY); at < lines.length; at += EVERY) {
          if (lines[at]?.includes('报告') || lines[at - 1]?.includes('报告')) continue;
          const changed = [...lines.slice(0, at), aside + break_, ...lines.slice(at)].join('\n');
          const now = seenIn(changed).filter(isOfTables);
          const place = `${JSON.stringify(aside)} behind line ${at}: ${JSON.stringify(lines[at - 1])}`;
          assert.deepStrictEqual(
            now.filter((one) => !seen.includes(one)),
            [],
            place,
          );
          assert.deepStrictEqual(
            seen.filter((one) => !now.includes(one)),
            [],
            place,
          );
        }
      }
    });
  }
});
