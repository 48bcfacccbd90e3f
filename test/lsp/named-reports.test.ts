import * as assert from 'node:assert';
import { NamedReports } from '../../server/src/lsp/named-reports';
import { printed } from '../support/plain-report';

const FOLDER = 'file:///a/2022';

const settled = async () => {
  for (let k = 0; k < 50; k++) await new Promise(setImmediate);
};

describe('reports that are named', () => {
  it('are read again though something went wrong behind the last reading, which is told', async () => {
    const notes: string[] = [];
    let changes = 0;
    const reports = new NamedReports(FOLDER, {
      files: {
        readFile: async () => printed().text,
        readFolder: async () => ({ files: ['a.txt'], folders: [] }),
      },
      note: ({ en }) => notes.push(en),
      changed: () => {
        if (++changes === 1) throw new Error('nobody listens');
      },
    });
    reports.ask([]);
    await settled();
    assert.strictEqual(reports.texts.size, 1);
    assert.match(notes.join('\n'), /nobody listens/);
    const { texts } = reports;
    reports.again();
    await settled();
    assert.notStrictEqual(reports.texts, texts);
  });

  for (const [what, folder, due] of [
    ['folders within each other', { files: ['a.txt'], folders: ['b'] }, 200],
    ['files', { files: Array.from({ length: 10_001 }, (_, k) => `${k}.txt`), folders: ['b'] }, 10_001],
  ] as const) {
    it(`are looked for in so many ${what} and no more, which is told`, async () => {
      const notes: string[] = [];
      let asked = 0;
      const files = {
        readFile: async () => '',
        readFolder: async () => {
          asked++;
          return folder;
        },
      };
      const reports = new NamedReports(FOLDER, { files, note: ({ en }) => notes.push(en), changed: () => undefined });
      reports.ask([]);
      while (notes.length === 0) await settled();
      reports.end();
      assert.ok(
        notes[0]?.includes(`too many folders or files in ${FOLDER}; the first ${due} files were looked at`),
        notes[0],
      );
      assert.ok(asked <= 200, `${asked}`);
    });
  }
});
