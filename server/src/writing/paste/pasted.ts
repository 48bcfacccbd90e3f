import { read } from '../../model/read';
import type { Reading } from '../../model/report';
import { scan } from '../../scan/scan';
import { isFigureText } from '../../text/content';
import { LINE_BREAK, LineIndex } from '../../text/lines';
import { LONGEST_PASTE } from './longest';

/** What another program has put on the clipboard. */
export interface Clipboard {
  /** As HTML, which Word, Excel and browsers give; null where there is none. */
  readonly html: string | null;
  readonly text: string | null;
}

/** The side of the clipboard that holds a table: HTML before text with tabs. Null where neither does, or what does is too long. */
export function tableSource({ html, text }: Clipboard): { readonly text: string; readonly html: boolean } | null {
  if (html !== null && html.length <= LONGEST_PASTE && /<table[\s>]/i.test(html)) return { text: html, html: true };
  if (text !== null && text.length <= LONGEST_PASTE && text.includes('\t')) return { text, html: false };
  return null;
}

/** What was pasted, read as any other text. */
export function readPasted(source: { readonly text: string; readonly html: boolean }): Reading {
  return read(source.text, source.html ? { languageId: 'html' } : {});
}

/**
 * A block of figures: rows of cells, all of one length, blanks ''. Null where anything else stands among them, or cells reach over
 * others: then nobody can tell which cell goes where.
 */
export function figureBlock(source: { readonly text: string; readonly html: boolean }): string[][] | null {
  const rows = source.html ? htmlRows(source.text) : textRows(source.text);
  // A figure with the tab beside it: a piece of a line, which is being moved.
  if (!source.html && rows?.length === 1 && (rows[0]?.[0] === '' || rows[0]?.at(-1) === '')) return null;
  const width = rows?.[0]?.length ?? 0;
  if (!rows || width === 0 || rows.every((row) => row.every((cell) => cell === ''))) return null;
  const fits = rows.every((row) => row.length === width && row.every((cell) => cell === '' || isFigureText(cell)));
  return fits ? rows : null;
}

function textRows(text: string): string[][] {
  const lines = text.split(LINE_BREAK);
  while (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()));
}

function htmlRows(text: string): string[][] | null {
  const { lines } = scan(text, new LineIndex(text));
  const rows: string[][] = [];
  for (const { cells, blank, tableId } of lines) {
    if (blank && !cells) continue;
    if (!cells || tableId === 0 || cells.some(({ column }, i) => column !== i)) return null;
    rows.push(cells.map((cell) => cell.text.trim()));
  }
  return rows;
}
