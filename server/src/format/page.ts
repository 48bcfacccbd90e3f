import type { Layout } from '../model/report';
import { mayHoldMarks, withoutMarks } from '../scan/inline-marks';
import { escapeHtml } from '../text/escape';

/** What a text of a layout is besides its tables. */
export type Markup = 'plain' | 'markdown' | 'html';

/** The markup in which a layout's tables stand. */
export function markupOf(layout: Layout): Markup {
  if (layout === 'html') return 'html';
  return layout === 'bars' ? 'markdown' : 'plain';
}

/** A text that is being written, block by block. */
export class Page {
  private readonly blocks: string[][] = [];

  constructor(private readonly markup: Markup) {}

  heading(level: number, words: string): void {
    if (this.markup === 'html') this.blocks.push([`<h${level}>${escapeHtml(words)}</h${level}>`]);
    else this.blocks.push([this.markup === 'markdown' ? `${'#'.repeat(level)} ${marked(words)}` : words]);
  }

  paragraph(words: string): void {
    if (this.markup === 'html') this.blocks.push([`<p>${escapeHtml(words)}</p>`]);
    else this.blocks.push([this.markup === 'markdown' ? marked(words) : words]);
  }

  /** Lines that stand as they are. */
  lines(lines: readonly string[]): void {
    if (lines.length > 0) this.blocks.push([...lines]);
  }

  /** Running text that only its own lines part. */
  asItStands(lines: readonly string[]): void {
    if (this.markup === 'html') this.blocks.push(['<pre>', ...lines.map(escapeHtml), '</pre>']);
    else this.lines(lines);
  }

  /** @param name what the page is called where a browser shows that */
  text(name: string, lineBreak: string): string {
    if (this.markup === 'html') return [...HEAD(escapeHtml(name)), ...this.blocks.flat(), ...FOOT, ''].join(lineBreak);
    const lines: string[] = [];
    for (const block of this.blocks) {
      if (lines.length > 0 && lines.at(-1) !== '') lines.push('');
      lines.push(...block);
    }
    return [...lines, ''].join(lineBreak);
  }
}

const HEAD = (name: string): readonly string[] => [
  '<!DOCTYPE html>',
  '<html lang="zh-CN">',
  '<head>',
  '<meta charset="utf-8">',
  `<title>${name}</title>`,
  '<style>table { border-collapse: collapse } td { border: 1px solid; padding: 2px 6px }</style>',
  '</head>',
  '<body>',
];
const FOOT = ['</body>', '</html>'];

/** Signs that Markdown would take for marks, and would not show, are escaped. */
function marked(words: string): string {
  if (!mayHoldMarks(words)) return words;
  const piece = { text: words, start: 0, end: words.length, map: null };
  return withoutMarks(piece).text === words ? words : words.replace(/[\\*_`~[\]]/g, '\\$&');
}
