import { readFileSync } from 'node:fs';
import { peakMB } from './process';
import { type Spec, Wire } from './wire';

/** What was measured of one server on one document; times in ms. */
export interface Result {
  readonly name: string;
  readonly document: string;
  readonly mode: 'pull' | 'push';
  readonly firstDiagnostics: number;
  readonly keyP50: number;
  readonly keyP95: number;
  /** CPU time of the server for a key, all threads: hardly touched by other work on the machine. */
  readonly cpuPerKey: number;
  readonly keys: number;
  readonly missed: number;
  readonly findings: number;
  readonly outline: number | null;
  readonly folding: number | null;
  readonly peak: number;
}

export interface Plan {
  readonly file: string;
  /** The caret stands behind this text. */
  readonly at: string;
  readonly starts: number;
  readonly warmUp: number;
  readonly keys: number;
  /** No key is begun after so long. */
  readonly seconds: number;
}

/** So many digits are typed, one by one, and then deleted again. */
const TYPED = 10;
const READS = 12;

export async function measure(spec: Spec, plan: Plan, document: string): Promise<Result> {
  const text = readFileSync(plan.file, 'utf8');
  const starts: number[] = [];
  for (let i = 1; i < plan.starts; i++) {
    const { wire, firstDiagnostics } = await started(spec, plan.file, text);
    starts.push(firstDiagnostics);
    await wire.close();
  }
  const { wire, firstDiagnostics } = await started(spec, plan.file, text);
  starts.push(firstDiagnostics);
  const findings = wire.diagnostics.length;
  const typist = new Typist(wire, plan.at);
  const until = performance.now() + plan.seconds * 1000;
  for (let i = 0; i < plan.warmUp && performance.now() < until; i++) await typist.key();
  const times: number[] = [];
  let missed = 0;
  const cpu = wire.cpu();
  while (times.length + missed < plan.keys && performance.now() < until) {
    const began = performance.now();
    const answered = await typist.key();
    if (answered === null) missed++;
    else times.push(answered - began);
  }
  const cpuPerKey = (wire.cpu() - cpu) / (times.length + missed);
  const outline = wire.offered.documentSymbolProvider ? await reads(wire, typist, 'documentSymbol') : null;
  const folding = wire.offered.foldingRangeProvider ? await reads(wire, typist, 'foldingRange') : null;
  const peak = peakMB(wire.pid);
  const mode = wire.pulls ? 'pull' : 'push';
  await wire.close();
  return {
    name: spec.name,
    document,
    mode,
    firstDiagnostics: quantile(starts, 0.5),
    keyP50: quantile(times, 0.5),
    keyP95: quantile(times, 0.95),
    cpuPerKey,
    keys: times.length,
    missed,
    findings,
    outline,
    folding,
    peak,
  };
}

/** A server with the document open, and how long it took from the start of the process to its diagnostics. */
export async function started(
  spec: Spec,
  file: string,
  text: string,
): Promise<{ wire: Wire; firstDiagnostics: number }> {
  const began = performance.now();
  const wire = new Wire(spec, file, text);
  try {
    await wire.initialize();
    await wire.open();
  } catch (error) {
    await wire.close();
    throw error;
  }
  return { wire, firstDiagnostics: performance.now() - began };
}

/** Answers to a request on a version that nobody has asked about before; the median. */
async function reads(wire: Wire, typist: Typist, what: string): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < READS; i++) {
    await typist.key();
    const began = performance.now();
    await wire.request(`textDocument/${what}`, {});
    times.push(performance.now() - began);
  }
  return quantile(times.slice(2), 0.5);
}

/**
 * Types digits behind a place, and takes them back: others each time, so that no server is quick because it has seen the
 * same text before.
 */
export class Typist {
  private typed = 0;
  private dice = 1;
  private forward = true;
  private readonly line: number;
  private readonly from: number;

  constructor(
    private readonly wire: Wire,
    mark: string,
  ) {
    const { line, character } = wire.caretBehind(mark);
    this.line = line;
    this.from = character;
  }

  key(): Promise<number | null> {
    if (this.typed === TYPED) this.forward = false;
    if (this.typed === 0) this.forward = true;
    const caret = { line: this.line, character: this.from + this.typed };
    if (this.forward) {
      this.typed++;
      this.dice = (Math.imul(this.dice, 1_103_515_245) + 12_345) & 0x7fffffff;
      return this.wire.change({ start: caret, end: caret }, String((this.dice >>> 16) % 10));
    }
    this.typed--;
    const before = { line: this.line, character: caret.character - 1 };
    return this.wire.change({ start: before, end: caret }, '');
  }
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
