import { type HintChoice, type Language, type Level, levelsIn, TABLE_CHOICES, type TableChoice } from '../service';
import { SECTION } from './about';

/** The settings of one document. */
export interface Settings {
  readonly enable: boolean;
  /** Reports in files of other languages are recognised by what they say. */
  readonly recognizeByContent: boolean;
  /** The language of messages; null follows the editor. */
  readonly language: Language | null;
  /** Which inlay hints are shown. */
  readonly hints: HintChoice;
  /** How the sums stand is shown above each table. */
  readonly codeLens: boolean;
  /** How formatting lays out tables. */
  readonly format: { readonly tables: TableChoice };
  /** How heavy a person wants rules to be; a project's configuration goes before it. */
  readonly rules: ReadonlyMap<string, Level>;
  /** The path of last year's reports; blank where nobody names one. */
  readonly lastYear: string;
}

/** What holds where nothing is set, as package.json says too. */
export const DEFAULTS: Settings = {
  enable: true,
  recognizeByContent: true,
  language: null,
  hints: { totals: true, columns: true },
  codeLens: true,
  format: { tables: 'keep' },
  rules: new Map(),
  lastYear: '',
};

/**
 * Reads what a person or an editor wrote. Never throws: what is missing or of the wrong kind is as in `base`.
 * The values may stand bare or under `gouji`, as editors differ in what they send.
 */
export function readSettings(value: unknown, base: Settings = DEFAULTS): Settings {
  const outer = record(value);
  const given = record(outer[SECTION] ?? outer);
  const hints = record(given.inlayHints);
  return {
    enable: flag(given.enable, base.enable),
    recognizeByContent: flag(given.recognizeByContent, base.recognizeByContent),
    language: 'language' in given ? languageOf(given.language, base.language) : base.language,
    hints: { totals: flag(hints.totals, base.hints.totals), columns: flag(hints.columns, base.hints.columns) },
    codeLens: flag(given.codeLens, base.codeLens),
    format: { tables: TABLE_CHOICES.find((one) => one === record(given.format).tables) ?? base.format.tables },
    rules: 'rules' in given ? levelsIn(given.rules) : base.rules,
    lastYear: typeof given.lastYear === 'string' ? given.lastYear.trim() : base.lastYear,
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function flag(value: unknown, base: boolean): boolean {
  return typeof value === 'boolean' ? value : base;
}

function languageOf(value: unknown, base: Language | null): Language | null {
  if (value === 'auto') return null;
  if (typeof value !== 'string') return base;
  // As editors write it (`zh-CN`), or as a system does (`zh_CN.UTF-8`).
  const [language = ''] = /^[a-z]+/i.exec(value) ?? [];
  return /^zh$/i.test(language) ? 'zh' : /^en$/i.test(language) ? 'en' : base;
}
