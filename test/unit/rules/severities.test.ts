import * as assert from 'node:assert';
import { RULES } from '../../../server/src/rules/registry';

/**
 * What each rule says of itself by its severity. `error`: certainly wrong, and a run of the command line fails by it. `warning`: very
 * likely wrong. `information`: what a reviewer would ask. Whoever changes one changes what people see as red, so it is said here again.
 */
const SEVERITIES = {
  error: [
    'cell-fraction',
    'cell-negative',
    'cell-not-number',
    'litigation-group-sum',
    'requests-balance',
    'requests-column-sum',
    'requests-row-sum',
    'row-cell-count',
    'row-missing',
    'section-missing',
    'table-form-outdated',
    'table-missing',
    'text-encoding',
    'text-traditional',
  ],
  warning: [
    'cell-blank',
    'cell-decimals',
    'cell-note',
    'cell-separator',
    'cell-unit',
    'cell-width',
    'content-all-done',
    'content-breakdown',
    'content-cover-letter',
    'content-fee-disagrees',
    'content-figure',
    'content-instruction-left',
    'content-none-but-some',
    'content-percentage',
    'content-period',
    'content-repeated-paragraph',
    'content-year',
    'header-altered',
    'header-order',
    'requests-carried-over',
    'row-label-altered',
    'row-order',
    'row-repeated',
    'row-undivided',
    'row-unknown',
    'section-empty',
    'section-numeral',
    'section-order',
    'section-repeated',
    'section-title-altered',
    'table-repeated',
    'table-unreadable',
    'text-radicals',
  ],
  information: [
    'cell-unit-suspect',
    'content-agency',
    'content-aspect-missing',
    'content-citation',
    'content-fee-unstated',
    'content-figure-ask',
    'content-late',
    'content-problems-without-measures',
    'content-regulation-power',
    'content-title-form',
    'disclosure-carried-over',
    'header-missing',
    'section-extra',
    'section-heading-level',
    'text-half-width-punctuation',
    'text-repeated-word',
  ],
  hint: ['disclosure-in-force'],
} as const;

describe('the severity of every rule', () => {
  for (const [severity, codes] of Object.entries(SEVERITIES)) {
    it(`is ${severity} for these, and for no other`, () => {
      const own = RULES.filter((rule) => rule.severity === severity).map(({ code }) => code);
      assert.deepStrictEqual(own.sort(), [...codes]);
    });
  }

  it('is one of these', () => {
    for (const { code, severity } of RULES) assert.ok(Object.keys(SEVERITIES).includes(severity), code);
  });
});
