import { FORMS } from '../../server/src/forms/form';
import { BARS } from '../../server/src/scan/cell';
import { scan } from '../../server/src/scan/scan';
import { extract, LineIndex, type Reading } from '../../server/src/service';
import { fold } from '../../server/src/text/fold';
import { differences } from './faults';

/** How much of a text's words may come or go. */
export interface Lenience {
  /** Header and group words may be printed more or less often, as long as they are printed. */
  readonly repeats: boolean;
}

/** What a text holds that has to be kept. */
export interface Kept {
  readonly data: unknown;
  readonly characters: ReadonlyMap<string, number>;
  readonly narrative: ReadonlyMap<string, number>;
}

/** What is to be kept of a text, from the reading of it: whoever compares a text with several asks once. */
export function keptOf(reading: Reading): Kept {
  return { data: dataOf(reading), characters: charactersOf(reading.text), narrative: narrativeOf(reading) };
}

/** What a text that was set in order or converted has lost or gained against the one it was made of, a line each. */
export function losses(before: Kept, after: Kept, { repeats }: Lenience): string[] {
  return [
    ...differences(before.data, after.data, 'data'),
    ...wordLosses(before.characters, after.characters, repeats),
    ...narrativeLosses(before.narrative, after.narrative),
  ];
}

/** What is written between headings and tables may become more, by lines that stood among the rows of a table, and never less. */
function narrativeLosses(old: Kept['narrative'], made: Kept['narrative']): string[] {
  return [...old].flatMap(([char, was]) => {
    const is = made.get(char) ?? 0;
    return is >= was ? [] : [`「${char}」 stood ${was} times in the narrative, stands ${is} times`];
  });
}

function narrativeOf({ reports }: Reading): Map<string, number> {
  const lines = reports.flatMap(({ passages }) => passages.flatMap((passage) => passage.lines));
  return counted(lines.map((line) => line.text).filter((words) => !/^[-*_]{3,}$/.test(words)));
}

/** What `extract` says, less the lines on which things stand and the manner in which headings are numbered. */
function dataOf(reading: Reading): unknown {
  const told = [extract(reading, 'a.txt')].flat() as unknown as Record<string, unknown>[];
  return told.map((report, i) => ({
    ...report,
    line: 0,
    title: fold(String(report.title)),
    sections: reading.reports[i]?.sections.map(({ key, numeral, titleText }) => [
      key,
      numeral?.value,
      fold(titleText).replace(/[:：]$/, ''),
    ]),
  }));
}

/** Characters that a reader sees, white space apart, each with how often it stands there. */
function charactersOf(text: string): Map<string, number> {
  const { lines: all } = scan(text, new LineIndex(text));
  const body = new Set(all.filter(({ element }) => element !== 'title').map((line) => fold(line.text)));
  // Lines drawn across the page are no words, nor is the page's name in its head where the page says it too.
  const lines = all.filter(
    ({ text: words, element, blank }) =>
      !blank && !isBar(words) && !(element === 'title' && body.has(fold(words))) && !/^[-*_]{3,}$/.test(words),
  );
  return counted(
    lines.flatMap(({ text: words, cells }) => (cells ? cells.map((cell) => cell.text) : [withoutBar(words)])),
  );
}

const LAST_BAR = new RegExp(` ?[${BARS}]$`);
/** What parts cells or closes one is no word. */
const isBar = (words: string) => words !== '' && BARS.includes(words);
const withoutBar = (words: string) => words.replace(LAST_BAR, '');

/** Folded; what parts thousands is left out, and so are marks of quotations and of type, which a heading may have. */
function counted(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const char of fold(text)) if (!MARKS.has(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

function wordLosses(old: Kept['characters'], made: Kept['characters'], repeats: boolean): string[] {
  return [...new Set([...old.keys(), ...made.keys()])].flatMap((char) => {
    const [was, is] = [old.get(char) ?? 0, made.get(char) ?? 0];
    // Where nothing shows a blank cell, a mark does.
    if (was === is || (is > was && char === '—')) return [];
    if (repeats && WORDS.has(char) && was > 0 && is > 0) return [];
    return [`「${char}」 stood ${was} times, stands ${is} times`];
  });
}

const MARKS = new Set(',>*');

/** Characters of headers and of labels that head others. */
const WORDS = new Set(
  FORMS.flatMap(({ tables }) => tables).flatMap((table) =>
    [
      table.corner,
      table.headerTop,
      table.firstColumn,
      ...table.columns.flatMap(({ label, group }) => [label, group]),
      ...table.columnGroups.flatMap(({ path }) => path),
      ...table.blocks.flatMap(({ heading, columns }) => [heading, ...columns.map(({ label }) => label)]),
      ...table.rows.filter(({ numeric }) => numeric === false).map(({ label }) => label),
    ].flatMap((word) => [...fold(word ?? '')]),
  ),
);
