import { Random } from '../../bench/repair/random';
import { Editor } from '../lsp/support/editor';
import { assertAnswers } from './answers';
import { assertInTime, flood } from './in-time';
import { assertAsAnew, type Session, session } from './sequence';
import { assertSound } from './sound';
import { damagedText } from './texts';
import { assertInStep } from './wire';

/** One kind of round: from its number alone it makes a case and tries it. */
export interface Round {
  /** How often it comes up beside the others. */
  readonly weight: number;
  /** Throws what is wrong. */
  run(seed: number): void | Promise<void>;
  /** The case in plain words, for the report. */
  show(seed: number): string;
  /** The text at fault, and whether another text fails too: for shrinking. */
  shrink?(seed: number): { readonly text: string; readonly fails: (text: string) => boolean };
}

const LANGUAGES = ['disclosure-report', 'html', 'markdown', 'plaintext', undefined] as const;

function fails(test: () => void): boolean {
  try {
    test();
    return false;
  } catch {
    return true;
  }
}

function wreck(seed: number) {
  const random = new Random(seed);
  const { text, by } = damagedText(random);
  return { text, by, languageId: random.pick(LANGUAGES) };
}

function work(seed: number): {
  readonly session: Session;
  readonly longFrom: number | undefined;
  readonly random: Random;
} {
  const random = new Random(seed);
  return { session: session(random), longFrom: random.pick([undefined, 0]), random };
}

let editor: Promise<Editor> | null = null;

/** The server that all rounds over the wire share; a new one after a failure. */
function shared(): Promise<Editor> {
  editor ??= Editor.start({ program: 'node' });
  return editor;
}

export async function stopServer(): Promise<void> {
  const running = editor;
  editor = null;
  if (running) (await running).process.kill();
}

const showSession = ({ text, strokes }: Session) => `${JSON.stringify(strokes)}\n${text}`;

export const ROUNDS: Readonly<Record<string, Round>> = {
  sound: {
    weight: 10,
    run: (seed) => {
      const { text, languageId } = wreck(seed);
      assertSound(text, languageId);
    },
    show: (seed) => {
      const { text, by, languageId } = wreck(seed);
      return `${languageId}, ${by.join(', ')}\n${text}`;
    },
    shrink: (seed) => {
      const { text, languageId } = wreck(seed);
      return { text, fails: (smaller) => fails(() => assertSound(smaller, languageId)) };
    },
  },
  'as anew': {
    weight: 6,
    run: (seed) => {
      const { session: one, longFrom } = work(seed);
      assertAsAnew(one, longFrom);
    },
    show: (seed) => showSession(work(seed).session),
    shrink: (seed) => {
      const { session: one, longFrom } = work(seed);
      return { text: one.text, fails: (text) => fails(() => assertAsAnew({ ...one, text }, longFrom)) };
    },
  },
  'in step': {
    weight: 2,
    run: async (seed) => {
      const { session: one, random } = work(seed);
      await assertInStep(await shared(), one, random);
    },
    show: (seed) => showSession(work(seed).session),
  },
  answers: {
    weight: 2,
    run: async (seed) => {
      const { text, languageId = 'plaintext' } = wreck(seed);
      // Half a character cannot be sent.
      await assertAnswers(await shared(), text.replace(/\p{Cs}/gu, '\ufffd'), languageId, new Random(seed));
    },
    show: (seed) => {
      const { text, by, languageId } = wreck(seed);
      return `${languageId}, ${by.join(', ')}\n${text}`;
    },
  },
  'in time': {
    weight: 2,
    run: (seed) => assertInTime(flood(new Random(seed))),
    show: (seed) => {
      const { report, place, piece } = flood(new Random(seed));
      return `${JSON.stringify(piece)} over and over at ${place} of\n${report}`;
    },
  },
};

/** Which kind of round a number is, by the weights. */
export function kindOf(seed: number): string {
  const all = Object.entries(ROUNDS);
  const total = all.reduce((sum, [, { weight }]) => sum + weight, 0);
  let left = new Random(seed ^ 0x5bd1e995).below(total);
  for (const [name, { weight }] of all) {
    if (left < weight) return name;
    left -= weight;
  }
  throw new RangeError(`no kind for ${seed}`);
}
