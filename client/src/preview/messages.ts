import type { PreviewUpdate } from '../../../server/src/protocol';

/** What a page remembers while it is hidden or the window is closed. */
export interface Memory {
  readonly uri: string;
  readonly locked: boolean;
}

/** From the extension to the page. Offsets count in the version of the last update. */
export type ToPage =
  | { readonly kind: 'memory'; readonly memory: Memory; readonly name: string }
  | { readonly kind: 'update'; readonly update: PreviewUpdate }
  /** There is nothing to show: the document is no report. */
  | { readonly kind: 'nothing' }
  /** The cursor stands here. `reveal`: and the page shall show the place. */
  | { readonly kind: 'caret'; readonly offset: number; readonly reveal: boolean }
  /** The editor shows the text from here on. */
  | { readonly kind: 'scroll'; readonly offset: number }
  /** To be put on the clipboard as formatted text, which the page alone can do. */
  | { readonly kind: 'copy'; readonly html: string }
  /** To be said to whoever listens, and shown for a moment. */
  | { readonly kind: 'say'; readonly text: string };

/** What a button of the page asks for. */
export type Deed = 'copyForWeb' | 'copyForWord' | 'export' | 'lock';

/** From the page to the extension. */
export type FromPage =
  /** The script runs; all that it shall show has to be sent. */
  | { readonly kind: 'ready' }
  /** The update of this version is drawn, which took so many milliseconds. */
  | { readonly kind: 'drawn'; readonly version: number; readonly took: number; readonly blocks: number }
  /** The person has pressed a key or a button of the mouse in the page. */
  | { readonly kind: 'touched' }
  | { readonly kind: 'go'; readonly from: number; readonly to: number }
  | { readonly kind: 'scrolled'; readonly offset: number }
  | { readonly kind: 'do'; readonly deed: Deed }
  | { readonly kind: 'copied'; readonly done: boolean };

/** The page's own words, in the display language. */
export interface Words {
  readonly page: string;
  readonly toolbar: string;
  readonly copyForWeb: string;
  readonly copyForWord: string;
  readonly export: string;
  readonly lock: string;
  readonly findings: string;
  /** `{0}`: how many. */
  readonly count: string;
  readonly none: string;
  readonly nothing: string;
  /** `{0}`: how many more reports there are. */
  readonly further: string;
  readonly charts: string;
  readonly outcomes: string;
  readonly applicants: string;
  readonly what: string;
  readonly number: string;
  readonly error: string;
  readonly warning: string;
  readonly information: string;
  readonly hint: string;
}
