import assert from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newFolder, removeFolder } from '../../scripts/editor/sandbox.mjs';
import { vsixFile } from '../../scripts/package.mjs';
import { inRoot } from '../../scripts/paths.mjs';
import { unzip } from './zip.mjs';

/** Everything that is shipped, and nothing else: a new file has to be wanted here. */
const WANTED = [
  '[Content_Types].xml',
  'extension.vsixmanifest',
  'extension/LICENSE.txt',
  'extension/changelog.md',
  'extension/dist/THIRD-PARTY.txt',
  'extension/dist/cli.js',
  'extension/dist/gouji.js',
  'extension/dist/media/preview.css',
  'extension/dist/media/preview.js',
  'extension/dist/node/core.js',
  'extension/dist/node/extension.js',
  'extension/dist/node/language-server.js',
  'extension/dist/node/protocol.js',
  'extension/dist/node/server.js',
  'extension/dist/web/extension.js',
  'extension/dist/web/server.js',
  ...readdirSync(inRoot('docs/rules')).map((page) => `extension/docs/rules/${page}`),
  'extension/docs/configuration.md',
  'extension/docs/repair.md',
  'extension/docs/schema/gouji.schema.json',
  'extension/images/icon.png',
  'extension/images/report-dark.svg',
  'extension/images/report-light.svg',
  'extension/l10n/bundle.l10n.zh-cn.json',
  'extension/language-configuration.json',
  'extension/package.json',
  'extension/package.nls.json',
  'extension/package.nls.zh-cn.json',
  'extension/readme.md',
  'extension/snippets/disclosure-report.json',
  'extension/syntaxes/disclosure-report.tmLanguage.json',
  ...readdirSync(inRoot('walkthrough')).map((file) => `extension/walkthrough/${file}`),
];

describe('the package', () => {
  const files = unzip(vsixFile());
  const text = (/** @type {string} */ name) => files.get(`extension/${name}`)?.().toString('utf8') ?? '';

  it('holds what runs, its licence and its read-me, and nothing else', () => {
    assert.deepStrictEqual([...files.keys()].sort(), [...WANTED].sort());
  });

  it('holds every file that the manifest names', () => {
    const manifest = JSON.parse(text('package.json'));
    const { languages, grammars } = manifest.contributes;
    const named = [
      manifest.main,
      manifest.browser,
      manifest.icon,
      ...Object.values(manifest.bin),
      ...grammars.map((/** @type {{ path: string }} */ grammar) => grammar.path),
      ...languages.flatMap((/** @type {{ configuration: string, icon: object }} */ language) => [
        ...(language.configuration ? [language.configuration, ...Object.values(language.icon)] : []),
      ]),
      ...manifest.contributes.snippets.map((/** @type {{ path: string }} */ file) => file.path),
      ...manifest.contributes.walkthroughs.flatMap(
        (/** @type {{ steps: { media: { image: string } }[] }} */ { steps }) => steps.map(({ media }) => media.image),
      ),
      ...manifest.contributes.jsonValidation.map((/** @type {{ url: string }} */ { url }) => url),
    ];
    assert.ok(named.length >= 9);
    for (const name of named) {
      const file = path.posix.normalize(name);
      assert.ok(files.has(`extension/${file}`), `${name} is not packaged`);
    }
  });

  it('has no page with a link that leads nowhere', () => {
    const pages = [...files.keys()].filter((name) => name.endsWith('.md'));
    assert.ok(pages.length > 60);
    for (const page of pages)
      for (const [, target = ''] of text(page.slice('extension/'.length)).matchAll(/\]\((?!https?:|#)([^)#]+)/g)) {
        const file = path.posix.join(path.posix.dirname(page), target);
        assert.ok(files.has(file), `${page} leads to ${target}`);
      }
  });

  it('holds the programs as they stand in dist, without source maps', () => {
    const node = ['core', 'extension', 'language-server', 'protocol', 'server'].map((name) => `node/${name}.js`);
    for (const name of ['cli.js', 'gouji.js', ...node, 'web/extension.js', 'web/server.js']) {
      const program = text(`dist/${name}`);
      assert.strictEqual(program, readFileSync(inRoot('dist', name), 'utf8'), name);
      assert.doesNotMatch(program, /sourceMappingURL/);
    }
  });

  it('has programs for a browser that ask for nothing of Node', () => {
    for (const name of ['extension.js', 'server.js'])
      assert.doesNotMatch(text(`dist/web/${name}`), /require\("(?:node:|fs"|path"|child_process")/, name);
  });

  it('runs from where it is unpacked, with nothing beside it', () => {
    const folder = newFolder('unpacked');
    for (const [name, read] of files) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, read());
    }
    const run = (/** @type {string} */ program) => {
      const file = path.join(folder, 'extension/dist', program);
      return spawnSync(process.execPath, [file, '--version'], { encoding: 'utf8', cwd: folder });
    };
    const { version } = JSON.parse(text('package.json'));
    for (const program of ['cli.js', 'node/server.js']) {
      const { status, stdout, stderr } = run(program);
      assert.deepStrictEqual(
        { program, status, stdout, stderr },
        { program, status: 0, stdout: `${version}\n`, stderr: '' },
      );
    }
    removeFolder(folder);
  });

  it('takes the server in piece by piece, and what it hardly uses of Node when it does', () => {
    const asked = (/** @type {string} */ name) =>
      new Set([...text(`dist/node/${name}.js`).matchAll(/\brequire\("([^"]+)"\)/g)].map(([, one = '']) => one));
    const server = [...asked('language-server')].filter((one) => !one.startsWith('node:'));
    assert.deepStrictEqual(server.sort(), ['./core.js', './protocol.js']);
    assert.deepStrictEqual([...asked('core')], []);
    const protocol = asked('protocol');
    for (const name of ['crypto', 'child_process']) {
      assert.ok(protocol.has(`node:${name}`), name);
      assert.ok(!protocol.has(name), name);
    }
  });

  it('is started by what the engine of the build has kept of its programs, where that is beside them', () => {
    const look = `import vm from 'node:vm'; vm.Script = class extends vm.Script { constructor(text, how) {
      super(text, how); console.error(how.filename.split(/[\\\\/]/).pop(), this.cachedDataRejected);
    } };`;
    const started = (/** @type {string} */ program) => {
      const args = [`--import=data:text/javascript,${encodeURIComponent(look)}`, inRoot('dist', program), '--version'];
      const env = { ...process.env, NODE_OPTIONS: '' };
      const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
      return stderr.trim().split('\n');
    };
    assert.deepStrictEqual(started('cli.js'), ['gouji.js false']);
    const server = ['language-server.js false', 'core.js false', 'protocol.js false'];
    assert.deepStrictEqual(started('node/server.js'), server);
  });

  it('begins each program that a shell may start with one line that names Node', () => {
    for (const name of ['cli.js', 'node/server.js']) {
      const [first, second] = text(`dist/${name}`).split('\n', 2);
      assert.strictEqual(first, '#!/usr/bin/env node');
      assert.doesNotMatch(second ?? '', /^#!/);
    }
  });

  it('brings the licence of every package that was bundled', () => {
    const notices = text('dist/THIRD-PARTY.txt');
    for (const name of ['vscode-languageclient', 'vscode-languageserver', 'vscode-jsonrpc'])
      assert.match(notices, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(MIT\\)$`, 'm'));
  });
});
