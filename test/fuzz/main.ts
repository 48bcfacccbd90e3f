// npm run fuzz -- [--minutes N] [--seed N] [--rounds N]: damages reports until the time is up, and says what broke.
// A round is made from its number alone, so that a failure is seen again by `--seed NUMBER --rounds 1`.
import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../support/files';
import type { Told } from './worker';

/** A round takes milliseconds; one that says nothing for so long hangs. */
const HANGS_MS = 60_000;
const FOUND = join(ROOT, 'test-results', 'fuzz');

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    rounds: { type: 'string', default: '0' },
  },
});
const until = Date.now() + Number(values.minutes) * 60_000;
const most = Number(values.rounds) || Number.POSITIVE_INFINITY;
let next = Number(values.seed);
const first = next;
const counts = new Map<string, number>();
const failures: string[] = [];
const kinds = new Map<string, number>();

function report(seed: number, kind: string, what: string, shown: string): void {
  const key = `${kind}: ${what.split('\n')[0]}`;
  kinds.set(key, (kinds.get(key) ?? 0) + 1);
  failures.push(key);
  if ((kinds.get(key) as number) > 3) return;
  mkdirSync(FOUND, { recursive: true });
  const path = join(FOUND, `${seed}.txt`);
  writeFileSync(path, `${kind}, --seed ${seed} --rounds 1\n${what}\n\n${shown}\n`);
  console.log(`FAILED ${kind}, seed ${seed}: ${what.split('\n').slice(0, 3).join(' / ')}\n  ${path}`);
}

/** Runs one worker from `next` on, until the time is up or it had to be killed. */
function work(): Promise<void> {
  return new Promise((done) => {
    const child = fork(join(__dirname, __filename.endsWith('.ts') ? 'worker.ts' : 'worker.js'), [String(next)], {
      execArgv: __filename.endsWith('.ts') ? ['--import=tsx'] : ['--enable-source-maps'],
    });
    let at = { seed: next, kind: '?' };
    let over = false;
    let watch = setTimeout(hang, HANGS_MS);
    function hang() {
      report(at.seed, at.kind, `no answer in ${HANGS_MS / 1000} s`, 'the text is made anew from the seed');
      child.kill('SIGKILL');
    }
    child.on('message', (told: Told) => {
      clearTimeout(watch);
      watch = setTimeout(hang, HANGS_MS);
      if (told.kind === 'failed') return report(told.seed, told.round, told.what, told.shown);
      if (told.kind === 'begins') at = { seed: told.seed, kind: told.round };
      else counts.set(told.round, (counts.get(told.round) ?? 0) + 1);
      next = told.seed + 1;
      if (told.kind === 'ended' && (Date.now() > until || next - first >= most)) {
        over = true;
        child.kill('SIGTERM');
      }
    });
    child.on('exit', (code, signal) => {
      clearTimeout(watch);
      if (signal === null && !over)
        report(at.seed, at.kind, `the process ended with ${code}`, 'the text is made anew from the seed');
      done();
    });
  });
}

async function main(): Promise<void> {
  console.log(`from seed ${first}, ${values.minutes} min`);
  const ticker = setInterval(() => console.log(summary()), 60_000);
  while (Date.now() < until && next - first < most) await work();
  clearInterval(ticker);
  console.log(summary());
  for (const [key, count] of kinds) console.log(`${String(count).padStart(6)}  ${key}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

function summary(): string {
  const rounds = [...counts].map(([kind, count]) => `${kind} ${count}`).join(', ');
  return `rounds: ${rounds || 'none yet'}; failures: ${failures.length}`;
}

void main();
