// The licences of the packages that are bundled into what we ship: each asks to go with every copy.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The folders of the packages that some files belong to.
 * @param {string[]} files paths as esbuild names its inputs, relative to the project
 */
export function packagesOf(files) {
  const found = files.map((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]);
  return [...new Set(found.filter((folder) => folder !== undefined))].sort();
}

/**
 * The text that names every bundled package with its licence.
 * @param {string[]} files the bundles' inputs
 * @param {string} root the folder that they are relative to
 * @throws {Error} when a package has no licence text: it must not be shipped unseen
 */
export function notices(files, root) {
  const parts = packagesOf(files).map((folder) => {
    const at = path.join(root, folder);
    const { name, version, license } = JSON.parse(readFileSync(path.join(at, 'package.json'), 'utf8'));
    const file = readdirSync(at).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} ${version} has no licence text to ship`);
    return `${name} ${version} (${license})\n\n${readFileSync(path.join(at, file), 'utf8').trim()}\n`;
  });
  return parts.join(`\n${'-'.repeat(80)}\n\n`);
}
