import { converted } from '../../server/src/format/convert';
import { formatted } from '../../server/src/format/format';
import type { Layout } from '../../server/src/model/report';
import { type Reading, read } from '../../server/src/service';
import { applied } from '../../server/src/text/edits';
import { keptOf, losses } from './kept';
import type { Style } from './print';
import { type Staging, staged } from './staged';
import { LAYOUT_NAMES } from './styles';

/** What is wrong with setting a report in order, a line each. */
export function formatFaults(staging: Staging): string[] {
  const { scene, happened } = staged(staging);
  const { text } = scene.printed;
  const reading = read(text);
  const { changes, left } = formatted(reading, { tables: 'keep' });
  const readMade = read(applied(text, changes));
  const again = formatted(readMade, { tables: 'keep' }).changes;
  const lenience = { repeats: happened.length > 0 || repeatsWords(scene.style) };
  return [
    ...left.map(({ reason }) => `left: ${reason.en}`),
    ...losses(keptOf(reading), keptOf(readMade), lenience),
    ...again.map(({ span, newText }) => `a second time, at ${span.start}: ${JSON.stringify(newText)}`),
  ];
}

/** What is wrong with converting a report to each of these layouts and back to its own, a line each. */
export function conversionFaults(staging: Staging, layouts: readonly Layout[] = LAYOUT_NAMES): string[] {
  const { scene, happened } = staged(staging);
  const reading = read(scene.printed.text);
  const before = keptOf(reading);
  const lenience = { repeats: happened.length > 0 || repeatsWords(scene.style) };
  return layouts.flatMap((to) => {
    const there = converted(reading, to);
    if (!there) return [`to ${to}: refused`];
    const readThere = read(there.text);
    const back = converted(readThere, scene.style.layout);
    if (!back) return [`to ${to} and back: refused`];
    const faults = [
      ...there.left.map(({ reason }) => `left: ${reason.en}`),
      ...layoutFaults(readThere, to),
      ...losses(before, keptOf(readThere), lenience),
      ...losses(before, keptOf(read(back.text)), lenience).map((loss) => `back: ${loss}`),
    ];
    if (converted(readThere, to)?.text !== there.text) faults.push('a second time there is more to do');
    return faults.map((fault) => `to ${to}: ${fault}`);
  });
}

function layoutFaults({ reports }: Reading, to: Layout): string[] {
  const tables = reports.flatMap((report) => report.tables);
  return tables.filter(({ layout }) => layout !== to).map(({ key, layout }) => `${key} came out as ${layout}`);
}

/** Printed so, words of headers and groups stand there more or less often than the form has them. */
function repeatsWords(style: Style): boolean {
  switch (style.layout) {
    case 'bars':
      return style.groups === 'repeat';
    case 'tabs':
      return style.breakBefore !== undefined;
    default:
      return false;
  }
}
