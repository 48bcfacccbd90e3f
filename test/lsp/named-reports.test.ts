import * as assert from 'node:assert';
import { NamedReports } from '../../server/src/lsp/named-reports';
import { printed } from '../support/plain-report';

const FOLDER = 'file:///a/2022';

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
    const read = async () => {
      for (let k = 0; k < 50; k++) await new Promise(setImmediate);
    };
    await read();
    assert.strictEqual(reports.texts.size, 1);
    assert.match(notes.join('\n'), /nobody listens/);
    const { texts } = reports;
    reports.again();
    await read();
    assert.notStrictEqual(reports.texts, texts);
  });
});
