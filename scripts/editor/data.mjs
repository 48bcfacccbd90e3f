// The data folder of one served VS Code: settings, and what makes the extension speak Chinese in it.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { newFolder } from './sandbox.mjs';

/** Nothing that stands before the report: no welcome, trust question, chat, gallery, advice or telemetry. */
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'security.workspace.trust.enabled': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': 'off',
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'window.dialogStyle': 'custom',
  'files.simpleDialog.enable': true,
  // The examples lie in a repository; VS Code would ask whether to open it.
  'git.openRepositoryInParentFolders': 'never',
  'git.enabled': false,
  // As on a desktop: a text on disk changes when the user saves it.
  'files.autoSave': 'off',
};

/**
 * Makes the data folder for a served VS Code, which reads its user settings from the server's disk.
 * @param {Record<string, unknown>} [settings] beside or instead of ours
 * @param {object[]} [keys] key bindings beside VS Code's own
 * @returns {string} its absolute path
 */
export function newDataFolder(settings = {}, keys = []) {
  const folder = newFolder('vscode');
  const user = path.join(folder, 'data/User');
  mkdirSync(user, { recursive: true });
  // An empty one: where there is none, VS Code takes English and does not look at the browser's language.
  writeFileSync(path.join(user, 'argv.json'), '{}');
  writeFileSync(settingsIn(folder), JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
  writeFileSync(path.join(user, 'keybindings.json'), JSON.stringify(keys));
  writeLanguages(path.join(folder, 'data'));
  return folder;
}

/**
 * Where a served VS Code keeps the user's settings.
 * @param {string} folder
 */
export const settingsIn = (folder) => path.join(folder, 'data/User/settings.json');

/**
 * A language pack without a word in it. The real one is not on npm; this one makes VS Code take a Chinese browser's
 * language as its own, so that extensions speak Chinese; VS Code's own words stay English.
 * @param {string} data
 */
function writeLanguages(data) {
  const words = path.join(data, 'no-words.json');
  writeFileSync(words, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: 'gouji.no-words' }, version: '1.0.0' }];
  const pack = { hash: 'gouji', extensions, label: '中文', translations: { vscode: words } };
  writeFileSync(path.join(data, 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack, zh: pack }));
}
