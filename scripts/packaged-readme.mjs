// The read-me as the extension's page in VS Code shows it, which opens neither pictures nor files of the package.

/**
 * Both read-mes in one text, as that page knows but one, without what it cannot show.
 * @param {string} english
 * @param {string} chinese
 */
export function packagedReadMe(english, chinese) {
  const [first, second] = [english, chinese].map((text) =>
    shown(text.replace(/^\*\*\[[^\]]+\]\(README[^)]*\)\*\*\n\n/m, '')),
  );
  return `${first?.replace('\n', '\n\n中文说明在后。\n')}\n---\n\n${second}`;
}

/** @param {string} text */
function shown(text) {
  const blocks = text.split(/\n{2,}/).filter((block) => !isPicture(block));
  // A link to a page of the web stays one.
  return `${blocks.join('\n\n').trim()}\n`.replace(/\[([^\]]*)\]\((?!https?:)[^)]*\)/g, '$1');
}

/**
 * A picture by itself, or a table of pictures.
 * @param {string} block
 */
function isPicture(block) {
  const rows = block.split('\n').filter((line) => !/^\|[-|]+\|$/.test(line));
  const last = rows.at(-1) ?? '';
  return /^\|?(?: *!\[[^\]]*\]\([^)]*\) *\|?)+$/.test(last) && rows.length <= 2;
}
