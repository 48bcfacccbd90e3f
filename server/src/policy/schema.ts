import { KNOWN_RULES } from './known-rules';
import { LEVELS } from './level';

const LEVEL_WORDS: Readonly<Record<(typeof LEVELS)[number], string>> = {
  off: '关闭 off',
  hint: '提示 hint',
  information: '信息 information',
  warning: '警告 warning',
  error: '错误 error',
};

/**
 * The JSON schema of the configuration file, from the rules there are. It helps to write one: unknown codes and levels
 * are told by the checker itself, in its own words, so the schema does not refuse them as well.
 */
export function configurationSchema(): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '勾稽 Gouji',
    description:
      '对本文件夹及下级文件夹中的年度报告：各规则的级别，已接受的问题。Levels of rules and accepted findings, for the reports in this folder and below.',
    type: 'object',
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string' },
      rules: {
        description: '规则代码和级别；没有写的按原来的级别。Levels by rule code; a rule not named keeps its own.',
        type: 'object',
        properties: Object.fromEntries(KNOWN_RULES.map((rule) => [rule.code, levelOf(rule)])),
        additionalProperties: { $ref: '#/definitions/level' },
      },
      accepted: {
        description:
          '看过并接受的问题，不再提示。Findings that were looked at and accepted; they are not shown any more.',
        type: 'array',
        items: { $ref: '#/definitions/acceptance' },
      },
      lastYear: {
        description:
          '上年的报告在哪里：文件或文件夹，相对于本文件夹的路径，可以用 ..。上年结转与上年报告的结转下年度不一致的，提示。Where last year’s reports are: a file or folder, as a path from this folder; .. is allowed. What is brought forward is compared with what they carried forward.',
        type: 'string',
      },
    },
    definitions: {
      level: {
        anyOf: [{ enum: LEVELS, enumDescriptions: LEVELS.map((level) => LEVEL_WORDS[level]) }, { type: 'string' }],
      },
      acceptance: {
        type: 'object',
        defaultSnippets: [
          { label: '{ file, code, at, reason }', body: { file: '$1', code: '$2', at: '$3', reason: '$4' } },
        ],
        properties: {
          file: {
            description: '报告的路径，相对于本文件夹，用 /。The report’s path, relative to this folder, with /.',
            type: 'string',
          },
          code: {
            description: '规则代码。The rule’s code.',
            anyOf: [
              {
                enum: KNOWN_RULES.map(({ code }) => code),
                enumDescriptions: KNOWN_RULES.map(({ title }) => `${title.zh} ${title.en}`),
              },
              { type: 'string' },
            ],
          },
          at: {
            description:
              '所在位置：部分、表、行、列的键（如 requests.granted.total），或正文语句的 sha256。用灯泡写入最省事。The place: keys of section, table, row and column, or the sha256 of a sentence; the light bulb writes it.',
            type: 'string',
          },
          figures: {
            description:
              '接受时所涉及的数；数改了，这条接受就不再有效。灯泡对勾稽关系写入；没有这一项的，不论数是多少。The figures of the sum that was accepted: with others the acceptance holds no more. The light bulb writes them; without them any are accepted.',
            type: 'string',
          },
          reason: { description: '为什么接受。Why it is accepted.', type: 'string' },
        },
      },
    },
  };
}

function levelOf({ title, severity }: (typeof KNOWN_RULES)[number]): object {
  return {
    description: `${title.zh}。默认 ${severity}。\n${title.en}. Default: ${severity}.`,
    // Beside a bare reference the description would not count.
    allOf: [{ $ref: '#/definitions/level' }],
  };
}
