import { identitiesOf } from '../identities/identities';
import { type Identity, type Term, termsOf } from '../identities/identity';
import { CARRIED_IN, CARRIED_OUT, NEW, PROCESSED, TOTAL } from '../identities/plan';
import type { Cell, Report, Table } from '../model/report';
import type { DisclosureTopic, LitigationTopic, RequestTopic, Stage, Topic } from './statement';

/** One lawful reading of what is spoken of: its figure, and the cells that it is made of. */
export interface TableFigure {
  readonly value: number;
  /** Cells that are added up, in order. */
  readonly cells: readonly Cell[];
  /** Cells that are taken away. */
  readonly less: readonly Cell[];
}

type Figure = TableFigure | null;

/**
 * What the tables say of a topic, one figure for each lawful reading of it. Null where a figure is unknown, or stands
 * in a sum that does not hold: then the table has to be put right first. No figure at all: the topic is in no table.
 */
export function figuresOf(report: Report, topic: Topic): readonly TableFigure[] | null {
  const figures = allFigures(report, topic);
  const known = figures.filter((one) => one !== null);
  if (known.length !== figures.length || known.length === 0) return null;
  return known.every((one) => isSettled(report, one)) ? known : null;
}

/** The figures of a topic that are known, whether or not the sums in which they stand hold. */
export function knownFiguresOf(report: Report, topic: Topic): readonly TableFigure[] {
  return allFigures(report, topic).filter((one) => one !== null);
}

/** Whether none of the figure's cells stands in a sum that does not hold. */
export function isSettled(report: Report, { cells, less }: TableFigure): boolean {
  for (const sum of sumsOf(report).broken) {
    if (termsOf(sum).some(({ cell }) => cell !== null && (cells.includes(cell) || less.includes(cell)))) return false;
  }
  return true;
}

function allFigures(report: Report, topic: Topic): Figure[] {
  switch (topic.kind) {
    case 'requests':
      return requestFigures(report, topic);
    case 'litigation':
      return [litigationFigure(report, topic)];
    case 'disclosure':
      return disclosureFigures(report, topic);
    case 'channel':
      return [];
  }
}

/** The sums of a report by what they are of, and those that do not hold. */
interface Sums {
  readonly rows: ReadonlyMap<string, Identity>;
  readonly groups: ReadonlyMap<string, Identity>;
  readonly broken: readonly Identity[];
}

const sums = new WeakMap<Report, Sums>();

function sumsOf(report: Report): Sums {
  const known = sums.get(report);
  if (known) return known;
  const rows = new Map<string, Identity>();
  const groups = new Map<string, Identity>();
  const broken: Identity[] = [];
  for (const one of identitiesOf(report)) {
    if (one.id === 'requests.row-sum') rows.set(one.where, one);
    else if (one.id === 'litigation.group-sum') groups.set(one.where, one);
    if (one.state === 'broken') broken.push(one);
  }
  const made = { rows, groups, broken };
  sums.set(report, made);
  return made;
}

/** A row of the second table with its sign, in one reading of a stage. */
type Rows = readonly (readonly [row: string, sign: 1 | -1])[];

const RECEIVED: readonly Rows[] = [
  [[NEW, 1]],
  [
    [NEW, 1],
    [CARRIED_IN, 1],
  ],
];
const FINISHED: readonly Rows[] = [
  [[PROCESSED, 1]],
  [
    [PROCESSED, 1],
    [CARRIED_IN, -1],
  ],
];

/** 受理 may hold what came over from last year, 办结 may leave it out: reports do either. */
const READINGS: Readonly<Record<Stage, readonly Rows[]>> = {
  new: [[[NEW, 1]]],
  received: RECEIVED,
  carriedIn: [[[CARRIED_IN, 1]]],
  processed: FINISHED,
  handled: [...FINISHED, ...RECEIVED],
  carriedOut: [[[CARRIED_OUT, 1]]],
  requests: [...RECEIVED, ...FINISHED],
};

function requestFigures(report: Report, { stages, outcomes, applicants, loose }: RequestTopic): Figure[] {
  const columns = applicants.length > 0 ? applicants : [TOTAL];
  if (outcomes.length > 0) {
    const own = outcomeFigure(report, outcomes, columns);
    return loose ? [own, outcomeFigure(report, [...outcomes, PARTLY], columns)] : [own];
  }
  return readingsOf(stages).map((rows) => sumOf(rows.map(([row, sign]) => [rowFigure(report, row, columns), sign])));
}

const PARTLY = 'partlyGranted';

function readingsOf(stages: readonly Stage[]): readonly Rows[] {
  const [only] = stages;
  if (stages.length === 1 && only) return READINGS[only];
  // 新收及上年结转 is one sum; 收到并办结 says one number of both, and either may be meant.
  if (stages.includes('carriedIn'))
    return [
      [
        [NEW, 1],
        [CARRIED_IN, 1],
      ],
    ];
  return stages.flatMap((stage) => READINGS[stage]);
}

