import loadHighs, { type Highs, type HighsSolution } from 'highs';
import { planOf } from '../../server/src/identities/plan';
import { findRepairs, type Layout } from '../../server/src/repair';
import { combined, injected, KINDS } from './inject';
import { Random } from './random';
import { figuresOf, type Grid } from './tables';

/** Solvers answer larger repairs too; ours promises the least number up to here. */
const UP_TO = 4;

interface Comparison {
  /** Tables whose least number of cells is at most four. */
  readonly least: number;
  readonly same: number;
  readonly differing: readonly string[];
}

/** The least number of changed cells by the engine and by HiGHS, on tables with one to three errors. */
export async function compared(count: number): Promise<Comparison> {
  const highs = await loadHighs();
  const random = new Random(7);
  const layout = planOf('2021', false);
  let least = 0;
  const differing: string[] = [];
  for (let i = 0; i < count; i++) {
    const errors = 1 + (i % 3);
    const { printed } = errors === 1 ? injected(layout, random.pick(KINDS), random) : combined(layout, errors, random);
    const optimum = leastCells(highs, layout, printed);
    if (optimum === null || optimum > UP_TO) continue;
    least++;
    const answer = findRepairs(layout, figuresOf(layout, zeroed(printed)));
    if (answer.leastCells !== optimum) {
      differing.push(`case ${i}: HiGHS ${optimum}, engine ${answer.leastCells}: ${JSON.stringify(printed)}`);
    }
  }
  return { least, same: least - differing.length, differing };
}

/** The engine counts a blank as 0 once it searches; the solver always. */
function zeroed(grid: Grid): Grid {
  return grid.map((row) => row.map((figure) => figure ?? 0));
}

/** The optimum of the mixed-integer program of Fellegi and Holt; null when the solver gave up. */
export function leastCells(highs: Highs, layout: Layout, printed: Grid): number | null {
  const grid = zeroed(printed) as number[][];
  const most = Math.max(...grid.flat()) * 4 + 10;
  const { received, carriedIn, processed, carriedOut } = layout.balance;
  const name = (row: number, column: number) => `${row}_${column}`;
  const sums: [plus: [number, number][], minus: [number, number][]][] = [
    ...layout.rows.map((_, row): (typeof sums)[number] => [
      layout.applicants.map((column) => [row, column]),
      [[row, layout.total]],
    ]),
    ...layout.columns.map((_, column): (typeof sums)[number] => [
      layout.results.map((row) => [row, column]),
      [[processed, column]],
    ]),
    ...layout.columns.map((_, column): (typeof sums)[number] => [
      [
        [received, column],
        [carriedIn, column],
      ],
      [
        [processed, column],
        [carriedOut, column],
      ],
    ]),
  ];
  const cells = grid.flatMap((row, i) => row.map((figure, j) => ({ name: name(i, j), figure })));
  const total = (places: readonly [number, number][]) =>
    places.reduce((sum, [row, column]) => sum + (grid[row]?.[column] as number), 0);
  // u and d are by how much a figure grows and shrinks, z whether it changes at all.
  const lines = [
    'Minimize',
    ` obj: ${cells.map((cell) => `z${cell.name}`).join(' + ')}`,
    'Subject To',
    ...sums.map(([plus, minus], i) => {
      const side = (places: readonly [number, number][], up: string, down: string) =>
        places.map(([row, column]) => `${up} u${name(row, column)} ${down} d${name(row, column)}`).join(' ');
      return ` s${i}: ${side(plus, '+', '-')} ${side(minus, '-', '+')} = ${total(minus) - total(plus)}`;
    }),
    ...cells.flatMap((cell) => [
      ` a${cell.name}: u${cell.name} - ${most} z${cell.name} <= 0`,
      ` b${cell.name}: d${cell.name} - ${cell.figure} z${cell.name} <= 0`,
    ]),
    'Bounds',
    ...cells.flatMap((cell) => [` 0 <= u${cell.name} <= ${most}`, ` 0 <= d${cell.name} <= ${cell.figure}`]),
    'Binary',
    ` ${cells.map((cell) => `z${cell.name}`).join(' ')}`,
    'End',
  ];
  const solution: HighsSolution = highs.solve(lines.join('\n'), { time_limit: 20, output_flag: false });
  return solution.Status === 'Optimal' ? Math.round(solution.ObjectiveValue) : null;
}
