import {
  check,
  extract,
  type Finding,
  KnownTables,
  type NoReport,
  type ReportData,
  read,
} from '../../../server/src/service';
import { expectedTables } from '../expected';
import { differences } from '../faults';
import { applied } from '../fixes';
import type { SampleReport } from '../sample';
import type { Due, Mutant } from './mutation';

/** Findings without a fix: nobody but the author knows the figure, or whose it is. */
const FIXLESS = new Set(['cell-not-number', 'cell-negative', 'cell-fraction', 'row-unknown']);

/** Findings whose fix takes figures out that have no place, and says how many. */
const TAKES_FIGURES = new Set(['table-form-outdated']);

/** What there is to know of a text, read once. */
interface Seen {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly failures: readonly string[];
  readonly data: Data;
  readonly figures: ReadonlyMap<number, number>;
}

type Data = ReportData | NoReport | readonly ReportData[];

/** Mutants of a report have most of its tables in common, and all that is due of them is due though these are not read again. */
const known = new KnownTables();

function seen(text: string): Seen {
  const reading = read(text, { known });
  const { findings, failures } = check(reading);
  const data = extract(reading, 'a.txt');
  return {
    text,
    findings,
    failures: failures.map(({ code, error }) => `failure: ${code} ${error}`),
    data,
    figures: figuresIn(data),
  };
}

/** What is wrong with what is said of a mutant, with its other figures, or with a fix that is offered; a line each. */
export function faultsOfMutant(report: SampleReport, mutant: Mutant): string[] {
  const before = seen(mutant.text);
  const left = before.findings.filter(({ code }) => code !== 'row-undivided');
  const faults = [...before.failures];
  for (const due of mutant.due) {
    const at = left.findIndex((finding) => isDue(finding, due));
    if (at < 0)
      faults.push(
        `not told: ${due.code} at ${due.at.map(({ start, end }) => mutant.text.slice(start, end)).join(' or ')}`,
      );
    for (const finding of at < 0 ? [] : left.splice(at, 1))
      faults.push(...faultsOfFixes(before, finding, mutant.surplus ?? 0));
  }
  faults.push(
    ...left.map(
      ({ code, span }) => `told: ${code} ⟦${mutant.text.slice(span.start, Math.min(span.end, span.start + 60))}⟧`,
    ),
  );
  const { disclosure, requests, litigation } = before.data as unknown as Record<string, unknown>;
  const others = differences(expectedTables(report), { disclosure, requests, litigation }, '');
  const lost = mutant.lost.map((path) => `.${path}`);
  faults.push(...others.filter((line) => !lost.some((path) => line.startsWith(path))).map((line) => `figure${line}`));
  return faults;
}

function isDue({ code, span }: Finding, due: Due): boolean {
  return code === due.code && due.at.some(({ start, end }) => span.start === start && span.end === end);
}

/** Each fix that is offered leaves a report without the finding, without a new error, and with every figure. */
function faultsOfFixes(before: Seen, finding: Finding, surplus: number): string[] {
  const { code, fixes } = finding;
  if (fixes.length === 0) return FIXLESS.has(code) ? [] : [`no fix: ${code}`];
  return fixes.flatMap((fix) => {
    const { findings, failures, figures } = seen(applied(before.text, fix.edits));
    const faults = failures.map((failure) => `fix of ${code}: ${failure}`);
    // Two rows may have the same fault: a fix mends one of them.
    if (counted(findings, code) >= counted(before.findings, code)) faults.push(`fix: ${code} is still told`);
    const errors = new Set(findings.filter(({ severity }) => severity === 'error').map((one) => one.code));
    for (const error of errors) if (error !== code) faults.push(`fix of ${code}: ${error} is told`);
    const lost = missingFigures(before.figures, figures);
    if (lost.length > surplus && !TAKES_FIGURES.has(code))
      faults.push(`fix of ${code}: figures lost: ${lost.slice(0, 9).join(' ')} (${fix.title.en})`);
    return faults;
  });
}

function counted(findings: readonly Finding[], code: string): number {
  return findings.filter((one) => one.code === code).length;
}

/** All figures that are read, as often as they are. */
function figuresIn(data: Data): Map<number, number> {
  const counts = new Map<number, number>();
  const walk = (value: unknown) => {
    if (typeof value === 'number') counts.set(value, (counts.get(value) ?? 0) + 1);
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) walk(inner);
  };
  for (const one of Array.isArray(data) ? data : [data]) {
    const { disclosure, requests, litigation } = one as unknown as Record<string, unknown>;
    walk([disclosure, requests, litigation]);
  }
  return counts;
}

function missingFigures(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number[] {
  return [...before].flatMap(([figure, count]) => {
    return Array.from({ length: Math.max(0, count - (after.get(figure) ?? 0)) }, () => figure);
  });
}
