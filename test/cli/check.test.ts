import * as assert from 'node:assert';
import { Readable } from 'node:stream';
import { checkCommand } from '../../server/src/cli/check';
import type { Console } from '../../server/src/cli/console';
import { diffCommand } from '../../server/src/cli/diff';
import { load } from '../../server/src/cli/load';
import { Output } from '../../server/src/cli/output';
import type { CheckResult } from '../../server/src/findings/check';
import { Kept, known } from './stand-in';

const NOTHING: CheckResult = { findings: [], identities: { holding: 42, broken: 0, undecided: 0 }, failures: [] };

describe('checkCommand', () => {
  async function checked(
    format: 'human' | 'json',
    result: CheckResult,
    names = ['html-plain.html'],
    fixing: 'none' | 'show' = 'none',
  ) {
    const progress: [number, number][] = [];
    const out = new Kept();
    const err = new Kept();
    const console: Console = {
      out: new Output(out),
      err: new Output(err),
      screen: { columns: 80, coloured: false, terminal: false },
      stdin: () => Readable.from([]),
      progress: (...told) => progress.push(told),
    };
    const paths = names.map(known);
    const request = {
      command: 'check',
      lang: 'en',
      paths,
      format,
      failOn: 'never',
      configuration: 'none',
      lastYear: null,
      lastYearDefault: [],
    } as const;
    const run = fixing === 'show' ? diffCommand : checkCommand;
    const code = await run({ ...request, fixing }, console, () => result);
    await console.out.flush();
    await console.err.flush();
    return { code, out: out.text, err: err.text, progress };
  }

  it('tells before each input how far it has come', async () => {
    const { progress } = await checked('human', NOTHING, ['html-plain.html', 'cell-lines.txt']);
    assert.deepStrictEqual(progress, [
      [0, 2],
      [1, 2],
    ]);
  });

  it('does not pass for done a check whose rule failed, and goes on', async () => {
    const failures = [{ code: 'cell-blank', error: new Error('no such cell') }];
    for (const format of ['human', 'json'] as const) {
      const { code, out, err } = await checked(format, { ...NOTHING, failures });
      assert.strictEqual(code, 2);
      assert.match(err, /html-plain\.html: the rule cell-blank itself failed .*: no such cell\n$/);
      assert.ok(out.includes('42'), 'the other rules’ result is there');
    }
  });

  it('nor a look at what would be changed: what the rule would have changed is not known', async () => {
    const failures = [{ code: 'cell-blank', error: new Error('no such cell') }];
    const { code, out, err } = await checked('human', { ...NOTHING, failures }, undefined, 'show');
    assert.deepStrictEqual([code, out], [2, '']);
    assert.match(err, /html-plain\.html: the rule cell-blank itself failed .*: no such cell\n$/);
  });

  it('says nothing on standard error when all went well', async () => {
    const { code, err } = await checked('human', NOTHING);
    assert.deepStrictEqual([code, err], [0, '']);
  });
});

describe('load', () => {
  it('tells of a standard input that fails instead of failing itself', async () => {
    const broken = () =>
      Readable.from(
        (async function* () {
          yield '政府';
          throw Object.assign(new Error('EISDIR: illegal operation'), { code: 'EISDIR' });
        })(),
      );
    const loaded = await load({ source: '-', named: true }, broken);
    assert.deepStrictEqual('error' in loaded && loaded.error.en, 'is a folder, not a file.');
  });

  it('puts characters together that arrive in pieces', async () => {
    const bytes = Buffer.from('政府信息公开');
    const pieces = () => Readable.from([bytes.subarray(0, 4), bytes.subarray(4)]);
    const loaded = await load({ source: '-', named: true }, pieces);
    assert.strictEqual('text' in loaded && loaded.text, '政府信息公开');
  });

  it('opens standard input only when it is asked for', async () => {
    const never = () => assert.fail('opened');
    const loaded = await load({ source: known('html-plain.html'), named: true }, never);
    assert.ok('reports' in loaded && loaded.reports.length === 1);
  });
});
