/**
 * Takes apart a command line of VS Code as @vscode/test-electron writes it: `--name=value`, `--flag`, folders.
 * @param {string[]} args
 * @returns {{ options: Record<string, string>, folders: string[] }} of a repeated option the last one
 */
export function parse(args) {
  /** @type {Record<string, string>} */
  const options = {};
  const folders = [];
  for (const arg of args) {
    const option = /^--([^=]+)(?:=(.*))?$/s.exec(arg);
    if (option?.[1]) options[option[1]] = option[2] ?? '';
    else folders.push(arg);
  }
  return { options, folders };
}
