import { FORMS, type Form, type FormId, type RowForm, type TableKey, tableForm, type Wording } from '../forms/form';
import { folded } from '../text/folded';
import { once } from '../text/once';
import { remembered } from '../text/remembered';

/** A wording of the forms as it is compared. */
export interface Term {
  readonly table: TableKey;
  readonly kind: 'row' | 'header' | 'group';
  /** Row key; for headers the statutory wording itself. */
  readonly key: string;
  /** As the form prints it, numbering included. */
  readonly statutory: string;
  readonly wording: 'label' | 'accepted' | 'altered';
  /** Folded, without numbering. */
  readonly body: string;
}

/** All that the statutory tables of one form print, ready for comparison. */
export interface Vocabulary {
  readonly form: Form;
  /** Folded body → its terms; several for words that stand in more than one place (总计, 其他). */
  readonly terms: ReadonlyMap<string, readonly Term[]>;
  /** The same as a list. */
  readonly all: readonly Term[];
  /** The words of one table alone, as a list. */
  readonly of: Readonly<Record<TableKey, readonly Term[]>>;
}

/** The words that a form prints in its tables. */
export const vocabularyOf = remembered((form: Form): Vocabulary => {
  const all = [...disclosureTerms(form), ...requestTerms(form), ...litigationTerms(form)];
  const terms = new Map<string, Term[]>();
  for (const term of all) {
    const same = terms.get(term.body);
    if (same) same.push(term);
    else terms.set(term.body, [term]);
  }
  const of = {
    disclosure: ofTable(all, 'disclosure'),
    requests: ofTable(all, 'requests'),
    litigation: ofTable(all, 'litigation'),
  };
  return { form, terms, all, of };
});

function ofTable(terms: readonly Term[], table: TableKey): readonly Term[] {
  return terms.filter((term) => term.table === table);
}

function wordings(table: TableKey, kind: Term['kind'], key: string, wording: Wording): Term[] {
  const make = (text: string, as: Term['wording']): Term => ({
    table,
    kind,
    key,
    statutory: wording.label,
    wording: as,
    body: folded(text).body,
  });
  return [
    make(wording.label, 'label'),
    ...(wording.accepted ?? []).map((text) => make(text, 'accepted')),
    ...(wording.altered ?? []).map((text) => make(text, 'altered')),
  ];
}

function rowTerms(table: TableKey, row: RowForm): Term[] {
  return wordings(table, 'row', row.key, row);
}

function header(table: TableKey, wording: Wording): Term[] {
  return wordings(table, 'header', wording.label, wording);
}

function disclosureTerms(form: Form): Term[] {
  const table = tableForm(form, 'disclosure');
  const terms = table.firstColumn ? header('disclosure', { label: table.firstColumn }) : [];
  for (const block of table.blocks) {
    terms.push(...wordings('disclosure', 'group', block.key, { label: block.heading }));
    for (const column of block.columns) terms.push(...header('disclosure', column));
    for (const row of block.rows) terms.push(...rowTerms('disclosure', row));
  }
  return terms;
}

function requestTerms(form: Form): Term[] {
  const table = tableForm(form, 'requests');
  const terms: Term[] = [];
  for (const label of [table.corner, table.headerTop]) if (label) terms.push(...header('requests', { label }));
  const groups = new Set<string>();
  for (const column of table.columns) {
    terms.push(...header('requests', column));
    if (column.group && !groups.has(column.group)) terms.push(...header('requests', { label: column.group }));
    if (column.group) groups.add(column.group);
  }
  for (const row of table.rows) terms.push(...rowTerms('requests', row));
  return terms;
}

function litigationTerms(form: Form): Term[] {
  const table = tableForm(form, 'litigation');
  const labels = new Set<string>();
  for (const group of table.columnGroups) for (const label of group.path) labels.add(label);
  for (const column of table.columns) labels.add(column.label);
  return [...labels].flatMap((label) => header('litigation', { label }));
}

/** Folded words that only one form's headers have, for telling the forms apart. */
export const tellingWords = once((): readonly TellingWord[] =>
  FORMS.flatMap((form) => form.detection.map((word) => ({ word: folded(word).body, form: form.id }))),
);

/** True of a folded text that holds any of those words: hardly a line does. */
export function mayTellForm(text: string): boolean {
  return anyTelling().test(text);
}

const anyTelling = once(
  () => new RegExp(Array.from(tellingWords(), ({ word }) => word.replace(/[^\p{L}\p{N}]/gu, '\\$&')).join('|')),
);

interface TellingWord {
  readonly word: string;
  readonly form: FormId;
}
