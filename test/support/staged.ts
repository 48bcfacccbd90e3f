import { RULES } from '../../server/src/rules/registry';
import type { Accident, Scene } from './accidents/accident';
import { Dice } from './dice';
import type { Underline } from './markers';
import { print, type Style } from './print';
import type { SampleReport } from './sample';

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
  const printed = print(report, style);
  let scene: Scene = { report, style, printed, due: undivided(report, printed) };
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

/** （六）其他处理 as one row of the 2021 form is lawful in print and told all the same. */
function undivided(report: SampleReport, { labels }: Scene['printed']): Underline[] {
  if (report.form !== '2021' || !report.undivided) return [];
  if (!RULES.some(({ code }) => code === 'row-undivided')) return [];
  const [span] = labels.find(({ table, row }) => table === 'requests' && row === 'other')?.pieces ?? [];
  return span ? [{ code: 'row-undivided', span }] : [];
}
