import * as assert from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/files';

const FOLDER = join(ROOT, 'server/src/protocol');

/** Every request and notification that the protocol names. */
const OURS = readdirSync(FOLDER)
  .flatMap((file) => [...readFileSync(join(FOLDER, file), 'utf8').matchAll(/^ {2}'(gouji\/\w+)':/gm)])
  .map(([, name]) => name)
  .sort();

/** Every command that the protocol names. */
const COMMANDS = [...readFileSync(join(FOLDER, 'commands.ts'), 'utf8').matchAll(/^ {2}'(gouji\.\w+)':/gm)].map(
  ([, name]) => name,
);

const CLIENT = join(ROOT, 'client/src');

const [CHINESE = '', ENGLISH = ''] = readFileSync(join(ROOT, 'docs/editors.md'), 'utf8').split('\n# English\n');

describe('requests of our own', () => {
  it('are seen: the test reads their names at all', () => {
    assert.ok(OURS.includes('gouji/cellStep') && OURS.includes('gouji/status'));
  });

  for (const [language, text] of Object.entries({ Chinese: CHINESE, English: ENGLISH })) {
    it(`have each a row in the documentation for other editors, in ${language}, which has no others`, () => {
      const rows = [...text.matchAll(/^\| `(gouji\/\w+)`/gm)].map(([, name]) => name);
      assert.deepStrictEqual(rows.sort(), OURS);
    });
  }
});

describe('commands that the server has people click on', () => {
  for (const [language, text] of Object.entries({ Chinese: CHINESE, English: ENGLISH })) {
    it(`stand each in the documentation for other editors, in ${language}, which has no others`, () => {
      const rows = [...text.matchAll(/^\| (`gouji\..*?) \|/gm)].flatMap(
        ([, cell = '']) => cell.match(/gouji\.\w+/g) ?? [],
      );
      assert.deepStrictEqual(rows.sort(), [...COMMANDS].sort());
    });
  }

  it('are registered by the client, each once and as the protocol has it', () => {
    const registered = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(join(CLIENT, file), 'utf8').matchAll(/\bonCommand\('(gouji\.\w+)'/g)])
      .map(([, name]) => name);
    assert.ok(COMMANDS.includes('gouji.look'));
    assert.deepStrictEqual(registered.sort(), COMMANDS.sort());
  });
});
