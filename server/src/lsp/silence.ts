import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { CommandName, Silence, ToldSilence } from '../protocol';
import { type Finding, figuresOf, type Language, placeOf } from '../service';
import type { Checked } from './checked';
import { commandOf } from './command';
import { editFor } from './configuration-edit';
import { foldersAbove } from './folders';
import type { Session } from './session';

const TITLES = {
  'gouji.accept': {
    zh: (code) => `接受此项并说明理由（${code}）`,
    en: (code) => `Accept this and give the reason (${code})`,
  },
  'gouji.turnOff': { zh: (code) => `关闭此规则（${code}）`, en: (code) => `Turn this rule off (${code})` },
} satisfies Partial<Record<CommandName, Readonly<Record<Language, (code: string) => string>>>>;

/** A finding with the diagnostic by which the client knows it. */
export interface Shown {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic | undefined;
}

/** For each finding: to accept it, and to turn its rule off; of several findings of a rule the latter once. */
export async function silenceActions(session: Session, view: Checked, shown: readonly Shown[]): Promise<CodeAction[]> {
  const { uri } = view.snapshot;
  const isFile = foldersAbove(uri).length > 0;
  if (shown.length === 0 || (!isFile && !session.client.commands)) return [];
  const folders = session.client.commands ? [] : await session.workspaceFolders();
  const action = (name: keyof typeof TITLES, silence: Silence, one: Shown): CodeAction[] => {
    const title = TITLES[name][view.language](silence.code);
    const base = { title, kind: CodeActionKind.QuickFix, ...(one.diagnostic && { diagnostics: [one.diagnostic] }) };
    if (session.client.commands) {
      const told: ToldSilence = { ...silence, message: one.finding.message[view.language] };
      return [{ ...base, command: commandOf(title, name, told) }];
    }
    const edit = editFor(silence, view.ruling.found, folders, session.client);
    return edit ? [{ ...base, edit: edit.edit }] : [];
  };
  const actions: CodeAction[] = [];
  const rules = new Map(shown.map((one) => [one.finding.code, one]));
  for (const one of isFile ? shown : []) {
    const { code } = one.finding;
    const { reading } = view.snapshot;
    const at = placeOf(one.finding, reading);
    const figures = figuresOf(one.finding, reading);
    actions.push(...action('gouji.accept', { uri, code, at, ...(figures !== undefined && { figures }) }, one));
  }
  for (const [code, one] of rules) actions.push(...action('gouji.turnOff', { uri, code }, one));
  return actions;
}

/** What a client sent, when it is whole. */
export function asSilence(value: unknown): Silence | null {
  if (typeof value !== 'object' || value === null) return null;
  const { uri, code, at, figures, reason } = value as Readonly<Record<string, unknown>>;
  const isText = (one: unknown): one is string => typeof one === 'string';
  if (!isText(uri) || !isText(code) || !(at === undefined || isText(at))) return null;
  return {
    uri,
    code,
    ...(at !== undefined && { at }),
    ...(isText(figures) && { figures }),
    ...(isText(reason) && { reason }),
  };
}
