import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from 'vscode-languageserver';
import { type Finding, pageOf, type Severity } from '../service';
import { SOURCE } from './about';
import { type Checked, judgementOf } from './checked';
import type { Client } from './client';
import type { FindingData } from './finding-data';
import { rangeOf } from './positions';

/** Our severities as the protocol has them. */
export const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** All findings of a version as the client can take them. */
export function diagnosticsOf(view: Checked, client: Client): Diagnostic[] {
  return judgementOf(view).findings.map((finding, k) => diagnosticOf(finding, k, view, client));
}

function diagnosticOf(finding: Finding, k: number, { snapshot, language }: Checked, client: Client): Diagnostic {
  const { lines } = snapshot.reading;
  const diagnostic: Diagnostic = {
    range: rangeOf(finding.span, lines),
    severity: SEVERITY[finding.severity],
    code: finding.code,
    source: SOURCE[language],
    message: finding.message[language],
  };
  if (client.pages !== null) diagnostic.codeDescription = { href: pageOf(finding.code, client.pages) };
  if (client.tags && finding.unnecessary) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (client.relatedInformation && (finding.elsewhere || finding.related.length > 0)) {
    const elsewhere = (finding.elsewhere ?? []).map(({ place: { source, start, end }, message }) => ({
      location: { uri: source, range: { start, end } },
      message: message[language],
    }));
    const here = finding.related.map(({ span, message }) => ({
      location: { uri: snapshot.uri, range: rangeOf(span, lines) },
      message: message[language],
    }));
    diagnostic.relatedInformation = [...elsewhere, ...here];
  }
  if (client.data) diagnostic.data = { version: snapshot.version, finding: k } satisfies FindingData;
  return diagnostic;
}
