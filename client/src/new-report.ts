import {
  commands,
  type Disposable,
  l10n,
  languages,
  Position,
  type QuickPickItem,
  Range,
  SnippetString,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Layout } from '../../server/src/service';
import { OWN_LANGUAGE } from '../../server/src/service/languages';
import type { Ask } from './ask';
import { fileNameOf } from './file-name';
import { type Found, reportAt, reportsOf } from './last-year';
import { done } from './tour';

/** What a caller may know already, so that nobody is asked. */
export interface Known {
  readonly year?: number;
  readonly agency?: string;
  readonly layout?: Layout;
  /** Last year's report in the folder is followed without a question. */
  readonly follow?: boolean;
}

/** The first year that there is a form for. */
const FIRST_YEAR = 2019;

/** 「新建年度报告」: asks for year and body, offers last year's report as a model, writes the whole skeleton. */
export function newReportCommand(ask: Ask): Disposable {
  return commands.registerCommand('gouji.newReport', async (target?: Uri, known: Known = {}) => {
    const from = target ?? placeInFront();
    // Who right-clicks a report wants the one after it.
    const before = target && known.year === undefined ? await reportAt(target, ask) : null;
    const year = known.year ?? (await askYear(before?.year ? before.year + 1 : yearDue()));
    if (year === undefined) return;
    const folder = await folderOf(from);
    const model = folder && (await modelIn(folder, year, ask, known.follow, from));
    if (model === undefined) return;
    const agency = known.agency ?? (await askAgency(model?.agency ?? ''));
    if (agency === undefined) return;
    const layout = known.layout ?? model?.layout ?? 'tabs';
    const carriedIn = model?.carriedOut ?? null;
    const answer = await ask('gouji/newReport', { agency, year, layout, carriedIn });
    if (!answer) throw new Error('no report was written');
    await show(answer.snippet, folder, fileNameOf(`${agency}${year}年政府信息公开工作年度报告`), layout);
    await done('written');
    if (model) await done('followed');
  });
}

/** A year's report is begun at its end or early in the next. */
function yearDue(): number {
  const now = new Date();
  return now.getMonth() < 9 ? now.getFullYear() - 1 : now.getFullYear();
}

async function askYear(due: number): Promise<number | undefined> {
  const text = await window.showInputBox({
    title: l10n.t('New annual report (1/2): year'),
    prompt: l10n.t('The year that the report is on; it decides the form'),
    value: String(due),
    ignoreFocusOut: true,
    validateInput: (value) => (isYear(value) ? undefined : l10n.t('A year from {0} on, in four digits', FIRST_YEAR)),
  });
  return text === undefined ? undefined : Number(text);
}

function isYear(text: string): boolean {
  return /^\d{4}$/.test(text) && Number(text) >= FIRST_YEAR;
}

async function askAgency(value: string): Promise<string | undefined> {
  const text = await window.showInputBox({
    title: l10n.t('New annual report (2/2): body'),
    prompt: l10n.t('The name of the body as it stands in the title'),
    value,
    ignoreFocusOut: true,
    validateInput: (name) => (name.trim() === '' ? l10n.t('A name is needed') : undefined),
  });
  return text?.trim();
}

/** The file in front, or what is open. */
function placeInFront(): Uri | undefined {
  const active = window.activeTextEditor?.document;
  return active && !active.isUntitled ? active.uri : workspace.workspaceFolders?.[0]?.uri;
}

/** The folder that was clicked, or that of the file. Null where there is none. */
async function folderOf(from: Uri | undefined): Promise<Uri | null> {
  if (!from) return null;
  try {
    await workspace.fs.readDirectory(from);
    return from;
  } catch {
    return Uri.joinPath(from, '..');
  }
}

/** The report to follow, null for none, undefined when the person has thought better of it all. That at hand is proposed first. */
async function modelIn(
  folder: Uri,
  year: number,
  ask: Ask,
  follow?: boolean,
  at?: Uri,
): Promise<Found | null | undefined> {
  const found = await reportsOf(year - 1, folder, ask, at);
  const [first] = found;
  if (!first || follow === false) return null;
  if (follow) return first;
  const items: (QuickPickItem & { readonly model: Found | null })[] = found.map((model) => ({
    label: model.name,
    description: model.agency ?? '',
    detail: model.carriedOut
      ? l10n.t('Takes over the body, the layout of the tables, and 四 as this year’s 二')
      : l10n.t('Takes over the body and the layout of the tables'),
    model,
  }));
  const none = { label: l10n.t('Begin without last year’s report'), model: null };
  const title = l10n.t('New annual report: follow the report on {0}?', year - 1);
  return (await window.showQuickPick([...items, none], { title, ignoreFocusOut: true }))?.model;
}

const ENDINGS: Readonly<Partial<Record<Layout, string>>> = { bars: 'md', html: 'html' };

/** Opens the report as a new document that is saved nowhere yet, in the folder where there is one. */
async function show(snippet: string, folder: Uri | null, name: string, layout: Layout): Promise<void> {
  const ending = ENDINGS[layout] ?? 'gknb';
  const language = ending === 'gknb' ? OWN_LANGUAGE : ending === 'md' ? 'markdown' : 'html';
  const document = folder
    ? await workspace.openTextDocument((await freeName(folder, name, ending)).with({ scheme: 'untitled' }))
    : await workspace.openTextDocument({ language });
  if (document.languageId !== language) await languages.setTextDocumentLanguage(document, language);
  const editor = await window.showTextDocument(document);
  // Tables may begin their lines with tabs, which must stay tabs.
  editor.options = { ...editor.options, insertSpaces: false };
  const whole = new Range(new Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  await editor.insertSnippet(new SnippetString(snippet), whole);
}

/** A name in the folder that no file has yet. */
async function freeName(folder: Uri, name: string, ending: string): Promise<Uri> {
  for (let n = 1; ; n++) {
    const uri = Uri.joinPath(folder, `${name}${n === 1 ? '' : `（${n}）`}.${ending}`);
    const open = workspace.textDocuments.some((document) => document.uri.path === uri.path);
    if (!open && !(await exists(uri))) return uri;
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
