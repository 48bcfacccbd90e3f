import { LineIndex } from '../text/lines';
import { readAcceptances } from './acceptances';
import type { Complaint, Configuration } from './configuration';
import { fieldIn, fieldsOf } from './json';
import { treeOf } from './json-tree';
import { readLastYear } from './last-year';
import { readLevels } from './levels';
import { SAY } from './say';

/** Reads a configuration. Never throws: what cannot be understood is told in `complaints`, and the rest counts. */
export function parseConfiguration(text: string): Configuration {
  const complaints: Complaint[] = [];
  const { root, wrong } = treeOf(text);
  if (wrong) complaints.push(SAY.syntax(wrong));
  else if (root && root.type !== 'object') complaints.push(SAY.notAnObject(root.span));
  for (const { name, key } of root ? fieldsOf(root) : []) {
    if (!FIELDS.has(name)) complaints.push(SAY.unknownKey(key, name));
  }
  const levels = readLevels(fieldIn(root, 'rules'), complaints);
  const accepted = readAcceptances(fieldIn(root, 'accepted'), complaints);
  const lastYear = readLastYear(fieldIn(root, 'lastYear'), complaints);
  return { text, lines: new LineIndex(text), levels, accepted, ...(lastYear && { lastYear }), complaints };
}

const FIELDS: ReadonlySet<string> = new Set(['$schema', 'rules', 'accepted', 'lastYear']);
