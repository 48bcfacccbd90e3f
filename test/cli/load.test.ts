import * as assert from 'node:assert';
import { type Input, STDIN } from '../../server/src/cli/inputs';
import { loadRaw, type Raw } from '../../server/src/cli/load';
import { Folder } from './folder';

const noInput = () => assert.fail(`${STDIN} was not asked for`);

async function loaded(input: Input): Promise<unknown> {
  const raw = await loadRaw(input, noInput);
  if ('error' in raw) return raw;
  const { text, encoding, bom, bytes, options }: Raw = raw;
  return { text, encoding, bom, bytes: Buffer.from(bytes).toString('hex'), options };
}

describe('a file in a folder', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = new Folder();
  });
  afterEach(() => folder.remove());

  const files: Readonly<Record<string, string | Buffer>> = {
    'in UTF-8': '一、总体情况\r\n𠮷\n',
    'without anything': '',
    'in UTF-8 with a BOM': '\ufeff一、总体情况',
    'in UTF-8 with a BOM inside': '一、\ufeff总体情况',
    'in UTF-16': Buffer.from('\ufeff一、总体情况', 'utf16le'),
    'in GB18030': Buffer.from('d2bba1a2d7dccce5c7e9bff6', 'hex'),
    'with a replacement character': '一、总\ufffd情况',
    'with damaged bytes': Buffer.concat([Buffer.from('一、总体情况\n数'), Buffer.from([0xe6, 0x9c, 0x0a])]),
    'with half a pair': Buffer.concat([Buffer.from('一、总体情况'), Buffer.from([0xed, 0xa0, 0x80])]),
    'that is binary': Buffer.from('一\0二'),
  };
  for (const [what, content] of Object.entries(files)) {
    it(`${what} is loaded as if it had been named`, async () => {
      const source = folder.put({ 'a.md': content }).at('a.md');
      const found = await loaded({ source, named: false });
      assert.deepStrictEqual(found, await loaded({ source, named: true }));
      if (found && typeof found === 'object' && 'bytes' in found) {
        assert.strictEqual(found.bytes, Buffer.from(content).toString('hex'));
      }
    });
  }

  it('that has gone is told', async () => {
    const source = folder.at('gone.md');
    assert.deepStrictEqual(await loaded({ source, named: false }), await loaded({ source, named: true }));
  });
});
