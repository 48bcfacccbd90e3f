import { type Policy, policyFor } from '../service';
import type { ConfigurationStore, Found } from './configuration-store';
import type { Settings } from './settings';

/** What holds for a document, and the configuration that says so. */
export interface Ruling {
  readonly policy: Policy;
  readonly found: Found | null;
}

/** The policy of every open document, made once and kept until settings or configurations change. */
export class PolicyStore {
  private readonly known = new Map<string, { readonly settings: Settings; readonly ruling: Promise<Ruling> }>();
  private epoch = -1;

  constructor(private readonly configurations: ConfigurationStore) {}

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

  private async make(uri: string, settings: Settings): Promise<Ruling> {
    const found = await this.configurations.nearest(uri);
    return { policy: policyFor(settings.rules, found?.configuration ?? null, found?.file ?? null), found };
  }
}
