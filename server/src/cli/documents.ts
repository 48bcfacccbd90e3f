import { counted, type Words } from '../service';

/** Word, WPS, PDF, OFD, spreadsheets and pages saved in one file: what reports are written and published as, and no text. */
const DOCUMENTS = /\.(?:docx?|docm|wps|odt|rtf|pdf|ofd|mht|mhtml|xlsx?|et|ods)$/i;

/** What Word keeps beside a document that is open. */
const LOCK = /^~\$/;

/** How many are named. */
const NAMED = 3;

/** The file's name is that of a document which may be a report, and which cannot be read as a text. */
export function isDocument(name: string): boolean {
  return DOCUMENTS.test(name) && !LOCK.test(name);
}

/** What is to be told of the documents that lie in the folders; null for none. */
export function documentsUnread(sources: readonly string[]): Words | null {
  if (sources.length === 0) return null;
  const more = Math.max(0, sources.length - NAMED);
  const names = sources.slice(0, NAMED);
  return {
    zh: `文件夹里有${sources.length}个 Word、PDF 等文档不是文本，没有读：${names.join('、')}${more > 0 ? '等' : ''}。请另存为纯文本（.txt）或网页（.htm）。`,
    en: `${counted(sources.length, 'document')} (Word, PDF and the like) in the folders not read, being no text: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Save as plain text (.txt) or as a web page (.htm).`,
  };
}

/** Documents that are written in characters, by how they begin, so that nothing else tells them from a text. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/^\s*\{\\rtf/, 'RTF'],
  [/^%PDF-/, 'PDF'],
  [/^(?:[\w-]+:[^\n]*\n[ \t]*)*Content-Type:\s*multipart\/related/i, 'MHT'],
];

/** Enough of a text to know it by. */
const BEGINNING = 4000;

/** Why a text that is a document's inner writing is not read; null for any other. */
export function writtenDocument(text: string): Words | null {
  const beginning = text.slice(0, BEGINNING);
  const kind = WRITTEN.find(([begins]) => begins.test(beginning))?.[1];
  if (!kind) return null;
  return {
    zh: `是 ${kind} 文档，不是文本。请另存为纯文本（.txt）或网页（.htm）。`,
    en: `is a document (${kind}), not a text. Save it as plain text (.txt) or as a web page (.htm).`,
  };
}
