import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's root, from wherever the compiled test stands. */
export const ROOT = rootAbove(__dirname);

/** The folder of public originals beside the project; absent in a fresh clone. */
export const SHARED = join(ROOT, '..', 'shared');

export function fixture(path: string): string {
  return readFileSync(join(ROOT, 'test', 'fixtures', path), 'utf8');
}

/** The original whose path below the shared folder begins so; null where the folder is not there. */
export function original(beginning: string): { readonly path: string; readonly text: string } | null {
  const folder = join(SHARED, dirname(beginning));
  if (!existsSync(folder)) return null;
  const name = readdirSync(folder).find((one) => `${dirname(beginning)}/${one}`.startsWith(beginning));
  if (!name) return null;
  return { path: `${dirname(beginning)}/${name}`, text: readFileSync(join(folder, name), 'utf8') };
}

function rootAbove(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('no package.json above the tests');
  return rootAbove(above);
}
