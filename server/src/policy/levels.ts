import type { Complaint } from './configuration';
import { fieldsOf, written } from './json';
import type { Node } from './json-tree';
import { isKnownRule } from './known-rules';
import { isLevel, type Level } from './level';
import { SAY } from './say';

/** Reads `rules`: a level for each code. What is none is told and left out. */
export function readLevels(node: Node | undefined, complaints: Complaint[]): Map<string, Level> {
  const levels = new Map<string, Level>();
  if (!node) return levels;
  if (node.type !== 'object') complaints.push(SAY.notRules(node.span));
  for (const { name, key, value } of fieldsOf(node)) {
    if (!isKnownRule(name)) complaints.push(SAY.unknownRule(key, name));
    else if (isLevel(value.value)) levels.set(name, value.value);
    else complaints.push(SAY.notALevel(value.span, written(value)));
  }
  return levels;
}

/** The levels among settings that anybody may have written by hand; the rest is left out. */
export function levelsIn(settings: unknown): Map<string, Level> {
  const levels = new Map<string, Level>();
  if (typeof settings !== 'object' || settings === null) return levels;
  for (const [code, level] of Object.entries(settings)) {
    if (isKnownRule(code) && isLevel(level)) levels.set(code, level);
  }
  return levels;
}
