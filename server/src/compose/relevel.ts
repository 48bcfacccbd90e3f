import type { Reading, Section } from '../model/report';
import type { Change } from './change';

/** Gives a heading another level, by its `#` or its element; null where neither can be found. */
export function atLevel({ text, lines: { seen } }: Reading, section: Section, level: number): Change[] | null {
  const { start, end } = section.lineSpan;
  if (text[start] === '<') return element(text, start, end, level > 0 ? `h${level}` : 'p');
  // Behind tags they would be words, and in the midst of a line, which only reading parts.
  if (start !== seen.startOfLine(seen.lineAt(start))) return null;
  // Behind the marks of a level may stand bold marks, bullets and the like, which stay.
  const before = /^((?:\s|>)*)(#{0,6}(?!#)[ \t]*)[^#]*$/.exec(text.slice(start, section.span.start));
  if (!before) return null;
  const from = start + (before[1] as string).length;
  const to = from + (before[2] as string).length;
  return [{ span: { start: from, end: to }, newText: level > 0 ? `${'#'.repeat(level)} ` : '' }];
}

function element(text: string, start: number, end: number, name: string): Change[] | null {
  const heading = text.slice(start, end);
  // A name goes on up to HTML's own white space: `<h2\ufeff>` is no h2.
  const open = /^<([a-z][a-z0-9]*)[ \t\r\n\f/>]/i.exec(heading)?.[1];
  const close = /<\/([a-z][a-z0-9]*)\s*>$/i.exec(heading);
  if (!open || !close || open.toLowerCase() !== close[1]?.toLowerCase()) return null;
  const closeAt = start + close.index + 2;
  return [
    { span: { start: start + 1, end: start + 1 + open.length }, newText: name },
    { span: { start: closeAt, end: closeAt + open.length }, newText: name },
  ];
}
