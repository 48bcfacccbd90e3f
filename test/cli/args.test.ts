import * as assert from 'node:assert';
import { parse, type Request } from '../../server/src/cli/args';
import { HELP } from '../../server/src/cli/help';
import { OPTIONS, OWN } from '../../server/src/cli/options';

type Misuse = Extract<Request, { command: 'misuse' }>;

function misuse(...args: string[]): Misuse {
  const request = parse(args);
  return request.command === 'misuse' ? request : assert.fail(`taken as ${JSON.stringify(request)}`);
}

describe('parse', () => {
  it('takes check with its defaults', () => {
    const request = {
      command: 'check',
      lang: 'zh',
      paths: [],
      format: 'human',
      failOn: 'error',
      fixing: 'none',
      configuration: 'nearest',
      lastYear: null,
      lastYearDefault: [],
    };
    assert.deepStrictEqual(parse(['check']), request);
    assert.deepStrictEqual(parse(['check', 'a', '-', 'b']), { ...request, paths: ['a', '-', 'b'] });
  });

  it('takes options before, behind and between, with a blank or =', () => {
    const request = {
      command: 'check',
      lang: 'en',
      paths: ['a', 'b'],
      format: 'json',
      failOn: 'never',
      fixing: 'none',
      configuration: 'nearest',
      lastYear: null,
      lastYearDefault: [],
    };
    assert.deepStrictEqual(parse(['--lang', 'en', 'check', 'a', '--format=json', 'b', '--fail-on', 'never']), request);
  });

  it('takes what stands behind -- as files', () => {
    const { paths } = parse(['check', '--', '--lang', '-x.txt']) as Extract<Request, { command: 'check' }>;
    assert.deepStrictEqual(paths, ['--lang', '-x.txt']);
  });

  it('takes where last year’s reports are', () => {
    const lastYear = (...args: string[]) => {
      const request = parse(['check', ...args]);
      return request.command === 'check' ? request.lastYear : request.command;
    };
    assert.strictEqual(lastYear('--last-year', '2023'), '2023');
    assert.strictEqual(lastYear('--last-year=2023/', 'x'), '2023/');
    assert.strictEqual(lastYear('--last-year', '--fix'), 'misuse');
    assert.strictEqual(lastYear('--last-year-default='), 'misuse');
  });

  it('lets the last of two count', () => {
    assert.strictEqual(parse(['--lang', 'en', 'check', '--lang', 'zh']).lang, 'zh');
  });

  it('takes every level', () => {
    for (const level of ['error', 'warning', 'information', 'hint', 'never'] as const) {
      const request = parse(['check', '--fail-on', level]);
      assert.strictEqual(request.command === 'check' && request.failOn, level);
    }
  });

  it('takes --fix and --diff, which goes before it', () => {
    const fixing = (...args: string[]) => {
      const request = parse(['check', ...args]);
      return request.command === 'check' ? request.fixing : request.command;
    };
    assert.strictEqual(fixing('--fix'), 'write');
    assert.strictEqual(fixing('a.txt', '--diff'), 'show');
    assert.strictEqual(fixing('--diff', '--fix'), 'show');
    assert.strictEqual(fixing('--fix', '--format', 'sarif', '--fail-on', 'never', 'a.txt'), 'write');
    assert.strictEqual(fixing('--fix', '--format', 'human', '-'), 'write');
    assert.strictEqual(fixing('--fix=yes'), 'misuse');
  });

  it('takes the configuration that is named, none, or the nearest', () => {
    const configuration = (...args: string[]) => {
      const request = parse(['check', ...args]);
      return request.command === 'check' ? request.configuration : request.command;
    };
    assert.strictEqual(configuration('a.txt'), 'nearest');
    assert.strictEqual(configuration('--no-config'), 'none');
    assert.deepStrictEqual(configuration('--config', 'b/c.json', '--diff'), { file: 'b/c.json' });
    assert.deepStrictEqual(configuration('--config=x', '--config', 'y'), { file: 'y' });
    for (const args of [['--config'], ['--config='], ['--config', 'x', '--no-config'], ['--no-config=yes']]) {
      assert.strictEqual(configuration(...args), 'misuse', args.join(' '));
    }
    for (const args of [['--config', 'x'], ['--no-config'], ['--format', 'lines']]) {
      assert.strictEqual(parse(['extract', ...args]).command, 'misuse', args.join(' '));
    }
  });

  it('refuses two outputs at once', () => {
    assert.match(misuse('check', '--diff', '--format', 'json').message.en, /--diff prints the difference alone/);
    assert.match(misuse('check', '--diff', '--fail-on', 'never').message.zh, /--diff 只输出差异/);
    assert.match(misuse('check', '--fix', '--format', 'json', '-').message.en, /--fix - prints the corrected text/);
    assert.match(misuse('check', '--fix', '--format', 'csv', '-').message.en, /--format csv\|json\|sarif does not go/);
    assert.match(misuse('check', '--fix', '--format', 'sarif', '-', 'a').message.zh, /--fix - 把改正后的文本/);
  });

  it('takes extract, its format said or not', () => {
    assert.deepStrictEqual(parse(['extract', 'a']), { command: 'extract', lang: 'zh', paths: ['a'], format: 'json' });
    assert.deepStrictEqual(parse(['extract', '--format', 'json']), {
      command: 'extract',
      lang: 'zh',
      paths: [],
      format: 'json',
    });
  });

  it('takes extract as a sheet', () => {
    const request = { command: 'extract', lang: 'zh', paths: ['a'], format: 'csv' };
    assert.deepStrictEqual(parse(['extract', 'a', '--format', 'csv']), request);
    assert.strictEqual(misuse('extract', '--format', 'csv', '--fixx').awaits, null);
  });

  it('takes render with its paths alone', () => {
    assert.deepStrictEqual(parse(['render', 'a', '--lang', 'en']), { command: 'render', lang: 'en', paths: ['a'] });
    assert.match(misuse('render', '--fix', 'a').message.en, /render takes --lang alone/);
    assert.match(misuse('render', '--out', 'b', 'a').message.en, /belong to convert/);
  });

  it('takes help and version, with a command and without', () => {
    assert.deepStrictEqual(parse(['--help', '--lang', 'en']), { command: 'help', lang: 'en' });
    assert.deepStrictEqual(parse(['check', '-h']), { command: 'help', lang: 'zh' });
    assert.deepStrictEqual(parse(['-v']), { command: 'version', lang: 'zh' });
    assert.deepStrictEqual(parse(['--version']), { command: 'version', lang: 'zh' });
  });

  it('names an unknown command or its absence', () => {
    assert.match(misuse('report.txt').message.zh, /没有命令“report\.txt”/);
    assert.match(misuse().message.en, /no command/);
    assert.match(misuse('--lang', 'en').message.en, /no command/);
  });

  it('names a wrong value and those there are', () => {
    assert.match(
      misuse('check', '--fail-on', 'warn').message.zh,
      /--fail-on.*“warn”.*error、warning、information、hint、never/,
    );
    assert.match(misuse('check', '--format', 'xml').message.en, /--format.*"xml".*human, lines, csv, json, sarif/);
    assert.match(misuse('check', '--format').message.en, /--format needs a value/);
    assert.match(misuse('check', '--lang=fr').message.zh, /--lang.*“fr”.*zh、en/);
    assert.match(misuse('check', '--format', '--fix').message.zh, /^--format 后面缺少取值/);
    assert.match(misuse('check', '--config', '--fix').message.zh, /^--config 后面缺少配置文件的路径。$/);
    assert.match(misuse('convert', '--to=tabs', '--out', '--write').message.en, /^--out needs the path of a folder\.$/);
  });

  it('names an unknown option, long and short, and a flag with a value', () => {
    assert.match(misuse('check', '--fixx').message.en, /no option --fixx/);
    assert.match(misuse('check', '-x').message.zh, /没有选项 -x.*写在 -- 之后/);
    assert.strictEqual(misuse('check', '--xy').message.en, 'there is no option --xy.');
    assert.strictEqual(misuse('--help=yes').message.en, '--help takes no value.');
    assert.strictEqual(misuse('check', '--fix=yes').message.zh, '--fix 不带取值。');
    assert.match(misuse('--no-help').message.en, /--no-help/);
    assert.match(misuse('check', '--constructor').message.en, /--constructor/);
  });

  it('refuses the options of check for extract', () => {
    assert.match(misuse('extract', '--fail-on', 'error').message.en, /belong to check/);
    for (const options of [['--format', 'human'], ['--format', 'sarif'], ['--fix'], ['--diff']]) {
      assert.match(misuse('extract', ...options).message.zh, /只用于 check/);
    }
  });

  it('names each option that goes with another command, to whoever writes it', () => {
    const refused = [
      ['extract', OWN.check],
      ['convert', OWN.check],
      ['extract', OWN.convert],
      ['check', OWN.convert],
    ] as const;
    for (const [command, options] of refused)
      for (const name of options) {
        const value =
          OPTIONS[name].type === 'string' ? [name === 'to' ? 'tabs' : name === 'fail-on' ? 'error' : 'x'] : [];
        const { zh, en } = misuse(command, `--${name}`, ...value).message;
        for (const said of [zh, en]) assert.match(said, new RegExp(`--${name}(?![\\w-])`), command);
      }
  });

  it('knows what JSON the reader of a misused line awaits, and in which language to answer', () => {
    assert.strictEqual(misuse('check', '--format', 'json', '--fixx').awaits, 'findings');
    assert.strictEqual(misuse('check', '--format', 'sarif', '--fixx').awaits, 'sarif');
    assert.strictEqual(misuse('extract', '--fixx').awaits, 'data');
    assert.strictEqual(misuse('check', '--fixx').awaits, null);
    assert.strictEqual(misuse('--fixx', 'check', '--lang', 'en').lang, 'en');
  });
});

describe('HELP', () => {
  for (const lang of ['zh', 'en'] as const) {
    it(`names every command, option and value in ${lang}`, () => {
      const words =
        'check extract convert render --format human lines csv json sarif --fix --diff --config --no-config --last-year --last-year-default --fail-on error warning information hint never --to tabs bars html cell-lines spaces --out --write --lang zh en --help';
      const rest = '--version -h -v *.gknb *.txt *.md *.htm *.html .git node_modules UTF-8 UTF-16 GB18030';
      for (const word of `${words} ${rest}`.split(' ')) assert.ok(HELP[lang].includes(word), word);
    });

    it(`names no option that there is not in ${lang}`, () => {
      const options = new Set(HELP[lang].match(/(?<![\w-])--[a-z][a-z-]*/g));
      assert.ok(options.size > 12);
      for (const option of options) {
        const request = parse(['check', option, 'x']);
        assert.ok(request.command !== 'misuse' || !request.message.zh.includes('没有选项'), option);
      }
    });
  }
});
