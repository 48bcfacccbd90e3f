import { LAYOUTS, strung, type Words } from '../service';
import { OWN, written } from './options';

const OF_CHECK = written(OWN.check);
const OF_CONVERT = written(OWN.convert);

/** An option has a value that is none of its own, or lacks one. */
export function badChoice(name: string, values: readonly string[], value: string | undefined): Words {
  const zh = value === undefined ? `--${name} 后面缺少取值` : `--${name} 不能取“${value}”`;
  const en = value === undefined ? `--${name} needs a value` : `--${name} cannot be "${value}"`;
  return { zh: `${zh}，可取：${values.join('、')}。`, en: `${en}; choose one of: ${values.join(', ')}.` };
}

/** No option has this name. */
export function unknownOption(name: string): Words {
  const zh = `没有选项 ${name}。`;
  const en = `there is no option ${name}.`;
  if (name.startsWith('--')) return { zh, en };
  return {
    zh: `${zh}文件名以 - 开头的，写在 -- 之后。`,
    en: `${en} Files whose names begin with - go after --.`,
  };
}

/** An option that takes no value was given one. */
export function needlessValue(name: string): Words {
  return { zh: `${name} 不带取值。`, en: `${name} takes no value.` };
}

/** No command has this name. */
export function unknownCommand(command: string): Words {
  return {
    zh: `没有命令“${command}”。命令有 check（检查）、extract（取出数据）、convert（转换版式）和 render（写成网页），文件写在命令之后。`,
    en: `there is no command "${command}". The commands are check, extract, convert and render; files go after the command.`,
  };
}

export const NO_COMMAND: Words = {
  zh: '没有给出命令。命令有 check（检查）、extract（取出数据）、convert（转换版式）和 render（写成网页）。',
  en: 'no command is given. The commands are check, extract, convert and render.',
};

export const CHECK_ONLY: Words = {
  zh: `extract 输出 JSON 或 CSV，--format human|lines|sarif、${OF_CHECK.join('、')} 只用于 check。`,
  en: `extract prints JSON or CSV; --format human|lines|sarif, ${strung(OF_CHECK)} belong to check.`,
};

export const NO_OPTIONS: Words = {
  zh: 'render 只用 --lang，其他选项用于 check 和 convert。',
  en: 'render takes --lang alone; the other options belong to check and convert.',
};

export const NO_FILE: Words = {
  zh: '--config 后面缺少配置文件的路径。',
  en: '--config needs the path of a configuration file.',
};

/** The option stands without the file or folder that it needs. */
export function noLastYear(option: string): Words {
  return {
    zh: `${option} 后面缺少上年报告的文件或文件夹。`,
    en: `${option} needs the file or folder of last year’s reports.`,
  };
}

export const NO_FOLDER: Words = {
  zh: '--out 后面缺少文件夹的路径。',
  en: '--out needs the path of a folder.',
};

export const NO_LAYOUT: Words = {
  zh: `请用 --to 写明转换成哪种版式：${LAYOUTS.join('、')}。`,
  en: `--to is missing, the layout to convert to: ${LAYOUTS.join(', ')}.`,
};

export const FOLDER_OR_FILES: Words = {
  zh: '--out 和 --write 不能同用。',
  en: '--out and --write do not go together.',
};

export const STDIN_TO_OUTPUT: Words = {
  zh: '标准输入（-）没有文件名，只能写到标准输出，不能与 --out、--write 同用。',
  en: 'standard input (-) has no name and goes to standard output; --out and --write do not go with it.',
};

export const CONVERT_ONLY: Words = {
  zh: `${OF_CONVERT.join('、')} 只用于 convert。`,
  en: `${strung(OF_CONVERT)} belong to convert.`,
};

export const CHECK_NOT_CONVERT: Words = {
  zh: `convert 只用 ${OF_CONVERT.join('、')}，--format、${OF_CHECK.join('、')} 不用于转换版式。`,
  en: `convert takes ${strung(OF_CONVERT)}; --format, ${strung(OF_CHECK)} do not go with it.`,
};

export const CONFIG_OR_NONE: Words = {
  zh: '--config 和 --no-config 不能同用。',
  en: '--config and --no-config do not go together.',
};

export const DIFF_ALONE: Words = {
  zh: '--diff 只输出差异，有差异时退出码为 1，不能与 --format、--fail-on 同用。',
  en: '--diff prints the difference alone and exits with 1 when there is one; --format and --fail-on do not go with it.',
};

export const ONE_OUTPUT: Words = {
  zh: '--fix - 把改正后的文本写到标准输出，不能与 --format csv|json|sarif 同用。',
  en: '--fix - prints the corrected text on standard output; --format csv|json|sarif does not go with it.',
};
