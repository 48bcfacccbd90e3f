import { createScanner, type Node } from 'jsonc-parser';
import type { Edit } from '../rules/finding';
import { placeAt } from '../text/span';

/** How a JSON file is laid out. */
export interface Manner {
  /** One step of indentation. */
  readonly step: string;
  readonly lineBreak: string;
}

/** What is to be inserted: an item of a list, or a field of an object, which has a name. */
export interface Insertion {
  readonly name?: string;
  readonly value: unknown;
}

/** Indentation and line ends as the file has them: those of its first indented line. */
export function mannerOf(text: string): Manner {
  return { step: /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ', lineBreak: text.includes('\r\n') ? '\r\n' : '\n' };
}

/**
 * Puts something behind the last item of a list or the last field of an object. Not a character of what is there
 * changes; a remark behind the last one on its line stays with it.
 */
export function insertInto(text: string, container: Node, insertion: Insertion, manner: Manner): Edit[] {
  const { lineBreak, step } = manner;
  const outer = indentAt(text, container.offset);
  const last = container.children?.at(-1);
  if (!last) {
    const within = `${lineBreak}${outer}${step}`;
    const newText = `${within}${written(insertion, manner, outer + step)}${lineBreak}${outer}`;
    return [{ span: placeAt(container.offset + 1), newText }];
  }
  const end = last.offset + last.length;
  if (!/[\r\n]/.test(text.slice(container.offset, container.offset + container.length))) {
    return [{ span: placeAt(end), newText: `, ${onOneLine(insertion)}` }];
  }
  const { at, comma } = behind(text, end);
  const indent = standsFirst(text, last.offset) ? indentAt(text, last.offset) : outer + step;
  const newText = `${lineBreak}${indent}${written(insertion, manner, indent)}`;
  if (comma) return [{ span: placeAt(at), newText: `${newText},` }];
  if (at === end) return [{ span: placeAt(at), newText: `,${newText}` }];
  return [
    { span: placeAt(end), newText: ',' },
    { span: placeAt(at), newText },
  ];
}

// The kinds of the scanner's tokens: its own names for them are gone once it is compiled by itself.
const COMMA = 5;
const LINE_COMMENT = 12;
const BLOCK_COMMENT = 13;
const SPACE = 15;

/** Where the line of what ends here has said all: behind its comma and its remarks. */
function behind(text: string, end: number): { at: number; comma: boolean } {
  const scanner = createScanner(text);
  scanner.setPosition(end);
  let at = end;
  let comma = false;
  for (;;) {
    const token: number = scanner.scan();
    const next = scanner.getPosition();
    const isComma = token === COMMA && !comma;
    const isRemark = token === LINE_COMMENT || (token === BLOCK_COMMENT && !/[\r\n]/.test(text.slice(at, next)));
    if (!isComma && !isRemark && token !== SPACE) return { at, comma };
    if (isComma) comma = true;
    if (token !== SPACE) at = next;
  }
}

/** The white space with which the line begins. */
function indentAt(text: string, offset: number): string {
  const line = text.slice(lineStart(text, offset), offset);
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

function standsFirst(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === '' && lineStart(text, offset) > 0;
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function written({ name, value }: Insertion, { step, lineBreak }: Manner, indent: string): string {
  const json = JSON.stringify(value, null, step).replaceAll('\n', `${lineBreak}${indent}`);
  return name === undefined ? json : `${JSON.stringify(name)}: ${json}`;
}

function onOneLine({ name, value }: Insertion): string {
  return name === undefined ? JSON.stringify(value) : `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
}
