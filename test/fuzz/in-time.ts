import * as assert from 'node:assert';
import type { Random } from '../../bench/repair/random';
import { check, extract, folds, formatted, outline, publish, read } from '../../server/src/service';
import { PIECES } from '../support/pieces';
import { soundText } from './texts';

/** A report within which the same is said over and over, as long as one likes. */
export interface Flood {
  readonly report: string;
  readonly place: number;
  readonly piece: string;
}

/** Two floods, in characters. */
const SHORT = 40_000;
const LONG = 4 * SHORT;
/** For four times the length so many times the processor time at most: by its square it would take sixteen times. */
const MOST = 9;
/** The same for twice the length: four times by its square. */
const MOST_OF_TWICE = 3;
/** What takes less time than this tells nothing, in milliseconds of processor time. */
const TELLING_MS = 400;

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
  assertGrows(one, readAndShow);
}

/** The same of any work. */
export function assertGrows(one: Flood, work: (text: string) => void): void {
  const short = cost(work, floodedText(one, SHORT));
  const long = cost(work, floodedText(one, LONG));
  if (long < TELLING_MS || long < MOST * short) return;
  // Where memory grows, the sweeps of it come by leaps: the square goes on.
  const longer = cost(work, floodedText(one, 2 * LONG));
  if (longer < MOST_OF_TWICE * long) return;
  const took = [short, long, longer].map((ms) => `${Math.round(ms)} ms`);
  assert.fail(`${SHORT} characters take ${took[0]}, four times as many ${took[1]}, eight times ${took[2]}`);
}

/** Processor time in milliseconds: the machine has other work. */
function cost(work: (text: string) => void, text: string): number {
  const before = process.cpuUsage();
  work(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
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
