/** The elements that a published report is made of. Nothing else can be said, whatever the report's text holds. */
export type Tag =
  | 'article'
  | 'h1'
  | 'h2'
  | 'p'
  | 'div'
  | 'span'
  | 'table'
  | 'caption'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td';

/** By name; the values are plain text. */
export type Attributes = Readonly<Record<string, string>>;

/**
 * A piece of the published page as plain data: words, or an element. No string in it is ever markup; `print.ts` writes
 * it as HTML, the preview builds it node by node.
 */
export type Node = string | Element;

/** An element of the page, with what stands in it. */
export interface Element {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly children: readonly Node[];
}

/** An element with what stands in it. */
export function element(tag: Tag, attributes: Attributes, children: readonly Node[]): Element {
  return { tag, attributes, children };
}
