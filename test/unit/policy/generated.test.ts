import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import { KNOWN_RULES } from '../../../server/src/policy/known-rules';
import { LEVELS } from '../../../server/src/policy/level';
import { configurationSchema } from '../../../server/src/policy/schema';
import { ROOT } from '../../support/files';

interface Generator {
  readonly FILES: readonly (readonly [string, (text: string, registry: object) => string])[];
}

const registry = { rules: KNOWN_RULES, levels: LEVELS, schema: configurationSchema() };

describe('lists of rules beside the code', () => {
  let files: Generator['FILES'];
  before(async () => {
    const module = (await import(pathToFileURL(join(ROOT, 'scripts/rule-lists.mjs')).href)) as Generator;
    files = module.FILES;
  });

  it('are up to date; otherwise run `npm run generate`', () => {
    assert.strictEqual(files.length, 4);
    for (const [path, make] of files) {
      const text = readFileSync(join(ROOT, path), 'utf8');
      assert.strictEqual(text, make(text, registry), `${path} is out of date: npm run generate`);
    }
  });

  it('are seen to be out of date when a rule has changed', () => {
    const [first, ...others] = KNOWN_RULES;
    assert.ok(first);
    const renamed = { ...first, code: 'another-code', title: { zh: '另一条', en: 'another' } };
    for (const [path, make] of files.slice(0, 3)) {
      const text = readFileSync(join(ROOT, path), 'utf8');
      assert.notStrictEqual(make(text, { ...registry, rules: [renamed, ...others] }), text, path);
    }
  });
});

describe('the schema of the configuration', () => {
  const valid = new Ajv({ strict: false, allowUnionTypes: true }).compile(configurationSchema());

  it('takes what the checker takes', () => {
    const accepted = [{ file: 'a.txt', code: 'cell-blank', at: 'requests', reason: 'x' }];
    assert.ok(valid({ rules: { 'cell-blank': 'off' }, accepted }), JSON.stringify(valid.errors));
    assert.ok(valid({}));
  });

  it('leaves unknown codes and levels to the checker, which tells them in its own words', () => {
    assert.ok(valid({ rules: { 'cell-blnk': 'of' }, accepted: [] }));
  });

  it('refuses other kinds of values', () => {
    for (const bad of [[], { rules: [] }, { rules: { 'cell-blank': 1 } }, { accepted: {} }, { accepted: ['x'] }]) {
      assert.ok(!valid(bad), JSON.stringify(bad));
    }
  });

  it('names every rule, with its title in both languages, and every level', () => {
    const { properties, definitions } = JSON.parse(JSON.stringify(configurationSchema()));
    for (const { code, title } of KNOWN_RULES) {
      const { description } = properties.rules.properties[code];
      assert.ok(description.includes(title.zh) && description.includes(title.en), code);
    }
    assert.deepStrictEqual(definitions.level.anyOf[0].enum, LEVELS);
    assert.strictEqual(definitions.level.anyOf[0].enumDescriptions.length, LEVELS.length);
  });
});
