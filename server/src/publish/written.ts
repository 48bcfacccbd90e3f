import { Memo } from '../text/memo';
import type { Draft } from './drafts';
import type { PublishedBlock } from './publication';
import type { Scribe } from './scribe';

type Written = Pick<PublishedBlock, 'node' | 'findings'>;

/** A block as it was written last, and whatever else of it depends on more than its matter. */
interface Last extends Written {
  readonly manner: string;
}

/** Tables stay the same while one writes elsewhere, and to write one takes longer than all else of a page. */
const last = new Memo<object, Last>();

/** The block as the scribe writes it: what was written last where it would be the same, down to the object. */
export function writtenBlock(draft: Draft, scribe: Scribe): Written {
  const { matter } = draft;
  if (!matter) return { node: draft.write(scribe), findings: scribe.told };
  const manner = mannerOf(scribe);
  const before = last.get(matter);
  if (before?.manner === manner) return before;
  const written = { node: draft.write(scribe), findings: scribe.told, manner };
  last.set(matter, written);
  return written;
}

/** All places in findings count from the block's own. What is missing is found by its key. */
function mannerOf({ key, annotated, language, told, findings }: Scribe): string {
  return JSON.stringify([key, annotated, language, told, findings.map(({ at }) => at)]);
}
