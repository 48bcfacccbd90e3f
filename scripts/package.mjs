// npm run package: writes gouji-VERSION.vsix, with nothing in it but what runs.
import { readFileSync } from 'node:fs';
import { createVSIX } from '@vscode/vsce';
import { buildPrograms } from './build.mjs';
import { inRoot, isMain, ROOT } from './paths.mjs';

/** The file that `packageExtension` writes. */
export function vsixFile() {
  const { name, version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return inRoot(`${name}-${version}.vsix`);
}

/** Builds the programs as they are shipped and packs them. */
export async function packageExtension() {
  await buildPrograms({ minify: true });
  // Everything is bundled: no package of node_modules is needed at run time. The manifest names no repository, and links
  // stay as they are written: the project has no public address yet that they could lead to.
  const unlinked = { allowMissingRepository: true, rewriteRelativeLinks: false };
  await createVSIX({ cwd: ROOT, packagePath: vsixFile(), dependencies: false, ...unlinked });
}

if (isMain(import.meta.url)) await packageExtension();
