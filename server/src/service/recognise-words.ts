import { FORMS, type Form, type TableForm, type Wording } from '../forms/form';
import { BARS } from '../scan/cell';
import { fold, foldUnit } from '../text/fold';
import { withoutMarks } from './recognise-title';

/** A section heading as met on a line of its own. */
export interface SectionWord {
  readonly key: string;
  /** The form's own title, not one of the other accepted wordings. */
  readonly statutory: boolean;
  /** One of the three table sections, whose titles no other kind of report has. */
  readonly telling: boolean;
}

const NUMERAL = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.,]/;
const SECTIONS = new Map<string, SectionWord>(FORMS.flatMap(sectionWords).reverse());

function sectionWords(form: Form): [string, SectionWord][] {
  return form.sections.flatMap(({ key, kind, title, accepted }) => {
    const word = { key, telling: kind === 'table' };
    const wordings = (accepted ?? []).filter((one) => !one.includes('<'));
    return [title, ...wordings].map((one): [string, SectionWord] => [fold(one), { ...word, statutory: one === title }]);
  });
}

/** Characters of a line as it is printed, with marks and numeral: a longer one is no title alone. */
const LONGEST_MARKED_TITLE = 60;
/** Last characters of the titles: most lines of prose are told by theirs, unfolded. */
const LAST = new Set([...SECTIONS.keys()].map((title) => title.charCodeAt(title.length - 1)));

/** The statutory section whose title is all that stands on the line; undefined when there is none. */
export function sectionOf(line: string): SectionWord | undefined {
  if (line.length > LONGEST_MARKED_TITLE) return undefined;
  const words = withoutMarks(line);
  if (!LAST.has(foldUnit(words.charCodeAt(words.length - 1)))) return undefined;
  return SECTIONS.get(fold(words).replace(NUMERAL, ''));
}

/** Header words of one table that must stand together before the table is taken for a statutory one. */
const ENOUGH = 3;
/** Lines that may stand between two of them; with one cell a line the blank cells are gone already. */
const APART = 12;
/** Words that any table has. */
const COMMON = new Set(['其他', '总计', '合计']);

/** For every folded header word the tables that have it. */
const HEADERS = headerWords();
const FIRST = new Set([...HEADERS.keys()].map((word) => word.charCodeAt(0)));

function headerWords(): Map<string, string> {
  const words = new Map<string, string>();
  for (const table of FORMS.flatMap((form) => form.tables)) {
    for (const word of wordsOf(table)) if (!COMMON.has(word)) words.set(fold(word), table.key);
  }
  return words;
}

function wordsOf(table: TableForm): string[] {
  const all = ({ label, accepted, altered }: Wording) => [label, ...(accepted ?? []), ...(altered ?? [])];
  const columns = [...table.columns, ...table.blocks.flatMap((block) => block.columns)];
  const groups = columns.flatMap((column) => column.group ?? []);
  const paths = table.columnGroups.flatMap((group) => group.path);
  const single = [table.corner, table.headerTop, table.firstColumn].flatMap((word) => word ?? []);
  const headings = table.blocks.map((block) => block.heading);
  return [...columns.flatMap(all), ...groups, ...paths, ...single, ...headings];
}

/** Counts the different header words of each statutory table, as whole cells that stand near each other. */
export class HeaderWatch {
  private readonly seen = new Map<string, { readonly words: Set<string>; line: number }>();
  private line = 0;

  /** The next visible line begins. */
  next(): void {
    this.line++;
  }

  /** Takes the cells of one line; true once a table has shown enough of its header. */
  enough(line: string): boolean {
    for (const cell of line.split(CELL_END)) {
      const words = cell.trim();
      if (this.count(words)) return true;
      if (/\s/.test(words) && this.countAll(words.split(/\s+/))) return true;
    }
    return false;
  }

  /** Words side by side are a header row when there are no others among them, as in a formula or a list there are. */
  private countAll(words: readonly string[]): boolean {
    const known = words.every((word) => COMMON.has(word) || HEADERS.has(fold(word)));
    return known && words.some((word) => this.count(word));
  }

  private count(text: string): boolean {
    if (!FIRST.has(foldUnit(text.charCodeAt(0)))) return false;
    const word = fold(text);
    const table = HEADERS.get(word);
    if (table === undefined) return false;
    const before = this.seen.get(table);
    const near = before !== undefined && this.line - before.line <= APART;
    const seen = near ? before : { words: new Set<string>(), line: this.line };
    this.seen.set(table, seen);
    seen.words.add(word);
    seen.line = this.line;
    return seen.words.size >= ENOUGH;
  }
}

const CELL_END = new RegExp(`[\\t${BARS}]`);
