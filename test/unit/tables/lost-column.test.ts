import * as assert from 'node:assert';
import { read } from '../../../server/src/service';
import { printed } from '../../support/plain-report';

const RAGGED = printed({}, 'tabs, ragged').text;

/** Which rows of the second table have the cells due, and how many have not. */
function fitting(text: string) {
  const rows = read(text).reports[0]?.tables.find(({ key }) => key === 'requests')?.rows ?? [];
  return { fit: rows.filter(({ fits }) => fits).length, not: rows.filter(({ fits }) => !fits).length };
}

/** The second table with the figures of each row changed; ragged, a blank stands before or behind those of some. */
function withFigures(change: (figures: string[]) => string[]): string {
  return RAGGED.replace(/((?:\t\d+){7})/g, (all) => `\t${change(all.slice(1).split('\t')).join('\t')}`);
}

describe('a column that is lost in every row', () => {
  it('leaves none of the rows with the cells due, whatever blanks stand beside their figures', () => {
    const { fit } = fitting(RAGGED);
    assert.ok(fit > 20);
    for (const place of [0, 3, 6])
      assert.deepStrictEqual(fitting(withFigures((figures) => figures.toSpliced(place, 1))), { fit: 0, not: fit });
  });

  it('is none where its cells stand there, be they all blank', () => {
    assert.deepStrictEqual(fitting(withFigures((figures) => figures.with(6, ''))).not, 0);
  });

  it('is none where a row or two are short', () => {
    let row = 0;
    assert.strictEqual(fitting(withFigures((figures) => (row++ < 2 ? figures.slice(1) : figures))).not, 2);
  });
});
