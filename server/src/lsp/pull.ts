import {
  type CancellationToken,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import { afterCheck } from './after-check';
import { diagnosticsOf } from './diagnostic';
import type { Session } from './session';

/** `textDocument/diagnostic`: the findings of the version that we have, or that they are the ones already known. */
export async function pullDiagnostics(
  session: Session,
  params: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const { uri } = params.textDocument;
  const current = session.documents.get(uri);
  // What changes while this is worked out may be missing in it: under the former id the client is answered anew.
  const { epoch } = session;
  if (current && params.previousResultId === session.resultId(current)) {
    return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: params.previousResultId };
  }
  const view = await session.checked(uri, token);
  const items = view ? diagnosticsOf(view, session.client) : [];
  afterCheck(session, uri, view);
  const snapshot = view?.snapshot ?? session.documents.get(uri);
  const kind = DocumentDiagnosticReportKind.Full;
  if (!snapshot) return { kind, items };
  return { kind, resultId: session.resultId(snapshot, view?.lastYear, epoch), items };
}
