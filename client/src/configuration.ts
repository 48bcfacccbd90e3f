import {
  commands,
  type Disposable,
  type DocumentFilter,
  type LanguageStatusItem,
  l10n,
  languages,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Silenced } from '../../server/src/protocol';

const OPEN = 'gouji.openConfiguration';
/** Ours among all settings. */
const OUR_SETTINGS = '@ext:gouji.gouji';

/** The language status item that names what decides which findings are shown: a configuration file, or the settings alone. */
export class ConfigurationItem implements Disposable {
  private readonly item: LanguageStatusItem;

  constructor() {
    this.item = languages.createLanguageStatusItem('gouji.configuration', []);
    this.item.name = l10n.t('Report configuration');
  }

  /** Shows what the server said last of the document in front. */
  show(selector: DocumentFilter, { configuration, accepted, off }: Silenced): void {
    this.item.selector = selector;
    this.item.text = configuration === null ? l10n.t('Settings only') : nameOf(configuration);
    this.item.detail = l10n.t('Findings accepted: {0}; rules turned off: {1}', accepted, off);
    this.item.command = { command: OPEN, title: l10n.t('Open'), arguments: [configuration] };
  }

  hide(): void {
    this.item.selector = [];
  }

  dispose(): void {
    this.item.dispose();
  }
}

/** The file as people call it: by its path in the folder that is open. */
function nameOf(configuration: string): string {
  return workspace.asRelativePath(Uri.parse(configuration));
}

/**
 * Opens the configuration that holds for the report in front, or our settings where there is none.
 *
 * @param inFront what holds for the document in the active editor
 */
export function openConfigurationCommand(inFront: () => string | null): Disposable {
  return commands.registerCommand(OPEN, async (configuration: string | null = inFront()) => {
    if (configuration === null) await commands.executeCommand('workbench.action.openSettings', OUR_SETTINGS);
    else await window.showTextDocument(Uri.parse(configuration));
  });
}
