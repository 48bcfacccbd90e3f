import { converted } from '../../server/src/format/convert';
import { formatted } from '../../server/src/format/format';
import type { Layout } from '../../server/src/model/report';
import { read } from '../../server/src/service';
import { applied } from '../../server/src/text/edits';
import { lossesOf } from './kept';
import type { Style } from './print';
import { type Staging, staged } from './staged';
import { LAYOUT_NAMES } from './styles';

/** What is wrong with setting a report in order, a line each. */
export function formatFaults(staging: Staging): string[] {
  const { scene, happened } = staged(staging);
  const { text } = scene.printed;
  const { changes, left } = formatted(read(text), { tables: 'keep' });
  const made = applied(text, changes);
  const again = formatted(read(made), { tables: 'keep' }).changes;
  const lenience = { repeats: happened.length > 0 || repeatsWords(scene.style) };
  return [
    ...left.map(({ reason }) => `left: ${reason.en}`),
    ...lossesOf(text, made, lenience),
    ...again.map(({ span, newText }) => `a second time, at ${span.start}: ${JSON.stringify(newText)}`),
  ];
}

/** What is wrong with converting a report to every layout and back to its own, a line each. */
export function conversionFaults(staging: Staging): string[] {
  const { scene, happened } = staged(staging);
  const { text } = scene.printed;
  const lenience = { repeats: happened.length > 0 || repeatsWords(scene.style) };
  return LAYOUT_NAMES.flatMap((to) => {
    const there = converted(read(text), to);
    if (!there) return [`to ${to}: refused`];
    const back = converted(read(there.text), scene.style.layout);
    if (!back) return [`to ${to} and back: refused`];
    const faults = [
      ...there.left.map(({ reason }) => `left: ${reason.en}`),
      ...layoutFaults(there.text, to),
      ...lossesOf(text, there.text, lenience),
      ...lossesOf(text, back.text, lenience).map((loss) => `back: ${loss}`),
    ];
    if (converted(read(there.text), to)?.text !== there.text) faults.push('a second time there is more to do');
    return faults.map((fault) => `to ${to}: ${fault}`);
  });
}

function layoutFaults(text: string, to: Layout): string[] {
  const tables = read(text).reports.flatMap((report) => report.tables);
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
