import {
  type CancellationToken,
  type Connection,
  DocumentFormattingRequest,
  DocumentRangeFormattingRequest,
  type Range,
  type TextDocumentIdentifier,
  type TextEdit,
} from 'vscode-languageserver';
import { formatted, OWN_LANGUAGE } from '../service';
import { guarded } from './guard';
import type { Log } from './log';
import { rangeOf, spanOf } from './positions';
import type { Session } from './session';

/** Only our own file type is formatted: other reports are plain text, Markdown and HTML, which have formatters of their own. */
const OWN_DOCUMENTS = [{ language: OWN_LANGUAGE }, { pattern: '**/*.gknb' }];

/** Answers what sets a whole report, or a part of one, in order. */
export function serveFormatting(connection: Connection, current: () => Session | null, log: Log): void {
  connection.onDocumentFormatting(guarded('textDocument/formatting', null, current, log, formatting));
  connection.onDocumentRangeFormatting(guarded('textDocument/rangeFormatting', null, current, log, formatting));
}

/** Offers formatting for our own documents alone, to clients that can be told so. Others are told of it for all, and get null for the rest. */
export function registerFormatting({ client, connection, log }: Session): void {
  if (!client.registersFormatting) return;
  const failed = (error: unknown): void => log.error('client/registerCapability', error);
  const documents = { documentSelector: OWN_DOCUMENTS };
  connection.client.register(DocumentFormattingRequest.type, documents).catch(failed);
  connection.client.register(DocumentRangeFormattingRequest.type, documents).catch(failed);
}

interface Asked {
  readonly textDocument: TextDocumentIdentifier;
  readonly range?: Range;
}

/** `textDocument/formatting` and `textDocument/rangeFormatting`: only what changes; no table whose rows and cells are not certain. */
async function formatting(session: Session, asked: Asked, token: CancellationToken): Promise<TextEdit[] | null> {
  const { uri } = asked.textDocument;
  const view = await session.view(uri, token);
  if (!view?.snapshot.own) return null;
  const { reading } = view.snapshot;
  const { tables } = (await session.settings.of(uri)).format;
  const within = asked.range && spanOf(asked.range, reading.lines);
  const { changes, left } = formatted(reading, { languageId: OWN_LANGUAGE, tables, ...(within && { within }) });
  for (const { reason } of left) session.log.note(`${uri}: ${reason[view.language]}`);
  return changes.map(({ span, newText }) => ({ range: rangeOf(span, reading.lines), newText }));
}
