import type { Accident, Scene } from './accidents/accident';
import { Dice } from './dice';
import type { Underline } from './markers';
import { print, type Style } from './print';
import { cellKeys, figureAt, type SampleReport, TABLES, withFigure } from './sample';

/** An accident that is to happen, and the seed of where. */
export interface Happening {
  readonly accident: Accident;
  readonly seed: number;
}

/** A report, how it is to be printed, and what is to happen to it. */
export interface Staging {
  readonly report: SampleReport;
  readonly style: Style;
  readonly happenings: readonly Happening[];
}

/** Prints the report and lets the accidents happen that can, one after another; says which have. */
export function staged({ report, style, happenings }: Staging): {
  readonly scene: Scene;
  readonly happened: readonly Happening[];
} {
  const shown = withMarks(report, style);
  const printed = print(shown, style);
  let scene: Scene = { report: shown, style, printed, due: [...undivided(shown, printed), ...blanks(printed)] };
  const happened: Happening[] = [];
  const kinds = new Set<string>();
  for (const happening of happenings) {
    const { accident, seed } = happening;
    if (accident.kind !== undefined && kinds.has(accident.kind)) continue;
    if (!accident.can(scene)) continue;
    scene = accident.happen(scene, new Dice(seed));
    if (accident.kind !== undefined) kinds.add(accident.kind);
    happened.push(happening);
  }
  return { scene, happened };
}

/** Where nothing shows an empty cell, a mark does: between spaces, behind a page break. */
function withMarks(report: SampleReport, style: Style): SampleReport {
  const unseen = style.layout === 'spaces' || (style.layout === 'tabs' && style.breakBefore !== undefined);
  if (!unseen) return report;
  const empty = cellKeys(report).filter((key) => figureAt(report, key) === '');
  return empty.reduce((marked, key) => withFigure(marked, key, '—'), report);
}

/** Up to so many blanks of a table are told one by one, more of them once, at the first. */
const ONE_BY_ONE = 3;

function blanks({ cells }: Scene['printed']): Underline[] {
  return TABLES.flatMap((key) => {
    const spans = cells
      .filter(({ table, text }) => table === key && BLANK.test(text))
      .map(({ span }) => span)
      .sort((a, b) => a.start - b.start);
    return (spans.length > ONE_BY_ONE ? spans.slice(0, 1) : spans).map((span) => ({ code: 'cell-blank', span }));
  });
}

const BLANK = /^(?:|—|\/|无|&nbsp;)$/;

/** （六）其他处理 as one row of the 2021 form is lawful in print and told all the same. */
function undivided(report: SampleReport, { labels }: Scene['printed']): Underline[] {
  if (report.form !== '2021' || !report.undivided) return [];
  const [span] = labels.find(({ table, row }) => table === 'requests' && row === 'other')?.pieces ?? [];
  return span ? [{ code: 'row-undivided', span }] : [];
}
