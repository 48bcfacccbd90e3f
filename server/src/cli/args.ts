import { parseArgs } from 'node:util';
import { LAYOUTS, type Language, type Layout, type Severity, type Words } from '../service';
import type { ConfigurationChoice } from './configurations';
import { STDIN } from './inputs';

export type Format = 'human' | 'lines' | 'json' | 'sarif';
/** Whether the certain fixes are made, only shown, or neither. */
export type Fixing = 'none' | 'write' | 'show';
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
    }
  | { readonly command: 'render'; readonly lang: Language; readonly paths: readonly string[] }
  | { readonly command: 'extract'; readonly lang: Language; readonly paths: readonly string[] }
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
  format: ['human', 'lines', 'json', 'sarif'],
  'fail-on': ['error', 'warning', 'information', 'hint', 'never'],
  to: LAYOUTS,
} as const;

type Choices = { -readonly [name in keyof typeof CHOICES]?: (typeof CHOICES)[name][number] };

/** Reads the arguments after the program's name. Of an option given twice the last counts. */
export function parse(args: readonly string[]): Request {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      lang: { type: 'string' },
      format: { type: 'string' },
      'fail-on': { type: 'string' },
      fix: { type: 'boolean' },
      diff: { type: 'boolean' },
      config: { type: 'string' },
      'no-config': { type: 'boolean' },
      'last-year': { type: 'string' },
      to: { type: 'string' },
      out: { type: 'string' },
      write: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean', short: 'v' },
    },
  });
  const chosen: Choices = {};
  const asked = new Set<string>();
  let config: string | undefined;
  let folder: string | undefined;
  let lastYear: string | null = null;
  const wrong: Words[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const value = given(token);
    if (Object.hasOwn(CHOICES, token.name)) {
      const name = token.name as keyof typeof CHOICES;
      if (!choose(chosen, name, value)) wrong.push(badChoice(name, value));
    } else if (token.name === 'config' && value) config = value;
    else if (token.name === 'config') wrong.push(NO_FILE);
    else if (token.name === 'last-year' && value && value !== STDIN) lastYear = value;
    else if (token.name === 'last-year') wrong.push(NO_LAST_YEAR);
    else if (token.name === 'out' && value) folder = value;
    else if (token.name === 'out') wrong.push(NO_FOLDER);
    else if (!isFlag(token.name)) wrong.push(unknownOption(token.rawName));
    else if (token.value === undefined) asked.add(token.name);
    else wrong.push(needlessValue(token.rawName));
  }
  const lang = chosen.lang ?? 'zh';
  const [command, ...paths] = positionals;
  const awaits = command === 'extract' ? 'data' : AWAITED[chosen.format ?? 'human'];
  const misuse = (message: Words): Request => ({ command: 'misuse', lang, awaits, message });

  if (wrong[0]) return misuse(wrong[0]);
  if (asked.has('help')) return { command: 'help', lang };
  if (asked.has('version')) return { command: 'version', lang };
  const { format, 'fail-on': failOn } = chosen;
  const converting = chosen.to !== undefined || folder !== undefined || asked.has('write');
  const fixing: Fixing = asked.has('diff') ? 'show' : asked.has('fix') ? 'write' : 'none';
  if (command !== 'convert' && converting && isCommand(command)) return misuse(CONVERT_ONLY);
  if (command === 'check') {
    if (config !== undefined && asked.has('no-config')) return misuse(CONFIG_OR_NONE);
    if (fixing === 'show' && (chosen.format || failOn)) return misuse(DIFF_ALONE);
    if (fixing === 'write' && (format === 'json' || format === 'sarif') && paths.includes(STDIN)) {
      return misuse(ONE_OUTPUT);
    }
    const configuration = asked.has('no-config') ? 'none' : config === undefined ? 'nearest' : { file: config };
    return {
      command,
      lang,
      paths,
      format: format ?? 'human',
      failOn: failOn ?? 'error',
      fixing,
      configuration,
      lastYear,
    };
  }
  const configured = config !== undefined || asked.has('no-config');
  const checking = failOn || fixing !== 'none' || configured || lastYear !== null;
  if (command === 'convert') {
    if (checking || format !== undefined) return misuse(CHECK_NOT_CONVERT);
    if (chosen.to === undefined) return misuse(NO_LAYOUT);
    if (folder !== undefined && asked.has('write')) return misuse(FOLDER_OR_FILES);
    const into = folder !== undefined ? { folder } : asked.has('write') ? 'inputs' : 'output';
    return { command, lang, paths, to: chosen.to, into };
  }
  if (command === 'render') {
    return checking || format !== undefined ? misuse(NO_OPTIONS) : { command, lang, paths };
  }
  if (command === 'extract') {
    if (checking || (format !== undefined && format !== 'json')) return misuse(CHECK_ONLY);
    return { command, lang, paths };
  }
  return misuse(command === undefined ? NO_COMMAND : unknownCommand(command));
}

