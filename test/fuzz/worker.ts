// One process that runs rounds from a number on, for ever; whoever started it ends it.
import { kindOf, ROUNDS, type Round, stopServer } from './rounds';
import { shrunk } from './shrink';

export type Told =
  | { readonly kind: 'begins' | 'ended'; readonly seed: number; readonly round: string }
  | {
      readonly kind: 'failed';
      readonly seed: number;
      readonly round: string;
      readonly what: string;
      readonly shown: string;
    };

const tell = (told: Told) => process.send?.(told);

async function run(): Promise<void> {
  for (let seed = Number(process.argv[2]); ; seed++) {
    const round = kindOf(seed);
    const { run: attempt, show, shrink } = ROUNDS[round] as Round;
    tell({ kind: 'begins', seed, round });
    try {
      await attempt(seed);
    } catch (error) {
      const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const small = shrink?.(seed);
      const shown = small ? `${JSON.stringify(shrunk(small.text, small.fails))}\n\n${show(seed)}` : show(seed);
      tell({ kind: 'failed', seed, round, what, shown });
      await stopServer();
    }
    tell({ kind: 'ended', seed, round });
    // Lets a signal through.
    await new Promise((resume) => setImmediate(resume));
  }
}

process.on('SIGTERM', () => void stopServer().finally(() => process.exit(0)));
process.on('disconnect', () => process.exit(0));
void run();
