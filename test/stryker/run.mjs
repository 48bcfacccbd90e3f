// npm run test:stryker [-- LAYER …]: mutates the core, or the named folders of server/src, and says which mutants no unit test notices.
// Takes long: minutes a layer on a quiet machine. Stryker is installed here, the first time, and is no dependency of ours.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { npm } from '../../scripts/npm.mjs';
import { inRoot, ROOT } from '../../scripts/paths.mjs';

const HERE = inRoot('test', 'stryker');
const STRYKER = path.join(HERE, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');

if (!existsSync(STRYKER) && !npm(HERE, 'install', '--no-package-lock')) process.exit(1);
const layers = process.argv.slice(2).join(',');
const env = layers === '' ? process.env : { ...process.env, GOUJI_STRYKER: layers };
const { status } = spawnSync(process.execPath, [STRYKER, 'run', 'test/stryker/config.mjs'], {
  cwd: ROOT,
  env,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