interface Given {
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** What an option is given. The option behind one that has been left without its value is none. */
function given({ value, inlineValue }: Given): string | undefined {
  return !inlineValue && value !== undefined && /^-./.test(value) ? undefined : value;
}

const AWAITED = { human: null, lines: null, json: 'findings', sarif: 'sarif' } as const;

function isCommand(word: string | undefined): boolean {
  return word === 'check' || word === 'extract' || word === 'render';
}

const FLAGS: ReadonlySet<string> = new Set(['fix', 'diff', 'no-config', 'write', 'help', 'version']);

function isFlag(name: string): boolean {
  return FLAGS.has(name);
}

/** Sets the choice when the value is one of those there are. */
function choose<Name extends keyof Choices>(chosen: Choices, name: Name, value: string | undefined): boolean {
  const values: readonly string[] = CHOICES[name];
  if (value === undefined || !values.includes(value)) return false;
  chosen[name] = value as NonNullable<Choices[Name]>;
  return true;
}

function badChoice(name: keyof typeof CHOICES, value: string | undefined): Words {
  const values = CHOICES[name];
  const zh = value === undefined ? `--${name} 后面缺少取值` : `--${name} 不能取“${value}”`;
  const en = value === undefined ? `--${name} needs a value` : `--${name} cannot be "${value}"`;
  return { zh: `${zh}，可取：${values.join('、')}。`, en: `${en}; choose one of: ${values.join(', ')}.` };
}

function unknownOption(name: string): Words {
  const zh = `没有选项 ${name}。`;
  const en = `there is no option ${name}.`;
  if (name.startsWith('--')) return { zh, en };
  return {
    zh: `${zh}文件名以 - 开头的，写在 -- 之后。`,
    en: `${en} Files whose names begin with - go after --.`,
  };
}

function needlessValue(name: string): Words {
  return { zh: `${name} 不带取值。`, en: `${name} takes no value.` };
}

function unknownCommand(command: string): Words {
  return {
    zh: `没有命令“${command}”。命令有 check（检查）、extract（取出数据）、convert（转换版式）和 render（写成网页），文件写在命令之后。`,
    en: `there is no command "${command}". The commands are check, extract, convert and render; files go after the command.`,
  };
}

const NO_COMMAND: Words = {
  zh: '没有给出命令。命令有 check（检查）、extract（取出数据）、convert（转换版式）和 render（写成网页）。',
  en: 'no command is given. The commands are check, extract, convert and render.',
};

const CHECK_ONLY: Words = {
  zh: 'extract 只输出 JSON，--format human|lines|sarif、--fail-on、--fix、--diff、--config、--no-config、--last-year 只用于 check。',
  en: 'extract prints JSON only; --format human|lines|sarif, --fail-on, --fix, --diff, --config, --no-config and --last-year belong to check.',
};

const NO_OPTIONS: Words = {
  zh: 'render 只用 --lang，其他选项用于 check 和 convert。',
  en: 'render takes --lang alone; the other options belong to check and convert.',
};

const NO_FILE: Words = {
  zh: '--config 后面缺少配置文件的路径。',
  en: '--config needs the path of a configuration file.',
};

const NO_LAST_YEAR: Words = {
  zh: '--last-year 后面缺少上年报告的文件或文件夹。',
  en: '--last-year needs the file or folder of last year’s reports.',
};

const NO_FOLDER: Words = {
  zh: '--out 后面缺少文件夹的路径。',
  en: '--out needs the path of a folder.',
};

const NO_LAYOUT: Words = {
  zh: `请用 --to 写明转换成哪种版式：${LAYOUTS.join('、')}。`,
  en: `--to is missing, the layout to convert to: ${LAYOUTS.join(', ')}.`,
};

const FOLDER_OR_FILES: Words = {
  zh: '--out 和 --write 不能同用。',
  en: '--out and --write do not go together.',
};

const CONVERT_ONLY: Words = {
  zh: '--to、--out、--write 只用于 convert。',
  en: '--to, --out and --write belong to convert.',
};

const CHECK_NOT_CONVERT: Words = {
  zh: 'convert 只用 --to、--out、--write，--format、--fail-on、--fix、--diff、--config、--no-config、--last-year 不用于转换版式。',
  en: 'convert takes --to, --out and --write; --format, --fail-on, --fix, --diff, --config, --no-config and --last-year do not go with it.',
};

const CONFIG_OR_NONE: Words = {
  zh: '--config 和 --no-config 不能同用。',
  en: '--config and --no-config do not go together.',
};

const DIFF_ALONE: Words = {
  zh: '--diff 只输出差异，有差异时退出码为 1，不能与 --format、--fail-on 同用。',
  en: '--diff prints the difference alone and exits with 1 when there is one; --format and --fail-on do not go with it.',
};

const ONE_OUTPUT: Words = {
  zh: '--fix - 把改正后的文本写到标准输出，不能与 --format json|sarif 同用。',
  en: '--fix - prints the corrected text on standard output; --format json|sarif does not go with it.',
};
