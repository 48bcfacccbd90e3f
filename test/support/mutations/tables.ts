import { BARS } from '../../../server/src/scan/cell';
import type { SectionKey, Span } from '../../../server/src/service';
import type { Scene } from '../accidents/accident';
import { lineAt } from '../accidents/lines';
import type { Dice } from '../dice';
import type { PrintedSection } from '../page';
import { print } from '../print';
import type { SampleReport } from '../sample';
import type { Mutant, Mutation } from './mutation';

const TABLES: Partial<Record<SectionKey, string>> = {
  proactive: 'disclosure',
  requests: 'requests',
  reviewLitigation: 'litigation',
};

/** One of the three sections that are tables, and where its table stands. */
function pickTable({ printed, style }: Scene, dice: Dice): { section: PrintedSection; table: Span; key: string } {
  const section = dice.pick(printed.sections.filter(({ key }) => TABLES[key] !== undefined));
  const { text } = printed;
  const html = style.layout === 'html';
  const tags = text.toLowerCase();
  const start = html ? tags.indexOf('<table', section.heading.end) : lineAt(text, section.heading.end).next;
  const end = html ? tags.lastIndexOf('</table>', section.span.end) + '</table>'.length : section.span.end;
  return { section, table: { start, end }, key: TABLES[section.key] as string };
}

export const tableRemoved: Mutation = {
  name: 'table removed',
  make: (scene, dice): Mutant => {
    const { text } = scene.printed;
    const { section, table, key } = pickTable(scene, dice);
    return {
      text: text.slice(0, table.start) + text.slice(table.end),
      due: [{ code: 'table-missing', at: [section.heading] }],
      lost: [key],
    };
  },
};

/** The same report of another year, in its sentences too. */
function ofYear(report: SampleReport, year: number): SampleReport {
  const moved = (texts: readonly string[]) => texts.map((text) => text.replaceAll(`${report.year}年`, `${year}年`));
  const { preface, overview, problems, other } = report.narrative;
  const narrative = {
    preface: moved(preface),
    overview: moved(overview),
    problems: moved(problems),
    other: moved(other),
  };
  return { ...report, year, narrative };
}

/** The report is of a year that has the other form. */
export const tableAltered: Mutation = {
  name: 'table altered: the other form',
  make: ({ report, style }, dice): Mutant => {
    const year = report.form === '2021' ? dice.pick([2019, 2020]) : dice.pick([2021, 2022, 2023, 2024, 2025]);
    const printed = print(ofYear(report, year), style);
    const heading = printed.sections.find(({ key }) => key === 'proactive')?.heading.end ?? 0;
    const words = '第二十条第（一）项';
    const start = printed.text.indexOf(words, heading);
    // Where the words stand in shreds, the first of them.
    const shred = printed.text.indexOf(words.slice(0, 2), heading);
    return {
      text: printed.text,
      due: [
        {
          code: 'table-form-outdated',
          at: [start < 0 ? { start: shred, end: shred + 2 } : { start, end: start + words.length }],
        },
      ],
      lost: [],
    };
  },
};
/** The table stands twice in its section. */
export const tableRepeated: Mutation = {
  name: 'table repeated',
  make: (scene, dice): Mutant => {
    const { text } = scene.printed;
    const { table } = pickTable(scene, dice);
    const again = text.slice(table.start, table.end);
    const head = headOf(scene, again);
    return {
      text: text.slice(0, table.end) + again + text.slice(table.end),
      due: [{ code: 'table-repeated', at: [{ start: table.end + head.start, end: table.end + head.end }] }],
      lost: [],
    };
  },
};

/** The words of a cell; neither bullets, rules nor what opens tables in the source of wikis. */
const IN_TEXT = new RegExp(
  `(?<=^|[${BARS}*\\t])[^\\S\\r\\n]*"?((?!class=)[^\\s"${BARS}*{+\\u2500-\\u257f:-][^"${BARS}*\\t\\r\\n]*?)"?\\s*(?=[${BARS}*\\t\\r\\n])`,
  'dgm',
);

/** The first line of a table, or its first cell; neither a caption nor a row that is not shown, nor the mark of a page. */
function headOf({ style }: Scene, table: string): Span {
  const shown = table.replace(/<caption>.*?<\/caption>|<tr style="display:none">.*?<\/tr>/gi, (all) =>
    ' '.repeat(all.length),
  );
  const cell = style.layout === 'html' ? />\s*((?!&nbsp;)[^\s<>][^<>]*)/dg : IN_TEXT;
  for (const { 1: words = '', indices } of shown.matchAll(cell)) {
    const [start, end] = indices?.[1] ?? [0, 0];
    if (!/^[-—] \d+ [-—]$/.test(words)) return { start, end };
  }
  throw new Error('a table without words');
}

/** A table stands under the heading of another section. */
export const tableMoved: Mutation = {
  name: 'table moved',
  make: (scene, dice): Mutant => {
    const { text, sections } = scene.printed;
    const { section, table } = pickTable(scene, dice);
    const moved = text.slice(table.start, table.end);
    const to = sections.at(-1)?.span.end ?? text.length;
    return {
      text: text.slice(0, table.start) + text.slice(table.end, to) + moved + text.slice(to),
      due: [{ code: 'section-empty', at: [section.heading] }],
      lost: [],
    };
  },
};
