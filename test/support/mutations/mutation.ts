import type { Span } from '../../../server/src/service';
import type { Scene } from '../accidents/accident';
import type { Dice } from '../dice';

/** What is to be told of a mutant: by this code, at one of these places. */
export interface Due {
  readonly code: string;
  readonly at: readonly Span[];
}

/** A report in which one thing of its structure is wrong. */
export interface Mutant {
  readonly text: string;
  /** All that is to be told. */
  readonly due: readonly Due[];
  /** Paths of the data below which figures cannot be read as they were. */
  readonly lost: readonly string[];
  /** How many figures there are too many, so that a fix has to take them out; none unless told. */
  readonly surplus?: number;
}

/** One way in which the structure of a report goes wrong. */
export interface Mutation {
  /** `row removed`: the part, and what happens to it. */
  readonly name: string;
  /** Null where it cannot happen to this report. */
  make(scene: Scene, dice: Dice): Mutant | null;
}
