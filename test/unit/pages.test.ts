import * as assert from 'node:assert';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HELP } from '../../server/src/cli/help';
import { KNOWN_RULES } from '../../server/src/policy/known-rules';
import { parseConfiguration } from '../../server/src/policy/parse';
import { SAY, unusedAcceptance } from '../../server/src/policy/say';
import { gouji } from '../cli/stand-in';
import { ROOT } from '../support/files';
import { printed } from '../support/plain-report';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const json = (path: string) => JSON.parse(read(path));

/** Every page that people read, by its path. */
const PAGES = new Map(
  ['.', 'docs', 'docs/rules', 'examples']
    .flatMap((folder) => readdirSync(join(ROOT, folder)).map((file) => join(folder, file)))
    .filter((path) => path.endsWith('.md') && !/年/.test(path))
    .map((path) => [path, read(path)] as const),
);

/** The pages whose second half says in English what the first says in Chinese. */
const IN_TWO_HALVES = ['cli', 'configuration', 'editors', 'features', 'troubleshooting'].map(
  (name) => `docs/${name}.md`,
);

const withoutBlocks = (text: string) => text.replace(/^```.*?^```/gms, '');

/** All that the words give as their group, with the page it stands in. */
function named(
  words: RegExp,
  of: (text: string) => string = (text) => text,
): (readonly [page: string, what: string])[] {
  return [...PAGES].flatMap(([page, text]) =>
    [...of(text).matchAll(words)].map(([, what = '']) => [page, what] as const),
  );
}

/** What GitHub calls the place of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
    .replaceAll(' ', '-');
}

const anchorsOf = (text: string) =>
  [...withoutBlocks(text).matchAll(/^#+ (.+)$/gm)].map(([, one = '']) => anchorOf(one));

/** The first cells of a page's tables, in order, without the line below the head. */
function firstCells(text: string): string[] {
  return [...text.matchAll(/^\| ?([^|]*?) ?\|/gm)]
    .map(([, cell = '']) => cell)
    .filter((cell) => !/^:?-+:?$/.test(cell));
}

/** What stands in a cell as code; what is to be put in there has a name in each language. */
const codesIn = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code).join(' ');

describe('the pages for people', () => {
  it('lead to files and headings that are there', () => {
    const links = named(/\]\(([^)\s]+)\)/g, withoutBlocks).filter(([, to]) => !/^https?:/.test(to));
    assert.ok(links.length > 200, `${links.length}`);
    const astray = links.filter(([page, to]) => {
      const [path = '', anchor] = to.split('#');
      const target = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(ROOT, target))) return true;
      return anchor !== undefined && !anchorsOf(read(target)).includes(decodeURIComponent(anchor));
    });
    assert.deepStrictEqual(astray, []);
  });

  it('show every picture that is kept for them', () => {
    const shown = new Set([...named(/images\/([\w-]+\.png)/g)].map(([, picture]) => picture));
    assert.deepStrictEqual(
      readdirSync(join(ROOT, 'docs/images')).filter((picture) => !shown.has(picture)),
      [],
    );
  });

  it('name scripts that npm runs', () => {
    const scripts = named(/\bnpm run (?:-s )?([\w:]+)/g);
    assert.ok(scripts.length > 20);
    const { scripts: known } = json('package.json');
    assert.deepStrictEqual(
      scripts.filter(([, name]) => !Object.hasOwn(known, name)),
      [],
    );
  });

  it('name files and folders of the project that are there', () => {
    const paths = named(/`((?:server|client|test|scripts|bench|docs|examples)\/[^`\s<>…*]+|[a-z]+\/[\w-]+\.ts)`/g);
    assert.ok(paths.length > 40, `${paths.length}`);
    const missing = paths.filter(
      ([, path]) =>
        !/[A-Z]{4}|[规则]/.test(path) &&
        !['', 'server/src', 'test/support'].some((folder) => existsSync(join(ROOT, folder, path))),
    );
    assert.deepStrictEqual(missing, []);
  });

  it('name commands as the palette does', () => {
    const titles = ['package.nls.json', 'package.nls.zh-cn.json'].flatMap((file) => {
      const texts: Record<string, string> = json(file);
      const mark = file.includes('zh') ? '：' : ': ';
      return Object.entries(texts)
        .filter(([key]) => key.startsWith('command.'))
        .map(([, title]) => `${texts['command.category']}${mark}${title}`);
    });
    const commands = named(/(?:\*\*|“)((?:Gouji )?勾稽(?:: |：)[^*”\n]+)(?:\*\*|”)/g);
    assert.ok(commands.length > 20, `${commands.length}`);
    assert.deepStrictEqual(
      commands.filter(([, title]) => !titles.includes(title)),
      [],
    );
  });

  it('name settings and commands that the manifest has', () => {
    const { configuration, commands } = json('package.json').contributes;
    const known = [
      // Those that the server has people click on are no entries of the palette.
      ...[...read('server/src/protocol/commands.ts').matchAll(/^ {2}'(gouji\.\w+)':/gm)].map(([, name]) => name),
      ...Object.keys(configuration.properties),
      ...commands.map(({ command }: { command: string }) => command),
    ];
    const settings = named(/[`"](gouji\.\w[\w.]*)[`"]/g);
    assert.ok(settings.length > 40);
    assert.deepStrictEqual(
      settings.filter(([, name]) => !known.includes(name)),
      [],
    );
  });

  it('name rules that there are', () => {
    const kinds = [...new Set(KNOWN_RULES.map(({ code }) => code.split('-')[0]))].join('|');
    // A layout and a language, which are called like rules.
    const others = ['cell-lines', 'disclosure-report'];
    const codes = named(new RegExp(`\`((?:${kinds})-[a-z-]+)\``, 'g')).filter(([, code]) => !others.includes(code));
    assert.ok(codes.length > 100, `${codes.length}`);
    assert.deepStrictEqual(
      codes.filter(([, code]) => !KNOWN_RULES.some((rule) => rule.code === code)),
      [],
    );
  });

  it('name settings for other editors that there are', () => {
    const known = Object.keys(json('package.json').contributes.configuration.properties);
    const lists = [...read('docs/editors.md').matchAll(/^- \*\*(?:设置|Settings)\*\*.*$/gm)].map(([line]) => line);
    assert.strictEqual(lists.length, 2);
    const names = lists.map((line) =>
      codesIn(line)
        .split(' ')
        .filter((name) => known.includes(`gouji.${name}`)),
    );
    assert.deepStrictEqual(names[1], names[0]);
    // The keys are the extension's own.
    const others = ['gouji.tableKeys', 'gouji.trace.server'];
    assert.deepStrictEqual(
      names[0]?.map((name) => `gouji.${name}`).sort(),
      known.filter((name) => !others.includes(name)).sort(),
    );
  });

  for (const page of IN_TWO_HALVES) {
    it(`have the same tables in both languages: ${page}`, () => {
      const [chinese = '', english] = (PAGES.get(page) ?? '').split('\n# English\n');
      assert.ok(english);
      const cells = (half: string) =>
        firstCells(half).map((cell) => codesIn(cell).replace(/ (?:[A-Z]{4,}|[文件夹]+)(?= |$)/g, ''));
      assert.deepStrictEqual(cells(english).sort(), cells(chinese).sort());
    });
  }
});

