/** Elements that stand within a line of text: their tags vanish. All others begin a new line. */
const WITHIN_A_LINE = new Set('span b strong i em u font sub sup small big ins del s a o:p'.split(' '));

/** `<` may not stand inside, so that many lone `<` cost no more than one pass. */
const TAG = /<(\/?)([a-z][a-z0-9:]*)([^<>]*)>|<!--|&nbsp;/gi;
const HREF = /\bhref\s*=/i;
const FENCE = /^\s*```/;

/** What a list item or a link becomes: such text names a report at most. */
const ITEM = '\n- ';

/**
 * The text's lines that a reader would see and that hold something, trimmed: without the tags of embedded or
 * whole HTML (its blocks give lines of their own, its links and list items lines that begin with `- `), and
 * without the code fences of Markdown.
 */
export function* visibleLines(text: string): Generator<string> {
  let fenced = false;
  for (const [line] of text.matchAll(/[^\r\n]+/g)) {
    if (FENCE.test(line)) fenced = !fenced;
    else if (fenced) continue;
    else if (line.includes('<') || line.includes('&')) yield* withoutTags(line);
    else {
      const trimmed = line.trim();
      if (trimmed) yield trimmed;
    }
  }
}

function* withoutTags(line: string): Generator<string> {
  const plain = line.replace(TAG, (tag: string, slash: string, name: string | undefined, rest: string) => {
    if (name === undefined) return tag.startsWith('&') ? ' ' : '';
    const element = name.toLowerCase();
    if (element === 'li' || element === 'option') return slash ? '\n' : ITEM;
    if (element === 'a' && !slash && HREF.test(rest)) return ITEM;
    return WITHIN_A_LINE.has(element) ? '' : '\n';
  });
  for (const [piece] of plain.matchAll(/[^\n]+/g)) {
    const trimmed = piece.trim();
    if (trimmed && trimmed !== '-') yield trimmed;
  }
}
