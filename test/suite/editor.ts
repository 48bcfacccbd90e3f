import * as assert from 'node:assert';
import * as vscode from 'vscode';
import type { Api } from '../../client/src/api';
import type { Span } from '../../server/src/text/span';

/** Which extension host the tests were bundled for. */
declare const HOST: 'node' | 'web';
export const host: 'node' | 'web' = HOST;

/** Polls until there is an answer that is neither undefined nor false. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  limit = 10_000,
): Promise<T> {
  for (const end = Date.now() + limit; ; ) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((next) => setTimeout(next, 25));
  }
}

/** The extension under test, activated. */
export async function extension(): Promise<Api> {
  const found = vscode.extensions.getExtension<Api>('gouji.gouji');
  assert.ok(found, 'VS Code does not know the extension');
  return found.activate();
}

let files = 0;

/** Writes a file into an open folder, the first of them unless told, and shows it in an editor. */
export function openFile(name: string, text: string, folder = 0): Promise<vscode.TextDocument> {
  return openBytes(name, new TextEncoder().encode(text), folder);
}

/** The same for a file that is not in UTF-8. */
export async function openBytes(name: string, bytes: Uint8Array, at = 0): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[at];
  assert.ok(folder, 'no such folder is open');
  files++;
  const uri = vscode.Uri.joinPath(folder.uri, `${files}`, name);
  await vscode.workspace.fs.writeFile(uri, bytes);
  const document = await vscode.workspace.openTextDocument(uri);
  // Not as a preview, whose tab the next one would take.
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** Shows a text that is nowhere on disk. */
export async function openUntitled(language: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  // Not as a preview, whose tab the next one would take.
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** The findings of one code; all of ours without one. */
export function findings(document: vscode.TextDocument, code?: string): vscode.Diagnostic[] {
  const ours = vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => /^(勾稽|Gouji)$/.test(source ?? ''));
  return code === undefined ? ours : ours.filter((one) => codeOf(one) === code);
}

export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Waits for the findings of a code. */
export function appear(document: vscode.TextDocument, code: string): Promise<vscode.Diagnostic[]> {
  return until(`${code} in ${describe(document)}`, () => {
    const there = findings(document, code);
    return there.length > 0 && there;
  });
}

/** Waits until no finding of a code, or none at all, is left. */
export async function vanish(document: vscode.TextDocument, code?: string): Promise<void> {
  await until(
    `the end of ${code ?? 'all findings'} in ${describe(document)}`,
    () => findings(document, code).length === 0,
  );
}

function describe(document: vscode.TextDocument): string {
  return `${document.uri.path} (${vscode.languages.getDiagnostics(document.uri).map(codeOf).join(', ') || 'no findings'})`;
}

/** The quick fix whose title says so, at a finding; asked for again and again, as the light bulb does. */
export function fix(
  document: vscode.TextDocument,
  finding: vscode.Diagnostic,
  title: RegExp,
): Promise<vscode.CodeAction> {
  return until(`a quick fix ${title} of ${codeOf(finding)}`, async () => {
    const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    return offered.find((one) => title.test(one.title));
  });
}

/** Applies a quick fix as the light bulb does. */
export async function apply({ title, edit }: vscode.CodeAction): Promise<void> {
  assert.ok(edit, `the quick fix ${title} has no edit`);
  assert.ok(await vscode.workspace.applyEdit(edit), `VS Code refuses the edit of ${title}`);
}

export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Replaces part of a document as typing does. */
export async function replace(document: vscode.TextDocument, span: Span, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, rangeOf(document, span), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Closes every editor without asking whether to save. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.activeTabGroup.activeTab)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
