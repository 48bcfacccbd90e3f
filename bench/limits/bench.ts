// npm run bench:limits: what bad inputs cost, each in a process of its own; the table of docs/limits.md.
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { INPUTS } from './inputs';

/** What `one.ts` prints. */
interface Cost {
  readonly length: number;
  readonly ms: number;
  readonly mb: number;
  readonly reports: number;
  readonly failures: number;
  readonly counts: Readonly<Record<string, number>>;
}

const ONE = join(__dirname, 'one.ts');

function costOf(index: number): Cost {
  const out = execFileSync(process.execPath, ['--import=tsx', ONE, String(index)], { encoding: 'utf8' });
  return JSON.parse(out) as Cost;
}

function size(length: number): string {
  return length >= 1_000_000 ? `${(length / 1_000_000).toFixed(1)} M` : `${(length / 1_000).toFixed(1)} K`;
}

function said(counts: Cost['counts']): string {
  const codes = Object.entries(counts).map(([code, count]) => (count > 1 ? `${code} × ${count}` : code));
  return codes.join(', ') || '–';
}

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}; processor time, not the clock's`);
console.log(
  '\n| input · 输入 | characters · 字符 | ms | MB | reports · 报告 | findings · 提示 |\n|---|--:|--:|--:|--:|---|',
);
let failed = 0;
for (const [index, { name, zh }] of INPUTS.entries()) {
  const { length, ms, mb, reports, failures, counts } = costOf(index);
  failed += failures;
  console.log(
    `| ${zh} · ${name} | ${size(length)} | ${ms.toFixed(ms < 10 ? 1 : 0)} | ${mb.toFixed(0)} | ${reports} | ${said(counts)} |`,
  );
}
if (failed > 0) {
  console.error(`${failed} rules threw`);
  process.exitCode = 1;
}
