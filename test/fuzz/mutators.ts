import type { Random } from '../../bench/repair/random';
import type { Span } from '../../server/src/text/span';
import { PIECES } from '../support/pieces';
import { withRadicals } from '../support/radicals';

/** Changes a text as pasting, converting or a slip of the hand does, or as nobody ever would. */
export type Mutator = (text: string, random: Random) => string;

const LONG_RUN = 2_000;

/** A random stretch of the text, mostly short. */
export function stretch(text: string, random: Random): Span {
  const start = random.below(text.length + 1);
  const most = random.pick([1, 3, 12, 60, 400, 4_000]);
  return { start, end: Math.min(text.length, start + random.below(most + 1)) };
}

function spliced(text: string, start: number, end: number, put: string): string {
  return text.slice(0, start) + put + text.slice(end);
}

/** The text with its lines changed as a list. */
function withLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
}

/** Changes some characters that the pattern meets, about one in `share`. */
function some(text: string, random: Random, share: number, pattern: RegExp, put: (found: string) => string): string {
  return text.replace(pattern, (found) => (random.below(share) === 0 ? put(found) : found));
}

const wide = (found: string) => String.fromCharCode(found.charCodeAt(0) + 0xfee0);

/** Every mutator by the name that a failure prints. */
export const MUTATORS: Readonly<Record<string, Mutator>> = {
  cut: (text, random) => {
    const { start, end } = stretch(text, random);
    return spliced(text, start, end, '');
  },
  double: (text, random) => {
    const { start, end } = stretch(text, random);
    return spliced(text, end, end, text.slice(start, end));
  },
  move: (text, random) => {
    const { start, end } = stretch(text, random);
    const rest = spliced(text, start, end, '');
    const place = random.below(rest.length + 1);
    return spliced(rest, place, place, text.slice(start, end));
  },
  insert: (text, random) => {
    const place = random.below(text.length + 1);
    const words = Array.from({ length: 1 + random.below(6) }, () => random.pick(PIECES)).join('');
    return spliced(text, place, place, words);
  },
  replace: (text, random) => {
    const { start, end } = stretch(text, random);
    return spliced(text, start, end, random.pick(PIECES));
  },
  flood: (text, random) => {
    const place = random.below(text.length + 1);
    return spliced(text, place, place, random.pick(PIECES).repeat(1 + random.below(LONG_RUN)));
  },
  digit: (text, random) =>
    some(text, random, 40, /\d/g, () => random.pick(['', '1', '99', '-', '.', '，', '１', '件'])),
  'wide digits': (text, random) => some(text, random, 3, /\d/g, wide),
  radicals: (text) => withRadicals(text),
  'line dropped': (text, random) => withLines(text, (lines) => lines.splice(random.below(lines.length), 1)),
  'line doubled': (text, random) =>
    withLines(text, (lines) => {
      const k = random.below(lines.length);
      lines.splice(k, 0, lines[k] as string);
    }),
  'lines swapped': (text, random) =>
    withLines(text, (lines) => {
      const [a, b] = [random.below(lines.length), random.below(lines.length)];
      [lines[a], lines[b]] = [lines[b] as string, lines[a] as string];
    }),
  'lines joined': (text, random) => some(text, random, 10, /\r?\n/g, () => random.pick(['', ' ', '\t', '|'])),
  'one line': (text, random) =>
    some(text, random, random.pick([1, 1, 2]), /\s*\n\s*/g, () => random.pick([' ', ' ', '\u3000'])),
  'lines broken': (text, random) => some(text, random, 60, /[\p{L}\d]/gu, (found) => `${found}\n`),
  'blank lines': (text, random) => some(text, random, 2, /\n/g, () => '\n\n'),
  'line ends': (text, random) => some(text, random, 2, /\r?\n/g, () => random.pick(['\r\n', '\r', '\n', '\u2028'])),
  'tabs to spaces': (text) => text.replaceAll('\t', '  '),
  'spaces to tabs': (text, random) => some(text, random, 2, / +/g, () => '\t'),
  'bars for tabs': (text) => text.replaceAll('\t', ' | '),
  'tags dropped': (text, random) => some(text, random, 8, /<[^<>]{0,80}>/g, () => ''),
  'cells merged': (text, random) =>
    some(text, random, 6, /<td/g, () => `<td rowspan="${random.pick(['0', '2', '99999999', 'x'])}" colspan=3`),
  nested: (text, random) => `${'<table><tr><td>'.repeat(1 + random.below(300))}${text}`,
  commented: (text, random) => some(text, random, 20, /\n/g, () => random.pick(['<!--', '-->', '\n```\n', '\n> '])),
  halved: (text, random) => text.slice(0, random.below(text.length + 1)),
  twice: (text, random) => text + random.pick(['', '\n', '\n\n']) + text,
  'lone surrogates': (text, random) =>
    some(text, random, 80, /\p{Script=Han}/gu, () => random.pick(['\ud842', '\udfb7'])),
  controls: (text, random) =>
    some(text, random, 80, /./gu, (found) => found + random.pick(['\0', '\f', '\u200b', '\ufeff', '\u00ad', '\u202e'])),
  'bold lines': (text, random) => some(text, random, 6, /^.+$/gm, (found) => `**${found}**`),
  'page marks': (text, random) =>
    some(text, random, 20, /\n/g, () => `\n${random.pick(['- 4 -', '5', '— 6 —', '第 7 页', '4/9'])}\n`),
};

/** The text after one to five random mutations, with their names. */
export function mutated(text: string, random: Random): { readonly text: string; readonly by: readonly string[] } {
  const names = Object.keys(MUTATORS);
  const by = Array.from({ length: 1 + random.below(5) }, () => random.pick(names));
  let now = text;
  // A flood of a flood only measures the machine's patience; the bad-input tests have the long texts.
  for (const name of by) if (now.length < 200_000) now = (MUTATORS[name] as Mutator)(now, random);
  return { text: now, by };
}
