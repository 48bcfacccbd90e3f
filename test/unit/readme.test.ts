import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/files';
import { READ_STYLES } from '../support/print';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const ENGLISH = read('README.md');
const CHINESE = read('README.zh-CN.md');

/** The figures that a text gives in these words, in the order of the groups. */
function figures(text: string, words: RegExp): number[] {
  const found = words.exec(text);
  assert.ok(found, `nothing says ${words}`);
  return found.slice(1).map(Number);
}

describe('the figures of the read-mes', () => {
  it('of printed styles are as many as the property of consistent reports is held against', () => {
    const due = [Object.keys(READ_STYLES).length];
    assert.deepStrictEqual(figures(ENGLISH, /hold that for (\d+) printed styles/), due);
    assert.deepStrictEqual(figures(CHINESE, /(\d+) 种版式有测试保证/), due);
  });

  it('of keystrokes are those of docs/performance.md, rounded', () => {
    const [, english = ''] = read('docs/performance.md').split('\n## English\n');
    /** Our medians of wall and processor time a key in the next table behind these words, in ms. */
    const measured = (behind: string): number[] =>
      figures(
        english.slice(english.indexOf(behind)),
        /\| Gouji \| [\d.]+ \| ([\d.]+) \| [\d.]+ \| ([\d.]+) \| [\d.]+ \| [\d.]+ \|/,
      );
    const tenths = (ms: number) => Math.round(ms * 10) / 10;
    const [holding, cpu] = measured('The same, its sums holding').map(tenths);
    const [wrong] = measured('#### One report of 8 KB').map(tenths);
    const [hundred, cpuOfHundred] = measured('#### A hundred reports in one file').map(Math.round);

    assert.ok((cpu as number) <= (holding as number), 'more processor time by now');
    const due = [holding, wrong, hundred, cpuOfHundred];
    const inEnglish =
      /takes ([\d.]+) ms to the fresh diagnostics.*with a wrong total\s+([\d.]+) ms;.*in one file (\d+) ms, and (\d+) ms of/s;
    const inChinese = /无误时 ([\d.]+) 毫秒.*有误时 ([\d.]+) 毫秒；.*一个文件时 (\d+) 毫秒，用 CPU (\d+) 毫秒/;
    assert.deepStrictEqual(figures(ENGLISH, inEnglish), due);
    assert.deepStrictEqual(figures(CHINESE, inChinese), due);
  });
});

describe('the steps of CONTRIBUTING.md to a new rule', () => {
  it('are numbered one after the other', () => {
    const steps = [...read('CONTRIBUTING.md').matchAll(/^\*\*(\d+)\. /gm)].map(([, number]) => Number(number));
    assert.ok(steps.length > 5);
    assert.deepStrictEqual(
      steps,
      steps.map((_, k) => k + 1),
    );
  });

  it('show the rule of which they tell as it is', () => {
    const [, shown] = /^```ts\n(.*?export const tableUnreadable.*?)^```$/ms.exec(read('CONTRIBUTING.md')) ?? [];
    assert.strictEqual(shown, read('server/src/rules/table-unreadable.ts'));
  });
});
