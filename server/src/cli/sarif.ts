import {
  type Judged,
  type Language,
  PUBLIC_PAGES,
  type Reading,
  SARIF,
  SARIF_COUNTING,
  sarifLevel,
  sarifRegion,
  sarifResults,
  sarifTool,
  type Words,
} from '../service';
import { artifactUri } from './artifact-uri';
import type { Faults, Told } from './configurations';
import { detailOf } from './file-error';
import type { Input } from './inputs';
import { JsonList } from './json-list';
import { ownPackage } from './own-package';
import type { Printer } from './printer';
import { rulePage } from './rule-page';
import type { Tally } from './tally';

/** Prints the findings as one run of a SARIF 2.1.0 log. */
export class SarifPrinter implements Printer {
  private readonly results = new JsonList('   ');
  private readonly artifacts: object[] = [];
  private readonly notifications: object[] = [];
  private readonly lang: Language;

  constructor(lang: Language) {
    this.lang = lang;
  }

  start(): string {
    return `${opening(this.lang)},\n   "results": `;
  }

  file({ source }: Input, reading: Reading, result: Judged, refusal: Words | null): string {
    const uri = artifactUri(source);
    if (refusal) this.notifications.push(notification(refusal[this.lang], uri));
    this.artifacts.push({ location: { uri }, roles: ['analysisTarget'] });
    for (const { code, error } of result.failures) {
      const text = `${code}: ${detailOf(error)}`;
      this.notifications.push({ ...notification(text, uri), associatedRule: { id: code } });
    }
    return sarifResults(reading, result, source, this.lang, artifactUri)
      .map((one) => this.results.item(one))
      .join('');
  }

  unreadable({ source }: Input, error: Words): string {
    this.notifications.push(notification(error[this.lang], artifactUri(source)));
    return '';
  }

  end(_tally: Tally, { told, unreadable, unusable }: Faults): string {
    const faults = [
      ...unreadable.map(({ source, error }) => notification(error[this.lang], artifactUri(source))),
      ...told.map((one) => configurationNotification(one, this.lang)),
    ];
    const invocation = {
      executionSuccessful: this.notifications.length === 0 && !unusable,
      toolExecutionNotifications: this.notifications,
      ...(faults.length > 0 && { toolConfigurationNotifications: faults }),
    };
    const artifacts = `,\n   "artifacts": ${printed(this.artifacts)}`;
    return `${this.results.end()}${artifacts},\n   "invocations": ${printed([invocation])}${CLOSING}`;
  }
}

/** The log of a run that came to nothing, as the command line was wrong. */
export function misusedSarif(lang: Language, error: string): string {
  const notifications = [{ level: 'error', message: { text: error } }];
  const invocation = { executionSuccessful: false, toolConfigurationNotifications: notifications };
  return `${opening(lang)},\n   "results": [],\n   "invocations": ${printed([invocation])}${CLOSING}`;
}

function notification(text: string, uri: string): object {
  return { level: 'error', message: { text }, locations: [{ physicalLocation: { artifactLocation: { uri } } }] };
}

function configurationNotification({ source, configuration, complaint }: Told, lang: Language): object {
  const { code, severity, message, span } = complaint;
  const region = sarifRegion(span, configuration.lines);
  const physicalLocation = { artifactLocation: { uri: artifactUri(source) }, region };
  return {
    descriptor: { id: code },
    level: sarifLevel(severity),
    message: { text: message[lang] },
    locations: [{ physicalLocation }],
  };
}

/** The log up to its results, which follow one by one. */
function opening(lang: Language): string {
  const { version: sarif, $schema } = SARIF;
  const { folder, version } = ownPackage();
  const page = (code: string): string | null => rulePage(code, folder);
  const run = { ...sarifTool({ version, language: lang, pages: PUBLIC_PAGES, page }), ...SARIF_COUNTING };
  const fields = Object.entries(run).map(([name, value]) => `   ${JSON.stringify(name)}: ${printed(value)}`);
  return `{\n "version": "${sarif}",\n "$schema": "${$schema}",\n "runs": [\n  {\n${fields.join(',\n')}`;
}

const CLOSING = '\n  }\n ]\n}\n';

/** As it stands within a run. */
function printed(value: unknown): string {
  return JSON.stringify(value, null, 1).replaceAll('\n', '\n   ');
}
