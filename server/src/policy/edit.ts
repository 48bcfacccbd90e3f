import type { Edit } from '../rules/finding';
import type { Acceptance } from './configuration';
import { fieldIn } from './json';
import { insertInto, mannerOf } from './json-insert';
import { type Node, treeOf } from './json-tree';
import type { Level } from './level';

/** What a person adds to a configuration. */
export type Addition =
  | { readonly kind: 'acceptance'; readonly acceptance: Omit<Acceptance, 'span'> }
  | { readonly kind: 'level'; readonly code: string; readonly level: Level };

/**
 * The edits that add to a configuration, in order of place; all else in it stays as it is, comments and layout too.
 * Null where the file is broken, as more written into it might break it further. A new file is made from `''`.
 */
export function additionTo(text: string, addition: Addition): Edit[] | null {
  if (text.trim() === '') return [{ span: { start: 0, end: text.length }, newText: newFile(addition) }];
  const { root, wrong } = treeOf(text);
  if (wrong || root?.type !== 'object') return null;
  return addition.kind === 'level' ? withLevel(text, root, addition) : withAcceptance(text, root, addition);
}

type Of<Kind> = Extract<Addition, { kind: Kind }>;

function withLevel(text: string, root: Node, { code, level }: Of<'level'>): Edit[] | null {
  const manner = mannerOf(text);
  const rules = fieldIn(root, 'rules');
  if (!rules) return insertInto(text, root, { name: 'rules', value: { [code]: level } }, manner);
  if (rules.type !== 'object') return null;
  const set = fieldIn(rules, code);
  if (set) return [{ span: set.span, newText: JSON.stringify(level) }];
  return insertInto(text, rules, { name: code, value: level }, manner);
}

function withAcceptance(text: string, root: Node, { acceptance }: Of<'acceptance'>): Edit[] | null {
  const manner = mannerOf(text);
  const accepted = fieldIn(root, 'accepted');
  const value = ordered(acceptance);
  if (!accepted) return insertInto(text, root, { name: 'accepted', value: [value] }, manner);
  return accepted.type === 'array' ? insertInto(text, accepted, { value }, manner) : null;
}

/** The fields in the order in which people read them. */
function ordered({ file, code, at, figures, reason }: Omit<Acceptance, 'span'>): object {
  return { file, code, at, ...(figures !== undefined && { figures }), reason };
}

function newFile(addition: Addition): string {
  const whole =
    addition.kind === 'level'
      ? { rules: { [addition.code]: addition.level } }
      : { accepted: [ordered(addition.acceptance)] };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
