import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { childrenCpuMs } from './process';

export interface BatchResult {
  readonly name: string;
  readonly copies: number;
  /** No sentence stands in two of them. */
  readonly unlike: boolean;
  /** The best of the runs. */
  readonly seconds: number;
  readonly perSecond: number;
  readonly cpuSeconds: number;
  readonly perCpuSecond: number;
}

/**
 * A folder of so many reports, copied in turn from those of another; they are Markdown to those who ask.
 *
 * @param unlike of each copy the sentences are others than of any other: whoever remembers sentences has nothing of it
 */
export function writeCorpus(folder: string, from: string, copies: number, unlike = false): void {
  const seeds = readdirSync(from)
    .filter((name) => /\.(?:txt|html|md)$/.test(name))
    .sort()
    .map((name) => readFileSync(path.join(from, name)));
  if (seeds.length === 0) throw new Error(`no reports in ${from}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const ideographs = [...new Set(seeds.join('').match(/[\u4e00-\u9fff]/g))];
  for (let i = 0; i < copies; i++) {
    const seed = seeds[i % seeds.length] as Buffer;
    writeFileSync(
      path.join(folder, `r${String(i).padStart(5, '0')}.md`),
      unlike ? stamped(seed.toString(), i, ideographs) : seed,
    );
  }
}

/** Puts two characters that no other copy has there behind each comma and stop, but for those that labels of the form have. */
function stamped(text: string, copy: number, ideographs: readonly string[]): string {
  const count = ideographs.length;
  const stamp = `${ideographs[copy % count]}${ideographs[Math.floor(copy / count + copy) % count]}`;
  return text.replace(/[，；。](?=[^\s\d等行只不])/g, (stop) => stop + stamp);
}

/** Runs a checker in the folder a few times; null where it does not run. */
export function batch(
  name: string,
  [program = '', ...args]: readonly string[],
  folder: string,
  copies: number,
  unlike: boolean,
  runs: number,
): BatchResult | null {
  let seconds = Number.POSITIVE_INFINITY;
  let cpuSeconds = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const before = childrenCpuMs();
    const began = performance.now();
    const done = spawnSync(program, args, { cwd: folder, stdio: 'ignore', timeout: 180_000 });
    // 1: findings, 2: also findings for some.
    if (done.error || done.status === null || done.status > 2) return null;
    seconds = Math.min(seconds, (performance.now() - began) / 1000);
    cpuSeconds = Math.min(cpuSeconds, (childrenCpuMs() - before) / 1000);
  }
  return { name, copies, unlike, seconds, perSecond: copies / seconds, cpuSeconds, perCpuSecond: copies / cpuSeconds };
}
