import type { Judgement } from '../service';
import type { Ruling } from './policy-store';
import type { View } from './session';

/** A document that has been checked, with what is asked for it. */
export interface Checked extends View {
  readonly ruling: Ruling;
}

/** What is shown of what was found; made once a version and policy. */
export function judgementOf({ snapshot, ruling }: Checked): Judgement {
  return snapshot.judged(ruling.policy);
}
