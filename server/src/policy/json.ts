import { shortened } from '../text/shortened';
import type { Field, Node } from './json-tree';

/** The field of a name; of a name given twice the last counts, as in JSON. */
export function fieldIn(node: Node | null, name: string): Node | undefined {
  return node?.fields.findLast((field) => field.name === name)?.value;
}

/** The fields that count, each name once. */
export function fieldsOf(node: Node): Field[] {
  return [...new Map(node.fields.map((field) => [field.name, field])).values()];
}

/** A value as people would write it again: for messages. */
export function written(node: Node): string {
  if (node.type === 'array') return '[…]';
  return node.type === 'object' ? '{…}' : shortened(JSON.stringify(node.value), LONGEST);
}

const LONGEST = 40;
