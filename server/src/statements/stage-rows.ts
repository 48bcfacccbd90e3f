import { CARRIED_IN, CARRIED_OUT, NEW, PROCESSED } from '../forms/keys';
import type { Stage } from './statement';

/** A row of the second table with its sign, in one reading of a stage. */
export type Rows = readonly (readonly [row: string, sign: 1 | -1])[];

const RECEIVED: readonly Rows[] = [
  [[NEW, 1]],
  [
    [NEW, 1],
    [CARRIED_IN, 1],
  ],
];
const FINISHED: readonly Rows[] = [
  [[PROCESSED, 1]],
  [
    [PROCESSED, 1],
    [CARRIED_IN, -1],
  ],
];

/** 受理 may hold what came over from last year, 办结 may leave it out: reports do either. */
const READINGS: Readonly<Record<Stage, readonly Rows[]>> = {
  new: [[[NEW, 1]]],
  received: RECEIVED,
  carriedIn: [[[CARRIED_IN, 1]]],
  processed: FINISHED,
  handled: [...FINISHED, ...RECEIVED],
  carriedOut: [[[CARRIED_OUT, 1]]],
  carried: [[[CARRIED_OUT, 1]], [[CARRIED_IN, 1]]],
  requests: [...RECEIVED, ...FINISHED],
};

/** The rows that stages speak of, once for each lawful reading. */
export function readingsOf(stages: readonly Stage[]): readonly Rows[] {
  const [only] = stages;
  if (stages.length === 1 && only) return READINGS[only];
  // 新收及上年结转 is one sum; 收到并办结 says one number of both, and either may be meant.
  if (stages.includes('carriedIn'))
    return [
      [
        [NEW, 1],
        [CARRIED_IN, 1],
      ],
    ];
  return stages.flatMap((stage) => READINGS[stage]);
}
