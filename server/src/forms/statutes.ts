import statutes from './statutes.json';

/** A statute that reports cite, and where it is published for good. */
export interface Statute {
  /** As it is cited, without 《》. */
  readonly titles: readonly string[];
  /** The page of the body that made it, or of the central government. One that nobody could confirm is left out. */
  readonly address: string;
  readonly zh: string;
  readonly en: string;
}

export const STATUTES: readonly Statute[] = statutes;
