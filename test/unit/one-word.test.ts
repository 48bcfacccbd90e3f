import * as assert from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/files';
import { withoutComments } from './client/sources';

/** Words that were once said beside another for the same thing, and the one that is said. */
const RETIRED: readonly (readonly [said: RegExp, instead: string])[] = [
  // 空格 is a space character to most readers.
  [/空格/, '空着、空着的格'],
  [/待定|未定|暂不核算|无法核算|没有核算/, '无法判断'],
  [/单位名称|同一单位/, '机关名称'],
  [/表样/, '表式'],
  // To carry out is also to perform; what goes on into the next year is carried forward.
  [/carried (?:in|out)\b/, 'brought forward, carried forward'],
  [/fee for handling/, 'information processing fee'],
  [/Identities:/, 'sums'],
];

/** Programs without their comments, and what is translated. */
function sources(): Map<string, string> {
  const texts = new Map<string, string>();
  for (const folder of ['server/src', 'client/src', 'client/webview', 'l10n', '.']) {
    const files = readdirSync(join(ROOT, folder), { recursive: folder !== '.', encoding: 'utf8' });
    for (const file of files.filter((one) => (folder === '.' ? /^package\.nls/ : /\.(?:ts|json)$/).test(one))) {
      const path = join(folder, file);
      const text = readFileSync(join(ROOT, path), 'utf8');
      texts.set(path, file.endsWith('.ts') ? withoutComments(text) : text);
    }
  }
  return texts;
}

describe('one thing', () => {
  const texts = sources();
  for (const [said, instead] of RETIRED) {
    it(`is called ${instead} in every message, not ${said.source}`, () => {
      const found = [...texts].flatMap(([path, text]) =>
        text
          .split('\n')
          .filter((line) => said.test(line))
          .map((line) => `${path}: ${line.trim()}`),
      );
      assert.deepStrictEqual(found, []);
    });
  }

  it('is looked for in the sources and in what is translated', () => {
    for (const path of ['server/src/rules/cell-blank.ts', 'package.nls.zh-cn.json', 'l10n/bundle.l10n.zh-cn.json']) {
      assert.ok(texts.get(path), path);
    }
  });
});
