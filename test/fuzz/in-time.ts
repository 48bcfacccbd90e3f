import type { Random } from '../../bench/repair/random';
import { check, extract, folds, formatted, outline, publish, read } from '../../server/src/service';
import { assertGrows } from '../support/growth';
import { PIECES } from '../support/pieces';
import { soundText } from './texts';

/** A report within which the same is said over and over, as long as one likes. */
export interface Flood {
  readonly report: string;
  readonly place: number;
  readonly piece: string;
}

/** So many characters of it at most. */
const LONG = 160_000;

const MANNER = { annotated: true, language: 'zh' } as const;
const FORMAT = { tables: 'keep' } as const;

export function flood(random: Random): Flood {
  const report = random.below(3) === 0 ? '' : soundText(random);
  const piece = Array.from({ length: 1 + random.below(3) }, () => random.pick(PIECES)).join('');
  return { report, place: random.below(report.length + 1), piece };
}

function floodedText({ report, place, piece }: Flood, length: number): string {
  return report.slice(0, place) + piece.repeat(Math.ceil(length / piece.length)) + report.slice(place);
}

/** A text is read, checked and shown in a time that grows as it does. */
export function assertInTime(one: Flood): void {
  assertGrows({ size: LONG, make: (length) => floodedText(one, length), work: readAndShow });
}

function readAndShow(text: string): void {
  const reading = read(text);
  const { findings } = check(reading);
  outline(reading.reports, text);
  folds(reading.reports, text);
  extract(reading, 'flood.txt');
  publish(reading, findings, MANNER);
  formatted(reading, FORMAT);
}
