import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { plainReport } from '../../support/plain-report';
import { print, READ_STYLES, type Style } from '../../support/print';

const FIGURES = {
  'newlyReceived naturalPerson': 12_345,
  'newlyReceived total': 12_347,
  'granted naturalPerson': 12_343,
  'granted total': 12_344,
  'processedTotal naturalPerson': 12_344,
  'processedTotal total': 12_346,
};

describe('a figure with a line break in it', () => {
  for (const [name, style] of [
    ...[
      'bars, outer',
      'bars, a rule under each row, bold',
      'tabs, every row alike',
      'tabs, every cell in quotation marks',
    ],
    ...['spaces, groups in the rows'],
  ].map((one) => [one, READ_STYLES[one] as Style] as const))
    for (const quoted of [false, true]) {
      const where = quoted ? `${name}, in a quotation` : name;
      it(`is read whole wherever in its row it stands: ${where}`, () => {
        const page = print(plainReport(FIGURES), style);
        for (const column of ['naturalPerson', 'total']) {
          const cell = page.cells.find((one) => one.row === 'granted' && one.column === column);
          assert.ok(cell);
          const broken = { span: cell.span, newText: `${cell.text.slice(0, 2)}\n${cell.text.slice(2)}` };
          const text = applied(page.text, [broken]);
          const reading = read(quoted ? text.replace(/^(?=.)/gm, '> ') : text);
          const row = reading.reports[0]?.tables[1]?.rows.find(({ key }) => key === 'granted');
          assert.strictEqual(row?.cells.find((one) => one.column === column)?.value, Number(cell.text), column);
          assert.deepStrictEqual(
            check(reading).findings.map(({ code }) => code),
            [],
          );
        }
      });
    }

  it('is none where the sum does not hold with it', () => {
    const page = print(plainReport(FIGURES), READ_STYLES['bars, a rule under each row, bold'] as Style);
    const cell = page.cells.find((one) => one.row === 'granted' && one.column === 'naturalPerson');
    assert.ok(cell);
    const codes = check(read(applied(page.text, [{ span: cell.span, newText: '12\n999' }]))).findings;
    assert.ok(codes.some(({ code }) => code === 'row-cell-count'));
  });
});
