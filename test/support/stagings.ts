import * as fc from 'fast-check';
import { ACCIDENTS } from './accidents';
import type { Accident } from './accidents/accident';
import { anyKindOfReport, anyReportWithBlanks } from './reports';
import type { Staging } from './staged';
import { anyStyle, type LAYOUT_NAMES } from './styles';

export interface StagingChoice {
  readonly layouts?: readonly (typeof LAYOUT_NAMES)[number][];
  readonly accidents?: readonly Accident[];
  /** At most so many accidents; 4 unless told. */
  readonly most?: number;
  /** Some reports have blank cells; true unless told. */
  readonly blanks?: boolean;
}

/** Any report in any layout with any of its options, and any few accidents that happen to it. */
export function anyStaging({
  layouts,
  accidents = ACCIDENTS,
  most = 4,
  blanks = true,
}: StagingChoice = {}): fc.Arbitrary<Staging> {
  // Half of the reports have as many as may be, else most would have few.
  const chosen = (least: number) => fc.subarray([...accidents], { minLength: least, maxLength: bound });
  const bound = Math.min(most, accidents.length);
  const happenings = fc
    .oneof(chosen(0), chosen(bound))
    .chain((all) => fc.tuple(...all.map((accident) => fc.nat().map((seed) => ({ accident, seed })))));
  const report = blanks
    ? fc.oneof({ weight: 5, arbitrary: anyKindOfReport }, { weight: 1, arbitrary: anyReportWithBlanks })
    : anyKindOfReport;
  return fc.record({ report, style: anyStyle(layouts, accidents.length === 0), happenings });
}
