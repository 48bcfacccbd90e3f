import { check, counted, type Judged, type Reading, read, type Words } from '../service';
import { encode } from './encode';
import { fixed, type Judge } from './fixed';
import { type Input, STDIN } from './inputs';
import type { Raw } from './load';
import type { Output } from './output';
import { replaceFile } from './replace-file';
import { undisturbed } from './undisturbed';

/** What there is to tell of a file: of its text as it stands after all that was done to it. */
export interface Seen {
  readonly reading: Reading;
  readonly result: Judged;
  /** For standard error: what was changed. */
  readonly note: Words | null;
  /** Why what there was to correct could not be written. */
  readonly refusal: Words | null;
}

/**
 * Makes the certain fixes in a file, or prints the corrected text of standard input, in its own encoding.
 *
 * @param forbidden why nothing may be corrected in it
 */
export async function repair(
  raw: Raw,
  input: Input,
  out: Output,
  judge: Judge = check,
  forbidden: Words | null = null,
): Promise<Seen> {
  const { text, rounds, reading, result } = fixed(raw.text, raw.options, judge);
  const bytes = rounds.length === 0 ? raw.bytes : forbidden ? { error: forbidden } : encode(raw, { text, rounds });
  const refusal = 'error' in bytes ? bytes.error : await put(raw.bytes, bytes, input, out);
  if (refusal) {
    const asItIs = read(raw.text, raw.options);
    return { reading: asItIs, result: judge(asItIs), note: null, refusal };
  }
  const places = rounds.reduce((sum, edits) => sum + edits.length, 0);
  return { reading, result, note: places === 0 ? null : changed(places), refusal: null };
}

async function put(before: Uint8Array, after: Uint8Array, { source }: Input, out: Output): Promise<Words | null> {
  if (source === STDIN) await out.writeBytes(after);
  else if (after !== before) return undisturbed(() => replaceFile(source, before, after));
  return null;
}

function changed(places: number): Words {
  return { zh: `已改正 ${places} 处。`, en: `corrected in ${counted(places, 'place')}.` };
}
