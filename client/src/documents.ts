import type { TextDocument, Uri } from 'vscode';
import { OWN_LANGUAGE } from '../../server/src/service/languages';

/** Languages in which people keep reports; their documents are reports if their content says so. */
const OTHER_LANGUAGES = ['plaintext', 'markdown', 'html'];

/** The languages that the server may be asked about, in any file system. */
export const SELECTOR = [OWN_LANGUAGE, ...OTHER_LANGUAGES].map((language) => ({ language }));

/** Schemes whose texts show or accompany a document: the old side of a comparison, a cell, a log, a remark. */
const NOT_DOCUMENTS = new Set([
  'git',
  'vscode-local-history',
  'vscode-notebook-cell',
  'vscode-chat-code-block',
  'output',
  'comment',
]);

/** How a document can be a report: by its language, by its content, or not at all. */
export type Kind = 'own' | 'other' | 'none';

/** How a document is taken: as a report by decree, as one if its words say so, or as none. */
export function kindOf({ uri, languageId }: Pick<TextDocument, 'uri' | 'languageId'>): Kind {
  if (NOT_DOCUMENTS.has(uri.scheme)) return 'none';
  if (languageId === OWN_LANGUAGE) return 'own';
  return OTHER_LANGUAGES.includes(languageId) ? 'other' : 'none';
}

/** What a document goes by in maps and messages. */
export function keyOf(document: TextDocument | Uri): string {
  return ('uri' in document ? document.uri : document).toString();
}
