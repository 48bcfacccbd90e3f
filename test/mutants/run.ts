// Puts one slip after another into each rule and runs the rule's own test, which must fail.
// With arguments: only the rules of these codes.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { RULES } from '../../server/src/rules/registry';
import { mutants } from './mutant';
import type { Outcome } from './rule';

/** Rules are tried in so many processes at once: mocha keeps what it knows in globals. */
const WORKERS = 2;

const WORKER = join(__dirname, 'worker.js');

/** Hands out the codes to one process until none is left. */
function work(left: string[], tell: (outcome: Outcome) => void): Promise<void> {
  return new Promise((done, fail) => {
    const worker = fork(WORKER);
    const next = (): void => {
      const code = left.shift();
      if (code === undefined) worker.disconnect();
      else worker.send(code);
    };
    worker.on('message', (outcome: Outcome) => {
      tell(outcome);
      next();
    });
    worker.on('error', fail);
    worker.on('exit', (status) => (status === 0 ? done() : fail(new Error(`a worker ended with ${status}`))));
    next();
  });
}

async function main(): Promise<void> {
  const only = process.argv.slice(2);
  const codes = RULES.map(({ code }) => code);
  const stray = [...mutants().keys(), ...only].filter((code) => !codes.includes(code));
  const wrong = stray.map((code) => `there is no rule ${code}`);
  const left = codes.filter((code) => only.length === 0 || only.includes(code));
  let noticed = 0;
  const tell = (outcome: Outcome): void => {
    noticed += outcome.noticed;
    wrong.push(...outcome.wrong);
  };
  await Promise.all(Array.from({ length: WORKERS }, () => work(left, tell)));
  for (const line of wrong) console.log(`✖ ${line}`);
  console.log(`\n${noticed} passed, ${wrong.length} failed`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

void main();
