import {
  type Disposable,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
  type TextDocument,
  window,
} from 'vscode';
import type { Status } from '../../server/src/protocol';
import type { IdentityCount } from '../../server/src/service';
import { ConfigurationItem } from './configuration';
import { keyOf } from './documents';
import type { Judge } from './gate';
import type { Health } from './link';

const PROBLEMS = 'workbench.actions.view.problems';
const RESTART = 'gouji.restart';

/**
 * The language status items: how the identities of the report in the active editor stand, or that nobody checks; and
 * what decides which findings are shown.
 */
export class StatusItem implements Disposable {
  private readonly item: LanguageStatusItem;
  private readonly configuration = new ConfigurationItem();
  private readonly told = new Map<string, Status>();
  private readonly subscriptions: Disposable[];
  private health: Health = 'stopped';

  constructor(private readonly reports: Judge) {
    this.item = languages.createLanguageStatusItem('gouji.identities', []);
    this.item.name = l10n.t('Report sums');
    this.subscriptions = [this.item, this.configuration, window.onDidChangeActiveTextEditor(() => this.show())];
  }

  healthChanged(health: Health): void {
    this.health = health;
    if (health !== 'running') this.told.clear();
    this.show();
  }

  statusTold(status: Status): void {
    this.told.set(status.uri, status);
    this.show();
  }

  /** Reports have come or gone. */
  forget(document: TextDocument): void {
    this.told.delete(keyOf(document));
    this.show();
  }

  /** What the server said last of a document. */
  of(uri: string): Status | undefined {
    return this.told.get(uri);
  }

  /** The configuration file that holds for the document in the active editor; null where none does. */
  get configurationInFront(): string | null {
    const document = window.activeTextEditor?.document;
    return (document && this.told.get(keyOf(document))?.silence.configuration) ?? null;
  }

  dispose(): void {
    for (const one of this.subscriptions.splice(0)) one.dispose();
  }

  /** Shows what holds for the active editor. The item has no other switch than the documents it is for. */
  show(): void {
    const document = window.activeTextEditor?.document;
    if (!document || !this.reports.has(document)) {
      this.item.selector = [];
      this.configuration.hide();
      return;
    }
    const selector = { language: document.languageId, scheme: document.uri.scheme };
    this.item.selector = selector;
    const told = this.told.get(keyOf(document));
    if (told) this.configuration.show(selector, told.silence);
    else this.configuration.hide();
    this.item.busy = this.health === 'starting' || (this.health === 'running' && !told);
    if (this.health === 'stopped') this.showStopped();
    else if (told?.isReport) this.showIdentities(told.identities);
    else this.showText(told ? l10n.t('No report yet') : l10n.t('Checking…'), l10n.t('Report sums'));
  }

  private showStopped(): void {
    this.showText(l10n.t('Reports are not being checked'), l10n.t('The report checker is not running'));
    this.item.severity = LanguageStatusSeverity.Error;
    this.item.command = { command: RESTART, title: l10n.t('Restart') };
  }

  private showIdentities({ holding, broken, undecided }: IdentityCount): void {
    const undecidedIs = l10n.t('Undecided: a figure is blank or in no column');
    this.showText(
      l10n.t('Sums: {0} hold, {1} broken, {2} undecided', holding, broken, undecided),
      undecided > 0 ? undecidedIs : l10n.t('Report sums'),
    );
    if (broken > 0) this.item.severity = LanguageStatusSeverity.Warning;
    this.item.command = { command: PROBLEMS, title: l10n.t('Show problems') };
  }

  private showText(text: string, detail: string): void {
    this.item.text = text;
    this.item.detail = detail;
    this.item.severity = LanguageStatusSeverity.Information;
    this.item.command = undefined;
  }
}
