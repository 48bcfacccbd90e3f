import * as assert from 'node:assert';
import { readFileSync } from 'node:fs';
import { check, read } from '../../server/src/service';
import { applied } from '../support/fixes';
import { printed } from '../support/plain-report';
import { Folder } from './folder';
import { gouji } from './stand-in';

/** An outcome that may be wrong, or right while five totals are stale. */
const TEXT = printed({ 'granted naturalPerson': 2 }).text;

interface Fixes {
  readonly code?: string;
  readonly fixes?: readonly { readonly title: string; readonly edits: readonly { readonly newText: string }[] }[];
}

describe('a wrong cell on the command line', () => {
  let folder: Folder;
  let file: string;
  beforeEach(() => {
    folder = new Folder();
    file = folder.put({ '报告.txt': TEXT }).at('报告.txt');
  });
  afterEach(() => folder.remove());

  const own = check(read(TEXT)).findings.find(({ category }) => category === 'reconciliation');

  it('is explained to people, with every way to put it right', async () => {
    const { out } = await gouji(['check', file]);
    assert.ok(own);
    assert.ok(out.includes(own.message.zh), out);
    for (const { title } of own.fixes) assert.ok(out.includes(`= 可改 ${title.zh}`), title.zh);
  });

  it('is in JSON with its repairs as fixes, in the order in which they are offered', async () => {
    const { out } = await gouji(['check', '--format', 'json', file]);
    const { findings } = JSON.parse(out).files[0] as { findings: readonly Fixes[] };
    const told = findings.find(({ code }) => code === own?.code);
    assert.ok((own?.fixes.length ?? 0) > 1);
    assert.deepStrictEqual(
      told?.fixes?.map(({ title, edits }) => [title, edits.map(({ newText }) => newText)]),
      own?.fixes.map(({ title, edits }) => [title.zh, edits.map(({ newText }) => newText)]),
    );
  });

  it('is in SARIF with the same', async () => {
    const { out } = await gouji(['check', '--format', 'sarif', file]);
    const results: readonly { ruleId: string; fixes?: readonly { description: { text: string } }[] }[] =
      JSON.parse(out).runs[0].results;
    const told = results.find(({ ruleId }) => ruleId === own?.code);
    assert.deepStrictEqual(
      told?.fixes?.map(({ description }) => description.text),
      own?.fixes.map(({ title }) => title.zh),
    );
  });

  it('is never put right by --fix, as a figure would change', async () => {
    await gouji(['check', '--fix', file]);
    assert.strictEqual(readFileSync(file, 'utf8'), TEXT);
    assert.strictEqual(applied(TEXT, own?.fixes[0]?.edits ?? []), printed().text);
  });
});
