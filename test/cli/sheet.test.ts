import assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { Folder } from './folder';
import { readCsv } from './read-csv';
import { gouji, known } from './stand-in';

const HEADER = '文件,行,列,级别,说明,原文,可改,规则,位置,接受的理由,另见';

/** The rows below the header, each with its cells. */
function rowsOf(out: string): string[][] {
  assert.match(out, /^\ufeff/);
  const [header, ...rows] = readCsv(out.slice(1));
  for (const row of rows) assert.strictEqual(row.length, header?.length);
  return rows;
}

describe('gouji check --format csv', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('prints a row a finding, with what it points at, what can be done and where it is accepted', async () => {
    const file = known('tabs-extra-cells.txt');
    const { code, out, err } = await gouji(['check', '--format', 'csv', '--no-config', file]);
    assert.deepStrictEqual([code, err, out.slice(1).split('\r\n')[0]], [1, '', HEADER]);
    const told = JSON.parse((await gouji(['check', '--format', 'json', '--no-config', file])).out).files[0].findings;
    const rows = rowsOf(out);
    assert.ok(told.length > 0);
    assert.deepStrictEqual(
      rows.map(([source, line, column, , , , , code, at]) => [source, line, column, code, at]),
      told.map((one: { range: { start: { line: number; character: number } }; code: string; at: string }) => {
        const { line, character } = one.range.start;
        return [file, `${line + 1}`, `${character + 1}`, one.code, one.at];
      }),
    );
  });

  it('has the header alone where nothing is found', async () => {
    const { code, out } = await gouji(['check', '--format', 'csv', '--lang', 'en', known('spaces-wrapped.txt')]);
    assert.deepStrictEqual(
      [code, out],
      [0, '\ufefffile,line,column,level,message,text,fixes,rule,at,reason accepted,see also\r\n'],
    );
  });

  it('has a row for what cannot be read, and for what is wrong with a configuration, told there alone', async () => {
    folder.put({ 'a.txt': '2024年', '.gouji.json': '{"rules":{"x-y":"off"}}' });
    const { code, out, err } = await gouji([
      'check',
      '--format',
      'csv',
      '--lang',
      'en',
      folder.at('a.txt'),
      'gone.txt',
    ]);
    const rows = rowsOf(out);
    assert.strictEqual(code, 2);
    assert.deepStrictEqual(rows[0], [
      'gone.txt',
      '',
      '',
      'error',
      'no such file or folder. Check the path.',
      '',
      '',
      '',
      '',
      '',
      '',
    ]);
    assert.deepStrictEqual(rows[1]?.slice(0, 4), [folder.at('.gouji.json'), '1', '11', 'warning']);
    assert.strictEqual(rows[1]?.[7], 'configuration-unknown-rule');
    assert.ok(!err.includes('.gouji.json'), err);
  });

  it('has what is accepted last, with the reason', async () => {
    folder.put({ 'a.txt': readFileSync(known('tabs-extra-cells.txt')) });
    const json = await gouji(['check', '--format', 'json', folder.at('a.txt')]);
    const [{ code, at }] = JSON.parse(json.out).files[0].findings;
    folder.put({ '.gouji.json': JSON.stringify({ accepted: [{ file: 'a.txt', code, at, reason: '已核对' }] }) });
    const { out } = await gouji(['check', '--format', 'csv', folder.at('a.txt')]);
    const rows = rowsOf(out);
    const last = rows.at(-1) ?? [];
    assert.deepStrictEqual([last[7], last[8], last[9]], [code, at, '已核对']);
    assert.ok(rows.slice(0, -1).every((row) => row[9] === ''));
  });
});
