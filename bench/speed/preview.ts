import { readFileSync } from 'node:fs';
import { type Plan, quantile, started, Typist } from './measure';
import { openPage } from './preview-page.mjs';
import type { Spec } from './wire';

/** What a preview that is open costs, key by key; times in ms. */
export interface PreviewResult {
  readonly document: string;
  /** From a key to its diagnostics, the preview asking after each. */
  readonly keyP50: number;
  readonly keyP95: number;
  /** The same where nothing is asked, but for as long as the preview takes no key is pressed. */
  readonly pausedP50: number;
  readonly pausedP95: number;
  /** From the diagnostics to the server's answer. */
  readonly serverP50: number;
  readonly serverP95: number;
  /** The page's own work, style and layout included; null without a browser. */
  readonly drawP50: number | null;
  readonly drawP95: number | null;
  /** Answer and drawing together. */
  readonly refreshP95: number;
}

interface Answer {
  readonly id: string;
  readonly changed: readonly unknown[];
}

/**
 * Types as `measure` does, key after key, and has the preview asked for behind each, as the extension does. Drawing comes in
 * a second pass: a server that waits some milliseconds for the page is slower at the next key, preview or not, as the
 * processor has gone to sleep or to the browser.
 *
 * @param rounds of which the one with the quickest keys counts
 */
export async function measurePreview(spec: Spec, plan: Plan, document: string, rounds: number): Promise<PreviewResult> {
  const passes: Pass[] = [];
  const pauses: (readonly number[])[] = [];
  for (let i = 0; i < rounds; i++) {
    const pass = await previewed(spec, plan, null);
    passes.push(pass);
    pauses.push(await paused(spec, plan, quantile(pass.servers, 0.5)));
  }
  const asked = passes.reduce((best, one) => (quantile(one.keys, 0.5) < quantile(best.keys, 0.5) ? one : best));
  const alone = pauses.reduce((best, one) => (quantile(one, 0.5) < quantile(best, 0.5) ? one : best));
  const page = await openPage();
  const drawn = page && (await previewed(spec, plan, page));
  const last = drawn ?? asked;
  return {
    document,
    keyP50: quantile(asked.keys, 0.5),
    keyP95: quantile(asked.keys, 0.95),
    pausedP50: quantile(alone, 0.5),
    pausedP95: quantile(alone, 0.95),
    serverP50: quantile(last.servers, 0.5),
    serverP95: quantile(last.servers, 0.95),
    drawP50: drawn ? quantile(drawn.draws, 0.5) : null,
    drawP95: drawn ? quantile(drawn.draws, 0.95) : null,
    refreshP95: quantile(
      last.servers.map((ms, i) => ms + (last.draws[i] ?? 0)),
      0.95,
    ),
  };
}

/** Times in ms, key by key. */
interface Pass {
  readonly keys: readonly number[];
  readonly servers: readonly number[];
  /** None where nothing is drawn. */
  readonly draws: readonly number[];
}

/** Closes the page when it is done. */
async function previewed(spec: Spec, plan: Plan, page: Awaited<ReturnType<typeof openPage>>): Promise<Pass> {
  const { wire } = await started(spec, plan.file, readFileSync(plan.file, 'utf8'));
  try {
    const typist = new Typist(wire, plan.at);
    const keys: number[] = [];
    const servers: number[] = [];
    const draws: number[] = [];
    let since: string | null = null;
    const until = performance.now() + plan.seconds * 1000;
    for (let i = 0; i < plan.warmUp + plan.keys && performance.now() < until; i++) {
      const began = performance.now();
      const answered = await typist.key();
      const asked = performance.now();
      const answer = (await wire.request('gouji/preview', { since })) as Answer | null;
      const came = performance.now();
      if (!answer || answered === null || (i > 0 && answer.changed.length === 0)) throw new Error('no preview');
      since = answer.id;
      const took = (await page?.draw(answer)) ?? null;
      if (i < plan.warmUp) continue;
      keys.push(answered - began);
      servers.push(came - asked);
      if (took !== null) draws.push(took);
    }
    return { keys, servers, draws };
  } finally {
    await page?.close();
    await wire.close();
  }
}

/** Types as slowly as with a preview, and without one: what a key takes that follows a pause. */
async function paused(spec: Spec, plan: Plan, ms: number): Promise<readonly number[]> {
  const { wire } = await started(spec, plan.file, readFileSync(plan.file, 'utf8'));
  try {
    const typist = new Typist(wire, plan.at);
    const keys: number[] = [];
    const asleep = new Int32Array(new SharedArrayBuffer(4));
    const until = performance.now() + plan.seconds * 1000;
    for (let i = 0; i < plan.warmUp + plan.keys && performance.now() < until; i++) {
      const began = performance.now();
      const answered = await typist.key();
      if (answered === null) throw new Error('no diagnostics');
      if (i >= plan.warmUp) keys.push(answered - began);
      Atomics.wait(asleep, 0, 0, ms);
    }
    return keys;
  } finally {
    await wire.close();
  }
}

export function previewTable(results: readonly PreviewResult[]): string {
  const ms = (value: number | null) => (value === null ? 'no browser' : value.toFixed(2));
  const rows = results.map((one) => {
    const figures = [
      one.keyP50,
      one.keyP95,
      one.pausedP50,
      one.pausedP95,
      one.serverP50,
      one.serverP95,
      one.drawP50,
      one.drawP95,
      one.refreshP95,
    ];
    return `| ${one.document} | ${figures.map(ms).join(' | ')} |`;
  });
  return [
    '| document | key p50 ms | key p95 ms | without, after as long a pause p50 ms | p95 ms | server p50 ms | server p95 ms | drawing p50 ms | drawing p95 ms | refresh p95 ms |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
