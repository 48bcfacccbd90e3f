import { escapeForPage } from '../text/escape';
import type { Node } from './node';

/**
 * Writes a node as HTML. Whatever stands in a report goes through `escapeForPage`, and no tag or attribute comes from
 * anywhere but our own code.
 */
export function printNode(node: Node): string {
  if (typeof node === 'string') return escapeForPage(node);
  const { tag, attributes, children } = node;
  let head = tag as string;
  for (const [name, value] of Object.entries(attributes)) head += ` ${name}="${escapeForPage(value)}"`;
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
