import type { SectionKey } from '../forms/form';
import type { Span } from '../text/span';

/** A heading of one of the six statutory sections with what stands under it. */
export interface Section {
  readonly key: SectionKey;
  /** The statutory place, 1 to 6. */
  readonly order: number;
  /** The heading as printed, less `#`, tags and outer white space. */
  readonly text: string;
  /** The heading with its numeral, without `#`. */
  readonly span: Span;
  /** The line or element that holds the heading, line break not included. */
  readonly lineSpan: Span;
  /** 「四、」 without the mark: the numeral's own span and the number it means; null where none is printed. */
  readonly numeral: { readonly span: Span; readonly text: string; readonly value: number } | null;
  /** The title without the numeral. */
  readonly titleSpan: Span;
  readonly titleText: string;
  /** `label` and `accepted` are silent; `altered` is told. */
  readonly wording: 'label' | 'accepted' | 'altered';
  /** Number of `#`, or of `<hN>`; 0 for a plain line. */
  readonly level: number;
  /** From the end of the heading's line to the next heading or the report's end. */
  readonly body: Span;
  /** No word, figure or table stands in the body. */
  readonly empty: boolean;
  /** The heading stands before the report's title. */
  readonly beforeTitle: boolean;
}
