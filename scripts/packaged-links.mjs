// The pages that are packaged, as they lead to each other: people read them one by one, from a finding's code on.
import path from 'node:path';

/**
 * A page without the links to what is not packaged, which would open nothing; their words stay.
 * @param {string} text
 * @param {string} page its path in the project
 * @param {(name: string) => boolean} isPackaged
 */
export function packagedLinks(text, page, isPackaged) {
  const at = path.posix.dirname(page);
  return text.replace(/\[([^\]]*)\]\((?!https?:|#)([^)#]+)[^)]*\)/g, (link, words, target) =>
    isPackaged(path.posix.join(at, target)) ? link : words,
  );
}
