import { parseArgs } from 'node:util';
import type { Language, Layout, Severity, Words } from '../service';
import type { ConfigurationChoice } from './configurations';
import { STDIN } from './inputs';
import {
  badChoice,
  CHECK_NOT_CONVERT,
  CHECK_ONLY,
  CONFIG_OR_NONE,
  CONVERT_ONLY,
  DIFF_ALONE,
  FOLDER_OR_FILES,
  NO_COMMAND,
  NO_FILE,
  NO_FOLDER,
  NO_LAYOUT,
  NO_OPTIONS,
  needlessValue,
  noLastYear,
  ONE_OUTPUT,
  STDIN_TO_OUTPUT,
  unknownCommand,
  unknownOption,
} from './misuse';
import { CHOICES, OPTIONS, OWN } from './options';

/** How findings are written. */
export type Format = 'human' | 'lines' | 'csv' | 'json' | 'sarif';
/** Whether the certain fixes are made, only shown, or neither. */
export type Fixing = 'none' | 'write' | 'show';
/** The mildest finding for which the command fails. */
export type FailOn = Severity | 'never';

/** What a command line asks for. */
export type Request =
  | { readonly command: 'help' | 'version'; readonly lang: Language }
  | {
      readonly command: 'check';
      readonly lang: Language;
      readonly paths: readonly string[];
      readonly format: Format;
      readonly failOn: FailOn;
      readonly fixing: Fixing;
      readonly configuration: ConfigurationChoice;
      /** Where last year's reports are, with which this year's are compared. */
      readonly lastYear: string | null;
      /** Where they are for an input whose configuration does not say: all of these places. */
      readonly lastYearDefault: readonly string[];
    }
  | { readonly command: 'render'; readonly lang: Language; readonly paths: readonly string[] }
  | {
      readonly command: 'extract';
      readonly lang: Language;
      readonly paths: readonly string[];
      readonly format: 'json' | 'csv';
    }
  | {
      readonly command: 'convert';
      readonly lang: Language;
      readonly paths: readonly string[];
      readonly to: Layout;
      /** Standard output, the files themselves, or files of a folder. */
      readonly into: 'output' | 'inputs' | { readonly folder: string };
    }
  | {
      /** The line is wrong; `awaits` is the JSON that its reader expects all the same. */
      readonly command: 'misuse';
      readonly lang: Language;
      readonly awaits: 'findings' | 'sarif' | 'data' | null;
      readonly message: Words;
    };

type Choices = { -readonly [name in keyof typeof CHOICES]?: (typeof CHOICES)[name][number] };

/** What is said where the path is wanting that an option needs. */
const PATHS = {
  config: () => NO_FILE,
  out: () => NO_FOLDER,
  'last-year': noLastYear,
  'last-year-default': noLastYear,
} as const;

type PathOption = keyof typeof PATHS;

/** A command line taken apart, before it is known whether its options go with its command. */
interface Line {
  readonly command: string | undefined;
  readonly paths: readonly string[];
  readonly lang: Language;
  readonly chosen: Choices;
  /** The options that stand in it, by name. */
  readonly names: ReadonlySet<string>;
  /** The paths that options were given, in order. */
  readonly given: ReadonlyMap<PathOption, readonly string[]>;
  /** What is wrong with options of their own, in their order. */
  readonly wrong: readonly Words[];
}

/** Reads the arguments after the program's name. Of an option given twice the last counts, of `--last-year-default` each. */
export function parse(args: readonly string[]): Request {
  const line = lineOf(args);
  const { lang, chosen } = line;
  const request = requestOf(line);
  if ('command' in request) return request;
  const awaited = AWAITED[chosen.format ?? 'human'];
  const awaits = line.command === 'extract' && chosen.format !== 'csv' ? 'data' : awaited;
  return { command: 'misuse', lang, awaits, message: request };
}

const AWAITED = { human: null, lines: null, csv: null, json: 'findings', sarif: 'sarif' } as const;

function lineOf(args: readonly string[]): Line {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: OPTIONS,
  });
  const chosen: Choices = {};
  const names = new Set<string>();
  const paths = new Map<PathOption, string[]>();
  const wrong: Words[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName } = token;
    const value = given(token);
    names.add(name);
    if (isOneOf(CHOICES, name)) {
      if (!choose(chosen, name, value)) wrong.push(badChoice(name, CHOICES[name], value));
    } else if (isOneOf(PATHS, name)) {
      if (isPath(name, value)) paths.set(name, [...(paths.get(name) ?? []), value]);
      else wrong.push(PATHS[name](rawName));
    } else if (!isOneOf(OPTIONS, name)) wrong.push(unknownOption(rawName));
    else if (token.value !== undefined) wrong.push(needlessValue(rawName));
  }
  const [command, ...files] = positionals;
  return { command, paths: files, lang: chosen.lang ?? 'zh', chosen, names, given: paths, wrong };
}

