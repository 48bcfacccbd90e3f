import * as assert from 'node:assert';
import { read, type TableToken, tableTokens } from '../../../server/src/service';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { placeOf } from '../../support/told';

function tokensOf(text: string): TableToken[] {
  return tableTokens(read(text));
}

describe('what words and figures of a table are', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    const page = printed({ 'carriedIn research': '/' }, layout);
    const tokens = tokensOf(page.text);
    const kindAt = (name: string) => tokens.find(({ span }) => span.start === placeOf(page, name).start)?.kind;

    it(`tells parts, totals and blanks of ${layout}`, () => {
      assert.strictEqual(kindAt('newlyReceived naturalPerson'), 'part');
      assert.strictEqual(kindAt('newlyReceived total'), 'total');
      assert.strictEqual(kindAt('processedTotal business'), 'total');
      assert.strictEqual(kindAt('review.total'), 'total');
      assert.strictEqual(kindAt('review.upheld'), 'part');
      assert.strictEqual(kindAt('normativeDocuments inForce'), 'part');
      assert.strictEqual(kindAt('carriedIn research'), 'blank');
    });

    it(`has every label and figure of ${layout} once and in order`, () => {
      const figures = tokens.filter(({ kind }) => !kind.includes('label'));
      assert.deepStrictEqual(
        figures.map(({ span }) => span),
        page.cells.map(({ span }) => span).sort((a, b) => a.start - b.start),
      );
      const labels = new Set(tokens.filter(({ kind }) => kind.includes('label')).map(({ span }) => span.start));
      for (const { pieces } of page.labels)
        for (const { start } of pieces) assert.ok(labels.has(start), page.text.slice(start, start + 9));
      for (const [i, { span }] of tokens.entries()) assert.ok(i === 0 || (tokens[i - 1]?.span.end ?? 0) <= span.start);
    });

    it(`tells the label of （七） in ${layout} from the others`, () => {
      const totals = tokens.filter(({ kind }) => kind === 'total-label');
      assert.match(totals.map(({ span }) => page.text.slice(span.start, span.end)).join(''), /^（七）总计$/);
    });
  }

  it('leaves blanks out where nothing is printed', () => {
    const page = printed({ 'carriedIn research': '' }, 'bars');
    assert.strictEqual(tokensOf(page.text).length, tokensOf(printed({}, 'bars').text).length - 1);
  });

  it('stand apart where words are a cell of one row and the label of the next', () => {
    const text = '本年度办理结果|一）予以公开|6|（二）部分公只计这一情形，不计其';
    const tokens = tokensOf(text).map(({ span, kind }) => [text.slice(span.start, span.end), kind]);
    assert.strictEqual(tokens.filter(([words]) => words?.startsWith('（二）')).length, 1, JSON.stringify(tokens));
  });

  it('are none without a report', () => {
    assert.deepStrictEqual(tokensOf(''), []);
    assert.deepStrictEqual(tokensOf('买菜\t1\t2'), []);
  });
});
