import { FORMS, type Form, rowsOf, tableForm } from '../forms/form';
import type { Line } from '../scan/line';
import { fold } from '../text/fold';
import { folded } from '../text/folded';
import { Memo } from '../text/memo';
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
    const labels = other === form ? [] : labelsOfOneAlone(other, form, table);
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

const known = new Memo<Form, Map<string, readonly string[]>>();

/** The labels of rows that one form has and the other has not, folded. */
function labelsOfOneAlone(one: Form, other: Form, table: Region['table']): readonly string[] {
  const made = known.get(one) ?? new Map<string, readonly string[]>();
  known.set(one, made);
  const name = `${other.id} ${table}`;
  const before = made.get(name);
  if (before) return before;
  const theirs = new Set(rowsOf(tableForm(other, table)).map(({ key }) => key));
  const own = rowsOf(tableForm(one, table)).filter(({ key }) => !theirs.has(key));
  const labels = own.map(({ label }) => folded(label).body).filter((label) => label.length >= LEAST_LABEL);
  made.set(name, labels);
  return labels;
}
