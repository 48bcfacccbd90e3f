import type { Failure } from './smallest';

/** What a run has found: how many of each layout, what failed, and one example of each way of failing. */
export class Tally {
  readonly runs = new Map<string, number>();
  readonly failed = new Map<string, number>();
  readonly happened = new Map<string, number>();
  readonly ways = new Map<string, { count: number; readonly run: number; readonly first: Failure }>();

  count(layout: string, happened: readonly string[]): void {
    add(this.runs, layout);
    for (const name of happened.length > 0 ? happened : ['(nothing)']) add(this.happened, name);
  }

  /** `by` is the mutation that was made, if any. */
  fail(layout: string, run: number, failure: Failure, by?: string): void {
    add(this.failed, layout);
    const way = wayOf(failure, by);
    const known = this.ways.get(way);
    if (known) known.count++;
    else this.ways.set(way, { count: 1, run, first: failure });
  }

  get failures(): number {
    return [...this.failed.values()].reduce((sum, count) => sum + count, 0);
  }

  get total(): number {
    return [...this.runs.values()].reduce((sum, count) => sum + count, 0);
  }

  /** The table of layouts, then the ways of failing, the most frequent first. */
  summary(): string {
    const layouts = [...this.runs].map(([layout, runs]) => {
      return `${layout.padEnd(12)} ${String(runs).padStart(6)} read ${String(this.failed.get(layout) ?? 0).padStart(6)} wrong`;
    });
    const happened = [...this.happened].sort().map(([name, count]) => `${String(count).padStart(6)} ${name}`);
    const ways = [...this.ways]
      .sort((a, b) => b[1].count - a[1].count)
      .map(([way, { count, run, first }]) => {
        const faults = first.faults.slice(-3).map((fault) => `         ${fault.replace(/\s+/g, ' ')}`);
        return [
          `${String(count).padStart(6)} ${way} (first: ${run}) ${JSON.stringify(first.staging.style)}`,
          ...faults,
        ].join('\n');
      });
    return [
      ...layouts,
      '',
      'What happened:',
      ...happened,
      '',
      ...(ways.length > 0 ? ['What went wrong:', ...ways] : ['Nothing went wrong.']),
    ].join('\n');
  }
}

/** The layout, the accidents that it takes, and the kind of the last fault. */
function wayOf({ staging, faults }: Failure, by?: string): string {
  const accidents = [...(by === undefined ? [] : [by]), ...staging.happenings.map(({ accident }) => accident.name)];
  const kinds = new Set(
    faults.map(
      (fault) =>
        /^(?:(?:not )?told: [a-z-]+|data|place|figure|fix[^:]*: [a-z -]+|no fix: .*)/.exec(fault)?.[0] ?? fault,
    ),
  );
  return `${staging.style.layout} | ${accidents.join(' + ') || '(nothing)'} | ${[...kinds].sort().join(', ')}`;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
