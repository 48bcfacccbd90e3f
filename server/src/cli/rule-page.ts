import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A rule's page as it lies in the package, in Markdown and both languages; null where a program was taken out without its pages. */
export function rulePage(code: string, folder: string): string | null {
  try {
    return readFileSync(join(folder, 'docs', 'rules', `${code}.md`), 'utf8');
  } catch {
    return null;
  }
}
