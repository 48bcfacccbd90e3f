import type { Cell } from '../model/report';
import type { Figures } from './figures';
import type { Identity, IdentityId, IdentityState, Term } from './identity';
import type { Places, PlannedSum } from './plan';

/** What stands on either side. */
type Sides = Pick<Identity, 'left' | 'right'>;

/** An identity of one report's table, as planned for its form. */
export class Sum implements Identity {
  readonly id: IdentityId;
  readonly where: string;
  private made: Sides | null = null;

  constructor(
    private readonly planned: PlannedSum,
    private readonly figures: Figures,
    readonly state: IdentityState,
  ) {
    this.id = planned.id;
    this.where = planned.where;
  }

  get left(): readonly Term[] {
    return this.sides.left;
  }

  get right(): readonly Term[] {
    return this.sides.right;
  }

  /** Whether one of the cells is among its terms; no term is made for that. */
  holdsOneOf(cells: readonly Cell[]): boolean {
    const { left, right } = this.planned;
    for (let i = 0; i < cells.length; i++) {
      const place = this.figures.cells.indexOf(cells[i] as Cell);
      if (place >= 0 && (left.includes(place) || right.includes(place))) return true;
    }
    return false;
  }

  private get sides(): Sides {
    this.made ??= { left: this.termsAt(this.planned.left), right: this.termsAt(this.planned.right) };
    return this.made;
  }

  private termsAt(places: Places): Term[] {
    return places.map((place) => this.figures.term(place));
  }
}

/** How a planned sum stands in a table. */
export function stateOf({ left, right }: PlannedSum, { values }: Figures): IdentityState {
  const a = quickSum(left, values);
  if (a === null) return 'undecided';
  const b = quickSum(right, values);
  if (b === null) return 'undecided';
  // Past 2^53 a sum of twenty-one figures is rounded, but the one or two totals against it stay far below.
  return a === b ? 'holding' : 'broken';
}

function quickSum(places: Places, values: Figures['values']): number | null {
  let sum = 0;
  for (let i = 0; i < places.length; i++) {
    const value = values[places[i] as number] as number | null;
    if (value === null) return null;
    sum += value;
  }
  return sum;
}
