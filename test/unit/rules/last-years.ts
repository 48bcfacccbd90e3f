import * as assert from 'node:assert';
import type { Rule } from '../../../server/src/rules/rule';
import { type CheckResult, check, LastYear, read } from '../../../server/src/service';
import { type Changes, printed } from '../../support/plain-report';
import { assertFit } from '../../support/told';

/** Whose report `printed` prints, on 2023. */
const AGENCY = '云溪县人民政府办公室';

/** The report of a year before, which is the last one's of the same body unless told. */
export function lastYears(changes: Changes, layout = 'tabs', year = 2022, agency = AGENCY): string {
  return printed(changes, layout).text.replaceAll('2023', `${year}`).replaceAll(AGENCY, agency);
}

/** What a rule says of a text beside these of last year’s. */
export function besideBy(rule: Rule): (text: string, ...before: string[]) => CheckResult['findings'] {
  return (text, ...before) => {
    const known = new LastYear();
    for (const one of before) known.add(read(one));
    const { findings, failures } = check(read(text), [rule], known.evidenceOf);
    assert.deepStrictEqual(failures, []);
    for (const finding of findings) assertFit(text, finding);
    return findings;
  };
}
