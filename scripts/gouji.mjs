// npm run -s gouji -- ARGS: runs dist/cli.js from where the user stands, after building it where that is needed.
import { spawnSync } from 'node:child_process';
import { bootstrap } from './bootstrap.mjs';
import { isStale } from './newest.mjs';
import { inRoot } from './paths.mjs';

const CLI = inRoot('dist/cli.js');
const SOURCES = ['server/src', 'client/src', 'scripts/build.mjs', 'package-lock.json'].map((name) => inRoot(name));

if (isStale(CLI, SOURCES)) {
  bootstrap();
  const { buildPrograms } = await import('./build.mjs');
  await buildPrograms({ minify: true });
}
// npm changes to the project's folder; the paths that the user gives are relative to where npm was called.
const cwd = process.env.INIT_CWD ?? process.cwd();
const done = spawnSync(process.execPath, [CLI, ...process.argv.slice(2)], { cwd, stdio: 'inherit' });
process.exitCode = done.status ?? 2;
