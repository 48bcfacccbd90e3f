import assert from 'node:assert';
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { consistentReport } from '../support/figures';
import { print, STYLES } from '../support/print';
import { Folder } from './folder';
import { readCsv } from './read-csv';
import { gouji, known } from './stand-in';

/** The rows of a sheet as objects under their header. */
async function sheetOf(...args: string[]): Promise<{ code: number; err: string; rows: Record<string, string>[] }> {
  const { code, out, err } = await gouji(['extract', '--format', 'csv', ...args]);
  assert.match(out, /^\ufeff/);
  const [header = [], ...records] = readCsv(out.slice(1));
  assert.strictEqual(new Set(header).size, header.length, 'two columns have one name');
  const rows = records.map((record) => {
    assert.strictEqual(record.length, header.length);
    return Object.fromEntries(header.map((name, k) => [name, record[k] ?? '']));
  });
  return { code, err, rows };
}

/** Each figure and unit of the data under its path, rows whose cells fit no columns left out. */
function leaves(data: object, path: readonly string[] = []): [string, string][] {
  return Object.entries(data).flatMap(([key, value]): [string, string][] => {
    if (key === 'cells' || key === 'unknownRows' || value === null) return [];
    if (typeof value === 'object') return leaves(value, [...path, key]);
    return [[[...path, key].join('.'), String(value)]];
  });
}

const REPORTS = readdirSync('test/fixtures/known').filter((name) => /\.(txt|md|html)$/.test(name));

const [undivided] = fc.sample(consistentReport({ form: '2021', undivided: true }), { numRuns: 1, seed: 3 });
const UNDIVIDED = print(undivided ?? assert.fail(), STYLES['tabs, every row alike'] ?? assert.fail()).text;

describe('gouji extract --format csv', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('has every figure of the data, under its path in English', async () => {
    assert.ok(REPORTS.length > 5);
    for (const name of REPORTS) {
      const data = JSON.parse((await gouji(['extract', known(name)])).out);
      const [row, ...others] = (await sheetOf('--lang', 'en', known(name))).rows;
      assert.ok(row && others.length === 0, name);
      const { disclosure, requests, litigation } = data;
      const figures = leaves({ disclosure, requests, litigation });
      assert.ok(figures.length > 50, name);
      for (const [path, value] of figures) assert.strictEqual(row[path], value, `${name} ${path}`);
      const filled = Object.entries(row).filter(([key, value]) => key.includes('.') && value !== '');
      assert.strictEqual(filled.length, figures.length, name);
    }
  });

  it('names the columns in Chinese as the form does', async () => {
    const [row] = (await sheetOf(known('spaces-wrapped.txt'))).rows;
    const names = Object.keys(row ?? {});
    assert.deepStrictEqual(names.slice(0, 10), [
      '文件',
      '起始行',
      '标题',
      '机关',
      '年度',
      '格式',
      '没有读出的数',
      '说明',
      '规章·本年制发件数',
      '规章·本年废止件数',
    ]);
    assert.ok(names.includes('（三）不予公开·1.属于国家秘密·总计'));
    assert.ok(names.includes('行政复议·结果维持'));
    assert.strictEqual(row?.没有读出的数, '0');
  });

  it('has the columns of both forms where reports are on both, those of the form in force first', async () => {
    const [old, now] = (await sheetOf('--lang', 'en', known('html-2019.html'), known('spaces-wrapped.txt'))).rows;
    assert.deepStrictEqual([old?.form, now?.form], ['2019', '2021']);
    const names = Object.keys(old ?? {});
    assert.ok(names.indexOf('disclosure.procurement.amountUnit') > names.indexOf('litigation.review.upheld'));
    assert.strictEqual(old?.['disclosure.regulations.issued'], '');
    assert.strictEqual(now?.['disclosure.procurement.items'], '');
  });

  it('has columns for all of （六） where a report has it in one row', async () => {
    const ofOther = async (...names: string[]) => {
      const [row] = (await sheetOf('--lang', 'en', ...names)).rows;
      return Object.keys(row ?? {}).filter((name) => name.startsWith('requests.other.') && name.split('.').length === 3)
        .length;
    };
    const divided = known('spaces-wrapped.txt');
    folder.put({ 'a.txt': UNDIVIDED });
    assert.strictEqual(await ofOther(divided), 0);
    assert.strictEqual(await ofOther(divided, folder.at('a.txt')), 7);
  });

  it('counts the figures that could not be read, of a table that is gone all', async () => {
    folder.put({ 'a.txt': '青岚市2024年政府信息公开工作年度报告\n一、总体情况\n我市工作良好。\n' });
    const { code, rows } = await sheetOf('--lang', 'en', folder.at('a.txt'));
    assert.deepStrictEqual([code, rows[0]?.['figures wanting']], [0, `${10 + 25 * 7 + 15}`]);
  });

  it('has a row for a file without a report and one for what cannot be read', async () => {
    folder.put({ 'a.txt': '通知', 'b.txt': Uint8Array.of(0xff, 0, 0xff, 0) });
    const { code, rows } = await sheetOf('--lang', 'en', folder.path);
    assert.strictEqual(code, 2);
    assert.deepStrictEqual(
      rows.map(({ source, remark }) => [source, remark?.slice(0, 30)]),
      [
        [folder.at('a.txt'), 'no government information disc'],
        [folder.at('b.txt'), rows[1]?.remark?.slice(0, 30)],
      ],
    );
    assert.match(rows[1]?.remark ?? '', /binary/);
  });
});
