import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver';
import { type Language, type TrueEncoding, touch } from '../service';
import { type Checked, judgementOf } from './checked';
import type { Client } from './client';
import { commandOf } from './command';
import { spanOf } from './positions';

const TITLE: Readonly<Record<Language, (encoding: string) => string>> = {
  zh: (encoding) => `用${encoding}重新打开`,
  en: (encoding) => `Reopen as ${encoding}`,
};

const NAME: Readonly<Record<TrueEncoding, string>> = { gb18030: 'GB18030', utf8: 'UTF-8' };

/** For a text that came out garbled: no edit mends it, but the editor can read the file once more. */
export function reopenings(view: Checked, range: Range, client: Client): CodeAction[] {
  if (!client.commands) return [];
  const { snapshot, language } = view;
  const { reading } = snapshot;
  const place = spanOf(range, reading.lines);
  return judgementOf(view).findings.flatMap(({ span, reopenAs }) => {
    if (reopenAs === undefined || !touch(span, place)) return [];
    const title = TITLE[language](NAME[reopenAs]);
    const command = commandOf(title, 'gouji.reopenWithEncoding', snapshot.uri, reopenAs);
    return [{ title, kind: CodeActionKind.QuickFix, isPreferred: true, command }];
  });
}
