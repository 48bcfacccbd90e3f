import type { Judgement } from '../service';
import type { LastYearSaid } from './last-year-store';
import type { Ruling } from './policy-store';
import type { View } from './session';
import type { Asked } from './snapshot';

/** A document that has been checked, with what is asked for it. */
export interface Checked extends View {
  readonly ruling: Ruling;
  readonly lastYear: LastYearSaid;
}

/** What is shown of what was found; made once a version and policy. */
export function judgementOf(view: Checked): Judgement {
  return view.snapshot.judged(askedOf(view));
}

/** What its version is checked by. */
export function askedOf({ ruling, lastYear }: Checked): Asked {
  return { policy: ruling.policy, evidenceOf: lastYear.evidenceOf };
}
