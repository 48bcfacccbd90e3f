import type { Words } from '../service';

/** What the server calls itself towards clients; the version is the package's (a test compares the two). */
export const SERVER = { name: 'gouji', version: '0.1.0' } as const;

/** The name under which editors list our findings. */
export const SOURCE: Words = { zh: '勾稽', en: 'Gouji' };

/** The configuration section of all settings. */
export const SECTION = 'gouji';

/** The page that explains the configuration file; it lies beside the folder of the rules' pages. */
export function configurationPage(pages: string): string {
  return `${pages.replace(/\/[^/]+\/?$/, '')}/configuration.md`;
}
