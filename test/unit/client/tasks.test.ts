import './fake-vscode';
import * as assert from 'node:assert';
import { argumentsOf } from '../../../client/src/tasks';
import { parse } from '../../../server/src/cli/args';

/** What the command line takes them for. */
function asked(definition: object, language = 'zh') {
  return parse(argumentsOf({ type: 'gouji', ...definition }, language));
}

const PLAIN = {
  command: 'check',
  lang: 'zh',
  paths: ['.'],
  format: 'lines',
  failOn: 'error',
  fixing: 'none',
  configuration: 'nearest',
};

describe('a task', () => {
  it('checks the folder unless told otherwise, in lines that the problem matcher reads', () => {
    assert.deepStrictEqual(asked({}), PLAIN);
    assert.deepStrictEqual(asked({}, 'en'), { ...PLAIN, lang: 'en' });
  });

  it('passes on what its definition says', () => {
    const definition = { paths: ['2024', '-a.txt', '年 报'], failOn: 'warning', fix: true, config: 'b/-c.json' };
    assert.deepStrictEqual(asked(definition), {
      ...PLAIN,
      paths: definition.paths,
      failOn: 'warning',
      fixing: 'write',
      configuration: { file: 'b/-c.json' },
    });
  });
});
