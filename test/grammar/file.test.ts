import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tokensOf } from './tokens';

const ROOT = process.cwd();
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Longer lines are not coloured by VS Code (editor.maxTokenizationLineLength). */
const LONGEST = 20_000;

describe('grammar: the file', () => {
  it('is what the generator makes of the forms', async () => {
    const generator = (await import(pathToFileURL(join(ROOT, 'scripts/grammar.mjs')).href)) as {
      grammarText(): string;
    };
    assert.strictEqual(read('syntaxes/disclosure-report.tmLanguage.json'), generator.grammarText());
  });

  it('has the scope that the manifest names', () => {
    const [grammar] = JSON.parse(read('package.json')).contributes.grammars;
    assert.strictEqual(JSON.parse(read(grammar.path)).scopeName, grammar.scopeName);
  });

  it('has a repository entry for everything included, and includes every entry', () => {
    const text = read('syntaxes/disclosure-report.tmLanguage.json');
    const included = new Set([...text.matchAll(/"include": "#([\w-]+)"/g)].map((match) => match[1]));
    assert.deepStrictEqual([...included].sort(), Object.keys(JSON.parse(text).repository).sort());
  });

  it('leaves red to what is wrong, in the themes of VS Code', () => {
    const text = read('syntaxes/disclosure-report.tmLanguage.json');
    const names = [...text.matchAll(/"name": "([a-z.-]+)\.disclosure-report"/g)].map((match) => match[1] ?? '');
    const red =
      /^(?:keyword(?!\.other\.unit)|storage|constant\.character(?!\.entity)|support\.type\.property-name|variable\.language)/;
    assert.ok(names.length > 30);
    assert.deepStrictEqual(
      names.filter((name) => red.test(name)),
      [],
    );
  });

  it('needs no more than moments for any line', async () => {
    const pieces =
      '0 |0|（一）|1.|申请人|结果 |其他 |<|<td>|<td>总计</td>|<td><p>|"|<a "|&nbsp;|\t|\t0|| 0 |　|政府信息公开|政府信息公开年报|《|第二十条|-|- |---｜|#|# |无 |/ |3件 |１，|1,1|规章 |规章\t|规章 0 |行政许可 1 |国|〔2021〕|(|（本列数据的勾稽关系为|3.其他\t|总计\t'.split(
        '|',
      );
    await tokensOf('一、总体情况');
    for (const piece of [...pieces.filter((one) => one !== ''), '|', '| 0 ', '|---']) {
      const before = performance.now();
      await tokensOf(piece.repeat(LONGEST / piece.length));
      const took = performance.now() - before;
      assert.ok(took < 3000, `${JSON.stringify(piece)} took ${took} ms`);
    }
  }).timeout(60_000);
});
