import { type Figure, LITIGATION_ROW, type SampleReport } from './sample';

type Data = Record<string, Record<string, unknown>>;

/** What `extract` prints of a sample's three tables. */
export interface ExpectedTables {
  readonly disclosure: Data;
  readonly requests: Data;
  readonly litigation: Data;
}

const AMOUNT_WITH_UNIT = /^(\d+(?:\.\d+)?)(元|万元)$/;
const BLANKS = new Set(['', '/', '—', '无', '&nbsp;']);

/** A sample's figures in the shape of the report-data contract. */
export function expectedTables(report: SampleReport): ExpectedTables {
  const { disclosure, requests, litigation } = report.tables;
  return {
    disclosure: rows(disclosure),
    requests: rows(requests),
    litigation: groups(litigation[LITIGATION_ROW] ?? {}),
  };
}

function rows(table: Readonly<Record<string, Readonly<Record<string, Figure>>>>): Data {
  const data: Data = {};
  for (const [key, columns] of Object.entries(table)) data[key] = cells(columns);
  return data;
}

function cells(columns: Readonly<Record<string, Figure>>): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const [key, figure] of Object.entries(columns)) {
    const amount = typeof figure === 'string' ? AMOUNT_WITH_UNIT.exec(figure) : null;
    data[key] = amount ? Number(amount[1]) : valueIn(figure);
    if (amount) data[`${key}Unit`] = amount[2];
  }
  return data;
}

function groups(row: Readonly<Record<string, Figure>>): Data {
  const data: Data = {};
  for (const [key, figure] of Object.entries(row)) {
    const [group, column] = key.split('.') as [string, string];
    data[group] = { ...data[group], [column]: valueIn(figure) };
  }
  return data;
}

/** The value of a figure that is a number or a blank; the generator makes no others. */
function valueIn(figure: Figure): number | null {
  if (typeof figure === 'number') return figure;
  if (BLANKS.has(figure)) return null;
  throw new Error(`what is the value of ${figure}?`);
}
