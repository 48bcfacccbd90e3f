import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { childrenCpuMs } from './process';

export interface BatchResult {
  readonly name: string;
  readonly copies: number;
  /** No sentence and no table stands in two of them. */
  readonly unlike: boolean;
  /** The best of the runs. */
  readonly seconds: number;
  readonly perSecond: number;
  readonly cpuSeconds: number;
  readonly perCpuSecond: number;
}

/** Ours, and what the quickest other checker of the same reports came to in a CPU-second; null where none ran. */
export interface OwnBatch extends BatchResult {
  readonly bestPeer: number | null;
}

/**
 * A folder of so many reports, copied in turn from those of another; they are Markdown to those who ask.
 *
 * @param unlike each copy has other sentences and tables than any other: whoever remembers them has nothing of it
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

/**
 * Puts two characters that no other copy has there behind each comma and stop, but for those that labels of the form have, and
 * blanks behind each line, so many that no other copy has the same behind four lines, which is the shortest table.
 */
function stamped(text: string, copy: number, ideographs: readonly string[]): string {
  const count = ideographs.length;
  const stamp = `${ideographs[copy % count]}${ideographs[Math.floor(copy / count + copy) % count]}`;
  let line = 0;
  return text
    .replace(/[，；。](?=[^\s\d等行只不])/g, (stop) => stop + stamp)
    .replace(/(?<=[^\r\n])(?=\r?\n)/g, () => ' '.repeat(Math.floor(copy / BLANKS ** (line++ % 4)) % BLANKS));
}

/** To the fourth there are more of them than copies of one report. */
const BLANKS = 7;

/** A checker of a folder: a program and its arguments. */
export interface Checker {
  readonly name: string;
  readonly command: readonly string[];
}

/** Whoever takes longer is run once. */
const QUICK_S = 8;

/**
 * Runs checkers in the folder, so often and in turn: the machine's own pace changes from one minute to the next, and what is run
 * a few times at a stretch tells of that minute. Of each the best is given; null where one does not run.
 */
export function checkedInTurn(
  checkers: readonly Checker[],
  folder: string,
  copies: number,
  unlike: boolean,
  rounds: number,
): (BatchResult | null)[] {
  const best: (BatchResult | null)[] = checkers.map((one) => batch(one, folder, copies, unlike));
  for (let i = 1; i < rounds; i++)
    checkers.forEach((one, k) => {
      const before = best[k];
      if (before && before.seconds < QUICK_S) best[k] = better(before, batch(one, folder, copies, unlike));
    });
  return best;
}

function batch({ name, command }: Checker, folder: string, copies: number, unlike: boolean): BatchResult | null {
  const [program = '', ...args] = command;
  const before = childrenCpuMs();
  const began = performance.now();
  const done = spawnSync(program, args, { cwd: folder, stdio: 'ignore', timeout: 180_000 });
  // 1: findings, 2: also findings for some.
  if (done.error || done.status === null || done.status > 2) return null;
  return resultOf(name, copies, unlike, (performance.now() - began) / 1000, (childrenCpuMs() - before) / 1000);
}

function better(a: BatchResult, b: BatchResult | null): BatchResult {
  if (!b) return a;
  const { name, copies, unlike } = a;
  return resultOf(name, copies, unlike, Math.min(a.seconds, b.seconds), Math.min(a.cpuSeconds, b.cpuSeconds));
}

function resultOf(name: string, copies: number, unlike: boolean, seconds: number, cpuSeconds: number): BatchResult {
  return { name, copies, unlike, seconds, perSecond: copies / seconds, cpuSeconds, perCpuSecond: copies / cpuSeconds };
}
