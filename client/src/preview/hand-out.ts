import { env, l10n, type TextDocument, Uri, window, workspace } from 'vscode';
import type { HandedOut } from '../../../server/src/service';
import type { Ask } from '../ask';
import { keyOf } from '../documents';

/** The report as HTML; null where the document holds none. */
export function handedOut(document: TextDocument, as: HandedOut, ask: Ask): Promise<string | null> {
  return ask('gouji/published', { textDocument: { uri: keyOf(document) }, as });
}

/**
 * Puts the tables and text as plain markup on the clipboard, for the editor of a website.
 *
 * @returns what there is to say of it
 */
export async function copyForWeb(document: TextDocument, ask: Ask): Promise<string> {
  const html = await handedOut(document, 'web', ask);
  if (html === null) return l10n.t('There is no report to hand out');
  await env.clipboard.writeText(html);
  return l10n.t('Copied as HTML; paste it into the source view of the website’s editor');
}

/** Saves the report as one page, which any browser shows and prints. */
export async function exportPage(document: TextDocument, ask: Ask, to?: Uri): Promise<Uri | undefined> {
  const html = await handedOut(document, 'page', ask);
  if (html === null) {
    void window.showInformationMessage(l10n.t('There is no report to hand out'));
    return undefined;
  }
  const defaultUri = beside(document);
  const target =
    to ?? (await window.showSaveDialog({ ...(defaultUri && { defaultUri }), filters: { HTML: ['html'] } }));
  if (!target) return undefined;
  await workspace.fs.writeFile(target, new TextEncoder().encode(html));
  // Asked for a place by a caller, the page is the caller's to show.
  if (!to) void offerToOpen(target);
  return target;
}

/** A browser on this machine can print the page; that of another machine cannot see the file. */
async function offerToOpen(target: Uri): Promise<void> {
  const saved = l10n.t('Saved; a browser shows and prints it');
  if (target.scheme !== 'file' || env.remoteName !== undefined) {
    void window.showInformationMessage(saved);
    return;
  }
  const open = l10n.t('Open in browser');
  if ((await window.showInformationMessage(saved, open)) === open) await env.openExternal(target);
}

function beside({ uri, isUntitled }: TextDocument): Uri | undefined {
  const name = (uri.path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
  const folder = isUntitled ? workspace.workspaceFolders?.[0]?.uri : Uri.joinPath(uri, '..');
  return folder && Uri.joinPath(folder, `${name}.预览.html`);
}