function isOneOf<All extends object>(all: All, name: string): name is keyof All & string {
  return Object.hasOwn(all, name);
}

/** Of last year many files may be meant, which standard input cannot be. */
function isPath(name: PathOption, value: string | undefined): value is string {
  return Boolean(value) && !(name.startsWith('last-year') && value === STDIN);
}

interface Given {
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** What an option is given. The option behind one that has been left without its value is none. */
function given({ value, inlineValue }: Given): string | undefined {
  return !inlineValue && value !== undefined && /^-./.test(value) ? undefined : value;
}

/** Sets the choice when the value is one of those there are. */
function choose<Name extends keyof Choices>(chosen: Choices, name: Name, value: string | undefined): boolean {
  const values: readonly string[] = CHOICES[name];
  if (value === undefined || !values.includes(value)) return false;
  chosen[name] = value as NonNullable<Choices[Name]>;
  return true;
}

/** What the line asks for, or what is wrong with it. */
function requestOf(line: Line): Request | Words {
  const { command, paths, lang, names, wrong } = line;
  if (wrong[0]) return wrong[0];
  if (names.has('help')) return { command: 'help', lang };
  if (names.has('version')) return { command: 'version', lang };
  switch (command) {
    case 'check':
      return isFor('convert', line) ? CONVERT_ONLY : checkRequest(line);
    case 'convert':
      return convertRequest(line);
    case 'extract':
      if (isFor('convert', line)) return CONVERT_ONLY;
      return extractRequest(line);
    case 'render':
      if (isFor('convert', line)) return CONVERT_ONLY;
      return isFor('check', line) || line.chosen.format ? NO_OPTIONS : { command, lang, paths };
    case undefined:
      return NO_COMMAND;
    default:
      return unknownCommand(command);
  }
}

function extractRequest(line: Line): Request | Words {
  const { paths, lang, chosen } = line;
  const { format = 'json' } = chosen;
  if (isFor('check', line) || (format !== 'json' && format !== 'csv')) return CHECK_ONLY;
  return { command: 'extract', lang, paths, format };
}

/** What is printed is a file of its own, which other words would spoil. */
function isFile(format: Format | undefined): boolean {
  return format === 'csv' || format === 'json' || format === 'sarif';
}

/** An option stands in it that goes with this command alone. */
function isFor(command: keyof typeof OWN, { names }: Line): boolean {
  return OWN[command].some((name) => names.has(name));
}

function checkRequest({ paths, lang, chosen, names, given }: Line): Request | Words {
  const { format, 'fail-on': failOn } = chosen;
  const config = given.get('config')?.at(-1);
  const fixing: Fixing = names.has('diff') ? 'show' : names.has('fix') ? 'write' : 'none';
  if (config !== undefined && names.has('no-config')) return CONFIG_OR_NONE;
  if (fixing === 'show' && (format || failOn)) return DIFF_ALONE;
  if (fixing === 'write' && isFile(format) && paths.includes(STDIN)) return ONE_OUTPUT;
  const configuration = names.has('no-config') ? 'none' : config === undefined ? 'nearest' : { file: config };
  return {
    command: 'check',
    lang,
    paths,
    format: format ?? 'human',
    failOn: failOn ?? 'error',
    fixing,
    configuration,
    lastYear: given.get('last-year')?.at(-1) ?? null,
    lastYearDefault: given.get('last-year-default') ?? [],
  };
}

function convertRequest(line: Line): Request | Words {
  const { paths, lang, chosen, names, given } = line;
  const folder = given.get('out')?.at(-1);
  if (isFor('check', line) || chosen.format) return CHECK_NOT_CONVERT;
  if (chosen.to === undefined) return NO_LAYOUT;
  if (folder !== undefined && names.has('write')) return FOLDER_OR_FILES;
  const into = folder !== undefined ? { folder } : names.has('write') ? 'inputs' : 'output';
  if (into !== 'output' && paths.includes(STDIN)) return STDIN_TO_OUTPUT;
  return { command: 'convert', lang, paths, to: chosen.to, into };
}
