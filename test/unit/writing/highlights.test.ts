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
      const found = highlights(page.text, reports, at.end);
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
    assert.deepStrictEqual(highlights(page.text, reports, lone.start), [{ span: lone, self: true }]);
    assert.deepStrictEqual(highlights(page.text, reports, page.text.indexOf('我们')), []);
  });

  it('mark the sentences that tell of a figure, and from there the figure', () => {
    const page = printed({});
    const { reports } = read(page.text);
    const cell = placeOf(page, 'carriedOut total');
    const words = '结转下年度继续办理';
    const start = page.text.indexOf(words) + words.length;
    const sentence = { start, end: start + 1 };
    const ofCell = highlights(page.text, reports, cell.start);
    assert.ok(ofCell.some(({ span, self }) => span.start === start && !self));
    assert.deepStrictEqual(highlights(page.text, reports, start), [
      { span: sentence, self: true },
      { span: cell, self: false },
    ]);
  });

  it('mark every place of the year and of the body’s name', () => {
    const page = printed({});
    const { reports } = read(page.text);
    const marked = highlights(page.text, reports, page.text.indexOf('2023年'));
    assert.ok(marked.length >= 5, String(marked.length));
    assert.ok(marked.every(({ span }) => page.text.slice(span.start, span.end) === '2023'));
    assert.strictEqual(marked.filter(({ self }) => self).length, 1);
  });
});
