import { MAYBE_UNDIVIDED } from '../forms/common';
import { type ColumnForm, type Form, type TableKey, tableForm } from '../forms/form';
import { LITIGATION_ROW } from '../forms/keys';
import { closedCell, isLoneBar } from '../scan/cell';
import type { Layout, Line } from '../scan/line';
import type { Span } from '../text/span';
import { type TableLines, tableLines } from './aside';
import { barredRows, rowsOfCells } from './barred';
import { joinBrokenHeaders } from './broken-headers';
import { itemsOf } from './bullets';
import { withoutCounting } from './counting';
import { type DueRow, dueRows, mostColumns } from './due';
import { halfHeader } from './half-header';
import { headerOrder } from './header-order';
import { alteredHeaders } from './headers';
import { layoutOf } from './layout';
import { readLitigation } from './litigation';
import { hasLostAll, hasLostBlanks } from './lost-blanks';
import { markedRows } from './marked-rows';
import { isMixed } from './mixed-litigation';
import { cellsApart, isComplete } from './one-line';
import { arePartedBySigns } from './parted-by-signs';
import { printedRows } from './printed';
import type { Printed } from './record';
import type { Region } from './region';
import { withRowOfDashes } from './row-of-dashes';
import { type RowsRead, readRows } from './rows';
import { withRowsWithoutFigures } from './rows-without-figures';
import { withRowsWithoutLabels } from './rows-without-labels';
import { runsTogether } from './run-together';
import { holdsOthers, isScattered, standBeforeLabels } from './scattered';
import { hasUnread, withSignsRead } from './signed';
import { isUnfilled, withStandingRows } from './standing';
import { hasStrangeSigns } from './strange-signs';
import type { MissingRow, Row, Table } from './table';
import { unreadRows } from './unread-rows';
import { isUnreadable } from './unreadable';
import { vocabularyOf } from './vocabulary';
import { dueBehindLabels, withWordsInRuns } from './words-in-runs';
import { wrappedGrid } from './wrapped-grid';

/** Reads the statutory table that stands in a region. */
export function readTable(region: Region, lines: readonly Line[], form: Form, text: string): Table {
  const own = lines.slice(region.firstLine, region.endLine);
  const within = region.table === 'litigation' ? withRowOfDashes(own) : own;
  const table = readOrApart(within, region, form, text);
  return hasUnread(table) ? withSignsRead(table, within, (bare) => tableIn(bare, region, form, text)) : table;
}

/** A table's rows as printed, and how they are told from one another. */
interface RowsPrinted {
  readonly layout: Layout;
  readonly wrapped: 'rules' | 'bars' | 'marks' | null;
  readonly printed: readonly Printed[];
  /** Figures are broken, so that nobody can tell which digits belong together. */
  readonly broken: boolean;
}

/** From the manner that shows beyond doubt where a row begins to that which leaves it to the lines. */
function rowsPrinted(lines: TableLines, table: TableKey, form: Form, text: string): RowsPrinted {
  const { own } = lines;
  const marked = markedRows(own);
  if (marked) return { layout: 'bars', wrapped: 'marks', printed: marked, broken: false };
  const barred = barredRows(own, table, form);
  if (barred) return { layout: 'bars', wrapped: 'bars', printed: barred, broken: false };
  const items = itemsOf(own);
  if (items) return { layout: 'cell-lines', wrapped: null, printed: rowsOfCells(items, table, form), broken: false };
  const layout = layoutOf(lines);
  const grid = layout === 'bars' ? wrappedGrid(own) : null;
  if (grid) return { layout, wrapped: 'rules', printed: grid.rows, broken: grid.broken };
  const printed = joinBrokenHeaders(printedRows(lines, layout, text, table), tableForm(form, table));
  return { layout, wrapped: null, printed, broken: false };
}

