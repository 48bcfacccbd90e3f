import type { CodeAction } from 'vscode-languageserver';
import { certainEdits, type Language } from '../service';
import { type Checked, judgementOf } from './checked';
import type { Client } from './client';
import { rangeOf } from './fix-data';
import { workspaceEdit } from './workspace-edit';

/** The kind of the action that applies all certain fixes, for `editor.codeActionsOnSave` and the like. */
export const FIX_ALL = 'source.fixAll.gouji';

const TITLE: Readonly<Record<Language, string>> = {
  zh: '改正全部确定无疑的问题',
  en: 'Fix everything that is certain',
};

/** All certain fixes of the document as one change; null when there are none. Needs no diagnostics from the client. */
export function fixAll(view: Checked, client: Client): CodeAction | null {
  const { snapshot, language } = view;
  const edits = certainEdits(judgementOf(view).findings);
  if (edits.length === 0) return null;
  const { lines } = snapshot.reading;
  const data = edits.map(({ span, newText }) => ({ range: rangeOf(span, lines), newText }));
  return { title: TITLE[language], kind: FIX_ALL, edit: workspaceEdit(snapshot, data, client, false) };
}
