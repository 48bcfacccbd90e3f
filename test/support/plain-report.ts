import type { TableKey } from '../../server/src/forms/form';
import { applied } from './fixes';
import { narrativeOf } from './narrative';
import type { Printed } from './page';
import { print, STYLES } from './print';
import { type Figure, LITIGATION_ROW, requestRows, type SampleReport, tableForm } from './sample';

/** 「row column」 → what is to stand there instead; of the first and second table, or of the third by its column alone. */
export type Changes = Readonly<Record<string, Figure>>;

/** The keys of the second table's columns, in order. */
export const REQUEST_COLUMNS: readonly string[] = [
  'naturalPerson',
  'business',
  'research',
  'publicWelfare',
  'legalService',
  'otherOrganization',
  'total',
];

/** A style a layout. */
export const LAYOUT_STYLES: Readonly<Record<string, string>> = {
  tabs: 'tabs, every row alike',
  'cell lines': 'cell lines',
  spaces: 'spaces, groups before their rows',
  bars: 'bars, outer',
  html: 'html, plain cells',
  'html paragraphs': 'html, paragraphs in cells',
};

/**
 * A small report in which every identity holds: 5 requests of natural persons and 2 of businesses came in, 6 were
 * dealt with, 1 goes on; one review upheld, one pending.
 */
const FIGURES: Changes = {
  'newlyReceived naturalPerson': 5,
  'newlyReceived business': 2,
  'newlyReceived total': 7,
  'granted naturalPerson': 3,
  'granted business': 1,
  'granted total': 4,
  'denied.stateSecret naturalPerson': 1,
  'denied.stateSecret business': 1,
  'denied.stateSecret total': 2,
  'processedTotal naturalPerson': 4,
  'processedTotal business': 2,
  'processedTotal total': 6,
  'carriedOut naturalPerson': 1,
  'carriedOut total': 1,
  'review.upheld': 1,
  'review.pending': 1,
  'review.total': 2,
};

export function plainReport(changes: Changes = {}, form: SampleReport['form'] = '2021'): SampleReport {
  const figures = new Map(Object.entries({ ...FIGURES, ...changes }));
  const take = (name: string): Figure => {
    const figure = figures.get(name) ?? 0;
    figures.delete(name);
    return figure;
  };
  const rows = (names: readonly string[], columns: readonly string[]) =>
    names.map((row) => [row, Object.fromEntries(columns.map((column) => [column, take(`${row} ${column}`)]))] as const);
  const columnsOf = (key: 'requests' | 'litigation') => tableForm(form, key).columns.map((one) => one.key);
  const numeric = requestRows(form, form === '2019').filter((row) => row.numeric);
  const tables = {
    disclosure: Object.fromEntries(
      tableForm(form, 'disclosure').blocks.flatMap((block) =>
        rows(
          block.rows.map((row) => row.key),
          block.columns.map((column) => column.key),
        ),
      ),
    ),
    requests: Object.fromEntries(
      rows(
        numeric.map((row) => row.key),
        columnsOf('requests'),
      ),
    ),
    litigation: {
      [LITIGATION_ROW]: Object.fromEntries(columnsOf('litigation').map((column) => [column, take(column)])),
    },
  };
  if (figures.size > 0) throw new Error(`no place in the form for ${[...figures.keys()].join(', ')}`);
  const subject = { form, year: form === '2019' ? 2019 : 2023, agency: '云溪县人民政府办公室', tables };
  return { ...subject, titleStyle: 'plain', undivided: form === '2019', narrative: narrativeOf(subject, 7) };
}

/** The small report, changed, in a layout (see LAYOUT_STYLES; tabs unless told). */
export function printed(changes: Changes = {}, layout = 'tabs', form: SampleReport['form'] = '2021'): Printed {
  const style = STYLES[LAYOUT_STYLES[layout] ?? layout];
  if (!style) throw new Error(`no layout ${layout}`);
  return print(plainReport(changes, form), style);
}

/** A page with every figure of one table, or of all, written otherwise; its text stays as it is. */
export function withFigures({ text, cells }: Printed, write: (figure: string) => string, table?: TableKey): string {
  const edits = cells.filter((cell) => table === undefined || cell.table === table);
  return applied(
    text,
    edits.map((cell) => ({ span: cell.span, newText: write(cell.text) })),
  );
}
