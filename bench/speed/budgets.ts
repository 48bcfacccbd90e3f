import type { OwnBatch } from './batch';
import type { EverythingResult } from './everything';
import type { Result } from './measure';
import type { PreviewResult } from './preview';
import type { Latency } from './requests';

/** What we owe: each is ahead of the best peer as it was measured once on a quiet machine. */
const SMALL = { firstDiagnostics: 170, keyP50: 0.9, keyP95: 1.9, peak: 65 } as const;
const LARGE = { firstDiagnostics: 350, keyP50: 40, outline: 15, folding: 15, peak: 200 } as const;
const BATCH = 1500;
/** p95 of whatever is asked for beside diagnostics. */
const REQUEST_SMALL = 5;
const REQUEST_LARGE = 50;
/** A person sees what was typed at once up to this. */
const REFRESH = 50;

/** The budgets and what was measured, a line each. */
export function budgets(
  small: readonly Result[],
  large: readonly Result[],
  batches: readonly OwnBatch[],
  requests: {
    readonly small: readonly Latency[];
    readonly large: readonly Latency[];
    readonly previews: readonly PreviewResult[];
    readonly everything: readonly EverythingResult[];
  },
): string {
  const lines: string[] = [];
  const tell = (what: string, measured: number | null, due: number, met: boolean) =>
    lines.push(`| ${what} | ${measured === null ? '–' : measured.toFixed(2)} | ${due} | ${met ? 'met' : 'NOT MET'} |`);
  const each = (result: Result, due: Readonly<Partial<Record<keyof typeof SMALL | keyof typeof LARGE, number>>>) => {
    for (const [key, most] of Object.entries(due)) {
      const value = result[key as keyof typeof SMALL];
      tell(`${result.document}: ${NAMES[key]}`, value, most, value !== null && value <= most);
    }
  };
  for (const result of small) each(result, SMALL);
  for (const result of large) each(result, LARGE);
  for (const [size, most] of [
    ['small', REQUEST_SMALL],
    ['large', REQUEST_LARGE],
  ] as const) {
    for (const { what, p95 } of requests[size]) {
      tell(`${size === 'small' ? 'a report' : 'a hundred reports'}: ${what} p95, ms`, p95, most, p95 <= most);
    }
  }
  for (const { document, keyP50, keyP95, refreshP95 } of requests.previews) {
    const open = `${document}, preview open`;
    tell(`${open}: ${NAMES.keyP50}`, keyP50, SMALL.keyP50, keyP50 <= SMALL.keyP50);
    tell(`${open}: ${NAMES.keyP95}`, keyP95, SMALL.keyP95, keyP95 <= SMALL.keyP95);
    tell(`${open}: diagnostics to drawn preview p95, ms`, refreshP95, REFRESH, refreshP95 <= REFRESH);
  }
  for (const { document, keyP50, keyP95 } of requests.everything) {
    const asked = `${document}, everything asked for`;
    tell(`${asked}: ${NAMES.keyP50}`, keyP50, SMALL.keyP50, keyP50 <= SMALL.keyP50);
    tell(`${asked}: ${NAMES.keyP95}`, keyP95, SMALL.keyP95, keyP95 <= SMALL.keyP95);
  }
  for (const { name, copies, unlike, perCpuSecond, bestPeer } of batches) {
    // The figure was set for copies. Of reports that have nothing in common no more is owed than that nobody is quicker.
    const due = unlike ? bestPeer && Math.ceil(bestPeer) : BATCH;
    if (due === null) continue;
    const what = `${name}, batch of ${copies}${unlike ? ', nothing twice: as the best peer' : ''}`;
    tell(`${what}: reports a CPU-second, at least`, perCpuSecond, due, perCpuSecond >= due);
  }
  return ['| budget | measured | due | |', '|---|---|---|---|', ...lines].join('\n');
}

const NAMES: Readonly<Record<string, string>> = {
  firstDiagnostics: 'start to first diagnostics, ms',
  keyP50: 'keystroke to diagnostics p50, ms',
  keyP95: 'keystroke to diagnostics p95, ms',
  outline: 'outline, ms',
  folding: 'folding, ms',
  peak: 'peak memory, MB',
};
