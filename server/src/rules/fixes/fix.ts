import type { Words } from '../../text/words';
import type { Edit, Fix } from '../finding';

/** Right beyond doubt: fix-all applies it too. */
export function certainFix(title: Words, edits: readonly Edit[]): Fix {
  return { title, edits, preferred: true, certain: true };
}

/** The one obvious answer, for a person to look at. */
export function obviousFix(title: Words, edits: readonly Edit[]): Fix {
  return { title, edits, preferred: true, certain: false };
}

/** One answer of several, or one to which nobody should be led by a single key. */
export function possibleFix(title: Words, edits: readonly Edit[]): Fix {
  return { title, edits, preferred: false, certain: false };
}
