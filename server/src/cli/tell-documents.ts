import type { Language } from '../service';
import { say } from './console';
import { documentsUnread } from './documents';
import type { Output } from './output';

/** Tells people which documents in the folders nobody has read: a report among them is not one that is found in order. */
export async function tellDocuments(err: Output, lang: Language, documents: readonly string[]): Promise<void> {
  const words = documentsUnread(documents);
  if (words) await say(err, lang, words);
}
