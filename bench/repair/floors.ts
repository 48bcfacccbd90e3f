/** Least share of cases in which the truth is among the first so many explanations. */
export const FLOORS: Readonly<Record<string, { readonly within: 1 | 2 | 3; readonly share: number }>> = {
  digit: { within: 1, share: 1 },
  transposed: { within: 1, share: 1 },
  missing: { within: 1, share: 1 },
  'stale total': { within: 1, share: 1 },
  'off by one': { within: 1, share: 1 },
  'wrong column': { within: 1, share: 0.98 },
  'wrong row': { within: 1, share: 0.74 },
  'shifted row': { within: 1, share: 0.99 },
  'swapped rows': { within: 1, share: 0.8 },
  'stale chain': { within: 2, share: 0.99 },
  'two errors': { within: 1, share: 0.93 },
  'three errors': { within: 1, share: 0.86 },
};

/** Least share of cases, of those with a preferred repair, in which it is the truth; of every single error. */
export const PREFERRED = 0.95;

/** Milliseconds of processor time, over all single errors. */
export const TIMES = { median: 0.3, late: 25 };
