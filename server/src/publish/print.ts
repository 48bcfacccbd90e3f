import type { Node } from './node';

/**
 * Writes a node as HTML. This is the one place where text becomes markup: whatever stands in a report goes through
 * `escaped`, and no tag or attribute comes from anywhere but our own code.
 */
export function printNode(node: Node): string {
  if (typeof node === 'string') return escaped(node);
  const { tag, attributes, children } = node;
  let head = tag as string;
  for (const [name, value] of Object.entries(attributes)) head += ` ${name}="${escaped(value)}"`;
  let inner = '';
  for (const child of children) inner += printNode(child);
  const apart = APART.has(tag) ? '\n' : '';
  return `<${head}>${HOLDING.has(tag) ? '\n' : ''}${inner}</${tag}>${apart}`;
}

/** Parts that stand on lines of their own; white space between them means nothing. */
const APART: ReadonlySet<string> = new Set([
  'article',
  'h1',
  'h2',
  'p',
  'div',
  'table',
  'caption',
  'thead',
  'tbody',
  'tr',
]);
const HOLDING: ReadonlySet<string> = new Set(['article', 'table', 'thead', 'tbody']);

const SPECIAL = /[&<>"'\0]/g;

const WRITTEN: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // No page can hold it; browsers show it so.
  '\0': '\ufffd',
};

/** Text as it has to be written in a page, between tags or in a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(SPECIAL, (char) => WRITTEN[char] as string);
}
