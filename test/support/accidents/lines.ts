import type { SectionKey, Span } from '../../../server/src/service';
import type { Scene } from './accident';

/** A line of a scene's text. */
export interface SceneLine {
  readonly start: number;
  /** Before its line break. */
  readonly end: number;
  /** Where the next line starts. */
  readonly next: number;
  readonly text: string;
}

const BREAK = /\r\n|\r|\n/g;

export function linesOf(text: string): SceneLine[] {
  const lines: SceneLine[] = [];
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    lines.push(line(text, start, match.index, match.index + match[0].length));
    start = match.index + match[0].length;
  }
  if (start < text.length) lines.push(line(text, start, text.length, text.length));
  return lines;
}

function line(text: string, start: number, end: number, next: number): SceneLine {
  return { start, end, next, text: text.slice(start, end) };
}

/** The line in which an offset lies. */
export function lineAt(text: string, offset: number): SceneLine {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const match = /\r\n|\r|\n/.exec(text.slice(offset));
  const end = match ? offset + match.index : text.length;
  return line(text, start, end, match ? end + match[0].length : end);
}

/** The line break that the text uses. */
export function lineBreakOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

const TABLE_SECTIONS: readonly SectionKey[] = ['proactive', 'requests', 'reviewLitigation'];

/** From behind the heading's line to the next heading, of the three sections that are tables. */
export function tableZones({ printed }: Scene): Span[] {
  return printed.sections
    .filter(({ key }) => TABLE_SECTIONS.includes(key))
    .map(({ heading, span }) => ({ start: lineAt(printed.text, heading.end).next, end: span.end }));
}

/** The lines of the tables, each table's first to last one that says anything. */
export function tableLines(scene: Scene): SceneLine[][] {
  const lines = linesOf(scene.printed.text);
  return tableZones(scene).map(({ start, end }) => {
    const inside = lines.filter((one) => one.start >= start && one.start < end);
    const said = (one: SceneLine) => one.text.trim() !== '';
    const first = inside.findIndex(said);
    const last = inside.findLastIndex(said);
    return first < 0 ? [] : inside.slice(first, last + 1);
  });
}

/** Lines of narrative: those of sections one, five and six, less headings and blank ones. */
export function narrativeLines(scene: Scene): SceneLine[] {
  const { text, sections } = scene.printed;
  const zones = sections.filter(({ key }) => !TABLE_SECTIONS.includes(key));
  return linesOf(text).filter(
    ({ start, text: words }) =>
      words.trim() !== '' &&
      zones.some(({ heading, span }) => start >= lineAt(text, heading.end).next && start < span.end),
  );
}
