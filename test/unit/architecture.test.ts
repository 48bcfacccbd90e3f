import * as assert from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { FORMS } from '../../server/src/forms/form';
import { ROOT } from '../support/files';

/** The layers of ARCHITECTURE.md: each imports those before its own line, and itself. */
const LAYERS: readonly (readonly string[])[] = [
  ['text', 'forms'],
  ['scan'],
  ['tables', 'sections'],
  ['model'],
  ['identities', 'compose'],
  ['repair', 'statements'],
  ['reconcile'],
  ['rules'],
  ['findings'],
  ['policy', 'writing', 'publish', 'format'],
  ['service'],
  ['protocol', 'engine'],
  ['lsp', 'cli'],
];

/** What each part may import from outside the project; the core nothing but the HTML parser, where it scans. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  scan: /^htmlparser2$/,
  lsp: /^vscode-languageserver(?:-textdocument)?$/,
  engine: /^node:(?:fs|path|v8|vm)$/,
  cli: /^node:(?:buffer|fs|path|process|util)$/,
};

/** The server's two entries, what its streams are, and what the engine is told know where they run; all else of it runs in Node and in a browser worker alike. */
const ENTRIES: Readonly<Record<string, RegExp>> = {
  'server/src/lsp/node.ts': /^(?:vscode-languageserver\/node|node:(?:fs|path|url))$/,
  'server/src/lsp/stdio.ts': /^vscode-languageserver\/node$/,
  'server/src/lsp/thrift.ts': /^node:v8$/,
  'server/src/lsp/browser.ts': /^vscode-languageserver\/browser$/,
  'server/src/cli/tuning.ts': /^node:v8$/,
};

const NOTHING = /^(?!)/;
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'|\brequire\(\s*'([^']+)'/g;

/** A tag of JSDoc in a line of a comment that begins with something else. */
const TAG_BEHIND_WORDS = /[^\s*/].*\s@(?:param|returns?|throws|type|typedef|template)\b/;

interface Import {
  /** Path below the project's root, with forward slashes. */
  readonly file: string;
  /** A path of the same kind for our own files, else the name as written. */
  readonly to: string;
  readonly own: boolean;
}

function filesIn(folder: string, endings: readonly string[]): string[] {
  const skipped = new Set([
    'node_modules',
    'out',
    'dist',
    'runtime',
    '.git',
    '.vscode-test',
    '.vscode-test-web',
    'test-results',
  ]);
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : filesIn(path, endings);
    return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
  });
}

