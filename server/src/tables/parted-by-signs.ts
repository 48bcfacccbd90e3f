import type { Printed, Token } from './record';
import { isSigns } from './strange-signs';

/** One line so may be a sentence or a date. */
const LEAST_LINES = 2;
const GLUED = /[,，、;；]$/;

/**
 * In running text: a comma behind each word and figure of a line, or the same sign between any two of them, in most of the lines. What
 * such signs part is for programs to tell that know them; a comma may stand in a figure as well, and a sign in the place of one.
 */
export function arePartedBySigns(lines: readonly Printed[]): boolean {
  let parted = 0;
  let plain = 0;
  for (let i = 0; i < lines.length; i++) {
    const { tokens } = lines[i] as Printed;
    if (tokens.length < 2) continue;
    if (haveCommas(tokens)) parted++;
    else if (standTogether(tokens)) plain++;
    else if (haveSigns(tokens)) parted++;
  }
  return parted >= LEAST_LINES && parted > plain;
}

function haveCommas(tokens: readonly Token[]): boolean {
  const [end] = GLUED.exec((tokens[0] as Token).text) ?? [];
  return end !== undefined && tokens.slice(1, -1).every(({ text }) => text.endsWith(end));
}

/** Two words or figures with nothing but white space between them. */
function standTogether(tokens: readonly Token[]): boolean {
  for (let i = 1; i < tokens.length; i++)
    if (!isSigns((tokens[i - 1] as Token).text) && !isSigns((tokens[i] as Token).text)) return true;
  return false;
}

/** @param tokens no two words or figures side by side; of one figure alone the signs may stand for the others of its row */
function haveSigns(tokens: readonly Token[]): boolean {
  const signs = tokens.filter(({ text }) => isSigns(text));
  if (tokens.length - signs.length < 2 || signs.some(({ text }) => text !== signs[0]?.text)) return false;
  return tokens.filter(({ content }) => content.kind === 'figure').length !== 1;
}
