import { type Finding, SEVERITIES } from '../rules/finding';
import type { Span } from '../text/span';
import type { Language } from '../text/words';
import { type Attributes, type Element, element, type Node, type Tag } from './node';
import type { PublishedFinding } from './publication';

/** How a report is published: as the page to be handed out, or with the places of its source and what was found there. */
export interface Manner {
  readonly annotated: boolean;
  /** Of findings and of what we say ourselves. */
  readonly language: Language;
}

/** Writes the elements of one block. */
export class Scribe {
  readonly told: readonly PublishedFinding[];

  /** @param findings those of the block */
  constructor(
    readonly key: string,
    private readonly at: number,
    readonly findings: readonly Finding[],
    private readonly manner: Manner,
  ) {
    this.told = findings.map(({ code, severity, message, span }, k) => ({
      id: this.idOf(k),
      code,
      severity,
      message: message[manner.language],
      from: span.start - at,
      to: span.end - at,
    }));
  }

  get annotated(): boolean {
    return this.manner.annotated;
  }

  get language(): Language {
    return this.manner.language;
  }

  /** Names all that decides how something without findings is written: whose block it is in, where that begins, and the manner. */
  get around(): string {
    return `${this.key} ${this.at} ${this.annotated} ${this.language}`;
  }

  say(zh: string, en: string): string {
    return this.manner.language === 'zh' ? zh : en;
  }

  /**
   * An element that stands at a place of the source, null for one that stands nowhere. Where something was found in it,
   * its words are a link to the place, described by what was found.
   */
  element(tag: Tag, attributes: Attributes, span: Span | null, words: string, found: readonly Finding[] = []): Element {
    return this.holding(tag, attributes, span, [this.words(words, span, found)], found);
  }

  /** The same around nodes that are made already. */
  holding(
    tag: Tag,
    attributes: Attributes,
    span: Span | null,
    children: readonly Node[],
    found: readonly Finding[] = [],
  ): Element {
    if (!this.annotated) return element(tag, attributes, children);
    // A table has hundreds of cells on every keystroke: nothing is copied twice.
    const all: Record<string, string> = {};
    const own = attributes.class;
    const worst = found.length > 0 ? `broken ${worstOf(found)}` : '';
    if (own !== undefined || worst !== '')
      all.class = own === undefined ? worst : worst === '' ? own : `${own} ${worst}`;
    for (const name in attributes) if (name !== 'class') all[name] = attributes[name] as string;
    this.place(all, span);
    return element(tag, all, children);
  }

  /** Words, as a link to their place where something was found in them. */
  words(text: string, span: Span | null, found: readonly Finding[]): Node {
    if (!this.annotated || found.length === 0) return text;
    return this.link([text === '' ? this.say('（空）', '(blank)') : text], span, found);
  }

  /** Nodes as a link to their place, if anything was found there. */
  link(children: readonly Node[], span: Span | null, found: readonly Finding[]): Element {
    const described = found.map((one) => this.idOf(this.findings.indexOf(one))).join(' ');
    const link: Record<string, string> = {
      class: `to-source ${worstOf(found)}`,
      role: 'link',
      tabindex: '0',
      'aria-describedby': described,
    };
    this.place(link, span);
    return element('span', link, children);
  }

  private place(attributes: Record<string, string>, span: Span | null): void {
    if (!span) return;
    attributes['data-start'] = String(span.start - this.at);
    attributes['data-end'] = String(span.end - this.at);
  }

  private idOf(k: number): string {
    return `${this.key}-f${k}`;
  }
}

function worstOf(findings: readonly Finding[]): string {
  return SEVERITIES.find((severity) => findings.some((one) => one.severity === severity)) ?? 'hint';
}
