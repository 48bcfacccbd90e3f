import { getNodeValue, type Node } from 'jsonc-parser';
import type { Span } from '../text/span';

export type Place = Span;

/** A field of an object that has a name and a value; a half-written one has none. */
export interface Field {
  readonly name: string;
  readonly key: Place;
  readonly value: Node;
}

/** The fields of an object as written; none for anything else. Of a name given twice the last counts, as in JSON. */
export function fieldsOf(node: Node): Field[] {
  if (node.type !== 'object') return [];
  const fields = new Map<string, Field>();
  for (const { children } of node.children ?? []) {
    const [name, value] = children ?? [];
    if (!name || !value) continue;
    fields.set(String(name.value), { name: String(name.value), key: placeOfNode(name), value });
  }
  return [...fields.values()];
}

export function placeOfNode({ offset, length }: Node): Place {
  return { start: offset, end: offset + length };
}

/** The value as people would write it again: for messages. */
export function written(node: Node): string {
  const text = JSON.stringify(getNodeValue(node)) ?? '';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 40;
