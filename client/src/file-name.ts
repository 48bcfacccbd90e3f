/** A title as the name of a file: without the signs that part folders, and those that Windows takes for its own. */
export function fileNameOf(title: string): string {
  return title.replace(/[\\/:*?"<>|]/g, '-');
}
