import type { FormCell, FormRow } from '../compose/grid';
import { slots } from '../compose/grid';
import { WORD_COLUMNS } from '../compose/statute/requests';
import { statutoryGrid } from '../compose/statute/table';
import { formOf, tableForm } from '../forms/form';
import type { Label, Row, Table } from '../model/report';
import { tableName } from '../rules/wording/statutory-names';
import { Memo } from '../text/memo';
import { type FigureLine, type GroupCell, groupCells, type HeaderLine, type Line, linesOf } from './lines';
import { type Element, element, type Node } from './node';
import type { Scribe } from './scribe';
import { TableMarks } from './table-marks';

/**
 * Writes one statutory table, its cells merged as the form prints it, each figure naming the headers that it stands under.
 * One whose figures cannot be told apart is written line by line, as it stands.
 */
export function tableNode(table: Table, scribe: Scribe, text: string): Element {
  const marks = new TableMarks(table, scribe.findings);
  const name = tableName(table.key).zh;
  const whole = table.unreadable ? rawLines(table, scribe, text) : [merged(table, name, scribe, marks)];
  if (!scribe.annotated) return element('div', { class: 'table' }, whole);
  const notes = marks.rest.map((one) =>
    scribe.element('p', { class: 'note' }, one.span, scribe.say(one.message.zh, one.message.en), [one]),
  );
  // What is wider than the page is scrolled, by keys too.
  const scrolls = { class: 'table', role: 'region', tabindex: '0', 'aria-label': name };
  return element('div', scrolls, [...notes, ...whole]);
}

function merged(table: Table, name: string, scribe: Scribe, marks: TableMarks): Element {
  const parts = new TableWriter(table, scribe, marks).parts();
  return scribe.holding('table', { class: table.key }, table.span, [element('caption', {}, [name]), ...parts]);
}

/** The lines of the source; of a web page's table, whose lines are tags, its place alone. */
function rawLines({ layout, span, key }: Table, scribe: Scribe, text: string): Element[] {
  if (layout === 'html') return [scribe.element('p', { class: 'raw' }, span, `（${tableName(key).zh}）`)];
  const lines: Element[] = [];
  for (const { 0: line, index } of text.slice(span.start, span.end).matchAll(/[^\r\n]+/g)) {
    if (line.trim() === '') continue;
    const start = span.start + index;
    lines.push(scribe.element('p', { class: 'raw' }, { start, end: start + line.length }, line.trim()));
  }
  return lines;
}

/** A row as it was written last, with whatever of its table decided how. */
interface LastRow {
  readonly around: string;
  readonly element: Element;
  /** How many ids were given when it was written. */
  readonly ids: number;
}

const lastRow = new Memo<Row, LastRow>();

const nth = (word: string, times: number) => `${word} ${times}`;

/** The words of a header that stand in one another's places: the third table has each three times. */
function movedWords({ form, key, headerOrder }: Table): Map<string, Label> {
  const { columns } = tableForm(formOf(form), key);
  return new Map(
    headerOrder?.words.map(({ label, stands }) => {
      const before = columns.slice(0, stands).filter((column) => column.label === label.statutory);
      return [nth(label.statutory, before.length), label];
    }),
  );
}

class TableWriter {
  private readonly lines: readonly Line[];
  private readonly groups: readonly (readonly GroupCell[])[];
  private readonly columns: number;
  private readonly altered: ReadonlyMap<string, Label>;
  /** By the words due in their places, and how often those come before. */
  private readonly moved: ReadonlyMap<string, Label>;
  /** How often each word of the header has been written. */
  private readonly times = new Map<string, number>();
  private readonly corner: string | undefined;
  /** For each column the ids of the headers over it. */
  private over: string[][] = [];
  /** Names the header that rows stand under. */
  private under = '';
  /** Ids of the groups that a line stands in, by key. */
  private readonly groupIds = new Map<string, string>();
  private ids = 0;

