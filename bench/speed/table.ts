import type { BatchResult } from './batch';
import type { Result } from './measure';

const ms = (value: number | null) =>
  value === null || Number.isNaN(value) ? '–' : value < 10 ? value.toFixed(2) : value.toFixed(0);
const times = (value: number) => (value < 10 ? value.toFixed(1) : value.toFixed(0));

/** Rows of one document as a Markdown table, each with its ratio to the first. */
export function serverTable(results: readonly Result[]): string {
  const [ours] = results;
  const head = [
    '| server | first diagnostics ms | key p50 ms | key p95 ms | CPU ms a key | outline ms | folding ms | peak MB | key p50, ours = 1 |',
    '|---|---|---|---|---|---|---|---|---|',
  ];
  const rows = results.map((one) => {
    const ratio = ours && one !== ours ? times(one.keyP50 / ours.keyP50) : '';
    const figures = [one.firstDiagnostics, one.keyP50, one.keyP95, one.cpuPerKey, one.outline, one.folding];
    const missed = one.missed > 0 ? ` (${one.missed} keys without an answer)` : '';
    return `| ${one.name}${missed} | ${figures.map(ms).join(' | ')} | ${ms(one.peak)} | ${ratio} |`;
  });
  return [...head, ...rows].join('\n');
}

export function batchTable(results: readonly BatchResult[]): string {
  const [ours] = results;
  const head = [
    '| checker | s | reports a second | CPU s | reports a CPU-second | CPU, ours = 1 |',
    '|---|---|---|---|---|---|',
  ];
  const rows = results.map((one) => {
    const ratio = ours && one !== ours ? times(one.cpuSeconds / ours.cpuSeconds) : '';
    const rates = [one.perSecond, one.perCpuSecond].map((value) => value.toFixed(0));
    return `| ${one.name} | ${one.seconds.toFixed(2)} | ${rates[0]} | ${one.cpuSeconds.toFixed(2)} | ${rates[1]} | ${ratio} |`;
  });
  return [...head, ...rows].join('\n');
}
