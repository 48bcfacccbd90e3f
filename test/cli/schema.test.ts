import * as assert from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { Folder } from './folder';
import { faults, type Schema } from './json-schema';
import { gouji, known } from './stand-in';

function schema(name: string): Schema {
  return JSON.parse(readFileSync(`docs/schema/${name}.schema.json`, 'utf8'));
}

const DATA = schema('report-data-1');
const FINDINGS = schema('findings-1');

/** A file of each kind: reports, one that is none, an unreadable one, an empty report. */
function everything(folder: Folder): string[] {
  folder.put({ 'none.txt': '会议通知', 'binary.txt': new Uint8Array(4), 'empty.gknb': '' });
  const reports = readdirSync(known('')).filter((name) => !name.endsWith('.json'));
  return [folder.path, ...reports.map((name) => known(name))];
}

describe('the published schemas', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  it('allow all that check prints', async () => {
    const { out } = await gouji(['check', '--format', 'json', ...everything(folder)]);
    assert.deepStrictEqual(faults(JSON.parse(out), FINDINGS), []);
    folder.put({ 'x.json': '{"rules":{"x-y":"off"}}' });
    for (const args of [['--fixx'], ['--config', folder.at('gone.json')], ['--config', folder.at('x.json')]]) {
      const answer = JSON.parse((await gouji(['check', '--format', 'json', ...args, folder.path])).out);
      assert.deepStrictEqual(faults(answer, FINDINGS), []);
      assert.strictEqual(answer.configuration?.length, args.length - 1 || undefined);
    }
  });

  it('allow all that extract prints', async () => {
    const { out } = await gouji(['extract', ...everything(folder)]);
    assert.deepStrictEqual(faults(JSON.parse(out), DATA), []);
    for (const args of [
      ['extract', known('html-2019.html')],
      ['extract', 'gone.txt'],
      ['extract', '--fixx'],
    ]) {
      assert.deepStrictEqual(faults(JSON.parse((await gouji(args)).out), DATA), [], args.join(' '));
    }
  });

  it('refuse what the contracts do not say', async () => {
    const { out } = await gouji(['extract', known('tabs-extra-cells.txt')]);
    const good = JSON.parse(out);
    const bad: readonly Record<string, unknown>[] = [
      { ...good, schema: 'report-data/2' },
      { ...good, line: 0 },
      { ...good, more: 1 },
      { ...good, form: undefined },
      { ...good, sections: [{ key: 'preface', title: '', line: 1 }] },
      { ...good, disclosure: { regulations: { issued: '0' } } },
      { ...good, litigation: { cells: ['0'] } },
    ];
    for (const one of bad) {
      assert.notDeepStrictEqual(faults(JSON.parse(JSON.stringify(one)), DATA), [], JSON.stringify(one).slice(0, 200));
    }
    const at = { line: 0, character: -1 };
    const finding = { code: 'x', category: 'cell', severity: 'error', message: '', related: [], fixes: [] };
    const identities = { holding: 0, broken: 0, undecided: 0 };
    const file = { source: 'a', form: null, identities, findings: [{ ...finding, range: { start: at, end: at } }] };
    assert.deepStrictEqual(faults({ schema: 'findings/1', files: [file] }, FINDINGS), [
      '$.files[0] is 0 of the choices',
    ]);
    assert.deepStrictEqual(faults({ schema: 'findings/1' }, FINDINGS), ['$.files is missing']);
  });
});
