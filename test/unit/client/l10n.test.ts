import * as assert from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = process.cwd();

function json(path: string): Record<string, string> {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}

/** The client's files, whatever folder they lie in. */
function sources(): string[] {
  const folder = join(ROOT, 'client/src');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return names.map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** Every text that the client hands to `l10n.t`. */
function texts(): string[] {
  return sources().flatMap((source) =>
    [...source.matchAll(/\bl10n\.t\(\s*(['"`])(.+?)\1/gs)].map((match) => match[2] ?? ''),
  );
}

function holes(text: string): string[] {
  return [...text.matchAll(/\{\d\}/g)].map(([hole]) => hole).sort();
}

describe('client: both languages', () => {
  const english = json('l10n/bundle.l10n.json');
  const chinese = json('l10n/bundle.l10n.zh-cn.json');

  it('has texts', () => assert.ok(texts().length >= 8));

  it('calls l10n.t with plain texts alone', () => {
    const calls = sources().reduce((sum, source) => sum + (source.match(/\bl10n\.t\(/g)?.length ?? 0), 0);
    assert.strictEqual(calls, texts().length);
  });

  for (const [name, bundle] of Object.entries({ english, chinese })) {
    it(`has every text, and none besides, in ${name}`, () => {
      assert.deepStrictEqual(Object.keys(bundle).sort(), [...new Set(texts())].sort());
    });
    it(`fills the same places in ${name}`, () => {
      for (const [text, translation] of Object.entries(bundle)) assert.deepStrictEqual(holes(translation), holes(text));
    });
  }

  it('is Chinese in the Chinese one', () => {
    for (const text of Object.values(chinese)) assert.match(text, /[\u4e00-\u9fff]/);
  });

  it('is English as written', () => {
    for (const [text, same] of Object.entries(english)) assert.strictEqual(same, text);
  });
});
