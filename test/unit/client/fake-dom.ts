/**
 * Stands in for a browser's document: the few parts by which the preview's page is built. `text` and `markup` say what
 * came of it. Install it before what builds is loaded.
 */

class FakeNode {
  parent: FakeElement | null = null;

  remove(): void {
    const { parent } = this;
    if (parent) parent.childNodes = parent.childNodes.filter((one) => one !== this);
    this.parent = null;
  }

  replaceWith(other: FakeNode): void {
    const { parent } = this;
    if (!parent) return;
    other.remove();
    parent.childNodes = parent.childNodes.map((one) => (one === this ? other : one));
    other.parent = parent;
    this.parent = null;
  }

  get nextSibling(): FakeNode | null {
    const siblings = this.parent?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }
}

export class FakeText extends FakeNode {
  constructor(public data: string) {
    super();
  }
}

export class FakeElement extends FakeNode {
  childNodes: FakeNode[] = [];
  readonly attributes = new Map<string, string>();
  className = '';

  constructor(readonly tag: string) {
    super();
  }

  get firstChild(): FakeNode | null {
    return this.childNodes[0] ?? null;
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  append(...nodes: FakeNode[]): void {
    for (const node of nodes) this.insertBefore(node, null);
  }

  insertBefore(node: FakeNode, before: FakeNode | null): void {
    node.remove();
    const at = before ? this.childNodes.indexOf(before) : this.childNodes.length;
    this.childNodes.splice(at, 0, node);
    node.parent = this;
  }
}

/** The node as it stands, every text node told apart. */
export function markup(node: FakeNode): string {
  if (node instanceof FakeText) return JSON.stringify(node.data);
  const { tag, attributes, childNodes } = node as FakeElement;
  const names = [...attributes].sort().map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  return `<${tag}${names.join('')}>${childNodes.map(markup).join('')}</${tag}>`;
}

/** Puts it in the place of a browser's. */
export function install(): void {
  Object.assign(globalThis, {
    Text: FakeText,
    Element: FakeElement,
    document: {
      createElement: (tag: string) => new FakeElement(tag),
      createTextNode: (data: string) => new FakeText(data),
    },
  });
}
