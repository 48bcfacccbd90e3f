import { Uri, type Webview } from 'vscode';
import { escapeForPage, REPORT_STYLE } from '../../../server/src/service/page';
import { pageWords } from './words';

/** The folder of what a page loads, and the only one that it may load from. */
export function mediaFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist/media');
}

/**
 * The page that a preview begins as: empty, with our script and style and the right to nothing else. What stands in a
 * report comes later, as data.
 */
export function pageHtml(webview: Webview, extension: Uri, language: string): string {
  const media = (name: string) => webview.asWebviewUri(Uri.joinPath(mediaFolder(extension), name)).toString();
  const nonce = newNonce();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`;
  const words = pageWords();
  return `<!DOCTYPE html>
<html lang="${escapeForPage(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeForPage(words.page)}</title>
<style nonce="${nonce}">${REPORT_STYLE}</style>
<link nonce="${nonce}" rel="stylesheet" href="${escapeForPage(media('preview.css'))}">
<script nonce="${nonce}" defer src="${escapeForPage(media('preview.js'))}"></script>
</head>
<body data-words="${escapeForPage(JSON.stringify(words))}"></body>
</html>
`;
}

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