function sourceOf(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

function importsIn(folder: string): Import[] {
  return filesIn(folder, ['.ts']).flatMap((file) =>
    [...sourceOf(file).matchAll(IMPORT)].map((match) => {
      const name = (match[1] ?? match[2]) as string;
      const own = name.startsWith('.');
      const to = own
        ? relative(ROOT, join(ROOT, dirname(file), name))
            .split(sep)
            .join('/')
        : name;
      return { file, to, own };
    }),
  );
}

/** The folder of `server/src` in which a file lies; null elsewhere. */
function layerOf(path: string): string | null {
  return /^server\/src\/([a-z]+)(?:\/|$)/.exec(path)?.[1] ?? null;
}

function rankOf(layer: string): number {
  return LAYERS.findIndex((layers) => layers.includes(layer));
}

const server = importsIn('server/src');
const client = importsIn('client');

describe('the layers', () => {
  it('are all that lies in server/src', () => {
    const known = LAYERS.flat();
    const folders = readdirSync(join(ROOT, 'server/src'));
    assert.deepStrictEqual(
      folders.filter((folder) => !known.includes(folder)),
      [],
    );
  });

  it('stand in the table of ARCHITECTURE.md, each behind those that it may import', () => {
    const table = [...sourceOf('ARCHITECTURE.md').matchAll(/^\| `([a-z]+)` \|/gm)].map(([, layer = '']) => layer);
    assert.deepStrictEqual([...table].sort(), LAYERS.flat().sort());
    const ranks = table.map(rankOf);
    assert.deepStrictEqual(
      ranks,
      [...ranks].sort((a, b) => a - b),
    );
  });

  for (const layer of LAYERS.flat()) {
    it(`${layer} imports none that come after it, nor its neighbour`, () => {
      const wrong = server.filter(({ file, to, own }) => {
        if (!own || layerOf(file) !== layer) return false;
        const other = layerOf(to);
        return other === null || (other !== layer && rankOf(other) >= rankOf(layer));
      });
      assert.deepStrictEqual(wrong, []);
    });

    it(`${layer} imports no package but its own`, () => {
      const may = PACKAGES[layer] ?? NOTHING;
      const wrong = server.filter(
        ({ file, to, own }) => !own && layerOf(file) === layer && !may.test(to) && !ENTRIES[file]?.test(to),
      );
      assert.deepStrictEqual(wrong, []);
    });
  }

  it('are seen: the test reads imports at all', () => {
    assert.ok(server.some(({ file, to }) => layerOf(file) === 'rules' && layerOf(to) === 'identities'));
    assert.ok(server.some(({ to }) => to === 'htmlparser2'));
    assert.ok(client.some(({ to }) => to === 'vscode'));
  });

  it('beside the rules take from those before them alone: questions, wording, fixes, remarks', () => {
    const order = ['questions', 'wording', 'fixes', 'remarks'];
    const rankIn = (file: string) => order.indexOf(/^server\/src\/rules\/([a-z]+)\//.exec(file)?.[1] ?? '');
    const inside = server.filter(({ file, to }) => rankIn(file) >= 0 && layerOf(to) === 'rules');
    assert.ok(inside.length > 20);
    assert.deepStrictEqual(
      inside.filter(({ file, to }) => rankIn(to) > rankIn(file)),
      [],
    );
  });

  it('protocol, engine, lsp and cli know the core by its one door alone', () => {
    const outside = ['protocol', 'engine', 'lsp', 'cli'];
    const around = server.filter(({ file, to, own }) => {
      const from = layerOf(file);
      if (!own || from === null || !outside.includes(from) || layerOf(to) === from) return false;
      return (
        to !== 'server/src/service' &&
        !/^server\/src\/engine\/(?:compilers|start)$/.test(to) &&
        !(from === 'lsp' && to === 'server/src/protocol')
      );
    });
    assert.deepStrictEqual(around, []);
  });

  it('protocol is types alone, so that neither side grows by it', () => {
    const files = filesIn('server/src/protocol', ['.ts']);
    const values = files.filter((file) =>
      /^(?:import|export) (?!type\b|interface\b)|^(?:const|let|function|class|enum)\b/m.test(sourceOf(file)),
    );
    assert.ok(files.length > 1);
    assert.deepStrictEqual(values, []);
  });

  it('the core has no process, no global of Node and no console', () => {
    const core = filesIn('server/src', ['.ts']).filter(
      (file) => !['engine', 'lsp', 'cli'].includes(layerOf(file) ?? ''),
    );
    const uses = core.filter((file) =>
      /\b(?:process|Buffer|__dirname|global|console|setTimeout)\./.test(sourceOf(file)),
    );
    assert.deepStrictEqual(uses, []);
  });
});

describe('a year', () => {
  /** A year of this century as a number or in a text, not part of a longer number. */
  const YEAR = /(?<![\w.])20\d\d(?!\w)/g;
  /** What looks like a year and decides nothing about a form: examples to a person, and limits. */
  const OTHER: Readonly<Record<string, readonly string[]>> = {
    // How a year is to be written, in the message that refuses another; and a title that is tried out.
    'server/src/writing/rename.ts': ['2025'],
    // Characters of a sentence.
    'server/src/statements/sentence.ts': ['2000', '2048'],
    // Labels and headings remembered.
    'server/src/tables/split.ts': ['2048'],
    'server/src/sections/heading-text.ts': ['2048'],
    // Milliseconds; and the name of SVG.
    'client/src/preview/jumps.ts': ['2000'],
    'client/src/tables/selected.ts': ['2000'],
    'client/webview/make.ts': ['2000'],
    // The client carries no form, so it has to name the year from which on there is one.
    'client/src/new-report.ts': [String(Math.min(...FORMS.map(({ reportYears }) => reportYears.from)))],
  };
  const yearsIn = (source: string) => [
    ...new Set([...source.replace(/^ *(?:\/?\*|\/\/).*$/gm, '').matchAll(YEAR)].map(([year]) => year)),
  ];

  it('is named by the forms and the statutes alone', () => {
    const found = ['server/src', 'client']
      .flatMap((folder) => filesIn(folder, ['.ts']))
      .filter((file) => layerOf(file) !== 'forms')
      .map((file) => [file, yearsIn(sourceOf(file))] as const)
      .filter(([, years]) => years.length > 0);
    assert.deepStrictEqual(Object.fromEntries(found), OTHER);
  });

  it('is seen in whatever manner it is named', () => {
    const named = ["id === '2019'", 'const FIRST = 2021;', '（国办公开办函〔2020〕30号）', 'from: 2022,', '(2023年度)'];
    assert.deepStrictEqual(named.flatMap(yearsIn), ['2019', '2021', '2020', '2022', '2023']);
    assert.deepStrictEqual(['/** 2021 */', '  // 2021', '0x2021', '12021'].flatMap(yearsIn), []);
  });
});

describe('the client', () => {
  it('is the only part that knows vscode', () => {
    const wrong = server.filter(({ to }) => to === 'vscode' || to.startsWith('vscode-languageclient'));
    assert.deepStrictEqual(wrong, []);
  });

  it('takes from the server its service and the protocol alone', () => {
    const wrong = client.filter(
      ({ to, own }) => own && to.startsWith('server/') && !['service', 'protocol'].includes(layerOf(to) ?? ''),
    );
    assert.deepStrictEqual(wrong, []);
  });

  it('imports no package but vscode, its client library and path helpers', () => {
    const wrong = client.filter(
      ({ to, own }) => !own && !/^(?:vscode|vscode-languageclient(?:\/node|\/browser)?|node:path)$/.test(to),
    );
    assert.deepStrictEqual(wrong, []);
  });
});

describe('the page of the preview', () => {
  const files = filesIn('client/webview', ['.ts']);

  it('knows no vscode and takes nothing but types from elsewhere', () => {
    const outside = files.flatMap((file) =>
      [...sourceOf(file).matchAll(/^import (?!type )[^;]*from '((?!\.\/)[^']+)'/gm)].map(([, to]) => `${file} ${to}`),
    );
    assert.deepStrictEqual(outside, []);
  });

  it('turns no text into markup or code', () => {
    const sinks =
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|srcdoc|\beval\(|new Function/;
    assert.ok(files.length > 5);
    assert.deepStrictEqual(
      files.filter((file) => sinks.test(sourceOf(file))),
      [],
    );
  });

  it('is begun under a policy that lets nothing through but our own script and style', () => {
    const policy = /const policy = `([^`]+)`/.exec(sourceOf('client/src/preview/page.ts'))?.[1] ?? '';
    assert.match(policy, /^default-src 'none'; /);
    assert.doesNotMatch(policy, /unsafe|\*|https?:|data:|blob:/);
  });
});

describe('every source file', () => {
  const sizes = ['server/src', 'client', 'scripts', 'test']
    .flatMap((folder) => filesIn(folder, ['.ts', '.mjs']))
    .map((file) => ({ file, lines: sourceOf(file).split('\n').length - 1 }));
  const code = sizes.filter(({ file }) => !file.startsWith('test/'));

  it('has at most 400 lines', () => {
    assert.deepStrictEqual(
      sizes.filter(({ lines }) => lines > 400),
      [],
    );
  });

  it('is small: half of them have fewer than 80 lines', () => {
    const sorted = code.map(({ lines }) => lines).sort((a, b) => a - b);
    assert.ok(sorted.length > 100);
    assert.ok((sorted[sorted.length >> 1] as number) < 80);
  });

  it('gives away nothing but types that no other file takes', () => {
    const files = ['server/src', 'client', 'bench', 'test'].flatMap((folder) => filesIn(folder, ['.ts']));
    const taken = new Set(
      files.flatMap((file) =>
        [...sourceOf(file).matchAll(/^(?:import|export)\b[^;]*?\{([^}]*)\}\s*from '\./gm)].flatMap(([, names = '']) =>
          names.split(',').map((name) => name.trim().replace(/^type |\s+as .*$/g, '')),
        ),
      ),
    );
    const given = files
      .filter((file) => !file.startsWith('test/') && !file.startsWith('bench/'))
      .flatMap((file) =>
        [...sourceOf(file).matchAll(/^export (?:async )?(?:const|let|function|class) (\w+)/gm)].map(
          ([, name = '']) => [file, name] as const,
        ),
      );
    assert.ok(given.length > 500, `${given.length}`);
    // The client loads what connects it to the server when there is a report to check, whole; VS Code takes its two from the bundles.
    const whole = /^client\/src\/(?:browser|node)(?:-link)?\.ts$/;
    assert.deepStrictEqual(
      given.filter(([file, name]) => !taken.has(name) && !whole.test(file)),
      [],
    );
  });

  it('says of each type and function that it gives away what it is', () => {
    const given = code.flatMap(({ file }) => {
      const text = sourceOf(file);
      const names = text.matchAll(/^export (?:async )?(?:function|class|interface|type) (\w+)/gm);
      return [...names].map(({ 1: name, index }) => ({ file, name, said: text.slice(0, index).endsWith('*/\n') }));
    });
    assert.ok(given.length > 500, `${given.length}`);
    assert.deepStrictEqual(
      given.filter(({ said }) => !said),
      [],
    );
  });

  it('remembers things of objects by one means', () => {
    const others = sizes.filter(
      ({ file }) => file.startsWith('server/src/') && /new Weak(?:Map|Set)\b/.test(sourceOf(file)),
    );
    assert.deepStrictEqual(others, []);
  });

  it('leaves it to one of them to escape what HTML takes for signs', () => {
    const escapers = code.filter(({ file }) => /&(?:amp|lt|gt|quot|apos|#0?39|#x27);/i.test(sourceOf(file)));
    assert.deepStrictEqual(
      escapers.map(({ file }) => file),
      ['server/src/text/escape.ts'],
    );
  });

  it('has the tags of its comments on lines of their own, as elsewhere they are words', () => {
    const within = sizes.flatMap(({ file }) =>
      [...sourceOf(file).matchAll(/\/\*\*.*?\*\//gs)]
        .flatMap(([comment]) => comment.split('\n'))
        .filter((line) => TAG_BEHIND_WORDS.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
    assert.deepStrictEqual(within, []);
    assert.match(' * What it is. @returns none', TAG_BEHIND_WORDS);
    assert.match(' * @param a one, @param b another', TAG_BEHIND_WORDS);
    for (const line of ['/** @param a one */', ' * @throws Error when it is late']) {
      assert.doesNotMatch(line, TAG_BEHIND_WORDS);
    }
  });

  it('silences no checker and leaves nothing for later', () => {
    const marks = new RegExp(
      ['biome-ignore', '@ts-(?:ignore|expect-error|nocheck)', '\\bTO' + 'DO\\b', '\\bFIX' + 'ME\\b'].join('|'),
    );
    const marked = sizes.filter(({ file }) => file !== 'test/unit/architecture.test.ts' && marks.test(sourceOf(file)));
    assert.deepStrictEqual(marked, []);
  });
});
