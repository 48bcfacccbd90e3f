import type { Language, Words } from '../service';
import type { ByteSource } from './load';
import type { Output } from './output';
import { visible } from './visible';

/** How much room there is to print on, and whether in colour. */
export interface Screen {
  readonly columns: number;
  readonly coloured: boolean;
  /** Somebody is looking: what is printed goes to no other program. */
  readonly terminal: boolean;
}

/** What a command reads from and writes to. */
export interface Console {
  readonly out: Output;
  readonly err: Output;
  readonly screen: Screen;
  /** Standard input is opened only when it is asked for. */
  readonly stdin: () => ByteSource;
  /** Hears how far a check has come. */
  readonly progress?: Progress;
}

/** Told before each input how many there were, and how many there are in all. */
export type Progress = (done: number, all: number) => void;

/** The exit codes; `unusable` goes before `found`. */
export const EXIT = { fine: 0, found: 1, unusable: 2 } as const;

/** Tells a person something beside the output proper, about a file where one is given. */
export async function say(to: Output, lang: Language, words: Words, source?: string): Promise<void> {
  const colon = lang === 'zh' ? '：' : ': ';
  const about = source ? visible(source) + colon : '';
  await to.write(`gouji: ${about}${visible(words[lang])}\n`);
}
