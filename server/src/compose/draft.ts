/** A place in a drafted text that a person has to fill in; the prompt, brackets included, stands there until then. */
export interface Stop {
  readonly prompt: string;
}

/** A text to be inserted: fixed words and places to fill in. */
export type Draft = readonly (string | Stop)[];

/** The draft with its prompts as plain text. */
export function plain(draft: Draft): string {
  return draft.map((part) => (typeof part === 'string' ? part : part.prompt)).join('');
}

const INDENTED = /(^|[\r\n])[ \t]/;

/**
 * The draft as a snippet, its prompts as `${n:…}` stops; undefined when it has none. Also undefined when a line
 * starts with white space: editors re-indent snippets (tabs become spaces), which would destroy a tab table.
 */
export function snippet(draft: Draft): string | undefined {
  if (!draft.some((part) => typeof part !== 'string') || INDENTED.test(plain(draft))) return undefined;
  return withStops(draft);
}

/** The draft as a snippet, whatever its lines begin with: for whoever sees to it that an editor leaves them alone. */
export function withStops(draft: Draft): string {
  let stops = 0;
  return draft
    .map((part) => (typeof part === 'string' ? escaped(part) : `\${${++stops}:${escaped(part.prompt)}}`))
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
