// npm run generate: makes the lists of rules anew, wherever they stand beside the code, when a rule has come, gone or
// changed. The unit tests fail where one is out of date. Runs under tsx, which reads the registry as it is.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { FILES } from './rule-lists.mjs';
import { settingsIn } from './setting-lists.mjs';

const source = (/** @type {string} */ name) => import(`../server/src/${name}.ts`);

const json = (/** @type {string} */ path) => JSON.parse(readFileSync(inRoot(path), 'utf8'));
const manifest = json('package.json');

const registry = {
  rules: (await source('policy/known-rules')).KNOWN_RULES,
  levels: (await source('policy/level')).LEVELS,
  schema: (await source('policy/schema')).configurationSchema(),
  snippets: (await source('compose/snippets')).snippetFile(),
  settings: {
    zh: settingsIn(manifest, json('package.nls.zh-cn.json')),
    en: settingsIn(manifest, json('package.nls.json')),
  },
};
for (const [path, make] of FILES) {
  const before = existsSync(inRoot(path)) ? readFileSync(inRoot(path), 'utf8') : '';
  const after = make(before, registry);
  if (after === before) continue;
  writeFileSync(inRoot(path), after);
  console.log(`wrote ${path}`);
}
