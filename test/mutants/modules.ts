import { join, sep } from 'node:path';
import { transform } from 'esbuild';
import { ROOT } from '../support/files';

/** What TypeScript has made of a path below the root. */
export function compiled(path: string): string {
  return join(ROOT, 'out', ...path.replace(/\.ts$/, '.js').split('/'));
}

/** A file that is to be loaded with another text. */
interface Changed {
  readonly file: string;
  readonly code: string;
  met: boolean;
}

let changed: Changed | null = null;

const asItIs = require.extensions['.js'];

require.extensions['.js'] = (module, file) => {
  if (file !== changed?.file) return asItIs(module, file);
  changed.met = true;
  // Node's own way in for whoever compiles in memory; its types leave it out.
  (module as unknown as { _compile(code: string, file: string): void })._compile(changed.code, file);
};

/** Here stands what those who need these layers have left behind, such as finders and what they found in a sentence. */
const LEFT_BEHIND = ['statements', 'reconcile'].map((layer) => join(ROOT, 'out', 'server', 'src', layer, sep));

/**
 * Makes Node load one file, a path below the root, with this text, and anew all that need it. What reads stays loaded: it is
 * warm by then, or most of the time of a trial would go into that.
 * @returns whether the file was come to, once the work is done
 */
export async function withText(path: string, text: string, work: () => Promise<void>): Promise<boolean> {
  const { code } = await transform(text, { loader: 'ts', format: 'cjs', platform: 'node', target: 'es2022' });
  const now: Changed = { file: compiled(path), code, met: false };
  forget(now.file);
  changed = now;
  try {
    await work();
  } finally {
    changed = null;
    forget(now.file);
  }
  return now.met;
}

/** Forgets a loaded file, what others have left something behind in, and all that need one of these. */
function forget(file: string): void {
  const loaded = Object.values(require.cache).filter((one) => one !== undefined);
  const needing = new Map<NodeJS.Module, NodeJS.Module[]>();
  for (const module of loaded)
    for (const needed of module.children) needing.set(needed, [...(needing.get(needed) ?? []), module]);
  const stale = new Set(
    loaded.filter(({ filename }) => filename === file || LEFT_BEHIND.some((layer) => filename.startsWith(layer))),
  );
  // A set grows while it is walked, so those that need them through others are met too.
  for (const module of stale) {
    const above = (needing.get(module) ?? []).filter(({ filename }) => filename.startsWith(join(ROOT, 'out')));
    for (const one of above) stale.add(one);
  }
  for (const { filename } of stale) delete require.cache[filename];
  // What is still listed would stay in memory.
  for (const module of loaded) {
    if (module.children.some((child) => stale.has(child)))
      module.children = module.children.filter((child) => !stale.has(child));
  }
}
