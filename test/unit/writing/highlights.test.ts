import * as assert from 'node:assert';
import { highlights, read } from '../../../server/src/service';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { placeOf } from '../../support/told';

describe('highlights', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`mark in ${layout} all figures that share a sum with the one at the cursor`, () => {
      const page = printed({}, layout);
      const { reports } = read(page.text);
      const at = placeOf(page, 'carriedIn business');
      const found = highlights(reports, at.end);
      assert.deepStrictEqual(
        found.filter(({ self }) => self).map(({ span }) => span),
        [at],
      );
      const due = [
        'newlyReceived business',
        'carriedIn naturalPerson',
        'carriedIn business',
        'carriedIn research',
        'carriedIn publicWelfare',
        'carriedIn legalService',
        'carriedIn otherOrganization',
        'carriedIn total',
        'processedTotal business',
        'carriedOut business',
      ].map((name) => placeOf(page, name));
      assert.deepStrictEqual(
        found.map(({ span }) => span),
        due.sort((a, b) => a.start - b.start),
      );
    });
  }

  it('mark a figure that is in no sum alone, and words not at all', () => {
    const page = printed({});
    const { reports } = read(page.text);
    const lone = placeOf(page, 'licences decisions');
    assert.deepStrictEqual(highlights(reports, lone.start), [{ span: lone, self: true }]);
    assert.deepStrictEqual(highlights(reports, 0), []);
  });
});
