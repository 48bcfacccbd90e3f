// Where things lie, for scripts that may be started from any folder.
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * An absolute path in the project's folder.
 * @param {string[]} parts
 */
export const inRoot = (...parts) => path.join(ROOT, ...parts);

/**
 * Where what this engine made of a program is kept, as `keptFile` in server/src/engine/kept-program.ts has it.
 * @param {string} program
 */
export const keptFile = (program) => `${program}.v8-${process.versions.v8}`;

/**
 * Whether a module is the script that Node was started with, rather than one that another imports.
 * @param {string} url the module's `import.meta.url`
 */
export const isMain = (url) => !!process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(url);
