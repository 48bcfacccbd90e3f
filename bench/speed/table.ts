import type { BatchResult } from './batch';
import type { Result } from './measure';
import type { Latency } from './requests';

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

/** What an editor asks for beside diagnostics, each document in two columns. */
export function latencyTable(documents: readonly (readonly [name: string, latencies: readonly Latency[]])[]): string {
  const names = documents.flatMap(([name]) => [`${name}: p50 / p95 ms`, 'CPU ms', 'KB']);
  const head = [`| asked for | ${names.join(' | ')} |`, `|---|${'---|'.repeat(names.length)}`];
  const all = documents[0]?.[1] ?? [];
  const rows = all.map(({ what }) => {
    const cells = documents.flatMap(([, latencies]) => {
      const one = latencies.find((latency) => latency.what === what);
      return one ? [`${ms(one.p50)} / ${ms(one.p95)}`, ms(one.cpu), (one.bytes / 1024).toFixed(1)] : ['–', '–', '–'];
    });
    return `| ${what} | ${cells.join(' | ')} |`;
  });
  return [...head, ...rows].join('\n');
}
