import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { cleanEnv } from '../../scripts/npm-env.mjs';
import { inRoot } from '../../scripts/paths.mjs';

describe('the environment of npm inside npm', () => {
  const outer = {
    PATH: '/bin',
    INIT_CWD: '/home/somebody',
    NODE_ENV: 'production',
    npm_lifecycle_event: 'test',
    npm_package_name: 'gouji',
    npm_config_local_prefix: '/elsewhere',
    npm_config_cache: '/cache',
    npm_config_registry: 'http://registry.example',
    NPM_CONFIG_USERCONFIG: '/npmrc',
  };

  it('keeps what was configured from outside, and nothing of the outer run', () => {
    assert.deepStrictEqual(cleanEnv(outer), {
      PATH: '/bin',
      npm_config_cache: '/cache',
      npm_config_registry: 'http://registry.example',
      NPM_CONFIG_USERCONFIG: '/npmrc',
    });
  });

  it('leaves the outer environment as it is', () => {
    cleanEnv(outer);
    assert.strictEqual(outer.NODE_ENV, 'production');
  });
});

for (const folder of ['', 'test/runtime'])
  describe(`the lock file in ./${folder}`, () => {
    const { packages } = JSON.parse(readFileSync(inRoot(folder, 'package-lock.json'), 'utf8'));
    const manifest = JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8'));

    it('pins every direct dependency to one version', () => {
      const direct = { ...manifest.dependencies, ...manifest.devDependencies };
      assert.notDeepStrictEqual(direct, {});
      for (const [name, version] of Object.entries(direct)) {
        assert.match(String(version), /^\d+\.\d+\.\d+(?:-[\w.]+)?$/, `${name} ${version} is a range`);
        assert.strictEqual(packages[`node_modules/${name}`]?.version, version);
      }
    });

    // npm leaves a package out of the lock, silently, when its registry does not answer: npm ci fails elsewhere.
    it('has every optional package, for all platforms', () => {
      const known = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
      const missing = Object.values(packages)
        .filter((one) => !one.inBundle && !one.hasShrinkwrap)
        .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
        .filter((name) => !known.has(name));
      assert.deepStrictEqual(missing, []);
    });

    it('names no registry but the public one', () => {
      const hosts = Object.values(packages)
        .map(({ resolved }) => resolved)
        .filter((address) => address && !address.startsWith('https://registry.npmjs.org/'));
      assert.deepStrictEqual(hosts, []);
    });
  });
