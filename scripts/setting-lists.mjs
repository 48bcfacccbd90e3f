// The tables of settings in files that people read, made from the manifest: see generate.mjs.

/**
 * @typedef {'zh' | 'en'} Language
 * @typedef {{ name: string, fallback: string, text: string }} Setting `text`: as the settings editor shows it
 * @typedef {{ contributes: { configuration: { properties: Record<string, { default: unknown, markdownDescription: string }> } } }} Manifest
 */

/** For those who look into the product itself. */
const HIDDEN = new Set(['gouji.trace.server']);

/** @type {Record<Language, string[]>} */
const HEAD = { zh: ['设置', '含义', '默认'], en: ['setting', 'meaning', 'default'] };

/**
 * @param {Manifest} manifest
 * @param {Record<string, string>} texts package.nls…json
 * @returns {Setting[]} in the manifest's order
 */
export function settingsIn(manifest, texts) {
  return Object.entries(manifest.contributes.configuration.properties)
    .filter(([name]) => !HIDDEN.has(name))
    .map(([name, { default: fallback, markdownDescription }]) => {
      const text = texts[markdownDescription.replaceAll('%', '')];
      if (text === undefined) throw new Error(`${name} has no description`);
      return { name, fallback: JSON.stringify(fallback), text };
    });
}

/**
 * @param {string} text with a line `<!-- settings zh: npm run generate -->` or several
 * @param {Record<Language, readonly Setting[]>} settings
 * @param {(text: string) => string} [shown] what of a description is shown
 * @returns {string} the same with its tables of settings made anew
 */
export function withSettings(text, settings, shown = (whole) => whole) {
  let found = false;
  const made = text.replace(
    /(<!-- settings (zh|en): npm run generate -->\n)[\s\S]*?(<!-- end of settings -->)/g,
    (_, begin, language, end) => {
      found = true;
      return `${begin}\n${table(settings[/** @type {Language} */ (language)], HEAD[/** @type {Language} */ (language)], shown)}\n\n${end}`;
    },
  );
  if (!found) throw new Error('there is no place for the settings');
  return made;
}

/**
 * The first sentence of a description: what is enough in a list.
 * @param {string} text
 */
export const firstSentence = (text) => /^.*?(?:。|\.(?=\s|$)|$)/.exec(text)?.[0] ?? text;

/**
 * @param {readonly Setting[]} settings
 * @param {string[]} head
 * @param {(text: string) => string} shown
 */
function table(settings, head, shown) {
  const rows = settings.map(({ name, fallback, text }) => [`\`${name}\``, shown(text), `\`${fallback}\``]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
