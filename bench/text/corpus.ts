import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../test/support/files';

/**
 * What a mark demands: a count of a topic (`new/naturalPerson`), or another statement with its kind first (`share granted`,
 * `none received`, `all carriedOut`).
 */
export interface Mark {
  /** Where the marked words stand in the plain sentence. */
  readonly start: number;
  readonly end: number;
  readonly says: string;
  /** A finding is due here as the sentence stands. */
  readonly due: boolean;
}

export interface Phrase {
  readonly file: string;
  readonly line: number;
  /** The body whose report the sentence stands in. */
  readonly agency: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

const FOLDER = join(ROOT, 'bench/text/corpus');
const MARK = /\[([^[\]|]+)\|([^[\]|]+)(\|!)?\]/g;

/** Short for what is written often. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bsuits\b/, 'directSuit+suitAfterReview'],
  [/\bdoc\//, 'normativeDocuments/'],
];

/** Sentences in the manners of real reports, none of them taken from one. `[58|new]` marks what must be read, `|!` that a finding is due. */
export function corpus(): Phrase[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  return files.sort().flatMap((file) => {
    const [head = '', ...lines] = readFileSync(join(FOLDER, file), 'utf8').trimEnd().split('\n');
    return lines.map((line, k) => ({ file, line: k + 2, agency: head.replace(/^# /, ''), ...parsed(line) }));
  });
}

function parsed(line: string): Pick<Phrase, 'text' | 'marks'> {
  let text = '';
  let last = 0;
  const marks: Mark[] = [];
  for (const match of line.matchAll(MARK)) {
    const [whole, words = '', says = '', due] = match;
    text += line.slice(last, match.index);
    marks.push({ start: text.length, end: text.length + words.length, says: spelled(says), due: due !== undefined });
    text += words;
    last = match.index + whole.length;
  }
  return { text: text + line.slice(last), marks };
}

function spelled(says: string): string {
  return SHORT.reduce((now, [short, long]) => now.replace(short, long), says);
}
