// The lists of rules in files that people and editors read, made from the registry: see generate.mjs.
import { firstSentence, withSettings } from './setting-lists.mjs';

/**
 * @typedef {{ zh: string, en: string }} Words
 * @typedef {{ code: string, title: Words, severity: string, category: string }} Rule
 * @typedef {{ levels: readonly string[], rules: readonly Rule[], schema: object, snippets: object,
 *   settings: Record<'zh' | 'en', readonly import('./setting-lists.mjs').Setting[]> }} Registry
 */

/** @type {Record<'zh' | 'en', { head: string[], severity: Record<string, string>, category: Record<string, string> }>} */
const WORDS = {
  zh: {
    head: ['规则', '查出什么', '类别', '级别'],
    severity: { error: '错误', warning: '警告', information: '信息', hint: '提示' },
    category: { structure: '结构', cell: '单元格', reconciliation: '勾稽', text: '文字', content: '内容' },
  },
  en: {
    head: ['rule', 'what it finds', 'category', 'severity'],
    severity: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
    category: {
      structure: 'structure',
      cell: 'cell',
      reconciliation: 'reconciliation',
      text: 'text',
      content: 'content',
    },
  },
};

/** Between these the read-me's table stands. */
const BEGIN = '<!-- rules: npm run generate -->';
const END = '<!-- end of rules -->';

/**
 * @param {string} text a read-me
 * @param {readonly Rule[]} rules
 * @param {'zh' | 'en'} language
 * @returns {string} the same with its table of rules made anew
 */
function withTable(text, rules, language) {
  const [before, rest] = halves(text, BEGIN);
  const [, after] = halves(rest, END);
  return `${before}${BEGIN}\n\n${table(rules, language)}\n\n${END}${after}`;
}

/**
 * @param {readonly Rule[]} rules
 * @param {'zh' | 'en'} language
 */
function table(rules, language) {
  const { head, severity, category } = WORDS[language];
  const rows = rules.map((rule) => [
    `[\`${rule.code}\`](docs/rules/${rule.code}.md)`,
    rule.title[language],
    category[rule.category] ?? rule.category,
    severity[rule.severity] ?? rule.severity,
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * @param {string} text
 * @param {string} mark
 * @returns {[string, string]}
 */
function halves(text, mark) {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`there is no line ${mark}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/**
 * @param {string} text package.json
 * @param {Registry} registry
 * @returns {string} the same with the codes and levels that `gouji.rules` takes
 */
function withSetting(text, { rules, levels }) {
  const manifest = JSON.parse(text);
  const setting = manifest.contributes.configuration.properties['gouji.rules'];
  setting.propertyNames = { enum: rules.map(({ code }) => code) };
  setting.additionalProperties = { type: 'string', enum: levels };
  return `${escaped(JSON.stringify(manifest, null, 2))}\n`;
}

/** White space that is not to be seen in an editor is written by number. */
const escaped = (/** @type {string} */ json) =>
  json.replace(/[\u00a0\u3000]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** @type {readonly [path: string, make: (text: string, registry: Registry) => string][]} */
export const FILES = [
  ['README.md', (text, { rules, settings }) => withSettings(withTable(text, rules, 'en'), settings, firstSentence)],
  [
    'README.zh-CN.md',
    (text, { rules, settings }) => withSettings(withTable(text, rules, 'zh'), settings, firstSentence),
  ],
  ['docs/features.md', (text, { settings }) => withSettings(text, settings)],
  ['package.json', withSetting],
  ['snippets/disclosure-report.json', (_, { snippets }) => `${escaped(JSON.stringify(snippets, null, 2))}\n`],
  ['docs/schema/gouji.schema.json', (_, { schema }) => `${JSON.stringify(schema, null, 2)}\n`],
];
