import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { LineIndex } from '../text/lines';
import { readAcceptances } from './acceptances';
import type { Complaint, Configuration } from './configuration';
import { fieldsOf, type Place, placeOfNode } from './json';
import { readLevels } from './levels';
import { SAY } from './say';

/** How comments and commas may stand: as people write them in the settings of their editor. */
const MANNER = { allowTrailingComma: true, disallowComments: false };

/** Reads a configuration. Never throws: what cannot be understood is told in `complaints`, and the rest counts. */
export function parseConfiguration(text: string): Configuration {
  const complaints: Complaint[] = [];
  const root = treeOf(text, complaints);
  const fields = root ? fieldsOf(root) : [];
  if (root && root.type !== 'object') complaints.push(SAY.notAnObject(placeOfNode(root)));
  for (const { name, key } of fields) if (!FIELDS.has(name)) complaints.push(SAY.unknownKey(key, name));
  const named = (name: string): Node | undefined => fields.find((field) => field.name === name)?.value;
  return {
    text,
    lines: new LineIndex(text),
    levels: readLevels(named('rules'), complaints),
    accepted: readAcceptances(named('accepted'), complaints),
    complaints,
  };
}

const FIELDS: ReadonlySet<string> = new Set(['$schema', 'rules', 'accepted']);

function treeOf(text: string, complaints: Complaint[]): Node | undefined {
  const errors: ParseError[] = [];
  try {
    const root = parseTree(text, errors, MANNER);
    const [first] = errors;
    if (first || !root) complaints.push(SAY.syntax(syntaxPlace(first, text)));
    return root;
  } catch (error) {
    // Brackets within brackets without end: the parser calls itself for each.
    if (!(error instanceof RangeError)) throw error;
    complaints.push(SAY.syntax({ start: 0, end: Math.min(1, text.length) }));
    return undefined;
  }
}

function syntaxPlace(error: ParseError | undefined, text: string): Place {
  if (!error) return { start: 0, end: text.length };
  return { start: error.offset, end: Math.min(text.length, error.offset + Math.max(1, error.length)) };
}
