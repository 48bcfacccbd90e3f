import { formOf, type TableForm, tableForm, type Wording } from '../../forms/form';
import type { Reading, Row, Table } from '../../model/report';
import { scan } from '../../scan/scan';
import { isFigureText } from '../../text/content';
import { fold } from '../../text/fold';
import { remembered } from '../../text/remembered';

/** Whether every row is one of the form's, in its place, with all its cells, and named as the form or the notice names it. */
export function isWhole({ rows, unreadable, alteredHeaders, headerOrder }: Table): boolean {
  return (
    !unreadable && alteredHeaders.length === 0 && headerOrder === null && rows.length > 0 && rows.every(isStatutory)
  );
}

function isStatutory({ key, place, fits, label, cells, outsideSums }: Row): boolean {
  const named = label === null || label.wording === 'label' || label.wording === 'accepted';
  const figures = cells.every(({ state }) => state !== 'text');
  return key !== null && place === 'in-order' && fits && named && figures && !outsideSums;
}

/**
 * Whether nothing stands in a text but this one table, and nothing in the table but its labels, its cells and words of the form:
 * whatever else there is would be lost if the table were written anew.
 */
export function isAll({ text, lines }: Reading, table: Table): boolean {
  const places = new Set<number>();
  for (const { label, cells } of table.rows) {
    for (const { start } of label?.pieces ?? []) places.add(start);
    for (const { span } of cells) places.add(span.start);
  }
  const words = wordsOf(tableForm(formOf(table.form), table.key));
  for (const line of scan(text, lines).lines) {
    for (const { text: words_, start } of line.cells ?? [line]) {
      const word = words_.trim();
      if (word === '' || places.has(start)) continue;
      if (isFigureText(word) || !words.has(fold(word))) return false;
    }
  }
  return true;
}

/** All words that a form prints in a table, folded. */
const wordsOf = remembered((form: TableForm): ReadonlySet<string> => new Set(allWords(form).map(fold)));

function allWords({ blocks, rows, columns, columnGroups, firstColumn, corner, headerTop }: TableForm): string[] {
  return [
    ...[firstColumn, corner, headerTop].filter((word) => word !== undefined),
    ...rows.flatMap(wordings),
    ...columns.flatMap((column) => [...wordings(column), column.group ?? '']),
    ...columnGroups.flatMap(({ label, path }) => [label, ...path]),
    ...blocks.flatMap((block) => [block.heading, ...block.columns.flatMap(wordings), ...block.rows.flatMap(wordings)]),
  ];
}

function wordings({ label, accepted }: Wording): string[] {
  return [label, ...(accepted ?? [])];
}
