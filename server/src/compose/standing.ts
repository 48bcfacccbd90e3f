import type { Section } from '../model/report';
import { remembered } from '../text/remembered';

/** How the headings of a report stand to the statutory order. */
export interface Standing {
  /** The first heading of each section, in order of place. */
  readonly firsts: readonly Section[];
  /** The longest run of headings in statutory order; between them missing sections have their place. */
  readonly inOrder: readonly Section[];
  /** The fewest headings that would have to move. */
  readonly outOfOrder: readonly Section[];
  /** Second and later headings of a section. */
  readonly repeated: readonly Section[];
}

/** A dozen rules ask; it is told once. */
export const standing = remembered(standingOf);

function standingOf(sections: readonly Section[]): Standing {
  const firsts: Section[] = [];
  const repeated: Section[] = [];
  const seen = new Set<string>();
  for (const section of sections) {
    (seen.has(section.key) ? repeated : firsts).push(section);
    seen.add(section.key);
  }
  if (isAscending(firsts)) return { firsts, inOrder: firsts, outOfOrder: NONE, repeated };
  const inOrder = longestRun(firsts.filter(({ beforeTitle }) => !beforeTitle));
  return { firsts, inOrder, outOfOrder: firsts.filter((section) => !inOrder.includes(section)), repeated };
}

const NONE: readonly Section[] = [];

/** As nearly all reports have them. */
function isAscending(sections: readonly Section[]): boolean {
  for (let i = 0; i < sections.length; i++) {
    const { beforeTitle, order } = sections[i] as Section;
    if (beforeTitle || (i > 0 && order <= (sections[i - 1] as Section).order)) return false;
  }
  return true;
}

/** The longest ascending run; of several the one whose headings stand first. */
function longestRun(sections: readonly Section[]): Section[] {
  let longest: Section[] = [];
  const ending: Section[][] = [];
  for (const section of sections) {
    const before = ending
      .filter((run) => (run.at(-1) as Section).order < section.order)
      .reduce<Section[]>((best, run) => (run.length > best.length ? run : best), []);
    const run = [...before, section];
    ending.push(run);
    if (run.length > longest.length) longest = run;
  }
  return longest;
}