  constructor(
    private readonly table: Table,
    private readonly scribe: Scribe,
    private readonly marks: TableMarks,
  ) {
    const lines = linesOf(table);
    this.lines = scribe.annotated ? lines : lines.filter((line) => line.kind === 'header' || line.row);
    this.groups = groupCells(table, this.lines);
    this.columns = statutoryGrid(table.form, table.key).columns;
    this.altered = new Map(table.alteredHeaders.map((label) => [label.statutory, label]));
    this.moved = movedWords(table);
    this.corner = tableForm(formOf(table.form), table.key).corner;
  }

  /** `thead` and `tbody`; the first table has a body for each of its blocks, headers included. */
  parts(): Element[] {
    const parts: Element[] = [];
    for (let i = 0; i < this.lines.length; ) {
      const first = i;
      while (this.lines[i]?.kind === 'header') i++;
      const headers = this.headerRows(this.lines.slice(first, i) as HeaderLine[]);
      const rows: Element[] = [];
      for (; this.lines[i]?.kind === 'figures'; i++) rows.push(this.figureRow(this.lines[i] as FigureLine, i));
      if (this.table.key === 'disclosure') parts.push(element('tbody', {}, [...headers, ...rows]));
      else parts.push(element('thead', {}, headers), element('tbody', {}, rows));
    }
    return parts.filter(({ children }) => children.length > 0);
  }

  private headerRows(lines: readonly HeaderLine[]): Element[] {
    if (lines.length === 0) return [];
    const rows: readonly FormRow[] = lines.map(({ form }) => form);
    const ids = new Map<FormCell, string>();
    for (const { cells } of rows) for (const cell of cells) if (cell.text !== this.corner) ids.set(cell, this.nextId());
    this.over = Array.from({ length: this.columns }, () => []);
    this.under = `${this.ids}`;
    for (const row of slots({ key: this.table.key, columns: this.columns, rows })) {
      row.forEach(({ cell }, column) => {
        const id = ids.get(cell);
        const over = this.over[column];
        if (id !== undefined && over && !over.includes(id)) over.push(id);
      });
    }
    return rows.map(({ cells }) =>
      element(
        'tr',
        {},
        cells.map((cell) => this.header(cell, ids.get(cell))),
      ),
    );
  }

  private header({ text, columns, rows }: FormCell, id: string | undefined): Element {
    const spans = spansOf(columns, rows);
    if (id === undefined) return element('td', { class: 'corner', ...spans }, [text]);
    const times = this.times.get(text) ?? 0;
    this.times.set(text, times + 1);
    const label = this.moved.get(nth(text, times)) ?? this.altered.get(text);
    const found = this.marks.of(label);
    const scope = columns > 1 ? 'colgroup' : 'col';
    return this.scribe.element('th', { id, scope, ...spans }, label?.span ?? null, label?.text ?? text, found);
  }

  /** A row that stands as it stood before is the same element: while a figure is typed, most rows are. */
  private figureRow(line: FigureLine, i: number): Element {
    const { row } = line;
    if (!row || this.groups[i]?.length !== 0 || !this.marks.areNoneIn(row)) return this.newRow(line, i);
    const around = [this.scribe.around, this.ids, this.under, ...line.groups.map((key) => this.groupIds.get(key))].join(
      ' ',
    );
    const before = lastRow.get(row);
    if (before?.around === around) {
      this.ids = before.ids;
      return before.element;
    }
    const element = this.newRow(line, i);
    lastRow.set(row, { around, element, ids: this.ids });
    return element;
  }

  private newRow(line: FigureLine, i: number): Element {
    const groups = (this.groups[i] ?? []).map((group) => this.group(group));
    const label = this.label(line);
    const heads = [...line.groups.map((key) => this.groupIds.get(key)), label?.attributes.id].filter(
      (id) => id !== undefined,
    );
    const cells = this.figures(line, heads);
    const absent = line.row ? {} : { class: 'absent' };
    return element('tr', absent, [...groups, ...(label ? [label] : []), ...cells]);
  }

  private group({ key, words, rows }: GroupCell): Element {
    const id = this.nextId();
    this.groupIds.set(key, id);
    return element('th', { id, scope: 'rowgroup', ...spansOf(1, rows) }, [words]);
  }

