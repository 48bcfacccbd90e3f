import assert from 'node:assert';
import fc from 'fast-check';
import { csvRecord } from '../../server/src/cli/csv';
import { readCsv } from './read-csv';

describe('a record of a CSV file', () => {
  it('is its cells between commas, in quotes where they need them', () => {
    assert.strictEqual(csvRecord(['报告.txt', 65, '', '甲，乙']), '报告.txt,65,,甲，乙\r\n');
    assert.strictEqual(csvRecord(['a,b', '说“好”', 'a "b"', 'a\nb']), '"a,b",说“好”,"a ""b""","a\nb"\r\n');
  });

  it('holds no formula: a spreadsheet would work it out', () => {
    assert.strictEqual(
      csvRecord(['=1+1', '@x', '+a', '-a', '=HYPERLINK("x")']),
      `'=1+1,'@x,'+a,'-a,"'=HYPERLINK(""x"")"\r\n`,
    );
    assert.strictEqual(csvRecord(['-', '-3', '+3', '-3.5', 'a=b', -3]), '-,-3,+3,-3.5,a=b,-3\r\n');
  });

  it('gives back any cells', () => {
    const cells = fc.array(
      fc.string({ unit: 'binary' }).filter((cell) => !/^[=+\-@\t\r]./s.test(cell)),
      { minLength: 1 },
    );
    fc.assert(fc.property(cells, (all) => assert.deepStrictEqual(readCsv(csvRecord(all)), [all])));
  });
});
