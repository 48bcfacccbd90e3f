import './fake-vscode';
import * as assert from 'node:assert';
import { join, resolve } from 'node:path';
import { argumentsOf } from '../../../client/src/tasks';
import { parse } from '../../../server/src/cli/args';

const FOLDER = resolve('/年报');

/** What the command line takes them for. */
function asked(definition: object, language = 'zh', lastYears: readonly string[] = []) {
  return parse(argumentsOf({ type: 'gouji', ...definition }, language, FOLDER, lastYears));
}

const PLAIN = {
  command: 'check',
  lang: 'zh',
  paths: [FOLDER],
  format: 'lines',
  failOn: 'error',
  fixing: 'none',
  lastYear: null,
  lastYearDefault: [],
  configuration: 'nearest',
};

describe('a task', () => {
  it('checks the folder unless told otherwise, in lines that the problem matcher reads', () => {
    assert.deepStrictEqual(asked({}), PLAIN);
    assert.deepStrictEqual(asked({}, 'en'), { ...PLAIN, lang: 'en' });
  });

  it('passes on where settings say that last year’s reports are, for what no configuration says it of', () => {
    assert.deepStrictEqual(asked({}, 'zh', ['/上年', '/年报/2023']), {
      ...PLAIN,
      lastYearDefault: ['/上年', '/年报/2023'],
    });
  });

  it('passes on what its definition says', () => {
    const definition = { paths: ['2024', '-a.txt', '年 报'], failOn: 'warning', fix: true, config: 'b/-c.json' };
    assert.deepStrictEqual(asked(definition), {
      ...PLAIN,
      paths: definition.paths.map((path) => join(FOLDER, path)),
      failOn: 'warning',
      fixing: 'write',
      configuration: { file: 'b/-c.json' },
    });
  });

  it('is read as people write it by hand, and corrects nothing unless that is said', () => {
    assert.deepStrictEqual(asked({ paths: '2024', fix: 'false' }), { ...PLAIN, paths: [join(FOLDER, '2024')] });
    assert.deepStrictEqual(asked({ paths: [2024] }), { ...PLAIN, paths: [join(FOLDER, '2024')] });
  });
});