  /** Null where the form has no words before the figures. */
  private label({ row, label, groups, key }: FigureLine): Element | null {
    const width =
      this.table.key === 'litigation' ? 0 : this.table.key === 'requests' ? WORD_COLUMNS - groups.length : 1;
    if (width === 0) return null;
    const printed = row?.label ?? null;
    const words = printed && printed.wording !== 'label' ? tidied(printed.text) : label;
    const found = row ? [...this.marks.of(printed), ...(row.fits ? this.marks.of(row) : [])] : this.marks.of(key);
    const spans = spansOf(width, 1);
    // A header without a word would name nothing.
    if (words === '') return this.scribe.element('td', spans, row?.span ?? null, '', found);
    return this.scribe.element(
      'th',
      { id: this.nextId(), scope: 'row', ...spans },
      printed?.span ?? null,
      words,
      found,
    );
  }

  private figures(line: FigureLine, heads: readonly string[]): Element[] {
    const { row, form } = line;
    const words = this.wordColumns();
    const due = form ? form.cells.filter(({ role }) => role === 'figure').map(({ columns }) => columns) : null;
    const widths = due ?? (row && row.cells.length === this.columns - words ? row.cells.map(() => 1) : []);
    if (!row) return [this.absent(line.key, words, heads)];
    if (row.cells.length === 0 || row.cells.length !== widths.length) return [this.together(row, words, heads)];
    let column = words;
    const beside = heads.join(' ');
    return row.cells.map((cell, k) => {
      const width = widths[k] as number;
      const under = this.over[column] ?? [];
      column += width;
      const over = under.join(' ');
      const headers = over === '' || beside === '' ? over + beside : `${over} ${beside}`;
      const attributes: Record<string, string> = { class: 'figure', headers };
      if (width > 1) attributes.colspan = String(width);
      const found =
        this.table.key === 'litigation' && k === 0
          ? [...this.marks.of(cell), ...this.marks.of(row)]
          : this.marks.of(cell);
      return this.scribe.element('td', attributes, cell.span, tidied(cell.text), found);
    });
  }

  /** The figures of a row whose count does not fit: nobody knows their columns, so they stand in one cell, in their order. */
  private together(row: Row, words: number, heads: readonly string[]): Element {
    const found = this.marks.of(row);
    const children: Node[] = [];
    for (const cell of row.cells) {
      if (children.length > 0) children.push(' ');
      children.push(
        this.scribe.element('span', { class: 'figure' }, cell.span, tidied(cell.text), this.marks.of(cell)),
      );
    }
    const attributes = { class: 'together', ...headersOf(heads), ...spansOf(this.columns - words, 1) };
    const linked =
      found.length > 0 && this.scribe.annotated ? [this.scribe.link(children, row.figuresSpan, found)] : children;
    return this.scribe.holding('td', attributes, row.figuresSpan, linked, found);
  }

  private absent(key: string | null, words: number, heads: readonly string[]): Element {
    const spans = spansOf(this.columns - words, 1);
    const text = this.scribe.say('（缺此行）', '(row missing)');
    const found = words === 0 ? this.marks.of(key) : [];
    return this.scribe.element('td', { ...headersOf(heads), ...spans }, null, text, found);
  }

  private wordColumns(): number {
    return this.table.key === 'litigation' ? 0 : this.table.key === 'requests' ? WORD_COLUMNS : 1;
  }

  private nextId(): string {
    return `${this.scribe.key}-h${++this.ids}`;
  }
}

function spansOf(columns: number, rows: number): Record<string, string> {
  return { ...(columns > 1 && { colspan: String(columns) }), ...(rows > 1 && { rowspan: String(rows) }) };
}

function headersOf(ids: readonly string[]): Record<string, string> {
  return ids.length > 0 ? { headers: ids.join(' ') } : {};
}

/** Between Chinese characters white space is where a line was broken. */
function tidied(text: string): string {
  // Figures, which most cells hold, have none.
  if (!WHITE.test(text)) return text;
  return text
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\u2e80-\uffee]) | (?=[\u2e80-\uffee])/g, '')
    .trim();
}

const WHITE = /\s/;
