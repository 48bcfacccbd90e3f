import type { Severity } from '../rules/finding';
import type { Element } from './node';

/** All that a text gives to be published. */
export interface Publication {
  /** In order of place; at most `MOST_REPORTS`. */
  readonly reports: readonly PublishedReport[];
  /** Reports behind those, which are not published. */
  readonly further: number;
  /** What was found where no report stands. */
  readonly loose: readonly PublishedFinding[];
}

/** A report as the page that will be published. */
export interface PublishedReport {
  /** Unique in the text. */
  readonly key: string;
  /** Its title, '' where it has none. */
  readonly name: string;
  readonly blocks: readonly PublishedBlock[];
  readonly charts: readonly Chart[];
}

/**
 * A title, heading, paragraph or table. All places in it count from `at`, so that a block stays the same when the text
 * before it grows.
 */
export interface PublishedBlock {
  /** Unique in the text, and the same from version to version while nothing is inserted before it in its section. */
  readonly key: string;
  readonly at: number;
  readonly length: number;
  readonly node: Element;
  readonly findings: readonly PublishedFinding[];
}

/** A finding on the page. */
export interface PublishedFinding {
  /** The elements that it is about name it as their description. */
  readonly id: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly from: number;
  readonly to: number;
}

/** Figures of the second table to be drawn; only where every one of them is known. */
export interface Chart {
  readonly kind: 'outcomes' | 'applicants';
  readonly bars: readonly { readonly label: string; readonly value: number }[];
}
