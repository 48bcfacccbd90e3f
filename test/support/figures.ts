import * as fc from 'fast-check';
import type { FormId } from '../../server/src/forms/form';
import { AGENCIES, narrativeOf } from './narrative';
import { type Figures, LITIGATION_ROW, requestRows, type SampleReport, type TitleStyle, tableForm } from './sample';

/** A row's figures by column key. */
type RowFigures = Record<string, number>;

/** Most counts of real reports are 0, most others small; a province has millions. */
const count = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 61, max: 99_999 }) },
);

/** 万元 with up to four decimals. */
const amount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 400_000 }),
  fc
    .tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 1, max: 9_999 }))
    .map(([a, b]) => Number(`${a}.${String(b).padStart(4, '0')}`)),
);

/** The styles that a reviewer would pass: 'workReport' is none. */
const titleStyle = fc.constantFrom<TitleStyle>('plain', 'spaced', 'yearFirst', 'above');

export interface ReportChoice {
  /** Both forms unless told. */
  readonly form?: FormId;
  /** Whether （六）其他处理 of the 2021 form is one row; false unless told. */
  readonly undivided?: boolean;
}

/** Reports whose figures satisfy every identity, in which nothing is missing or malformed. */
export function consistentReport(choice: ReportChoice = {}): fc.Arbitrary<SampleReport> {
  const form = choice.form ? fc.constant(choice.form) : fc.constantFrom<FormId>('2021', '2021', '2021', '2019');
  return form.chain((id) => {
    const undivided = id === '2019' || (choice.undivided ?? false);
    return fc
      .record({
        year: id === '2019' ? fc.constantFrom(2019, 2020) : fc.integer({ min: 2021, max: 2025 }),
        agency: fc.constantFrom(...AGENCIES),
        titleStyle,
        disclosure: disclosureFigures(id),
        requests: requestFigures(id, undivided),
        litigation: litigationFigures(id),
        voice: fc.nat(9_999),
      })
      .map(({ voice, year, agency, titleStyle: style, disclosure, ...rest }) => {
        const tables = { ...rest, disclosure: lawfulFor(agency, disclosure) };
        const narrative = narrativeOf({ form: id, year, agency, tables }, voice);
        return { form: id, year, agency, titleStyle: style, undivided, tables, narrative };
      });
  });
}

/** The body of which any figure can be true; the others make no 规章 and take no such fees. */
const CITY = '青岚市人民政府';
const MOST_FEES = 9_999;

/** What a body of this name can report in the first table. */
export function lawfulFor(agency: string, figures: Figures): Figures {
  if (agency === CITY) return figures;
  const nothing = Object.fromEntries(Object.keys(figures.regulations ?? {}).map((column) => [column, 0]));
  const { amount: charged } = figures.fees ?? {};
  const fees = typeof charged === 'number' ? { fees: { ...figures.fees, amount: Math.min(charged, MOST_FEES) } } : {};
  return { ...figures, regulations: nothing, ...fees };
}

/** The first table: what is in force is at least what was made this year. */
function disclosureFigures(id: FormId): fc.Arbitrary<Figures> {
  const rows: Record<string, fc.Arbitrary<Record<string, number | string>>> = {};
  for (const block of tableForm(id, 'disclosure').blocks) {
    for (const row of block.rows) {
      const cells = block.columns.map((column) => {
        if (column.unitInCell) return fc.nat(900_000).map((yuan) => `${yuan}元`);
        if (column.kind === 'amount') return amount;
        return column.signed ? fc.integer({ min: -9, max: 9 }) : count;
      });
      const keys = block.columns.map((column) => column.key);
      rows[row.key] = fc.tuple(...cells).map((values) => {
        const figures = Object.fromEntries(keys.map((key, i) => [key, values[i] as number | string]));
        return keys.includes('inForce')
          ? { ...figures, inForce: Number(figures.inForce) + Number(figures.issued) }
          : figures;
      });
    }
  }
  return fc.record(rows);
}

/**
 * The second table from what may be chosen freely: the outcomes, what was carried in and out, for each of the
 * six kinds of applicant. The rest follows from the identities.
 */
function requestFigures(id: FormId, undivided: boolean): fc.Arbitrary<Figures> {
  const numeric = requestRows(id, undivided).filter((row) => row.numeric);
  const outcomes = numeric.map((row) => row.key).filter((key) => !FOLLOWING.has(key) && key !== 'carriedOut');
  const columns = tableForm(id, 'requests')
    .columns.map((column) => column.key)
    .filter((key) => key !== 'total');
  const column = fc.record({
    outcomes: fc.tuple(...outcomes.map(() => count)),
    out: count,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  return fc.tuple(...columns.map(() => column)).map((chosen) => {
    const table: Record<string, RowFigures> = Object.fromEntries(numeric.map((row) => [row.key, {}]));
    chosen.forEach(({ outcomes: values, out, share }, i) => {
      const put = (row: string, value: number) =>
        Object.assign(table[row] as RowFigures, { [columns[i] as string]: value });
      const processed = values.reduce((sum, value) => sum + value, 0);
      const carriedIn = Math.floor((processed + out) * share * share);
      outcomes.forEach((row, j) => {
        put(row, values[j] as number);
      });
      put('processedTotal', processed);
      put('carriedOut', out);
      put('carriedIn', carriedIn);
      put('newlyReceived', processed + out - carriedIn);
    });
    for (const row of Object.values(table)) row.total = Object.values(row).reduce((sum, value) => sum + value, 0);
    return table;
  });
}

/** Rows that follow from the others. */
const FOLLOWING = new Set(['newlyReceived', 'carriedIn', 'processedTotal']);

/** The third table: three groups of four figures and their total. */
function litigationFigures(id: FormId): fc.Arbitrary<Figures> {
  const columns = tableForm(id, 'litigation').columns.map((column) => column.key);
  return fc.tuple(...columns.map(() => count)).map((values) => {
    const row: RowFigures = {};
    let sum = 0;
    columns.forEach((key, i) => {
      const isTotal = key.endsWith('.total');
      row[key] = isTotal ? sum : (values[i] as number);
      sum = isTotal ? 0 : sum + (values[i] as number);
    });
    return { [LITIGATION_ROW]: row };
  });
}
