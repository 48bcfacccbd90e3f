import * as assert from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, read } from '../../../server/src/service';
import { ROOT } from '../../support/files';
import { applyFirst } from '../../support/fixes';

const FOLDER = join(ROOT, 'examples');

/** What each example is there to show, as its README says: code and the words underlined, in order of place. */
const SHOWN: Readonly<Record<string, readonly (readonly [code: string, underlined: string])[]>> = {
  '青岚市水利局2024年政府信息公开工作年度报告.gknb': [
    ['requests-row-sum', '15'],
    ['row-label-altered', '2.其他法律法规禁止公开'],
    ['row-cell-count', Array(8).fill('0').join('\t')],
  ],
  '云溪县人民政府2023年政府信息公开工作年度报告.txt': [
    ['text-radicals', '⼈'],
    ['litigation-group-sum', '4'],
    ['section-missing', '六、其他需要报告的事项'],
  ],
  '望舒市教育体育局2024年政府信息公开年报.txt': [
    ['cell-unit', '1件'],
    ['cell-blank', '\u3000\u3000'],
    ['requests-balance', '3'],
  ],
  '白榆镇人民政府2024年政府信息公开工作年度报告.md': [
    ['header-altered', '本年度止件数'],
    ['section-heading-level', '三、收到和处理政府信息公开申请情况'],
    ['row-missing', '2.重复申请'],
  ],
  '岚溪市交通运输局2024年政府信息公开工作年度报告.gknb': [],
};

describe('the examples', () => {
  it('are those that the table of their README names', () => {
    const files = readdirSync(FOLDER).filter((name) => name !== 'README.md');
    assert.deepStrictEqual(files.sort(), Object.keys(SHOWN).sort());
    const readme = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    for (const file of files) assert.ok(readme.includes(`\`${file}\``), file);
  });

  for (const [file, shown] of Object.entries(SHOWN)) {
    it(`${file} shows what it is there to show and nothing else`, () => {
      const text = readFileSync(join(FOLDER, file), 'utf8');
      const { findings } = check(read(text));
      assert.deepStrictEqual(
        findings.map(({ code, span }) => [code, text.slice(span.start, span.end)]),
        shown,
      );
    });

    it(`${file} is as long as a real one`, () => {
      const bytes = readFileSync(join(FOLDER, file)).length;
      assert.ok(5_400 < bytes && bytes < 9_000, `${bytes} bytes`);
    });
  }

  it('lose the certain faults when their fixes are applied', () => {
    const file = '白榆镇人民政府2024年政府信息公开工作年度报告.md';
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const fixed = applyFirst(applyFirst(text, 'header-altered'), 'section-heading-level');
    assert.ok(fixed.includes('本年废止件数') && fixed.includes('\n## 三、收到'));
    assert.deepStrictEqual(
      check(read(fixed)).findings.map((finding) => finding.code),
      ['row-missing'],
    );
  });
});
