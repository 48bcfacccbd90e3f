import { join } from 'node:path';
import { keptProgram } from './kept-program';

/** What a module takes another one by. */
type Load = (id: string) => unknown;

/** A module in Node's old manner, as bundles are written: what it hands out, and what it is run with. */
interface Module {
  exports: unknown;
}
type Run = (exports: unknown, require: Load, module: Module, file: string, folder: string) => void;

/**
 * Runs a program that lies in a folder in one file or several, of which the first begins it and takes in the others as `./NAME`. Those
 * of which something is kept are made ready before any runs: V8 uses that only while its flags are as they were, and programs set some.
 *
 * @param require Node's own, for all else
 */
export function start(folder: string, names: readonly string[], require: Load): void {
  const kept = new Map(names.map((name) => [`./${name}`, keptProgram(join(folder, name))]));
  const running = new Map<string, Module>();
  const load: Load = (id) => {
    const program = kept.get(id);
    if (!program) return require(id);
    const before = running.get(id);
    if (before) return before.exports;
    const module: Module = { exports: {} };
    running.set(id, module);
    const run: Run = program.runInThisContext();
    run.call(module.exports, module.exports, load, module, join(folder, id), folder);
    return module.exports;
  };
  load(`./${names[0]}`);
}
