import { FORMS, type Form, rowsOf, type TableForm, tableForm } from '../forms/form';
import type { Line } from '../scan/line';
import { fold } from '../text/fold';
import { folded } from '../text/folded';
import { remembered } from '../text/remembered';
import { wordsTogether } from './form-by-header';
import type { Region } from './region';

/** A shorter label may stand for something else (其他). */
const LEAST_LABEL = 10;

/**
 * The form that a table’s rows are of. Where the first table was left on a former form and the second is on the one that came after, rows that
 * the former does not know say so; the header of the second tells no forms apart. The report’s form where no such row stands.
 */
export function formByRows({ table, firstLine, endLine }: Region, lines: readonly Line[], form: Form): Form {
  if (table === 'disclosure') return form;
  for (const other of FORMS) {
    const labels = other === form ? [] : labelsOfOneAlone(tableForm(other, table), tableForm(form, table));
    if (labels.length > 0 && stand(labels, lines, firstLine, endLine)) return other;
  }
  return form;
}

function stand(labels: readonly string[], lines: readonly Line[], from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    const line = lines[i] as Line;
    if (line.blank) continue;
    const printed = wordsTogether(line);
    if (printed.length < LEAST_LABEL) continue;
    const words = fold(printed);
    if (labels.some((label) => words.includes(label))) return true;
  }
  return false;
}

/** The labels of rows that one form has and the other has not, folded. */
function labelsOfOneAlone(one: TableForm, other: TableForm): readonly string[] {
  const known = labelsBeside(one);
  let labels = known.get(other);
  if (!labels) {
    const theirs = new Set(rowsOf(other).map(({ key }) => key));
    const own = rowsOf(one).filter(({ key }) => !theirs.has(key));
    labels = own.map(({ label }) => folded(label).body).filter((label) => label.length >= LEAST_LABEL);
    known.set(other, labels);
  }
  return labels;
}

const labelsBeside = remembered((_: TableForm) => new Map<TableForm, readonly string[]>());
