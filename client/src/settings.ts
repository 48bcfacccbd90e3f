import { type ConfigurationChangeEvent, type Uri, workspace } from 'vscode';

/** What decides here, before any server runs, whether a document is looked at. */
export interface Settings {
  readonly enable: boolean;
  readonly recognizeByContent: boolean;
}

/** The settings that hold for one document: they may differ by folder. */
export function settingsOf(uri: Uri): Settings {
  const configuration = workspace.getConfiguration('gouji', uri);
  return {
    enable: configuration.get('enable') !== false,
    recognizeByContent: configuration.get('recognizeByContent') !== false,
  };
}

/** Whether a change may turn documents into reports or take them out. */
export function concernsReports(change: ConfigurationChangeEvent): boolean {
  return change.affectsConfiguration('gouji.enable') || change.affectsConfiguration('gouji.recognizeByContent');
}
