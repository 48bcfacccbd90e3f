import assert from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { sourcesOfPackage } from '../../scripts/package.mjs';
import { inRoot } from '../../scripts/paths.mjs';

describe('what goes into the package', () => {
  const sources = sourcesOfPackage();

  it('comes from files and folders that there are', () => {
    assert.deepStrictEqual(
      sources.filter((name) => !existsSync(inRoot(name))),
      [],
    );
  });

  it('is sources, and no more than it takes: what is built of them and the pictures of the documents are not among them', () => {
    assert.deepStrictEqual(
      sources.filter((name) => ['dist', 'docs', 'docs/images', 'test', 'node_modules'].includes(name)),
      [],
    );
  });

  it('is whatever the manifest names, the schema of configurations and the pages of the rules included', () => {
    const contributed = readFileSync(inRoot('package.json'), 'utf8').matchAll(/"\.\/([^"]+)"/g);
    const named = [...contributed].map(([, name = '']) => name).filter((name) => !name.startsWith('dist/'));
    /** @type {(one: string, name: string) => boolean} */
    const holds = (one, name) => `${name}/`.startsWith(`${one}/`);
    const lacking = named.filter((name) => !sources.some((one) => holds(one, name) || holds(name, one)));
    assert.ok(named.length > 5, `${named.length}`);
    assert.deepStrictEqual(lacking, []);
    assert.ok(sources.includes('docs/rules') && sources.includes('LICENSE'));
  });
});
