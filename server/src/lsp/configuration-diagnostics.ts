import type { Connection, Diagnostic } from 'vscode-languageserver';
import {
  type Acceptance,
  type Complaint,
  type Configuration,
  type Language,
  type LastYearTrouble,
  lastYearComplaint,
  unusedAcceptance,
} from '../service';
import { configurationPage, SOURCE } from './about';
import { type Checked, judgementOf } from './checked';
import type { Client } from './client';
import { SEVERITY } from './diagnostic';
import { rangeOf } from './positions';

/** What a document says about the configuration that holds for it. */
interface Word {
  readonly uri: string;
  readonly configuration: Configuration;
  readonly unused: readonly Acceptance[];
  /** Why nothing is known of last year at the place that it names. */
  readonly lastYear: LastYearTrouble | null;
  readonly language: Language;
}

/**
 * Tells what is wrong with configuration files, in those files: by `publishDiagnostics`, as clients do not ask about
 * files that are not ours. A file is spoken of as long as a report is open for which it holds.
 */
export class ConfigurationDiagnostics {
  /** By document. */
  private readonly words = new Map<string, Word>();
  /** By configuration: what was told last. */
  private readonly told = new Map<string, string>();

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
  ) {}

  /** A document has been checked; null: it is not served any more. */
  async seen(document: string, view: Checked | null): Promise<void> {
    const before = this.words.get(document);
    const word = view && wordOf(view);
    if (before && word && isSameWord(before, word)) return;
    // The newest word stands last.
    this.words.delete(document);
    if (word) this.words.set(document, word);
    for (const uri of new Set([before?.uri, word?.uri])) if (uri !== undefined) await this.tell(uri);
  }

  private async tell(uri: string): Promise<void> {
    const words = [...this.words.values()].filter((one) => one.uri === uri);
    const diagnostics = this.diagnostics(words);
    const said = JSON.stringify(diagnostics);
    if (said === (this.told.get(uri) ?? '[]')) return;
    if (diagnostics.length > 0) this.told.set(uri, said);
    else this.told.delete(uri);
    await this.connection.sendDiagnostics({ uri, diagnostics });
  }

  /** Documents that have not been checked since the file changed speak of places in a text that is gone. */
  private diagnostics(words: readonly Word[]): Diagnostic[] {
    const newest = words.at(-1);
    if (!newest) return [];
    const current = words.filter(({ configuration }) => configuration === newest.configuration);
    const unused = current.flatMap((one) => one.unused).map(unusedAcceptance);
    const { complaints, lastYear } = newest.configuration;
    const trouble = newest.lastYear && lastYear ? [lastYearComplaint(lastYear, newest.lastYear)] : [];
    return [...complaints, ...unused, ...trouble].map((one) => this.diagnostic(one, newest));
  }

  private diagnostic({ code, severity, span, message }: Complaint, { configuration, language }: Word): Diagnostic {
    const { pages } = this.client;
    return {
      range: rangeOf(span, configuration.lines),
      severity: SEVERITY[severity],
      code,
      source: SOURCE[language],
      message: message[language],
      ...(pages !== null && { codeDescription: { href: configurationPage(pages) } }),
    };
  }
}

function wordOf(view: Checked): Word | null {
  const { found } = view.ruling;
  if (!found) return null;
  const { uri, configuration } = found;
  const { unused } = judgementOf(view);
  return { uri, configuration, unused, lastYear: view.lastYear.trouble, language: view.language };
}

/** Acceptances are the same objects as long as their file is. */
function isSameWord(a: Word, b: Word): boolean {
  if (a.configuration !== b.configuration || a.language !== b.language || a.lastYear !== b.lastYear) return false;
  if (a.unused.length !== b.unused.length) return false;
  return a.unused.every((one, i) => one === b.unused[i]);
}