/** What is not whole as rows may be the cells of a whole table in one line. */
function readOrApart(within: readonly Line[], region: Region, form: Form, text: string): Table {
  const table = tableIn(within, region, form, text);
  const cells = isComplete(table) ? null : cellsApart(within, text);
  const { table: key, firstLine, endLine } = region;
  const apart = cells && tableIn(cells, { table: key, firstLine, endLine }, form, text);
  return apart && isComplete(apart) ? { ...apart, layout: table.layout } : table;
}

function tableIn(within: readonly Line[], region: Region, form: Form, text: string): Table {
  const { layout, wrapped, printed, broken } = rowsPrinted(tableLines(within), region.table, form, text);
  const firstSpan = spanOfFirst(within);
  // Where a table of HTML is left open, the next one lies within its last row: its rows come first then.
  const lastEnd = within.findLast((line) => !line.blank)?.end ?? firstSpan.end;
  const unread =
    broken || region.unread || printed.some((row) => row.broken) || (layout === 'spaces' && arePartedBySigns(printed));
  const read = unread ? null : contentOf(printed, region.table, form, layout, firstSpan);
  const content = read && isEmpty(read) && unreadRows(within, region.table, 0, within.length) ? null : read;
  const { rest, rows, missing, undivided, lackingWord } = content ?? NOTHING;
  return {
    key: region.table,
    form: form.id,
    layout,
    // A row of marks for blanks may look like a rule, which is a blank line.
    span: { start: firstSpan.start, end: Math.max(firstSpan.end, lastEnd, rows.at(-1)?.span.end ?? 0) },
    firstSpan,
    unreadable: content === null,
    wrapped: region.list ? 'list' : rows.some(({ sharesLine }) => sharesLine) ? 'shared' : wrapped,
    alteredHeaders: alteredHeaders(rest, region.table, vocabularyOf(form), isStream(layout)),
    headerOrder: !content || wrapped === 'bars' || isStream(layout) ? null : headerOrder(printed, form, region.table),
    halfHeader: halfHeader(rest, rows, form, region.table),
    lackingWord,
    rows,
    missing,
    otherUndivided: undivided,
  };
}

/** Nothing but their order tells which figures are a row's. */
function isStream(layout: Layout): boolean {
  return layout === 'spaces' || layout === 'cell-lines';
}

interface Content extends Omit<RowsRead, 'otherOrder'> {
  /** （六） stands as one row. */
  readonly undivided: boolean;
}

/** Not one row is there, or has a figure. */
function isEmpty({ rows }: Pick<Content, 'rows'>): boolean {
  return rows.every(({ cells }) => cells.every(({ value }) => value === null));
}

/** Of a table whose figures cannot be told apart. */
const NOTHING: Content = { rest: [], rows: [], missing: [], undivided: false, lackingWord: null };

/** Null where the figures cannot be told apart. */
function thirdTable(
  printed: readonly Printed[],
  columns: readonly ColumnForm[],
  layout: Layout,
  first: Span,
): Content | null {
  const { unreadable, rows, rest } = readLitigation(printed, columns);
  if (unreadable || (isStream(layout) && tellsNoOrder(printed, rows))) return null;
  const missing = rows.length > 0 ? [] : [{ key: LITIGATION_ROW, label: '', after: first, previous: null }];
  return { rest, rows, missing, undivided: false, lackingWord: null };
}

/** In a stream of figures: in which order the third table's stand is lost. */
function tellsNoOrder(printed: readonly Printed[], rows: readonly Row[]): boolean {
  return rows.some(holdsOthers) || hasStrangeSigns(rows) || isMixed(printed, rows);
}

/** In a stream of figures: whose they are is lost. */
function tellsNothing(read: RowsRead, printed: readonly Printed[], due: readonly DueRow[]): boolean {
  const { rows } = read;
  return (
    standBeforeLabels(read, due) ||
    (hasLostAll(rows) && !isUnfilled(rows, printed)) ||
    isScattered(read, due) ||
    runsTogether(rows) ||
    hasStrangeSigns(rows)
  );
}

