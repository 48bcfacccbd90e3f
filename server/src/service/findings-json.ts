import type { FormId } from '../forms/form';
import type { IdentityCount } from '../identities/identity';
import type { Reading } from '../model/report';
import type { Complaint, Configuration } from '../policy/configuration';
import type { Judged } from '../policy/judge';
import { placeOf } from '../policy/place';
import type { Category, Finding, Severity } from '../rules/finding';
import type { Place } from '../text/lines';
import type { Span } from '../text/span';
import type { Language } from '../text/words';

/** The version of the contract; a change of meaning is a new one. */
export const FINDINGS_SCHEMA = 'findings/1';

/** As in LSP: 0-based lines, UTF-16 characters, in the original text. */
export interface RangeData {
  readonly start: Place;
  readonly end: Place;
}

/** A fix of a finding. */
export interface FixData {
  readonly title: string;
  readonly preferred: boolean;
  readonly certain: boolean;
  readonly edits: readonly { readonly range: RangeData; readonly newText: string }[];
}

/** A finding as the contract has it. */
export interface FindingData {
  readonly code: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly message: string;
  readonly range: RangeData;
  /** What it is about, as an acceptance in `.gouji.json` names it. */
  readonly at: string;
  readonly related: readonly { readonly range: RangeData; readonly message: string }[];
  /** Places in other files that it rests on, such as last year's report; left out where there is none. */
  readonly elsewhere?: readonly { readonly source: string; readonly range: RangeData; readonly message: string }[];
  /** In the order in which they are offered. */
  readonly fixes: readonly FixData[];
}

/** One file of `gouji check --format json` (`docs/schema/findings-1.schema.json`). */
export interface FileFindings {
  readonly source: string;
  /** The form of the first report whose form is known; `null` where there is no report. */
  readonly form: FormId | null;
  /** Added up over the reports of the file. */
  readonly identities: IdentityCount;
  readonly findings: readonly FindingData[];
  /** What `.gouji.json` accepts, and why; left out where there is nothing. */
  readonly accepted?: readonly (FindingData & { readonly reason: string })[];
}

/** What was found in one text, as plain data in one language. `source` is passed on unchanged. */
export function fileFindings(reading: Reading, result: Judged, source: string, language: Language): FileFindings {
  const { holding, broken, undecided } = result.identities;
  return {
    source,
    form: reading.reports.find((one) => one.form !== null)?.form ?? null,
    identities: { holding, broken, undecided },
    findings: result.findings.map((one) => findingData(one, reading, language)),
    ...(result.accepted?.length && {
      accepted: result.accepted.map(({ finding, acceptance }) => ({
        ...findingData(finding, reading, language),
        reason: acceptance.reason,
      })),
    }),
  };
}

/** Something wrong with a configuration file, as plain data in one language. */
export interface ComplaintData {
  readonly source: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: RangeData;
}

/** What is wrong in a configuration file, as the contract has it. */
export function complaintData(
  { code, severity, message, span }: Complaint,
  { lines }: Configuration,
  source: string,
  language: Language,
): ComplaintData {
  const range = { start: lines.placeAt(span.start), end: lines.placeAt(span.end) };
  return { source, code, severity, message: message[language], range };
}

function findingData(finding: Finding, reading: Reading, language: Language): FindingData {
  const rangeOf = (span: Span): RangeData => ({
    start: reading.lines.placeAt(span.start),
    end: reading.lines.placeAt(span.end),
  });
  const { code, category, severity, message, span, related, elsewhere, fixes } = finding;
  return {
    code,
    category,
    severity,
    message: message[language],
    range: rangeOf(span),
    at: placeOf(finding, reading),
    related: related.map((one) => ({ range: rangeOf(one.span), message: one.message[language] })),
    ...(elsewhere?.length && {
      elsewhere: elsewhere.map(({ place: { source, start, end }, message: words }) => ({
        source,
        range: { start, end },
        message: words[language],
      })),
    }),
    fixes: fixes.map(({ title, preferred, certain, edits }) => ({
      title: title[language],
      preferred,
      certain,
      edits: edits.map((edit) => ({ range: rangeOf(edit.span), newText: edit.newText })),
    })),
  };
}
