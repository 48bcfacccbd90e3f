import type { Attributes, Element as PublishedElement, Node as PublishedNode } from '../../server/src/service';

/** Builds a published node in the page. Nothing is ever parsed: words become text, and elements are made one by one. */
export function built(node: PublishedNode): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const made = document.createElement(node.tag);
  for (const [name, value] of Object.entries(node.attributes)) made.setAttribute(name, value);
  for (const child of node.children) made.append(built(child));
  return made;
}

/** Turns what was built of one node into another, touching what differs alone: the focus and the reader's place stay. */
export function patched(there: Node, before: PublishedNode, after: PublishedNode): Node {
  if (typeof before === 'string' || typeof after === 'string') {
    if (typeof before !== typeof after) return replaced(there, after);
    if (before !== after && there instanceof Text) there.data = after as string;
    return there;
  }
  if (before.tag !== after.tag || !(there instanceof Element)) return replaced(there, after);
  patchAttributes(there, before.attributes, after.attributes);
  patchChildren(there, before, after);
  return there;
}

function patchAttributes(there: Element, before: Attributes, after: Attributes): void {
  for (const name of Object.keys(before)) if (!(name in after)) there.removeAttribute(name);
  for (const [name, value] of Object.entries(after)) if (before[name] !== value) there.setAttribute(name, value);
}

function patchChildren(there: Element, before: PublishedElement, after: PublishedElement): void {
  const common = Math.min(before.children.length, after.children.length);
  const nodes = [...there.childNodes];
  for (let i = 0; i < common; i++) {
    patched(nodes[i] as Node, before.children[i] as PublishedNode, after.children[i] as PublishedNode);
  }
  for (const node of nodes.slice(common)) node.remove();
  for (const child of after.children.slice(common)) there.append(built(child));
}

function replaced(there: Node, after: PublishedNode): Node {
  const made = built(after);
  (there as ChildNode).replaceWith(made);
  return made;
}
