import type { Statement } from './statement';

/** Rounded or cut off: wrong only if off by more than one unit of the last digit stated. */
export function isShare(
  part: number,
  base: number,
  { numeral, approximate }: NonNullable<Statement['percent']>,
): boolean {
  const { value: stated, decimals } = numeral;
  if (stated === null || base <= 0) return false;
  const unit = approximate ? about(stated) : 10 ** -decimals;
  return Math.abs((part / base) * 100 - stated) <= unit + 1e-9;
}

/** 约60% is said of 57 and 64 alike, 约65% of no more than a point off. */
function about(stated: number): number {
  return stated > 0 && stated % 10 === 0 ? 10 : 1;
}
