import type { Span } from '../text/span';

/** A value in a JSON text, and where it stands. */
export interface Node {
  readonly type: 'object' | 'array' | 'text' | 'other';
  readonly span: Span;
  /** Of a text, number, `true`, `false` or `null`; undefined for the others. */
  readonly value: unknown;
  /** Of a list. */
  readonly items: readonly Node[];
  /** Of an object, as written: a name may come twice. */
  readonly fields: readonly Field[];
}

/** A field of an object: a half-written one is none. */
export interface Field {
  readonly name: string;
  readonly key: Span;
  readonly value: Node;
}

/** What a JSON text holds, up to the place from which on it cannot be read. */
export interface Tree {
  readonly root: Node | null;
  /** Where it is no JSON any more; null for a whole one. */
  readonly wrong: Span | null;
}

/** Reads JSON as people write it in the settings of their editor: comments and trailing commas may stand. */
export function treeOf(text: string): Tree {
  const reader = new Reader(text);
  try {
    reader.value(0);
    reader.end();
    return { root: reader.root, wrong: null };
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    const start = Math.min(error.at, text.length);
    return { root: reader.root, wrong: { start, end: Math.min(start + 1, text.length) } };
  }
}

class Wrong extends Error {
  constructor(readonly at: number) {
    super('no JSON');
  }
}

interface Growing {
  readonly type: Node['type'];
  span: { start: number; end: number };
  readonly value: unknown;
  readonly items: Node[];
  readonly fields: Field[];
}

/** Deeper than any configuration; each level is a call. */
const DEEPEST = 100;
const SPACE = /(?:[ \t\r\n\ufeff]+|\/\/[^\r\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/)*/y;
const TEXT = /"[^"\\\r\n]*(?:\\.[^"\\\r\n]*)*"/y;
const OTHER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class Reader {
  root: Growing | null = null;
  private at = 0;

  constructor(private readonly text: string) {}

  /** Reads one value. Lists and objects are known to their parent from their first character on. */
  value(depth: number, known: (node: Growing) => void = (node) => (this.root ??= node)): void {
    this.skip();
    const sign = this.text[this.at];
    if (depth > DEEPEST) throw new Wrong(this.at);
    if (sign === '{' || sign === '[') this.container(sign, depth, known);
    else known(this.scalar());
  }

  /** Nothing may follow. */
  end(): void {
    this.skip();
    if (this.at < this.text.length) throw new Wrong(this.at);
  }

  private container(sign: '{' | '[', depth: number, known: (node: Growing) => void): void {
    const start = this.at++;
    const node = growing(sign === '{' ? 'object' : 'array', { start, end: this.text.length });
    known(node);
    const close = sign === '{' ? '}' : ']';
    for (this.skip(); this.text[this.at] !== close; this.skip()) {
      if (sign === '{') this.field(node, depth);
      else this.value(depth + 1, (item) => node.items.push(item));
      this.skip();
      if (this.text[this.at] === ',') this.at++;
      else if (this.text[this.at] !== close) throw new Wrong(this.at);
    }
    node.span.end = ++this.at;
  }

  private field(node: Growing, depth: number): void {
    const { span: key, value: name, type } = this.scalar();
    if (type !== 'text') throw new Wrong(key.start);
    this.skip();
    if (this.text[this.at] !== ':') throw new Wrong(this.at);
    this.at++;
    this.value(depth + 1, (value) => node.fields.push({ name: String(name), key, value }));
  }

  private scalar(): Growing {
    const start = this.at;
    const type = this.text[start] === '"' ? 'text' : 'other';
    const written = this.match(type === 'text' ? TEXT : OTHER);
    if (written === '') throw new Wrong(start);
    return growing(type, { start, end: this.at }, valueOfJson(written, start));
  }

  private skip(): void {
    this.match(SPACE);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [found = ''] = pattern.exec(this.text) ?? [];
    this.at += found.length;
    return found;
  }
}

function growing(type: Node['type'], span: { start: number; end: number }, value?: unknown): Growing {
  return { type, span, value, items: [], fields: [] };
}

/** Escapes, control characters and numbers are as strict as in any JSON. */
function valueOfJson(written: string, at: number): unknown {
  try {
    return JSON.parse(written);
  } catch {
    throw new Wrong(at);
  }
}
