/** How many smaller texts are tried before the smallest so far will do. */
const TRIES = 600;
/** Nor is more time spent on it, in milliseconds: a case that is slow to try is shown as it is. */
const MOST_MS = 20_000;

/**
 * A smaller text that fails too: takes out halves, quarters, … of it, first lines, then characters, as long as it
 * goes on failing. Gives the text itself when it does not fail by itself.
 */
export function shrunk(text: string, fails: (text: string) => boolean): string {
  if (!fails(text)) return text;
  const budget = { left: TRIES, until: Date.now() + MOST_MS };
  const lines = reduced(text.split(/(?<=\n)/), (some) => fails(some.join('')), budget);
  return reduced([...lines.join('')], (some) => fails(some.join('')), budget).join('');
}

function reduced(
  all: readonly string[],
  fails: (some: readonly string[]) => boolean,
  budget: { left: number; readonly until: number },
): readonly string[] {
  let now = all;
  for (let size = Math.max(1, now.length >> 1); ; size >>= 1) {
    for (let at = 0; at < now.length && budget.left > 0; ) {
      const without = [...now.slice(0, at), ...now.slice(at + size)];
      budget.left = Date.now() > budget.until ? 0 : budget.left - 1;
      if (without.length < now.length && fails(without)) now = without;
      else at += size;
    }
    if (size <= 1 || budget.left <= 0) return now;
  }
}