describe('docs/cli.md', () => {
  const [chinese = '', english = ''] = read('docs/cli.md').split('\n# English\n');

  for (const [half, help] of [
    [chinese, HELP.zh],
    [english, HELP.en],
  ] as const) {
    it(`has the options of ${help.slice(0, 8)}…, with the same values`, () => {
      const lines = help.split('\n').flatMap((line) => /^ {2}(-\S.*?) {2,}/.exec(line)?.[1] ?? []);
      const due = new Set(lines.join(' ').match(/--[a-z-]+/g));
      assert.ok(due.size > 10);
      const table = firstCells(half).filter((cell) => cell.startsWith('`-'));
      assert.deepStrictEqual(new Set(table.join(' ').match(/--[a-z-]+/g)), due);
      for (const [, name = '', values = ''] of table.join('\n').matchAll(/`(--[a-z-]+) ([a-z-]+(?:\\\|[a-z-]+)+)`/g)) {
        const told = help.slice(help.indexOf(`  ${name} `));
        for (const value of values.split('\\|')) assert.ok(told.includes(value), `${name} ${value}`);
      }
    });
  }
});

describe('docs/cli.md, its example of what people read', () => {
  it('is what is printed', async () => {
    const { out } = await gouji(['check', '-'], printed({ 'carriedOut naturalPerson': 3 }).text);
    const [, due] = /^```\n(报告\.txt:.*?)^```$/ms.exec(read('docs/cli.md')) ?? [];
    assert.strictEqual(out.replace(/^-/, '报告.txt'), due);
  });
});

describe('docs/configuration.md', () => {
  it('has an example in which nothing is wrong', () => {
    const [, example = ''] = /^```jsonc\n(.*?)^```$/ms.exec(read('docs/configuration.md')) ?? [];
    const { complaints, levels, accepted, lastYear } = parseConfiguration(example);
    assert.deepStrictEqual(complaints, []);
    assert.ok(levels.size > 0 && accepted.length > 0 && lastYear);
  });

  it('has every code of what is wrong with a configuration, with its severity', () => {
    const span = { start: 0, end: 0 };
    const unused = unusedAcceptance({ span, file: 'a.txt', code: 'cell-blank', at: 'title', reason: '' });
    const said = [...Object.values(SAY).map((say) => say(span)), unused];
    const due = new Map(said.map(({ code, severity }) => [code, severity] as const));
    const rows = [...read('docs/configuration.md').matchAll(/^\| `(configuration-[a-z-]+)` \| (\S+) \|/gm)];
    const ZH: Readonly<Record<string, string>> = { 错误: 'error', 警告: 'warning' };
    assert.strictEqual(rows.length, 2 * due.size);
    for (const [row, code = '', severity = ''] of rows)
      assert.strictEqual(ZH[severity] ?? severity, new Map<string, string>(due).get(code), row);
  });
});
