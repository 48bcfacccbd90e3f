import type { Severity } from '../rules/finding';
import type { Span } from '../text/span';
import type { Words } from '../text/words';
import { type Acceptance, CONFIGURATION, type Complaint, type ComplaintCode } from './configuration';
import { LEVELS } from './level';

type Say = (span: Span, ...named: string[]) => Complaint;

function saying(code: ComplaintCode, severity: Severity, words: (...named: string[]) => Words): Say {
  return (span, ...named) => ({ code, severity, span, message: words(...named) });
}

const levels = LEVELS.join('、');
const levelsEn = LEVELS.join(', ');

/** Everything that can be said of a configuration file. */
export const SAY = {
  unreadable: saying('configuration-unreadable', 'error', (zh = '', en = '') => ({
    zh: `${CONFIGURATION} ${zh}，其中写的都没有生效。不知道接受了哪些问题，所以改好之前不自动改正。`,
    en: `${CONFIGURATION} ${en}, so that nothing in it takes effect. As nobody knows what is accepted, nothing is corrected automatically until it is mended.`,
  })),
  syntax: saying('configuration-syntax', 'error', () => ({
    zh: '这里不是正确的 JSON（可以有注释和末尾逗号），其后的内容可能没有生效。不知道接受了哪些问题，所以改好之前不自动改正。',
    en: 'This is no JSON (comments and trailing commas are allowed); what follows may not take effect. As nobody knows what is accepted, nothing is corrected automatically until it is mended.',
  })),
  notAnObject: saying('configuration-value', 'error', () => ({
    zh: '应为 { "rules": { … }, "accepted": [ … ], "lastYear": "…" }，现在的内容没有生效。',
    en: 'An object { "rules": { … }, "accepted": [ … ], "lastYear": "…" } is due; this has no effect.',
  })),
  notRules: saying('configuration-value', 'error', () => ({
    zh: 'rules 应为 { "规则代码": "级别" }，现在的内容没有生效。',
    en: 'rules must be an object { "code": "level" }; this has no effect.',
  })),
  notALevel: saying('configuration-value', 'error', (value = '') => ({
    zh: `${value} 不是级别，此项没有生效。可取：${levels}。`,
    en: `${value} is no level and has no effect. Choose one of: ${levelsEn}.`,
  })),
  notAList: saying('configuration-value', 'error', () => ({
    zh: 'accepted 应为列表 [ { "file", "code", "at", "reason" } ]，现在的内容没有生效。',
    en: 'accepted must be a list [ { "file", "code", "at", "reason" } ]; this has no effect.',
  })),
  notAnAcceptance: saying('configuration-value', 'error', () => ({
    zh: '应为 { "file": …, "code": …, "at": …, "reason": … }，此项没有生效。',
    en: 'An object { "file": …, "code": …, "at": …, "reason": … } is due; this has no effect.',
  })),
  notText: saying('configuration-value', 'error', (name = '', value = '') => ({
    zh: `${name} 应为文字，不能是 ${value}。`,
    en: `${name} must be text, not ${value}.`,
  })),
  lacks: saying('configuration-value', 'error', (name = '') => ({
    zh: `缺少 ${name}，此项没有生效。file 是报告的路径，code 是规则代码，at 是所在位置。`,
    en: `${name} is missing, so this has no effect. file is the report's path, code the rule's code, at the place.`,
  })),
  notBelow: saying('configuration-value', 'error', (path = '') => ({
    zh: `“${path}”不在本文件所在的文件夹之内，此项没有生效。请写相对于本文件夹的路径。`,
    en: `“${path}” is not below this file's folder, so this has no effect. Write a path relative to the folder.`,
  })),
  unknownKey: saying('configuration-unknown-key', 'warning', (name = '') => ({
    zh: `没有“${name}”这一项，没有生效。`,
    en: `There is no field “${name}”; it has no effect.`,
  })),
  unknownRule: saying('configuration-unknown-rule', 'warning', (code = '') => ({
    zh: `没有规则“${code}”，此项没有生效。规则代码见提示末尾或规则列表。`,
    en: `There is no rule “${code}”; this has no effect. Findings and the list of rules tell the codes.`,
  })),
  notAPath: saying('configuration-value', 'error', () => ({
    zh: 'lastYear 应为上年报告所在的文件或文件夹，写相对于本文件夹的路径（可以用 ..），现在的内容没有生效。',
    en: 'lastYear must be the file or folder of last year’s reports, as a path from this folder (.. is allowed); this has no effect.',
  })),
  lastYearAbsent: saying('configuration-last-year', 'warning', (path = '') => ({
    zh: `没有“${path}”这个文件或文件夹，没有与上年比较。`,
    en: `There is no file or folder “${path}”; nothing is compared with last year.`,
  })),
  lastYearUnreadable: saying('configuration-last-year', 'warning', (path = '', zh = '', en = '') => ({
    zh: `“${path}”${zh}，没有与上年比较。`,
    en: `“${path}” ${en}; nothing is compared with last year.`,
  })),
  lastYearNone: saying('configuration-last-year', 'warning', (path = '') => ({
    zh: `“${path}”处没有找到能读出“结转下年度”或“现行有效”的报告，没有与上年比较。`,
    en: `No report that tells what it carries forward or has in force was found at “${path}”; nothing is compared with last year.`,
  })),
  noReason: saying('configuration-reason', 'warning', () => ({
    zh: '没有说明理由。请在 reason 中写明为什么接受，便于日后复核。',
    en: 'No reason is given. Say in reason why this is accepted, for whoever reviews it later.',
  })),
} satisfies Readonly<Record<string, Say>>;

/** What is said of an acceptance that nothing in its report meets any more. */
export function unusedAcceptance({ span, file, code, at, figures }: Acceptance): Complaint {
  if (figures !== undefined) {
    return {
      code: 'configuration-unused',
      severity: 'warning',
      span,
      message: {
        zh: `“${file}”在 ${at} 处已没有数为 ${figures} 的 ${code} 这一问题；数改了的，请重新核实，这条接受可以删除。`,
        en: `“${file}” has no ${code} at ${at} with the figures ${figures} any more; if they have changed, look into it again. This acceptance can be removed.`,
      },
    };
  }
  return {
    code: 'configuration-unused',
    severity: 'warning',
    span,
    message: {
      zh: `“${file}”在 ${at} 处已没有 ${code} 这一问题，这条接受可以删除。`,
      en: `“${file}” has no ${code} at ${at} any more; this acceptance can be removed.`,
    },
  };
}
