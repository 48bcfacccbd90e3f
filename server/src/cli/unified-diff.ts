import { type ChangedRun, changedRuns } from './line-diff';

/** One line of a unified diff, with its break. */
export interface DiffLine {
  readonly kind: 'file' | 'place' | 'same' | 'removed' | 'added' | 'note';
  readonly text: string;
}

/** Unchanged lines shown before and behind a change. */
const CONTEXT = 3;

/**
 * The unified diff of two versions of a file, as `diff -u` and `patch` have it: lines end at LF alone, and keep their
 * CR. Nothing where the two are the same.
 */
export function unifiedDiff(name: string, before: string, after: string): DiffLine[] {
  const [a, b] = [linesOf(before), linesOf(after)];
  const changes = changedRuns(a, b);
  if (changes.length === 0) return [];
  // As git does it: without the tab, patch takes a name to end at its first blank.
  const label = /\s/.test(name) ? `${name}\t` : name;
  const lines: DiffLine[] = [
    { kind: 'file', text: `--- ${label}\n` },
    { kind: 'file', text: `+++ ${label}\n` },
  ];
  for (const group of grouped(changes)) lines.push(...hunk(group, a, b));
  return lines;
}

/** With their breaks; the last may have none. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Changes so near to each other that their context would overlap or touch. */
function grouped(changes: readonly ChangedRun[]): ChangedRun[][] {
  const groups: ChangedRun[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    const end = last?.at(-1)?.before.end;
    if (last && end !== undefined && change.before.start - end <= 2 * CONTEXT) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function hunk(group: readonly ChangedRun[], a: readonly string[], b: readonly string[]): DiffLine[] {
  const [first, last] = [group[0], group.at(-1)] as [ChangedRun, ChangedRun];
  const lead = Math.min(CONTEXT, first.before.start);
  const end = Math.min(last.before.end + CONTEXT, a.length);
  const start = { before: first.before.start - lead, after: first.after.start - lead };
  const count = { before: end - start.before, after: last.after.end + (end - last.before.end) - start.after };
  const place = `@@ -${range(start.before, count.before)} +${range(start.after, count.after)} @@\n`;
  const lines: DiffLine[] = [{ kind: 'place', text: place }];
  let at = start.before;
  for (const { before, after } of group) {
    lines.push(...shown('same', a.slice(at, before.start)));
    lines.push(...shown('removed', a.slice(before.start, before.end)));
    lines.push(...shown('added', b.slice(after.start, after.end)));
    at = before.end;
  }
  lines.push(...shown('same', a.slice(at, end)));
  return lines;
}

/** Counted from 1; an empty range stands behind the line that is named. */
function range(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

const MARK = { same: ' ', removed: '-', added: '+' } as const;

function shown(kind: keyof typeof MARK, lines: readonly string[]): DiffLine[] {
  return lines.flatMap((line): DiffLine[] => {
    const text = MARK[kind] + line;
    if (line.endsWith('\n')) return [{ kind, text }];
    return [
      { kind, text: `${text}\n` },
      { kind: 'note', text: '\\ No newline at end of file\n' },
    ];
  });
}
