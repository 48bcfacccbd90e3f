import { parseArgs } from 'node:util';
import { LAYOUTS, type Language, type Layout, type Severity, type Words } from '../service';
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
  unknownCommand,
  unknownOption,
} from './misuse';

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

const CHOICES = {
  lang: ['zh', 'en'],
  format: ['human', 'lines', 'csv', 'json', 'sarif'],
  'fail-on': ['error', 'warning', 'information', 'hint', 'never'],
  to: LAYOUTS,
} as const;

type Choices = { -readonly [name in keyof typeof CHOICES]?: (typeof CHOICES)[name][number] };

const OPTIONS = {
  lang: { type: 'string' },
  format: { type: 'string' },
  'fail-on': { type: 'string' },
  fix: { type: 'boolean' },
  diff: { type: 'boolean' },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  'last-year': { type: 'string' },
  'last-year-default': { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
  write: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** A command line taken apart, before it is known whether its options go with its command. */
interface Line {
  readonly command: string | undefined;
  readonly paths: readonly string[];
  readonly lang: Language;
  readonly chosen: Choices;
  /** The options without a value that stand in it. */
  readonly flags: ReadonlySet<string>;
  readonly config: string | undefined;
  readonly folder: string | undefined;
  readonly lastYear: string | null;
  readonly lastYearDefault: readonly string[];
  /** What is wrong with options of their own, in their order. */
  readonly wrong: readonly Words[];
}

/** Reads the arguments after the program's name. Of an option given twice the last counts, of `--last-year-default` each. */
export function parse(args: readonly string[]): Request {
  const line = lineOf(args);
  const { command, lang, chosen } = line;
  const request = requestOf(line);
  if ('command' in request) return request;
  const awaited = AWAITED[chosen.format ?? 'human'];
  const awaits = command === 'extract' && chosen.format !== 'csv' ? 'data' : awaited;
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
  const flags = new Set<string>();
  let config: string | undefined;
  let folder: string | undefined;
  let lastYear: string | null = null;
  const lastYearDefault: string[] = [];
  const wrong: Words[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const value = given(token);
    if (Object.hasOwn(CHOICES, token.name)) {
      const name = token.name as keyof typeof CHOICES;
      if (!choose(chosen, name, value)) wrong.push(badChoice(name, CHOICES[name], value));
    } else if (token.name === 'config' && value) config = value;
    else if (token.name === 'config') wrong.push(NO_FILE);
    else if (token.name === 'last-year' && value && value !== STDIN) lastYear = value;
    else if (token.name === 'last-year-default' && value && value !== STDIN) lastYearDefault.push(value);
    else if (token.name === 'last-year' || token.name === 'last-year-default') wrong.push(noLastYear(token.rawName));
    else if (token.name === 'out' && value) folder = value;
    else if (token.name === 'out') wrong.push(NO_FOLDER);
    else if (!Object.hasOwn(OPTIONS, token.name)) wrong.push(unknownOption(token.rawName));
    else if (token.value === undefined) flags.add(token.name);
    else wrong.push(needlessValue(token.rawName));
  }
  const [command, ...paths] = positionals;
  return { command, paths, lang: chosen.lang ?? 'zh', chosen, flags, config, folder, lastYear, lastYearDefault, wrong };
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
  const { command, paths, lang, flags, wrong } = line;
  if (wrong[0]) return wrong[0];
  if (flags.has('help')) return { command: 'help', lang };
  if (flags.has('version')) return { command: 'version', lang };
  switch (command) {
    case 'check':
      return isForConvert(line) ? CONVERT_ONLY : checkRequest(line);
    case 'convert':
      return convertRequest(line);
    case 'extract':
      if (isForConvert(line)) return CONVERT_ONLY;
      return extractRequest(line);
    case 'render':
      if (isForConvert(line)) return CONVERT_ONLY;
      return isForCheck(line) || line.chosen.format ? NO_OPTIONS : { command, lang, paths };
    case undefined:
      return NO_COMMAND;
    default:
      return unknownCommand(command);
  }
}

function extractRequest(line: Line): Request | Words {
  const { paths, lang, chosen } = line;
  const { format = 'json' } = chosen;
  if (isForCheck(line) || (format !== 'json' && format !== 'csv')) return CHECK_ONLY;
  return { command: 'extract', lang, paths, format };
}

/** What is printed is a file of its own, which other words would spoil. */
function isFile(format: Format | undefined): boolean {
  return format === 'csv' || format === 'json' || format === 'sarif';
}

/** An option stands in it that goes with `convert` alone. */
function isForConvert({ chosen, flags, folder }: Line): boolean {
  return chosen.to !== undefined || folder !== undefined || flags.has('write');
}

/** An option stands in it that goes with `check` alone; of formats others have some as well. */
function isForCheck({ chosen, flags, config, lastYear, lastYearDefault }: Line): boolean {
  if (chosen['fail-on'] || config !== undefined || lastYear !== null || lastYearDefault.length > 0) return true;
  return flags.has('fix') || flags.has('diff') || flags.has('no-config');
}

function checkRequest({ paths, lang, chosen, flags, config, lastYear, lastYearDefault }: Line): Request | Words {
  const { format, 'fail-on': failOn } = chosen;
  const fixing: Fixing = flags.has('diff') ? 'show' : flags.has('fix') ? 'write' : 'none';
  if (config !== undefined && flags.has('no-config')) return CONFIG_OR_NONE;
  if (fixing === 'show' && (format || failOn)) return DIFF_ALONE;
  if (fixing === 'write' && isFile(format) && paths.includes(STDIN)) return ONE_OUTPUT;
  const configuration = flags.has('no-config') ? 'none' : config === undefined ? 'nearest' : { file: config };
  return {
    command: 'check',
    lang,
    paths,
    format: format ?? 'human',
    failOn: failOn ?? 'error',
    fixing,
    configuration,
    lastYear,
    lastYearDefault,
  };
}

function convertRequest(line: Line): Request | Words {
  const { paths, lang, chosen, flags, folder } = line;
  if (isForCheck(line) || chosen.format) return CHECK_NOT_CONVERT;
  if (chosen.to === undefined) return NO_LAYOUT;
  if (folder !== undefined && flags.has('write')) return FOLDER_OR_FILES;
  const into = folder !== undefined ? { folder } : flags.has('write') ? 'inputs' : 'output';
  return { command: 'convert', lang, paths, to: chosen.to, into };
}
