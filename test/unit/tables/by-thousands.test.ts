import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { isByThousands, isPartedFigure } from '../../../server/src/text/parted-figure';
import { applied } from '../../support/fixes';
import { type Changes, plainReport, withFigures } from '../../support/plain-report';
import { print, READ_STYLES, type Style } from '../../support/print';

const GREAT: Changes = {
  'newlyReceived naturalPerson': 1201,
  'newlyReceived business': 3,
  'newlyReceived total': 1204,
  'granted naturalPerson': 1200,
  'granted business': 2,
  'granted total': 1202,
  'denied.stateSecret naturalPerson': 0,
  'denied.stateSecret total': 1,
  'processedTotal naturalPerson': 1200,
  'processedTotal business': 3,
  'processedTotal total': 1203,
  'licences decisions': 12043,
  'review.upheld': 1234567,
  'review.pending': 0,
  'review.total': 1234567,
};

const byThousands = (gap: string) => (figure: string) => figure.replace(/\B(?=(?:\d{3})+(?!\d))/g, gap);

describe('digits that white space parts by thousands', () => {
  it('are known by their groups', () => {
    for (const text of ['1 204', '12\u00a0043', '120\u2009430', '1\u202f234\u202f567', '1 234.50'])
      assert.ok(isByThousands(text), text);
    for (const text of ['1204', '0 204', '1 20', '1 2040', '1  204', '1 204 3', '204 ', '1\t204'])
      assert.ok(!isByThousands(text), text);
    assert.ok(isPartedFigure('1 20') && isPartedFigure('1 234 567') && !isPartedFigure('1 2 3'));
  });

  // Where cells are repeated the printer tells of the first of them alone; where spaces part cells nobody can tell.
  const styles = Object.entries(READ_STYLES).filter(
    ([name, { layout }]) => layout !== 'spaces' && !name.includes('repeated'),
  );
  for (const gap of [' ', '\u00a0', '\u2009', '\u3000']) {
    for (const [name, style] of styles) {
      it(`are told in their own cells, and can be joined there: ${name}, ${JSON.stringify(gap)}`, () => {
        const page = print(plainReport(GREAT), style);
        const text = withFigures(page, byThousands(gap));
        const { findings } = check(read(text));
        assert.deepStrictEqual(
          findings.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`),
          page.cells
            .filter((cell) => cell.text.length > 3)
            .map((cell) => `cell-not-number ${byThousands(gap)(cell.text)}`),
        );
        const joined = applied(
          text,
          findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []),
        );
        assert.strictEqual(joined, page.text);
      });
    }
  }

  it('stand in each of the cells that repeat a merged one', () => {
    const { text } = print(plainReport(GREAT), READ_STYLES['cell lines, merged cells repeated'] as Style);
    const parted = text.replace(/^\d{4,}$/gm, byThousands(' '));
    assert.match(parted, /\n12 043\n12 043\n12 043\n/);
    const { findings } = check(read(parted));
    assert.deepStrictEqual([...new Set(findings.map(({ code }) => code))], ['cell-not-number']);
    assert.strictEqual(findings.length, 9);
  });

  it('are two figures where spaces part the cells of other rows behind a tab', () => {
    const { text } = print(
      plainReport({
        'normativeDocuments issued': 12,
        'normativeDocuments repealed': 103,
        'normativeDocuments inForce': 250,
      }),
      READ_STYLES['tabs, every row alike'] as Style,
    );
    const spaced = text.replace(/^(规章|行政规范性文件)\t(\d+)\t(\d+)\t(\d+)$/gm, '$1\t$2 $3 $4');
    assert.match(spaced, /\n行政规范性文件\t12 103 250\n/);
    assert.deepStrictEqual(check(read(spaced)).findings, []);
  });

  it('are as many figures in running text', () => {
    const page = print(plainReport(GREAT), READ_STYLES['spaces, groups in the rows'] as Style);
    const { findings } = check(read(withFigures(page, byThousands(' '))));
    assert.deepStrictEqual([...new Set(findings.map(({ code }) => code))], ['row-cell-count']);
  });
});
