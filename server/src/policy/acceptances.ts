import type { Span } from '../text/span';
import type { Acceptance, Complaint } from './configuration';
import { pathBelow } from './file-path';
import { fieldsOf, written } from './json';
import type { Node } from './json-tree';
import { isKnownRule } from './known-rules';
import { SAY } from './say';

const FIELDS = ['file', 'code', 'at', 'figures', 'reason'] as const;
type Name = (typeof FIELDS)[number];

/** Reads `accepted`: a list of what is accepted where, and why. What is not whole is told and left out. */
export function readAcceptances(node: Node | undefined, complaints: Complaint[]): Acceptance[] {
  if (!node) return [];
  if (node.type !== 'array') {
    complaints.push(SAY.notAList(node.span));
    return [];
  }
  return node.items.flatMap((child) => readAcceptance(child, complaints) ?? []);
}

function readAcceptance(node: Node, complaints: Complaint[]): Acceptance | null {
  const { span } = node;
  if (node.type !== 'object') {
    complaints.push(SAY.notAnAcceptance(span));
    return null;
  }
  const before = complaints.length;
  const values = new Map<string, Node>();
  for (const { name, key, value } of fieldsOf(node)) {
    if (!(FIELDS as readonly string[]).includes(name)) complaints.push(SAY.unknownKey(key, name));
    else if (value.type === 'text') values.set(name, value);
    else complaints.push(SAY.notText(value.span, name, written(value)));
  }
  const textOf = (name: Name): string => String(values.get(name)?.value ?? '');
  const placeOf = (name: Name): Span => (values.get(name) ?? node).span;
  const [file, code, at, reason] = [pathBelow(textOf('file')), textOf('code'), textOf('at'), textOf('reason').trim()];
  for (const name of ['file', 'code', 'at'] as const) {
    // A field of the wrong kind has been told already.
    if (textOf(name) === '' && complaints.length === before) complaints.push(SAY.lacks(placeOf(name), name));
  }
  if (textOf('file') !== '' && file === null) complaints.push(SAY.notBelow(placeOf('file'), textOf('file')));
  if (code !== '' && !isKnownRule(code)) complaints.push(SAY.unknownRule(placeOf('code'), code));
  if (!file || !isKnownRule(code) || at === '') return null;
  // It counts all the same: whoever has it written by an editor without an input box fills in the reason later.
  if (reason === '') complaints.push(SAY.noReason(placeOf('reason')));
  const figures = textOf('figures').trim();
  return { file, code, at, ...(figures !== '' && { figures }), reason, span };
}