/** Null where the figures cannot be told apart. */
function contentOf(
  printed: readonly Printed[],
  key: TableKey,
  form: Form,
  layout: Layout,
  first: Span,
): Content | null {
  const loose = layout === 'cell-lines';
  if (key === 'litigation') {
    const { columns } = tableForm(form, key);
    const counted = withoutCounting(printed, columns.length);
    return thirdTable(loose ? withWordsInRuns(counted, key, () => columns.length) : counted, columns, layout, first);
  }
  const due = dueRows(form, key);
  const counted = withoutCounting(printed, mostColumns(due));
  const apart = loose ? looseRows(withWordsInRuns(counted, key, dueBehindLabels(due)), due) : counted;
  const told = readRows(apart, due, layout);
  if (told.otherOrder || isUnreadable(told, due, !isStream(layout)) || shareLines(told.rows)) return null;
  if (layout !== 'html' && hasLostBlanks(told.rows)) return null;
  if (isStream(layout) && tellsNothing(told, apart, due)) return null;
  const all = withStandingRows(told, apart, due, key);
  const { rows: read, missing, rest, lackingWord } = all;
  if (all !== told && isEmpty(all) && !isUnfilled(all.rows, apart)) return null;
  const undivided = key === 'requests' && isUndivided(read, form);
  if (!undivided)
    return { rest, rows: read, missing: missing.map((one) => anchored(one, first)), undivided, lackingWord };
  const rows = read.map(inSums);
  const wanting = missing.filter((one) => !one.key.startsWith(`${MAYBE_UNDIVIDED}.`));
  const anchoredWanting = wanting.map((one) => anchored(following(one, read, rows), first));
  return { rest, rows, missing: anchoredWanting, undivided, lackingWord };
}

/** What lines alone do not tell of rows: those without figures, and those without labels. */
function looseRows(rows: readonly Printed[], due: readonly DueRow[]): readonly Printed[] {
  return withRowsWithoutLabels(withRowsWithoutFigures(rows, due), due);
}

/** A break may be lost between two rows; where most of them have lost theirs, nothing tells headers and groups from what they stand over. */
function shareLines(rows: readonly Row[]): boolean {
  let shared = 0;
  for (let i = 0; i < rows.length; i++) if ((rows[i] as Row).sharesLine) shared++;
  return shared >= LEAST_SHARED && shared * 2 > rows.length;
}

/** Of six rows, as the first table has. */
const LEAST_SHARED = 4;

/** （六） carries figures and none of its sub-rows is there: one row, as in the 2019 form. */
function isUndivided(rows: readonly Row[], form: Form): boolean {
  const divided = dueRows(form, 'requests').some((row) => row.parent === MAYBE_UNDIVIDED);
  return (
    divided &&
    rows.some((row) => row.key === MAYBE_UNDIVIDED) &&
    !rows.some((row) => row.key?.startsWith(`${MAYBE_UNDIVIDED}.`))
  );
}

function inSums(row: Row): Row {
  return row.key === MAYBE_UNDIVIDED ? { ...row, outsideSums: false } : row;
}

/** The row before a missing one is one of the table's rows, not what it was made from. */
function following(missing: MissingRow, read: readonly Row[], rows: readonly Row[]): MissingRow {
  const { previous } = missing;
  return previous ? { ...missing, previous: rows[read.indexOf(previous)] ?? null } : missing;
}

function anchored(missing: MissingRow, firstSpan: Span): MissingRow {
  return missing.previous ? missing : { ...missing, after: firstSpan };
}

function spanOfFirst(lines: readonly Line[]): Span {
  const first = lines.find((line) => !line.blank && !isLoneBar(line));
  if (!first) return { start: 0, end: 0 };
  const cell = first.cells?.find((one) => one.text !== '');
  const { start, end } = cell ?? closedCell(first);
  return { start, end };
}
