import { type ConfigurationChangeEvent, ConfigurationTarget, type Uri, workspace } from 'vscode';

/** The section of all our settings. Nobody else in the client reads or writes them. */
const SECTION = 'gouji';

/** What decides in the client itself; all else the server asks for. */
export interface Settings {
  readonly enable: boolean;
  readonly recognizeByContent: boolean;
  /** The language of messages: `auto`, `zh-CN` or `en`. */
  readonly language: string;
  /** Where last year's reports are, from the folder or as a whole path; empty where nobody says. */
  readonly lastYear: string;
  /** In tables Tab and Enter lead from cell to cell. */
  readonly tableKeys: boolean;
}

/** The settings that hold for one document or folder: they may differ. What is of the wrong kind, as people write it by hand, is as if it were not set. */
export function settingsOf(uri: Uri): Settings {
  const configuration = workspace.getConfiguration(SECTION, uri);
  const on = (name: string) => configuration.get(name) !== false;
  const text = (name: string, unset: string) => {
    const value = configuration.get(name);
    return typeof value === 'string' ? value : unset;
  };
  return {
    enable: on('enable'),
    recognizeByContent: on('recognizeByContent'),
    language: text('language', 'auto'),
    lastYear: text('lastYear', '').trim(),
    tableKeys: on('tableKeys'),
  };
}

/** Whether a change concerns any setting of ours. */
export function concernsUs(change: ConfigurationChangeEvent): boolean {
  return change.affectsConfiguration(SECTION);
}

/** Whether a change may turn documents into reports or take them out. */
export function concernsReports(change: ConfigurationChangeEvent): boolean {
  return ['enable', 'recognizeByContent'].some((name) => change.affectsConfiguration(`${SECTION}.${name}`));
}

/** Turns a rule off for the person at the keyboard, in all folders. */
export async function turnOffForMe(code: string): Promise<void> {
  const configuration = workspace.getConfiguration(SECTION);
  const rules = configuration.inspect<Record<string, string>>('rules')?.globalValue;
  await configuration.update('rules', { ...rules, [code]: 'off' }, ConfigurationTarget.Global);
}
