// npm run bench: start-up, keystrokes, outline, folding, memory and batch, ours beside the peers, all in one run.
//   npm run bench -- --quick       ours alone, fewer runs
//   npm run bench -- --no-peers    ours alone
//   npm run bench -- --seeds DIR   reports for the batch; the known ones of the tests by default
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Checker, checkedInTurn, type OwnBatch, writeCorpus } from './batch';
import { budgets } from './budgets';
import { CARET, CARET_IN_TEXT, HEADING, writeDocuments } from './documents';
import { everythingTable, measureEverything } from './everything';
import { measure, type Plan, type Result } from './measure';
import { install, linters, newerNode, type Peer, servers } from './peers';
import { measurePreview, previewTable } from './preview';
import { type Latency, latencies, quickest } from './requests';
import { batchTable, latencyTable, serverTable } from './table';
import type { Spec } from './wire';

const ROOT = path.resolve(__dirname, '..', '..');
const OUT = path.join(ROOT, 'out', 'bench');
/** Documents lie apart: peers look for settings and ignored files in the folders above them. */
const WORK = path.join(os.tmpdir(), 'gouji-bench');
/** A batch: as many as the peers were measured with once, those of a province, and the same with no sentence and no table twice. */
const BATCHES = [{ size: 2000 }, { size: 8000 }, { size: 8000, unlike: true }] as const;
/** So often each batch is checked. */
const TURNS = 5;
/** A checker that took longer for one batch is not given the next. */
const PATIENCE_S = 10;
/** A server that takes longer for its rounds than this is not measured again. */
const LONGEST_S = 12;

const parts: string[] = [];
const print = (text: string) => {
  console.log(text);
  parts.push(text);
};

async function main(): Promise<void> {
  const { quick, peers, seeds } = options();
  print(`Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model}, load ${load()} at the start`);
  const missing = peers ? install() : 'left out as asked';
  if (missing) print(`No peers: ${missing}. What they measured once is in bench/speed/floor.json.`);
  build();
  const at = writeDocuments(path.join(WORK, 'documents'));
  const short: Omit<Plan, 'file' | 'at'> = { starts: quick ? 1 : 5, warmUp: 20, keys: quick ? 100 : 400, seconds: 10 };
  const long: Omit<Plan, 'file' | 'at'> = { starts: quick ? 1 : 2, warmUp: 4, keys: quick ? 20 : 60, seconds: 20 };
  const rounds = quick ? 1 : 3;
  const ours: Spec = {
    name: 'Gouji',
    languageId: 'markdown',
    command: [process.execPath, path.join(ROOT, 'dist', 'node', 'server.js'), '--stdio'],
  };
  const others = missing ? [] : servers();
  const newer = missing ? null : newerNode();
  if (!newer) print(`Not measured with a newer Node: ${missing ?? 'npm has none for this machine'}.`);
  // VS Code runs the server in an engine of that age.
  const modern: Spec | null = newer && {
    ...ours,
    name: `Gouji, ${newer.name}`,
    command: [newer.program, ...ours.command.slice(1)],
  };

  const healthy = await best(ours, { ...short, file: at('healthy.md'), at: CARET_IN_TEXT }, 'healthy report', rounds);
  const broken = await best(ours, { ...short, file: at('broken.md'), at: CARET }, 'broken table', rounds);
  const inModern = async (name: string, plan: Omit<Plan, 'file' | 'at'>, document: string, count: number) =>
    modern ? [await best(modern, { ...plan, file: at(name), at: CARET }, `${document}, ${newer?.name}`, count)] : [];
  const brokenInModern = await inModern('broken.md', short, 'broken table', rounds);
  print('\n## One report of 8 KB\n');
  print(serverTable([broken, ...brokenInModern, ...(await all(others, at, 'broken', short, rounds))]));
  print('\nThe same, its sums holding, while text is typed:\n');
  print(serverTable([healthy]));
  const previews = [
    await measurePreview(ours, { ...short, file: at('healthy.md'), at: CARET_IN_TEXT }, 'healthy report', rounds),
    await measurePreview(ours, { ...short, file: at('broken.md'), at: CARET }, 'broken table', rounds),
  ];
  print('\nThe same with the preview open, which is refreshed after each key:\n');
  print(previewTable(previews));
  const withAll = (name: string, caret: string, document: string) => {
    const plan = { ...short, file: at(name), at: caret };
    return measureEverything(ours, plan, { ...plan, figure: CARET, heading: HEADING, rounds }, document, rounds);
  };
  const everything = [
    await withAll('healthy.md', CARET_IN_TEXT, 'healthy report'),
    await withAll('broken.md', CARET, 'broken table'),
  ];
  print('\nThe same where everything else is asked for after each key:\n');
  print(everythingTable(everything));
  const large = await best(ours, { ...long, file: at('large.md'), at: CARET }, 'a hundred reports', rounds);
  const largeInModern = await inModern('large.md', long, 'a hundred reports', rounds);
  print('\n## A hundred reports in one file\n');
  print(serverTable([large, ...largeInModern, ...(await all(others, at, 'large', long, 1))]));

  const asked = async (name: string, place: string, count: number) => {
    const plan = { file: at(name), at: place, figure: CARET, heading: HEADING, rounds: quick ? 20 : count };
    const all: (readonly Latency[])[] = [];
    for (let i = 0; i < rounds; i++) all.push(await latencies(ours, plan));
    return quickest(all);
  };
  const requests: readonly (readonly [string, readonly Latency[]])[] = [
    ['healthy report', await asked('healthy.md', CARET_IN_TEXT, 100)],
    ['broken table', await asked('broken.md', CARET, 100)],
    ['a hundred reports', await asked('large.md', CARET, 40)],
  ];
  print('\n## What is asked for beside diagnostics\n');
  print(latencyTable(requests));

  const turns = quick ? 1 : TURNS;
  const batches = checkedBatches(quick ? BATCHES.slice(0, 1) : BATCHES, seeds, newer, missing ? [] : linters(), turns);
  print('\n## Budgets\n');
  print(
    budgets([healthy, broken, ...brokenInModern], [large, ...largeInModern], batches, {
      small: requests[1]?.[1] ?? [],
      large: requests[2]?.[1] ?? [],
      previews,
      everything,
    }),
  );
  print(`\nload ${load()} at the end; of several rounds the best is given`);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(path.join(OUT, 'bench.md'), `${parts.join('\n')}\n`);
}

