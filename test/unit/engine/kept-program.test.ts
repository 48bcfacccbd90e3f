import * as assert from 'node:assert';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptFile, keptProgram, STAMP } from '../../../server/src/engine/kept-program';
import { start } from '../../../server/src/engine/start';
import { ROOT } from '../../support/files';

const FIRST = '//0123456789abcdef\nexports.answer = require("./other.js").half + require("elsewhere");';
const OTHER = '//fedcba9876543210\nexports.half = 21; exports.seen = [__filename, __dirname, typeof module];';

describe('a program of which something is kept', () => {
  let folder: string;
  const file = () => join(folder, 'first.js');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-kept-'));
    writeFileSync(file(), FIRST);
    writeFileSync(join(folder, 'other.js'), OTHER);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** As the build does it: nothing but the stamp is kept first, so that V8 takes the program in itself. */
  function keep(program = file()): void {
    const stamp = readFileSync(program, 'utf8').slice(0, STAMP);
    writeFileSync(keptFile(program), stamp);
    const script = keptProgram(program);
    assert.ok(script);
    writeFileSync(keptFile(program), Buffer.concat([Buffer.from(stamp), script.createCachedData()]));
  }

  /** What a new process makes of it: the engine remembers the programs that it has seen. */
  function inAnotherProcess(): string {
    const module = JSON.stringify(join(ROOT, 'out/server/src/engine/kept-program'));
    const look = `const it = require(${module}).keptProgram(${JSON.stringify(file())});
      console.log(it && it.cachedDataRejected, it && typeof it.runInThisContext());`;
    return spawnSync(process.execPath, ['-e', look], { encoding: 'utf8' }).stdout.trim();
  }

  it('is taken in by that, where the engine made it', () => {
    keep();
    assert.strictEqual(inAnotherProcess(), 'false function');
    assert.ok(keptFile(file()).endsWith(process.versions.v8));
  });

  it('is none where nothing is kept', () => {
    assert.ok(!existsSync(keptFile(file())));
    assert.strictEqual(keptProgram(file()), null);
  });

  it('is none where what is kept is another program’s, were it of the same length', () => {
    keep();
    writeFileSync(file(), FIRST.replace('//0123', '//3210').replace('half', 'seen'));
    assert.strictEqual(keptProgram(file()), null);
  });

  it('runs all the same where the engine cannot use what is kept', () => {
    keep();
    const whole = readFileSync(keptFile(file()));
    const garbled = Buffer.from(whole).fill(7, STAMP);
    for (const kept of [whole.subarray(0, whole.length - 100), whole.subarray(0, STAMP), garbled]) {
      writeFileSync(keptFile(file()), kept);
      assert.strictEqual(inAnotherProcess(), 'true function');
    }
  });

  it('takes in the files of which something is kept by it, and all else as Node does', () => {
    const asked: string[] = [];
    const require = (id: string) => {
      asked.push(id);
      return id === 'elsewhere' ? 21 : { half: 21 };
    };
    const begin = () => {
      start(folder, ['first.js', 'other.js'], require);
      return asked.splice(0);
    };
    assert.deepStrictEqual(begin(), ['./first.js']);
    keep();
    assert.deepStrictEqual(begin(), ['./other.js', 'elsewhere']);
    keep(join(folder, 'other.js'));
    assert.deepStrictEqual(begin(), ['elsewhere']);
  });

  it('runs each file once, as Node runs a module', () => {
    writeFileSync(
      file(),
      `//0123456789abcdef\nrequire('tell')(this === exports, require('./other.js'), require('./other.js'));`,
    );
    keep();
    keep(join(folder, 'other.js'));
    let told: unknown[] = [];
    start(folder, ['first.js', 'other.js'], () => (...all: unknown[]) => {
      told = all;
    });
    const [own, once, again] = told as [boolean, { seen: unknown }, unknown];
    assert.ok(own);
    assert.strictEqual(once, again);
    assert.deepStrictEqual(once.seen, [join(folder, 'other.js'), folder, 'object']);
  });
});
