/**
 * The address of the folder of the rules' pages, for those who have none beside the program. It is null as long as the
 * project has no public address: no link is better than one that leads nowhere.
 */
export const PUBLIC_PAGES: string | null = null;

/** The page that explains a rule, in the folder of pages. */
export function pageOf(code: string, pages: string): string {
  return `${pages}/${code}.md`;
}