/** Checks reports on the command line, more and more of them; gives our own results. */
function checkedBatches(
  sizes: readonly { readonly size: number; readonly unlike?: boolean }[],
  seeds: string,
  newer: ReturnType<typeof newerNode>,
  peers: readonly Checker[],
  rounds: number,
): OwnBatch[] {
  const folder = path.join(WORK, 'reports');
  const check = [path.join(ROOT, 'dist', 'cli.js'), 'check', '.'];
  const engines: Checker[] = [{ name: 'Gouji', command: [process.execPath, ...check] }];
  if (newer) engines.push({ name: `Gouji, ${newer.name}`, command: [newer.program, ...check] });
  const own: OwnBatch[] = [];
  let others = peers;
  for (const { size, unlike = false } of sizes) {
    writeCorpus(folder, seeds, size, unlike);
    const all = checkedInTurn([...engines, ...others], folder, size, unlike, rounds);
    const ours = all.slice(0, engines.length).filter((one) => one !== null);
    const theirs = all.slice(engines.length);
    const bestPeer = theirs.reduce<number | null>(
      (most, one) => (one === null ? most : Math.max(most ?? 0, one.perCpuSecond)),
      null,
    );
    own.push(...ours.map((one) => ({ ...one, bestPeer })));
    others = others.filter((_, i) => (theirs[i]?.seconds ?? Number.POSITIVE_INFINITY) < PATIENCE_S);
    print(`\n## ${size} reports on the command line${unlike ? ', nothing twice' : ''}\n`);
    print(batchTable([...ours, ...theirs.filter((one) => one !== null)]));
  }
  return own;
}

/** As it is packaged. */
function build(): void {
  const script = path.join(ROOT, 'scripts', 'build.mjs');
  const { status, stderr } = spawnSync(process.execPath, [script, '--minify'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build failed: ${stderr.trim().split('\n')[0]}`);
}

async function all(
  peers: readonly Peer[],
  at: (name: string) => string,
  size: 'broken' | 'large',
  plan: Omit<Plan, 'file' | 'at'>,
  rounds: number,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const peer of peers) {
    const file = at(`${size}.${peer.reads}`);
    try {
      console.error(`  ${peer.name}, ${size}…`);
      results.push(await best(peer, { ...plan, file, at: peer.at ?? CARET }, size, rounds));
    } catch (error) {
      print(`${peer.name} does not run here: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    }
  }
  return results;
}

/** Measured a few times; the round with the quickest key, as other work on the machine only ever adds. */
async function best(spec: Spec, plan: Plan, document: string, rounds: number): Promise<Result> {
  let found: Result | null = null;
  const until = performance.now() + LONGEST_S * 1000;
  for (let i = 0; i < rounds && (!found || performance.now() < until); i++) {
    const result = await measure(spec, plan, document);
    if (!found || result.keyP50 < found.keyP50) found = result;
  }
  return found as Result;
}

function load(): string {
  return (os.loadavg()[0] as number).toFixed(1);
}

function options(): { quick: boolean; peers: boolean; seeds: string } {
  const known = path.join(ROOT, 'test', 'fixtures', 'known');
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      peers: { type: 'boolean', default: true },
      seeds: { type: 'string', default: known },
    },
    allowNegative: true,
  });
  if (!existsSync(values.seeds)) throw new Error(`--seeds: no such folder: ${values.seeds}`);
  return { ...values, peers: values.peers && !values.quick };
}

void main().catch((error: unknown) => {
  console.error(`bench: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