function outcomeFigure(report: Report, outcomes: readonly string[], columns: readonly string[]): Figure {
  const rows = [...sumsOf(report).rows.keys()].filter((row) =>
    outcomes.some((one) => row === one || row.startsWith(`${one}.`)),
  );
  const headed = outcomes.every((one) => rows.some((row) => row === one || row.startsWith(`${one}.`)));
  return headed ? sumOf(rows.map((row) => [rowFigure(report, row, columns), 1])) : null;
}

function rowFigure(report: Report, row: string, columns: readonly string[]): Figure {
  const sum = sumsOf(report).rows.get(row);
  if (!sum) return null;
  const zero = blanksAreZero(tableOf(report, 'requests'));
  return sumOf(columns.map((column) => [columnFigure(sum, column, zero), 1]));
}

function termIn({ left, right }: Identity, column: string): Term | undefined {
  const is = ({ columnKey }: Term) => columnKey === column;
  return left.find(is) ?? right.find(is);
}

/** A total that is left blank is what the row's figures add up to, where blanks stand for nothing. */
function columnFigure(sum: Identity, column: string, zero: boolean): Figure {
  const term = termIn(sum, column);
  const own = term ? termFigure(term, zero && column !== TOTAL) : null;
  if (own || column !== TOTAL || !zero || term?.cell?.state !== 'blank') return own;
  return sumOf(sum.right.map((one) => [termFigure(one, true), 1]));
}

/** A row without any figure was not filled in; in one with figures a blank may mean nothing. */
function termFigure({ row, cell, value }: Term, zero: boolean): Figure {
  if (!cell) return null;
  if (value !== null) return { value, cells: [cell], less: [] };
  const meant = zero && cell.state === 'blank' && row?.cells.some(({ state }) => state === 'number');
  return meant ? { value: 0, cells: [cell], less: [] } : null;
}

function litigationFigure(report: Report, { groups, verdicts }: LitigationTopic): Figure {
  const zero = blanksAreZero(tableOf(report, 'litigation'));
  return sumOf(
    groups.map((group): [Figure, 1] => {
      const sum = sumsOf(report).groups.get(group);
      return [sum ? groupFigure(sum, group, verdicts, zero) : null, 1];
    }),
  );
}

function groupFigure(sum: Identity, group: string, verdicts: readonly string[], zero: boolean): Figure {
  const figure = (column: string): Figure => {
    const term = termIn(sum, `${group}.${column}`);
    const own = term ? termFigure(term, zero && column !== TOTAL) : null;
    if (own || column !== TOTAL || !zero || term?.cell?.state !== 'blank') return own;
    return sumOf(sum.right.map((one) => [termFigure(one, true), 1]));
  };
  if (verdicts.length === 0) return figure(TOTAL);
  return sumOf(
    verdicts.flatMap((verdict): [Figure, 1 | -1][] =>
      verdict === 'closed'
        ? [
            [figure(TOTAL), 1],
            [figure('pending'), -1],
          ]
        : [[figure(verdict), 1]],
    ),
  );
}

function disclosureFigures(report: Report, { row: key, column }: DisclosureTopic): Figure[] {
  const table = tableOf(report, 'disclosure');
  const row = table?.rows.find((one) => one.key === key && one.fits && one.place !== 'repeated');
  if (!row) return [null];
  const columns = column === 'published' ? ['issued', 'inForce', 'made', 'published'] : (SAME[column] ?? [column]);
  const figures = row.cells
    .filter((cell) => columns.includes(cell.column ?? ''))
    .map(
      (cell): Figure =>
        cell.state === 'number' && cell.value !== null ? { value: cell.value, cells: [cell], less: [] } : null,
    );
  return figures.length > 0 ? figures : [null];
}

/** Columns of the 2019 form that ask for the same. */
const SAME: Readonly<Record<string, readonly string[]>> = { issued: ['issued', 'made'] };

/** The sum of known figures; null as soon as one is unknown. */
function sumOf(figures: readonly (readonly [Figure, 1 | -1])[]): Figure {
  let value = 0;
  const cells: Cell[] = [];
  const less: Cell[] = [];
  for (const [figure, sign] of figures) {
    if (!figure) return null;
    value += sign * figure.value;
    (sign > 0 ? cells : less).push(...figure.cells);
  }
  return { value, cells, less };
}

function tableOf({ tables }: Report, key: Table['key']): Table | undefined {
  return tables.find((one) => one.key === key);
}

const meaning = new WeakMap<Table, boolean>();
/** A form whose nothings are left blank has many of them; a few blanks were forgotten. */
const FORGOTTEN = 3;
/** Fewer figures than this are the beginning of a table. */
const BEGUN = 6;

/** In a table that prints no 0 and leaves more blanks than anybody forgets, a blank says that there was nothing. */
function blanksAreZero(table: Table | undefined): boolean {
  if (!table) return false;
  const known = meaning.get(table);
  if (known !== undefined) return known;
  let blanks = 0;
  let zeros = 0;
  let others = 0;
  for (const { cells } of table.rows) {
    for (const { state, value } of cells) {
      if (state === 'blank') blanks++;
      else if (value === 0) zeros++;
      else if (value !== null) others++;
    }
  }
  const answer = zeros === 0 && blanks > FORGOTTEN && others >= BEGUN;
  meaning.set(table, answer);
  return answer;
}
