/**
 * Aligns what is printed with what is due, both in order: dynamic programming over matches, left-out statutory
 * rows and printed rows that stand for nothing. Order is what keeps a typo or a lost row from shifting the rest.
 */
export interface Alignment {
  /** For each printed row the index of the statutory one, or -1. */
  readonly rowOf: readonly number[];
}

/** What each choice is worth; the best sum of all decides. */
export interface Scores {
  readonly printed: number;
  readonly due: number;
  /** How well printed row i stands for statutory row j. */
  match(i: number, j: number): number;
  /** What it costs to leave statutory row j out (≤ 0). */
  leaveOut(j: number): number;
  /** What it costs that printed row i stands for nothing (≤ 0). */
  passOver(i: number): number;
}

const MATCH = 0;
const LEAVE_OUT = 1;
const PASS_OVER = 2;

/** The alignment of the highest score. Time is the product of the two counts. */
export function align(scores: Scores): Alignment {
  const { printed, due } = scores;
  const width = due + 1;
  const best = new Float64Array((printed + 1) * width);
  const step = new Uint8Array((printed + 1) * width);
  for (let j = 1; j <= due; j++) {
    best[j] = (best[j - 1] as number) + scores.leaveOut(j - 1);
    step[j] = LEAVE_OUT;
  }
  for (let i = 1; i <= printed; i++) {
    const pass = scores.passOver(i - 1);
    for (let j = 0; j <= due; j++) {
      const at = i * width + j;
      let value = (best[at - width] as number) + pass;
      let how = PASS_OVER;
      if (j > 0) {
        const matched = (best[at - width - 1] as number) + scores.match(i - 1, j - 1);
        if (matched > value) {
          value = matched;
          how = MATCH;
        }
        const left = (best[at - 1] as number) + scores.leaveOut(j - 1);
        if (left > value) {
          value = left;
          how = LEAVE_OUT;
        }
      }
      best[at] = value;
      step[at] = how;
    }
  }
  return { rowOf: trace(step, printed, due, width) };
}

function trace(step: Uint8Array, printed: number, due: number, width: number): number[] {
  const rowOf = new Array<number>(printed).fill(-1);
  let i = printed;
  let j = due;
  while (i > 0 || j > 0) {
    const how = step[i * width + j];
    if (i > 0 && j > 0 && how === MATCH) {
      rowOf[i - 1] = j - 1;
      i--;
      j--;
    } else if (j > 0 && (i === 0 || how === LEAVE_OUT)) j--;
    else i--;
  }
  return rowOf;
}
