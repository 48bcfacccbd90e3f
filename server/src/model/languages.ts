/** The language id of the file type that is ours alone: its files are reports by decree, whatever they hold. */
export const OWN_LANGUAGE = 'disclosure-report';

/** The endings of files in which reports are kept, and the language id under which an editor opens each. */
const LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['gknb', OWN_LANGUAGE],
  ['txt', 'plaintext'],
  ['md', 'markdown'],
  ['htm', 'html'],
  ['html', 'html'],
]);

/** Without their dots. */
export const ENDINGS_OF_REPORTS: readonly string[] = [...LANGUAGES.keys()];

/** The language id of a file that may hold a report, by its name; undefined for any other. */
export function languageOfFile(name: string): string | undefined {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1];
  return ending && LANGUAGES.get(ending.toLowerCase());
}

/** Folders whose files are other programs' own: nobody keeps a report there, and they may hold very many. */
export const PASSED_BY: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** Bytes. A report has 8 KB; what is larger than this is none, and not worth the wait. */
export const LARGEST_FILE = 1 << 20;
