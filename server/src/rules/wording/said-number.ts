import { numeralEnd } from '../../statements/number';
import type { Told } from '../../statements/told';

/** The number that a statement names, as its sentence writes it: 「12」, 「1.2万」. */
export function saidNumber({ place, statement: { start, end, count } }: Told): string {
  return place.sentence.folded.slice(start, count ? numeralEnd(count.numeral) : end);
}
