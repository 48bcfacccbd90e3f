import { readFileSync } from 'node:fs';
import type { Position, Range, ServerCapabilities } from 'vscode-languageserver';
import { quantile, started, Typist } from './measure';
import type { Spec, Wire } from './wire';

/** What an editor asks for while one writes, each on a version that nobody has asked about before. */
export interface Latency {
  readonly what: string;
  readonly p50: number;
  readonly p95: number;
  /** CPU time of the server for one answer, all threads; NaN where the kernel does not say. */
  readonly cpu: number;
  readonly bytes: number;
}

export interface Plan {
  readonly file: string;
  /** Behind this text something is typed. */
  readonly at: string;
  /** Behind this text stands a figure that is looked at, in the last report. */
  readonly figure: string;
  /** Under the line with this text one goes on writing, in the last report. */
  readonly heading: string;
  readonly rounds: number;
}

/** Lines that a window shows at a time; editors ask for hints and colours a window at a time. */
const WINDOW = 60;
const WARM_UP = 8;

interface Places {
  /** Where sentences are proposed. */
  readonly caret: Position;
  /** A figure, the last of its kind. */
  readonly figure: Position;
  readonly window: Range;
}

interface Request {
  readonly what: string;
  readonly method: string;
  readonly offered: keyof ServerCapabilities;
  params(places: Places): object;
}

const at = (method: string, offered: keyof ServerCapabilities, what = method, more: object = {}): Request => ({
  what,
  method,
  offered,
  params: ({ figure }) => ({ position: figure, ...more }),
});
const whole = (method: string, offered: keyof ServerCapabilities, what = method): Request => ({
  what,
  method,
  offered,
  params: () => ({}),
});

const ALL: readonly Request[] = [
  {
    what: 'completion',
    method: 'completion',
    offered: 'completionProvider',
    params: ({ caret }) => ({ position: caret }),
  },
  at('hover', 'hoverProvider'),
  whole('codeLens', 'codeLensProvider', 'code lens'),
  {
    what: 'inlay hints, a window',
    method: 'inlayHint',
    offered: 'inlayHintProvider',
    params: ({ window }) => ({ range: window }),
  },
  at('documentHighlight', 'documentHighlightProvider', 'highlights'),
  at('definition', 'definitionProvider'),
  at('references', 'referencesProvider', 'references', { context: { includeDeclaration: true } }),
  {
    what: 'selection ranges',
    method: 'selectionRange',
    offered: 'selectionRangeProvider',
    params: ({ figure }) => ({ positions: [figure] }),
  },
  at('linkedEditingRange', 'linkedEditingRangeProvider', 'linked editing'),
  whole('documentLink', 'documentLinkProvider', 'links'),
  {
    what: 'semantic tokens, a window',
    method: 'semanticTokens/range',
    offered: 'semanticTokensProvider',
    params: ({ window }) => ({ range: window }),
  },
  whole('documentSymbol', 'documentSymbolProvider', 'outline'),
  whole('foldingRange', 'foldingRangeProvider', 'folding'),
];

/** Measures what a server offers of them, after a key that has been answered with diagnostics. */
export async function latencies(spec: Spec, plan: Plan): Promise<Latency[]> {
  const { file, at, rounds } = plan;
  const { wire } = await started(spec, file, readFileSync(file, 'utf8'));
  const found: Latency[] = [];
  try {
    const typist = new Typist(wire, at);
    for (const request of ALL) {
      if (!wire.offered[request.offered]) continue;
      for (let i = 0; i < WARM_UP; i++) await answer(wire, typist, request, plan);
      const answers: Answer[] = [];
      for (let i = 0; i < rounds; i++) answers.push(await answer(wire, typist, request, plan));
      const times = answers.map(({ ms }) => ms);
      // The kernel counts in ticks: only the sum of many answers says anything.
      const cpu = answers.reduce((sum, one) => sum + one.cpu, 0) / rounds;
      const bytes = answers.at(-1)?.bytes ?? 0;
      found.push({ what: request.what, p50: quantile(times, 0.5), p95: quantile(times, 0.95), cpu, bytes });
    }
  } finally {
    await wire.close();
  }
  return found;
}

/** Of several rounds, for each request the one with the quickest p95: other work on the machine only ever adds. */
export function quickest(rounds: readonly (readonly Latency[])[]): Latency[] {
  const [first = [], ...others] = rounds;
  return first.map((one) =>
    others
      .flatMap((round) => round.filter(({ what }) => what === one.what))
      .reduce((best, other) => (other.p95 < best.p95 ? other : best), one),
  );
}

/** Asks for all that a server offers of them at once, as an editor does that shows everything; ends when all is answered. */
export async function askEverything(wire: Wire, plan: Plan): Promise<void> {
  const places = placesIn(wire, plan);
  const offered = ALL.filter((one) => wire.offered[one.offered]);
  await Promise.all(offered.map(({ method, params }) => wire.request(`textDocument/${method}`, params(places))));
}

interface Answer {
  readonly ms: number;
  readonly cpu: number;
  readonly bytes: number;
}

async function answer(wire: Wire, typist: Typist, { method, params }: Request, plan: Plan): Promise<Answer> {
  await typist.key();
  const asked = params(placesIn(wire, plan));
  const cpu = wire.cpu();
  const began = performance.now();
  const said = await wire.request(`textDocument/${method}`, asked);
  const ms = performance.now() - began;
  return { ms, cpu: wire.cpu() - cpu, bytes: JSON.stringify(said).length };
}

function placesIn(wire: Wire, plan: Plan): Places {
  const figure = wire.caretBehind(plan.figure, 'last');
  const caret = { line: wire.caretBehind(plan.heading, 'last').line + 1, character: 0 };
  return { caret, figure, window: windowAt(figure) };
}

function windowAt({ line }: Position): Range {
  const first = Math.max(0, line - WINDOW / 2);
  return { start: { line: first, character: 0 }, end: { line: first + WINDOW, character: 0 } };
}
