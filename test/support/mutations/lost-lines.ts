import { TABLE_OF } from '../../../server/src/forms/common';
import { read, type Span } from '../../../server/src/service';
import type { Scene } from '../accidents/accident';
import { lineAt } from '../accidents/lines';
import { headerLines } from '../accidents/repeated-headers';
import type { PrintedSection } from '../page';
import type { Mutant, Mutation } from './mutation';

function without(text: string, { start, end }: Span): string {
  return text.slice(0, start) + text.slice(end);
}

function back({ start, end }: Span, by: number): Span {
  return { start: start - by, end: end - by };
}

/** The element that holds an offset in its text, or the line. */
function around({ printed: { text }, style }: Scene, { start, end }: Span): Span {
  if (style.layout !== 'html') return { start: lineAt(text, start).start, end: lineAt(text, end).next };
  return { start: text.lastIndexOf('<', start), end: text.indexOf('>', end) + 1 };
}

/** A heading is lost, what stood under it is there: it is told at its table, else at the heading that follows. */
export const headingRemoved: Mutation = {
  name: 'section heading removed',
  make: (scene, dice): Mutant | null => {
    const { text, sections } = scene.printed;
    const at = dice.below(sections.length - 1);
    const [section, next] = sections.slice(at, at + 2) as [PrintedSection, PrintedSection];
    const line = around(scene, section.heading);
    const table = read(text).reports[0]?.tables.find(({ key }) => key === TABLE_OF.get(section.key));
    const told = table?.firstSpan ?? next.heading;
    return {
      text: without(text, line),
      due: [{ code: 'section-missing', at: [back(told, line.end - line.start)] }],
      lost: [],
    };
  },
};

/** Sections whose headings stand right below a table. */
const BELOW_TABLES = new Set(['requests', 'reviewLitigation', 'problems']);

/** What a line of narrative or a page leaves between a table and the next heading. */
const BARE = /^[\s#>*-]*$/;

/** A heading has lost its line break and stands behind the last row of the table above. */
export const headingJoined: Mutation = {
  name: 'section heading joined',
  make: ({ printed: { text, sections, cells }, style }, dice): Mutant | null => {
    const { heading, key } = dice.pick(sections.filter((section) => BELOW_TABLES.has(section.key)));
    const numbered = /^(?:[一二三四五六]\s?[、.．]|（[一二三四五六]）|第[一二三四五六]部分)/.test(
      text.slice(heading.start, heading.end),
    );
    const last = cells.findLast(({ span }) => span.end <= heading.start)?.span.end ?? 0;
    const row = lineAt(text, last).end;
    // Without its numeral a title behind figures is any words; a label may stand below them.
    if (style.layout === 'html' || !numbered || !BARE.test(text.slice(row, heading.start))) return null;
    const blank = dice.below(2) === 0 ? ' ' : '';
    const below = text.slice(heading.end);
    // Its text may stand in the line as well; behind a blank before it all is read as if both breaks stood there.
    const may = key === 'problems' && blank === '' && text[heading.start] !== '（' && /^[\r\n]+[^\s|｜│]/.test(below);
    const runsIn = may && dice.below(2) === 0;
    const start = row + blank.length;
    const end = { start, end: start + heading.end - heading.start };
    const rest = runsIn ? below.replace(/^[\r\n]+/, ' ') : below.replace(/^( #+)?[*\u200b：]+/, '$1');
    return {
      text: `${text.slice(0, row)}${blank}${text.slice(heading.start, heading.end)}${rest}`,
      due: [{ code: 'section-missing', at: [end] }],
      lost: [],
    };
  },
};

/** Nothing stands under a heading of narrative. */
export const sectionEmptied: Mutation = {
  name: 'section emptied',
  make: (scene, dice): Mutant => {
    const { text, sections } = scene.printed;
    const narrative = sections.filter(({ key }) => key === 'overview' || key === 'problems' || key === 'other');
    const { heading, span } = dice.pick(narrative);
    const body = { start: around(scene, heading).end, end: span.end };
    return { text: without(text, body), due: [{ code: 'section-empty', at: [heading] }], lost: [] };
  },
};

/** One heading of Markdown is a level deeper than the others. */
export const headingDeepened: Mutation = {
  name: 'section heading deepened',
  make: ({ printed: { text, sections } }, dice): Mutant | null => {
    const { heading, span } = dice.pick(sections);
    if (!text.startsWith('## ', span.start)) return null;
    return {
      text: `${text.slice(0, span.start)}#${text.slice(span.start)}`,
      due: [{ code: 'section-heading-level', at: [back(heading, -1)] }],
      lost: [],
    };
  },
};

/** The second table begins with its first row. */
export const headerRemoved: Mutation = {
  name: 'header removed',
  make: (scene): Mutant | null => {
    const { text, labels } = scene.printed;
    const header = scene.style.layout === 'html' ? headerRows(scene) : headerLines(scene);
    const first = labels.find(({ table, row }) => table === 'requests' && row === 'newlyReceived')?.pieces[0];
    if (!header || !first) return null;
    return {
      text: without(text, header),
      due: [{ code: 'header-missing', at: [back(first, header.end - header.start)] }],
      lost: [],
    };
  },
};

function headerRows(scene: Scene): Span | null {
  const { sections } = scene.printed;
  const text = scene.printed.text.toLowerCase();
  const section = sections.find(({ key }) => key === 'requests');
  const [first] = scene.printed.labels.filter(({ table }) => table === 'requests');
  if (!section || !first?.pieces[0]) return null;
  const table = text.indexOf('<table', section.heading.end);
  // A frame around the label has a row of its own.
  const frame = scene.style.layout === 'html' && scene.style.cell === 'framed' ? 1 : 0;
  const label = frame ? text.lastIndexOf('<table', first.pieces[0].start) : first.pieces[0].start;
  return { start: text.indexOf('<tr', table), end: text.lastIndexOf('<tr', label) };
}
