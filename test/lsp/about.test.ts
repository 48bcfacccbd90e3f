import * as assert from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SERVER } from '../../server/src/lsp/about';
import { RULES } from '../../server/src/rules/registry';
import { pageOf } from '../../server/src/service';
import { ROOT } from '../support/files';
import { bundle } from './support/bundle';

const about = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

describe('what the server says of itself', () => {
  it('has the version of the package', () => {
    assert.strictEqual(SERVER.version, about.version);
  });

  it('links to the pages beside the program, of files that exist', () => {
    const pages = pathToFileURL(join(ROOT, 'docs', 'rules')).href;
    for (const { code } of RULES) assert.ok(existsSync(fileURLToPath(pageOf(code, pages))), code);
  });

  it('prints its version, its usage, and refuses to start without a wire', async () => {
    const server = await bundle('node');
    const run = (...args: string[]): string => execFileSync(process.execPath, [server, ...args], { encoding: 'utf8' });
    assert.strictEqual(run('--version'), `${about.version}\n`);
    assert.match(run('--help'), /--stdio/);
    const { status, stdout, stderr } = spawnSync(process.execPath, [server], { encoding: 'utf8' });
    assert.deepStrictEqual([status, stdout], [2, '']);
    assert.match(stderr, /--stdio/);
  });
});
