import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import { snippetFile } from '../../../server/src/compose/snippets';
import { KNOWN_RULES } from '../../../server/src/policy/known-rules';
import { LEVELS } from '../../../server/src/policy/level';
import { configurationSchema } from '../../../server/src/policy/schema';
import { ROOT } from '../../support/files';

type Texts = Readonly<Record<string, string>>;

interface Generator {
  readonly FILES: readonly (readonly [string, (text: string, registry: object) => string])[];
}

interface Settings {
  settingsIn(manifest: object, texts: Texts): readonly { readonly name: string; readonly text: string }[];
  firstSentence(text: string): string;
}

const json = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const script = (name: string) => import(pathToFileURL(join(ROOT, 'scripts', `${name}.mjs`)).href);

describe('lists beside the code', () => {
  let files: Generator['FILES'];
  let settings: Settings;
  let registry: { readonly rules: typeof KNOWN_RULES; readonly settings: object };

  before(async () => {
    files = ((await script('rule-lists')) as Generator).FILES;
    settings = (await script('setting-lists')) as Settings;
    const manifest = json('package.json');
    registry = {
      rules: KNOWN_RULES,
      levels: LEVELS,
      schema: configurationSchema(),
      snippets: snippetFile(),
      settings: {
        zh: settings.settingsIn(manifest, json('package.nls.zh-cn.json')),
        en: settings.settingsIn(manifest, json('package.nls.json')),
      },
    } as object as typeof registry;
  });

  it('are up to date; otherwise run `npm run generate`', () => {
    assert.strictEqual(files.length, 6);
    for (const [path, make] of files) {
      const text = readFileSync(join(ROOT, path), 'utf8');
      assert.strictEqual(text, make(text, registry), `${path} is out of date: npm run generate`);
    }
  });

  it('are seen to be out of date when a rule has changed', () => {
    const [first, ...others] = KNOWN_RULES;
    assert.ok(first);
    const renamed = { ...first, code: 'another-code', title: { zh: '另一条', en: 'another' } };
    const named = files.filter(([path]) => /^README|^package/.test(path));
    assert.strictEqual(named.length, 3);
    for (const [path, make] of named) {
      const text = readFileSync(join(ROOT, path), 'utf8');
      assert.notStrictEqual(make(text, { ...registry, rules: [renamed, ...others] }), text, path);
    }
  });

  it('are seen to be out of date when a setting has changed', () => {
    const one = [{ name: 'gouji.another', fallback: '1', text: 'Another one. With more.' }];
    const named = files.filter(([path]) => path.endsWith('.md'));
    assert.strictEqual(named.length, 3);
    for (const [path, make] of named) {
      const made = make(readFileSync(join(ROOT, path), 'utf8'), { ...registry, settings: { zh: one, en: one } });
      const rest = path === 'docs/features.md' ? ' With more.' : '';
      assert.ok(made.includes(`| \`gouji.another\` | Another one.${rest} | \`1\` |`), path);
      assert.ok(!made.includes('| `gouji.enable` |'), path);
    }
  });

  it('refuse a setting that nobody describes', () => {
    const properties = { 'gouji.x': { default: 1, markdownDescription: '%x%' } };
    assert.throws(() => settings.settingsIn({ contributes: { configuration: { properties } } }, {}), /gouji\.x/);
  });

  it('take the first sentence of a description, in either language', () => {
    for (const [text, due] of [
      ['一句。又一句。', '一句。'],
      ['One (1.5). Two.', 'One (1.5).'],
      ['No stop', 'No stop'],
      ['', ''],
    ] as const) {
      assert.strictEqual(settings.firstSentence(text), due);
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
