import type { Figures } from './figures';
import type { IdentityCount } from './identity';
import type { PlannedSum } from './plan';
import { Sum, stateOf } from './sum';

/**
 * The sums of one table. Whether each holds is told on the bare figures; as most do, hardly one is ever asked for, and it is
 * made when it is.
 */
export class TableSums {
  /** How many stand in each state. */
  readonly count: IdentityCount;
  /** Those that do not hold, in order. */
  readonly broken: readonly Sum[];
  private readonly made: Sum[] = [];
  private whole: readonly Sum[] | null = null;

  constructor(
    private readonly planned: readonly PlannedSum[],
    private readonly figures: Figures,
  ) {
    const broken: Sum[] = [];
    let holding = 0;
    for (let i = 0; i < planned.length; i++) {
      const state = stateOf(planned[i] as PlannedSum, figures);
      if (state === 'holding') holding++;
      else if (state === 'broken') broken.push(this.at(i));
    }
    this.broken = broken;
    this.count = { holding, broken: broken.length, undecided: planned.length - holding - broken.length };
  }

  /** One and the same for a place, whoever asks. */
  at(place: number): Sum {
    const known = this.made[place];
    if (known) return known;
    const planned = this.planned[place] as PlannedSum;
    const made = new Sum(planned, this.figures, stateOf(planned, this.figures));
    this.made[place] = made;
    return made;
  }

  /** The sum of which the figure at this place is the whole left side, as a total is of its row. */
  plannedFor(total: number): PlannedSum | undefined {
    return this.planned.find(({ left }) => left.length === 1 && left[0] === total);
  }

  get all(): readonly Sum[] {
    this.whole ??= this.planned.map((_, place) => this.at(place));
    return this.whole;
  }
}
