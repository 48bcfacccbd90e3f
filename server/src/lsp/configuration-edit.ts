import { CreateFile } from 'vscode-languageserver';
import type { ConfigurationEdit, FileEdit, Silence, TextEdit } from '../protocol';
import { type Addition, additionTo, CONFIGURATION, LineIndex } from '../service';
import type { Client } from './client';
import type { Found } from './configuration-store';
import { foldersAbove, homeOf, pathBelowConfiguration } from './folders';
import { rangeOf } from './positions';
import type { Session } from './session';
import { asSilence } from './silence';

/** Answers `gouji/configurationEdit`. */
export async function configurationEdit(session: Session, params: unknown): Promise<ConfigurationEdit | null> {
  const silence = asSilence(params);
  if (!silence) return null;
  // The file may have been saved a moment ago.
  await session.configurationsMayHaveChanged();
  const found = await session.configurations.nearest(silence.uri);
  return editFor(silence, found, await session.workspaceFolders(), session.client);
}

/** The edit that writes a silence into the nearest configuration, or into a new one. */
export function editFor(
  silence: Silence,
  found: Found | null,
  workspaceFolders: readonly string[],
  client: Client,
): ConfigurationEdit | null {
  const home = foldersAbove(silence.uri).length > 0 ? homeOf(silence.uri, workspaceFolders) : null;
  if (home === null) return null;
  if (found?.configuration.unreadable) return null;
  const uri = found?.uri ?? home + CONFIGURATION;
  const text = found?.configuration.text ?? '';
  const file = pathBelowConfiguration(silence.uri, uri);
  const edits = additionTo(text, additionOf(silence, file));
  if (!edits) return null;
  const lines = found?.configuration.lines ?? new LineIndex(text);
  const changes = edits.map(({ span, newText }): TextEdit => ({ range: rangeOf(span, lines), newText }));
  return { uri, edit: fileEdit(uri, changes, found === null, client) };
}

function additionOf({ code, at, figures, reason = '' }: Silence, file: string): Addition {
  if (at === undefined) return { kind: 'level', code, level: 'off' };
  return { kind: 'acceptance', acceptance: { file, code, at, ...(figures !== undefined && { figures }), reason } };
}

function fileEdit(uri: string, edits: TextEdit[], isNew: boolean, client: Client): FileEdit {
  if (!client.documentChanges) return { changes: { [uri]: edits } };
  const create = isNew && client.createsFiles ? [CreateFile.create(uri, { ignoreIfExists: true })] : [];
  return { documentChanges: [...create, { textDocument: { uri, version: null }, edits }] };
}
