import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { plainReport } from '../../support/plain-report';
import { print, READ_STYLES, STYLES, type Style } from '../../support/print';

const TABS = print(plainReport({ 'licences decisions': 27 }), STYLES['tabs, every row alike'] as Style).text;
const HEADER = '信息内容\t本年处理决定数量\t\t\n行政许可\t';

/** The first table with what merged cells hold repeated in each column that they cover. */
const repeated = (header: string, row: string) => {
  assert.ok(TABS.includes(`${HEADER}27\t\t\n`));
  return TABS.replace(`${HEADER}27\t\t\n`, `信息内容\t${header}\n行政许可\t${row}\n`);
};
const THRICE = '本年处理决定数量\t本年处理决定数量\t本年处理决定数量';

function seen(text: string) {
  const reading = read(text);
  const row = reading.reports[0]?.tables[0]?.rows.find(({ key }) => key === 'licences');
  return {
    cells: row?.cells.map(({ span }) => text.slice(span.start, span.end)),
    first: row?.cells[0]?.span.start === text.indexOf('行政许可\t') + 5,
    codes: check(reading).findings.map(({ code }) => code),
  };
}

describe('a merged cell that is repeated in each column that it covers', () => {
  it('is one figure, the first, where the header above is repeated as well', () => {
    assert.deepStrictEqual(seen(repeated(THRICE, '27\t27\t27')), { cells: ['27'], first: true, codes: [] });
  });

  it('is one figure in running text too', () => {
    const text = repeated(THRICE, '27\t27\t27').replace(/\t+/g, '    ');
    assert.deepStrictEqual(seen(text).codes, []);
  });

  it('is one figure where each cell is a line, in the second row under a header too', () => {
    const { text } = print(
      plainReport({ 'penalties decisions': 31, 'coercion decisions': 8 }),
      READ_STYLES['cell lines, merged cells repeated'] as Style,
    );
    const reading = read(text);
    const [table] = reading.reports[0]?.tables ?? [];
    assert.deepStrictEqual(
      table?.rows.filter(({ due }) => due === 1).map(({ key, cells }) => [key, ...cells.map((cell) => cell.text)]),
      [
        ['licences', '0'],
        ['penalties', '31'],
        ['coercion', '8'],
        ['fees', '0'],
      ],
    );
    assert.deepStrictEqual(check(reading).findings, []);
    const changed = text.replace(/^31$/m, '13');
    assert.deepStrictEqual(seen(changed).codes, ['row-cell-count']);
  });

  it('is one figure in whatever manner each of them is written', () => {
    assert.deepStrictEqual(seen(repeated(THRICE, '２７\t27\t27')).codes, ['cell-width']);
  });

  it('may hold a mark for nothing, and a figure that was filled in for the first of them', () => {
    assert.deepStrictEqual(seen(repeated(THRICE, '/\t/\t/')).codes, ['cell-blank']);
    assert.deepStrictEqual(seen(repeated(THRICE, '27\t/\t/')), { cells: ['27'], first: true, codes: [] });
  });

  it('is no such cell where the figures differ', () => {
    for (const row of ['27\t27\t72', '27\t72\t72', '/\t27\t27'])
      assert.deepStrictEqual(seen(repeated(THRICE, row)), {
        cells: row.split('\t'),
        first: true,
        codes: ['row-cell-count'],
      });
  });

  it('is no such cell where the header is not repeated: a figure too many is told', () => {
    for (const header of ['本年处理决定数量\t\t', '本年处理决定数量\t本年处理决定数量\t'])
      assert.deepStrictEqual(seen(repeated(header, '27\t27\t27')).codes, ['row-cell-count']);
  });

  it('is nowhere else: equal figures of a row that is due as many stay', () => {
    const row = TABS.replace(/^规章\t.*$/m, '规章\t3\t3\t3').replace(/^信息内容.*$/m, '信息内容\t件数\t件数\t件数');
    const rows = read(row).reports[0]?.tables[0]?.rows;
    assert.strictEqual(rows?.find(({ key }) => key === 'regulations')?.cells.length, 3);
  });
});
