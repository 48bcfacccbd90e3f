import type { Edit } from '../rules/finding';
import { lineStart } from '../text/lines';
import { placeAt, type Span } from '../text/span';
import type { Node } from './json-tree';

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
  const { start, end: close } = container.span;
  const outer = indentAt(text, start);
  const last = lastIn(container);
  if (!last) {
    const within = `${lineBreak}${outer}${step}`;
    const newText = `${within}${written(insertion, manner, outer + step)}${lineBreak}${outer}`;
    return [{ span: placeAt(start + 1), newText }];
  }
  const { end } = last;
  if (!/[\r\n]/.test(text.slice(start, close))) return [{ span: placeAt(end), newText: `, ${onOneLine(insertion)}` }];
  const { at, comma } = behind(text, end);
  const indent = standsFirst(text, last.start) ? indentAt(text, last.start) : outer + step;
  const newText = `${lineBreak}${indent}${written(insertion, manner, indent)}`;
  if (comma) return [{ span: placeAt(at), newText: `${newText},` }];
  if (at === end) return [{ span: placeAt(at), newText: `,${newText}` }];
  return [
    { span: placeAt(end), newText: ',' },
    { span: placeAt(at), newText },
  ];
}

/** The last item or field, name and all. */
function lastIn({ items, fields }: Node): Span | undefined {
  const field = fields.at(-1);
  return field ? { start: field.key.start, end: field.value.span.end } : items.at(-1)?.span;
}

const REMARK = /[ \t]*(?:,|\/\/[^\r\n]*|\/\*(?:[^*\r\n]|\*(?!\/))*\*\/)/y;

/** Where the line of what ends here has said all: behind its comma and its remarks. */
function behind(text: string, end: number): { at: number; comma: boolean } {
  let at = end;
  let comma = false;
  for (;;) {
    REMARK.lastIndex = at;
    const found = REMARK.exec(text)?.[0];
    if (!found || (found.endsWith(',') && comma && found.trim() === ',')) return { at, comma };
    if (found.trim() === ',') comma = true;
    at += found.length;
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

function written({ name, value }: Insertion, { step, lineBreak }: Manner, indent: string): string {
  const json = JSON.stringify(value, null, step).replaceAll('\n', `${lineBreak}${indent}`);
  return name === undefined ? json : `${JSON.stringify(name)}: ${json}`;
}

function onOneLine({ name, value }: Insertion): string {
  return name === undefined ? JSON.stringify(value) : `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
}
