import * as assert from 'node:assert';
import { mock } from 'node:test';
import { ConfigurationStore } from '../../server/src/lsp/configuration-store';
import { bounded } from '../../server/src/lsp/patience';
import type { FileText } from '../../server/src/protocol';

const REPORT = 'file:///a/b/report.gknb';
const FILE = 'file:///a/.gouji.json';

/** A disk whose answers come when the test lets them. */
class SlowDisk {
  readonly asked: { readonly uri: string; readonly answer: (text: FileText) => void }[] = [];

  readFile(uri: string): Promise<FileText> {
    return new Promise((answer) => this.asked.push({ uri, answer }));
  }

  /** Answers all that has been asked since, each with what the file says. */
  answer(files: Readonly<Record<string, string>>, from = 0): void {
    for (const { uri, answer } of this.asked.slice(from)) answer(files[uri] ?? null);
  }
}

const level = (one: string) => `{ "rules": { "cell-blank": "${one}" } }`;

describe('what is known of configuration files', () => {
  let disk: SlowDisk;
  let store: ConfigurationStore;
  let late: number;
  const fail = (error: unknown) => assert.fail(String(error));

  beforeEach(async () => {
    disk = new SlowDisk();
    late = 0;
    store = new ConfigurationStore(disk, { failed: fail, late: () => late++ });
    const found = store.nearest(REPORT);
    disk.answer({ [FILE]: level('off') });
    assert.strictEqual((await found)?.configuration.text, level('off'));
  });

  /** What holds as far as is known, without anything being read. */
  async function known(uri = REPORT): Promise<string | undefined> {
    const { length } = disk.asked;
    const found = await store.nearest(uri);
    assert.strictEqual(disk.asked.length, length);
    return found?.configuration.text;
  }

  it('is what the file said last, though an older reading is answered behind a newer one', async () => {
    const first = disk.asked.length;
    const older = store.readAgain();
    const second = disk.asked.length;
    const newer = store.readAgain();
    disk.answer({ [FILE]: level('error') }, second);
    assert.strictEqual(await newer, true);
    assert.strictEqual(store.epoch, 1);
    for (const { uri, answer } of disk.asked.slice(first, second)) answer(uri === FILE ? level('hint') : null);
    assert.strictEqual(await older, false);
    assert.strictEqual(await known(), level('error'));
    assert.strictEqual(store.epoch, 1);
  });

  it('is what the file said last where that is what it said before', async () => {
    const first = disk.asked.length;
    const older = store.readAgain();
    const second = disk.asked.length;
    const newer = store.readAgain();
    disk.answer({ [FILE]: level('off') }, second);
    assert.strictEqual(await newer, false);
    for (const { uri, answer } of disk.asked.slice(first, second)) answer(uri === FILE ? level('hint') : null);
    assert.strictEqual(await older, false);
    assert.strictEqual(await known(), level('off'));
  });

  it('is forgotten where no document is open below, and read anew for whoever comes', async () => {
    store.keepAbove(['file:///a/c/other.gknb']);
    const from = disk.asked.length;
    const again = store.readAgain();
    assert.deepStrictEqual(
      disk.asked.slice(from).map(({ uri }) => uri),
      [FILE, 'file:///.gouji.json'],
    );
    disk.answer({ [FILE]: level('off') }, from);
    assert.strictEqual(await again, false);
    const behind = disk.asked.length;
    const found = store.nearest(REPORT);
    assert.deepStrictEqual(
      disk.asked.slice(behind).map(({ uri }) => uri),
      ['file:///a/b/.gouji.json'],
    );
    disk.answer({}, behind);
    assert.strictEqual((await found)?.uri, FILE);
  });

  describe('where the client does not answer in time', () => {
    const OTHER = 'file:///a/c/report.gknb';
    const BELOW = 'file:///a/c/.gouji.json';
    const nothing = () => undefined;

    beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
    afterEach(() => mock.timers.reset());

    it('is nothing at first, and what the file says once that comes', async () => {
      const from = disk.asked.length;
      const found = store.nearest(OTHER);
      mock.timers.tick(2000);
      assert.strictEqual((await found)?.configuration.text, level('off'));
      assert.deepStrictEqual([late, store.epoch], [0, 0]);
      disk.answer({ [BELOW]: level('hint') }, from);
      await new Promise<void>((done) => setImmediate(done));
      assert.deepStrictEqual([late, store.epoch], [1, 1]);
      assert.strictEqual(await known(OTHER), level('hint'));
    });

    it('is what it was before, and what the file says now once that comes', async () => {
      const from = disk.asked.length;
      const again = store.readAgain();
      mock.timers.tick(2000);
      assert.strictEqual(await again, false);
      assert.strictEqual(await known(), level('off'));
      disk.answer({ [FILE]: level('error') }, from);
      await new Promise<void>((done) => setImmediate(done));
      assert.deepStrictEqual([late, store.epoch], [1, 1]);
      assert.strictEqual(await known(), level('error'));
    });

    it('says nothing new where what comes is what was known', async () => {
      const from = disk.asked.length;
      const again = store.readAgain();
      mock.timers.tick(2000);
      await again;
      disk.answer({ [FILE]: level('off') }, from);
      await new Promise<void>((done) => setImmediate(done));
      assert.deepStrictEqual([late, store.epoch], [0, 0]);
    });

    it('is a question given up in the end, by its name', async () => {
      const asked = bounded(new Promise(nothing), 'gouji/readFile file:///a');
      mock.timers.tick(30_000);
      await assert.rejects(asked, /^Error: gouji\/readFile file:\/\/\/a: no answer in 30 s$/);
      assert.strictEqual(await bounded(Promise.resolve(3), 'x'), 3);
      await assert.rejects(bounded(Promise.reject(new Error('no')), 'x'), /^Error: no$/);
    });
  });
});
