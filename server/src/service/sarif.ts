import type { Reading } from '../model/report';
import type { Judged } from '../policy/judge';
import { placeOf } from '../policy/place';
import type { Finding, Severity } from '../rules/finding';
import { RULES } from '../rules/registry';
import type { LineIndex, Place } from '../text/lines';
import type { Span } from '../text/span';
import type { Language } from '../text/words';
import { pageOf } from './pages';

/** What a SARIF log says before its results: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const SARIF = {
  version: '2.1.0',
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
} as const;

/** How SARIF counts in our texts: columns in UTF-16 units, lines ended as in LSP. */
export const SARIF_COUNTING = { columnKind: 'utf16CodeUnits', newlineSequences: ['\r\n', '\n', '\r'] } as const;

/** SARIF has three levels: what we say softly is a note. */
const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const satisfies Readonly<
  Record<Severity, string>
>;

const TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-US' };

/** The checker as SARIF describes one. */
export interface SarifTool {
  readonly version: string;
  readonly language: Language;
  /** The address of the folder of the rules' pages; null where there is none that leads there from another machine. */
  readonly pages: string | null;
  /** A rule's page, in Markdown; null where there is none at hand. */
  readonly page: (code: string) => string | null;
}

/** The run's `language`, `tool` and `translations`: every rule with its title in both languages and its page, which the log brings along. */
export function sarifTool({ version, language, pages, page }: SarifTool): object {
  const rules = RULES.map(({ code, category, severity, title }) => ({
    id: code,
    shortDescription: { text: title[language] },
    defaultConfiguration: { level: LEVELS[severity] },
    ...(pages !== null && { helpUri: pageOf(code, pages) }),
    ...helpOf(title[language], page(code)),
    properties: { tags: [category] },
  }));
  const other: Language = language === 'zh' ? 'en' : 'zh';
  return {
    language: TAGS[language],
    tool: {
      driver: {
        name: 'gouji',
        version,
        semanticVersion: version,
        language: TAGS[language],
        contents: ['localizedData', 'nonLocalizedData'],
        rules,
      },
    },
    translations: [
      {
        name: 'gouji',
        language: TAGS[other],
        contents: ['localizedData'],
        associatedComponent: { name: 'gouji' },
        rules: RULES.map(({ code, title }) => ({ id: code, shortDescription: { text: title[other] } })),
      },
    ],
  };
}

/** SARIF takes no Markdown without a plain text to stand for it. */
function helpOf(text: string, markdown: string | null): object {
  return markdown === null ? {} : { help: { text, markdown } };
}

/**
 * The findings in one text as SARIF results, in order of place; behind them those that somebody has accepted, each
 * with its suppression.
 *
 * @param addressOf the address of a text by the name under which it was read, as in `source` or in what a finding rests on elsewhere
 */
export function sarifResults(
  reading: Reading,
  result: Judged,
  source: string,
  language: Language,
  addressOf: (source: string) => string,
): object[] {
  const resultOf = (finding: Finding) => sarifResult(finding, reading, addressOf(source), language, addressOf);
  const accepted = (result.accepted ?? []).map(({ finding, acceptance }) => ({
    ...resultOf(finding),
    suppressions: [{ kind: 'external', status: 'accepted', justification: acceptance.reason }],
  }));
  return [...result.findings.map(resultOf), ...accepted];
}

function sarifResult(
  finding: Finding,
  reading: Reading,
  uri: string,
  language: Language,
  addressOf: (source: string) => string,
): object {
  const { code, severity, message, span, related, elsewhere = [], fixes } = finding;
  const artifactLocation = { uri };
  const region = (place: Span) => sarifRegion(place, reading.lines);
  const location = (place: Span) => ({ physicalLocation: { artifactLocation, region: region(place) } });
  const own = related.map((one) => ({ ...location(one.span), message: { text: one.message[language] } }));
  const others = elsewhere.map(({ place: { source, start, end }, message: words }) => ({
    physicalLocation: { artifactLocation: { uri: addressOf(source) }, region: regionBetween(start, end) },
    message: { text: words[language] },
  }));
  return {
    ...ruleOf(code),
    level: LEVELS[severity],
    message: { text: message[language] },
    locations: [location(span)],
    // The same finding is known again by its place in the form, wherever the text has moved.
    partialFingerprints: { 'goujiPlace/v1': placeOf(finding, reading) },
    ...some('relatedLocations', [...own, ...others], (one, id) => ({ id, ...one })),
    ...some('fixes', fixes.filter(changesText), (fix) => ({
      description: { text: fix.title[language] },
      artifactChanges: [
        {
          artifactLocation,
          replacements: fix.edits.map((edit) => ({
            deletedRegion: region(edit.span),
            insertedContent: { text: edit.newText },
          })),
        },
      ],
    })),
  };
}

/** A place as SARIF counts it: from 1. */
export function sarifRegion({ start, end }: Span, lines: LineIndex): object {
  return regionBetween(lines.placeAt(start), lines.placeAt(end));
}

function regionBetween(from: Place, to: Place): object {
  return {
    startLine: from.line + 1,
    startColumn: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
  };
}

/** What our severity is in SARIF. */
export function sarifLevel(severity: Severity): string {
  return LEVELS[severity];
}

/** SARIF allows no fix without a replacement. */
function changesText({ edits }: Finding['fixes'][number]): boolean {
  return edits.length > 0;
}

function some<T>(name: string, items: readonly T[], as: (item: T, index: number) => object): object {
  return items.length === 0 ? {} : { [name]: items.map(as) };
}

const INDICES = new Map(RULES.map(({ code }, index) => [code, index]));

/** A finding that belongs to no rule of the registry has its code alone. */
function ruleOf(code: string): object {
  const ruleIndex = INDICES.get(code);
  return ruleIndex === undefined ? { ruleId: code } : { ruleId: code, ruleIndex };
}
