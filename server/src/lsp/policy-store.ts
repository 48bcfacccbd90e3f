import { type Policy, policyFor } from '../service';
import type { ConfigurationStore, Found } from './configuration-store';
import { addressOf, folderOf, homeOf } from './folders';
import type { Settings } from './settings';

/** What holds for a document, and the configuration that says so. */
export interface Ruling {
  readonly policy: Policy;
  readonly found: Found | null;
  /** The address at which last year's reports are, in the configuration's words or else in the settings'; null where nobody names one. */
  readonly lastYear: string | null;
}

/** The policy of every open document, made once and kept until settings or configurations change. */
export class PolicyStore {
  private readonly known = new Map<string, { readonly settings: Settings; readonly ruling: Promise<Ruling> }>();
  private epoch = -1;

  /** @param openFolders the folders from which paths in settings count */
  constructor(
    private readonly configurations: ConfigurationStore,
    private readonly openFolders: () => Promise<readonly string[]>,
  ) {}

  of(uri: string, settings: Settings): Promise<Ruling> {
    if (this.epoch !== this.configurations.epoch) {
      this.epoch = this.configurations.epoch;
      this.known.clear();
    }
    const known = this.known.get(uri);
    if (known?.settings === settings) return known.ruling;
    const ruling = this.make(uri, settings);
    this.known.set(uri, { settings, ruling });
    return ruling;
  }

  forget(uri: string): void {
    this.known.delete(uri);
  }

  /** Everything is made anew: paths count from other folders, say. */
  forgetAll(): void {
    this.known.clear();
  }

  private async make(uri: string, settings: Settings): Promise<Ruling> {
    const found = await this.configurations.nearest(uri);
    const policy = policyFor(settings.rules, found?.configuration ?? null, found?.file ?? null);
    return { policy, found, lastYear: await this.lastYear(uri, found, settings) };
  }

  private async lastYear(uri: string, found: Found | null, settings: Settings): Promise<string | null> {
    const path = found?.configuration.lastYear?.path;
    if (found && path !== undefined) return addressOf(folderOf(found.uri), path);
    if (settings.lastYear === '') return null;
    const home = homeOf(uri, await this.openFolders());
    return home && addressOf(home, settings.lastYear);
  }
}
