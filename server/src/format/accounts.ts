import type { FormGrid } from '../compose/grid';
import { fold } from '../text/fold';

/** How often each character stands in some texts, in folded form. */
export class Accounts {
  private readonly counts = new Map<number, number>();

  add(text: string, times = 1): void {
    const folded = fold(text);
    for (let i = 0; i < folded.length; i++) {
      const code = folded.charCodeAt(i);
      // What parts thousands is no part of a figure.
      if (code !== COMMA) this.counts.set(code, (this.counts.get(code) ?? 0) + times);
    }
  }

  /** Takes the word away if all of it is there, with this sign; false if not. */
  take(word: string, sign: 1 | -1): boolean {
    const needed = new Accounts();
    needed.add(word);
    if (needed.counts.size === 0) return false;
    for (const [code, count] of needed.counts) if ((this.counts.get(code) ?? 0) * sign < count) return false;
    this.add(word, -sign);
    return true;
  }

  copy(): Accounts {
    const copy = new Accounts();
    for (const [code, count] of this.counts) copy.counts.set(code, count);
    return copy;
  }

  /** Nothing is over and nothing is short. */
  get settled(): boolean {
    for (const count of this.counts.values()) if (count !== 0) return false;
    return true;
  }
}

const COMMA = 0x2c;

/**
 * Whether nothing but words that the form repeats would be lost by printing the grid, and nothing but the words of its
 * groups would come in.
 *
 * @param open what stands in the source less what stands in the grid
 */
export function settles(open: Accounts, grid: FormGrid): boolean {
  if (open.settled) return true;
  const words: string[] = [];
  const groups: string[] = [];
  for (const { cells } of grid.rows) {
    for (const { role, text } of cells) {
      if (role === 'group') groups.push(text);
      if (role === 'group' || role === 'header') words.push(text);
    }
  }
  // Longer words first: 总计 must not be taken out of the pieces of others.
  words.sort((a, b) => b.length - a.length);
  if (settled(open.copy(), words, groups)) return true;
  // A group that is printed nowhere and a header that comes again may hide each other's characters.
  return groups.some((group) => {
    const without = open.copy();
    without.add(group);
    return settled(without, words, groups);
  });
}

/** @param open used up */
function settled(open: Accounts, words: readonly string[], groups: readonly string[]): boolean {
  for (const group of groups) open.take(group, -1);
  for (const word of words) while (open.take(word, 1)) if (open.settled) return true;
  return open.settled;
}
