import { readFileSync } from 'node:fs';
import { type Plan, quantile, started, Typist } from './measure';
import { askEverything, type Plan as Places } from './requests';
import type { Spec } from './wire';

/** What a key takes where everything else is asked for behind each; times in ms. */
export interface EverythingResult {
  readonly document: string;
  readonly keyP50: number;
  readonly keyP95: number;
  /** From the diagnostics until all is answered. */
  readonly allP50: number;
  readonly allP95: number;
}

/**
 * Types as `measure` does, and asks behind each key for all that an editor shows with everything turned on. An editor asks
 * for most of it only when one pauses, so that no writer's server has as much to do.
 */
export async function measureEverything(
  spec: Spec,
  plan: Plan,
  places: Places,
  document: string,
  rounds: number,
): Promise<EverythingResult> {
  let best: EverythingResult | null = null;
  for (let i = 0; i < rounds; i++) {
    const one = await round(spec, plan, places, document);
    if (!best || one.keyP50 < best.keyP50) best = one;
  }
  return best as EverythingResult;
}

async function round(spec: Spec, plan: Plan, places: Places, document: string): Promise<EverythingResult> {
  const { wire } = await started(spec, plan.file, readFileSync(plan.file, 'utf8'));
  try {
    const typist = new Typist(wire, plan.at);
    const keys: number[] = [];
    const all: number[] = [];
    const until = performance.now() + plan.seconds * 1000;
    for (let i = 0; i < plan.warmUp + plan.keys && performance.now() < until; i++) {
      const began = performance.now();
      const answered = await typist.key();
      if (answered === null) throw new Error('no diagnostics');
      await askEverything(wire, places);
      if (i < plan.warmUp) continue;
      keys.push(answered - began);
      all.push(performance.now() - answered);
    }
    const [keyP50, keyP95] = [quantile(keys, 0.5), quantile(keys, 0.95)];
    return { document, keyP50, keyP95, allP50: quantile(all, 0.5), allP95: quantile(all, 0.95) };
  } finally {
    await wire.close();
  }
}

export function everythingTable(results: readonly EverythingResult[]): string {
  const rows = results.map(({ document, keyP50, keyP95, allP50, allP95 }) => {
    const figures = [keyP50, keyP95, allP50, allP95].map((ms) => ms.toFixed(2));
    return `| ${document} | ${figures.join(' | ')} |`;
  });
  return ['| document | key p50 ms | key p95 ms | all p50 ms | all p95 ms |', '|---|---|---|---|---|', ...rows].join(
    '\n',
  );
}
