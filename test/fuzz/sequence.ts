import * as assert from 'node:assert';
import type { Random } from '../../bench/repair/random';
import { check, folds, outline, type Reading, read } from '../../server/src/service';
import { PIECES } from '../support/pieces';
import { stretch } from './mutators';
import { damagedText, soundText } from './texts';

/** An edit as an editor sends it: what stood between the offsets gives way to the text. */
export interface Keystroke {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text and what is typed into it, one after another. */
export interface Session {
  readonly text: string;
  readonly strokes: readonly Keystroke[];
}

/** Somebody at work: digits, short words, lines taken out, and now and then a large paste or everything gone. */
export function session(random: Random): Session {
  const parts = random.below(3) === 0 ? 1 + random.below(4) : 1;
  const text = Array.from({ length: parts }, () =>
    random.below(3) === 0 ? damagedText(random).text : soundText(random),
  );
  const strokes: Keystroke[] = [];
  let now = text.join('\n');
  for (let k = 1 + random.below(12); k > 0; k--) {
    const stroke = typed(now, random);
    strokes.push(stroke);
    now = after(now, stroke);
  }
  return { text: text.join('\n'), strokes };
}

function typed(text: string, random: Random): Keystroke {
  const { start, end } = stretch(text, random);
  switch (random.below(8)) {
    case 0:
      return { start, end, text: '' };
    case 1:
      return { start, end, text: random.pick(PIECES) };
    case 2:
      return random.below(6) === 0
        ? { start: 0, end: text.length, text: soundText(random) }
        : { start, end: start, text: '\n' };
    default: {
      // In a figure, where most of the work is done.
      const digit = text.slice(start).search(/\d/);
      const at = digit < 0 ? start : start + digit;
      return { start: at, end: at + random.below(2), text: random.pick(['1', '0', '7', '', '12', ' ', '\t', '字']) };
    }
  }
}

export function after(text: string, { start, end, text: put }: Keystroke): string {
  return text.slice(0, start) + put + text.slice(Math.max(start, end));
}

/** All that anybody outside sees of a reading. */
export function seen(reading: Reading) {
  const { text, reports, emptyReport } = reading;
  return {
    text,
    reports,
    emptyReport,
    result: check(reading),
    outline: outline(reading.reports, reading.text),
    folds: folds(reading.reports, reading.text),
  };
}

/** What is read and found after each keystroke is what would be read and found of that text from scratch. */
export function assertAsAnew({ text, strokes }: Session, longFrom: number | undefined): void {
  const options = longFrom === undefined ? {} : { longFrom };
  let now = text;
  let reading = read(now, options);
  check(reading);
  for (const stroke of strokes) {
    now = after(now, stroke);
    reading = read(now, { ...options, previous: reading });
    const anew = read(now);
    // In a long text no lost breaks are looked for, as they are in a shorter one.
    assert.deepStrictEqual(seen(reading), seen(anew.text === now ? anew : read(now, options)));
  }
}
