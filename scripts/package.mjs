// npm run package: writes gouji-VERSION.vsix, with nothing in it but what runs.
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { buildPrograms } from './build.mjs';
import { newFolder, removeFolder } from './editor/sandbox.mjs';
import { packagedLinks } from './packaged-links.mjs';
import { packagedReadMe } from './packaged-readme.mjs';
import { inRoot, isMain } from './paths.mjs';

/** The file that `packageExtension` writes. */
export function vsixFile() {
  const { name, version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  return inRoot(`${name}-${version}.vsix`);
}

/** @param {string} name */
const read = (name) => readFileSync(inRoot(name), 'utf8');

/** The file that names what is packaged. */
const NAMES = '.vscodeignore';

/** Builds the programs as they are shipped and packs them. */
export async function packageExtension() {
  await buildPrograms({ minify: true });
  const folder = newFolder('package');
  try {
    // Each file below the folder that vsce is given is held against each of the names, of which it makes a pattern anew every time:
    // with what is installed and built here, tens of thousands of files, that would take half a minute.
    for (const name of topmost()) cpSync(inRoot(name), path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, 'README.md'), packagedReadMe(read('README.md'), read('README.zh-CN.md')));
    // To what lies at the top of the project vsce gives other names.
    const isThere = (/** @type {string} */ name) => name.includes('/') && isPackaged(name);
    for (const page of pagesIn(folder)) {
      const at = path.join(folder, page);
      writeFileSync(at, packagedLinks(readFileSync(at, 'utf8'), page, isThere));
    }
    // Everything is bundled: no package of node_modules is needed at run time. The manifest names no repository, and links
    // stay as they are written: the project has no public address yet that they could lead to.
    const unlinked = { allowMissingRepository: true, rewriteRelativeLinks: false };
    await createVSIX({ cwd: folder, packagePath: vsixFile(), dependencies: false, ...unlinked });
  } finally {
    removeFolder(folder);
  }
}

/** Beside what is packaged as it lies there: what the programs and the read-me are made of, and how. */
const MADE_OF = ['client', 'server', 'scripts', 'package-lock.json', 'README.zh-CN.md', NAMES];

/** Where all that goes into the package comes from: it is packed anew when any of these files and folders has changed. */
export function sourcesOfPackage() {
  const asTheyAre = packaged().filter((name) => !name.startsWith('dist/'));
  return [...MADE_OF, ...asTheyAre.map((name) => (name.includes('*') ? path.posix.dirname(name) : name))];
}

/** The files and folders of the project that what is packaged lies in. */
function topmost() {
  return new Set([NAMES, ...packaged().map((name) => name.split('/')[0] ?? name)]);
}

/** What is packaged, by its path in the project; a star stands for any name. */
function packaged() {
  return [...read(NAMES).matchAll(/^!(\S+)/gm)].map(([, name = '']) => name);
}

/**
 * Whether a file of the project is packaged.
 * @param {string} name
 */
export const isPackaged = (name) =>
  packaged().some((one) => new RegExp(`^${one.split('*').map(literal).join('[^/]*')}$`).test(name));

/** @param {string} text */
const literal = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * The packaged pages that lie in a copy of the project, but for the read-me.
 * @param {string} folder
 */
function pagesIn(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  return names.filter((name) => name.endsWith('.md') && name !== 'README.md' && isPackaged(name));
}

if (isMain(import.meta.url)) await packageExtension();
