import type { Change } from '../compose/change';
import { completeHeader, hasHeader, insertHeader } from '../compose/header';
import type { HalfHeader, Table } from '../model/report';
import type { Span } from '../text/span';
import type { Words } from '../text/words';
import { obviousFix } from './fixes/fix';
import { rowsOfOneColumn } from './questions/lost-column';
import type { Fix, Rule, Tell } from './rule';
import { rowSpan } from './wording/row-name';
import { formNumber, tableName } from './wording/statutory-names';

export const headerMissing: Rule = {
  code: 'header-missing',
  category: 'structure',
  severity: 'information',
  title: { zh: '表格没有表头', en: 'A table without its header' },
  basis: 'law',
  check(report, tell, reading) {
    for (const table of report.tables) {
      const [first] = table.rows;
      // With the column that it lacks the rows lack theirs, which is told once.
      if (table.lackingWord && rowsOfOneColumn(table).length > 0) continue;
      if (table.halfHeader) {
        tellHalf(table, table.halfHeader, tell, completeHeader(reading, report, table, table.halfHeader.words));
        continue;
      }
      if (table.unreadable || !first || hasHeader(reading, report, table)) continue;
      const edits = insertHeader(reading, report, table);
      const name = tableName(table.key);
      tell({
        span: rowSpan(first),
        message: {
          zh: `${name.zh}没有表头，数字按${formNumber(table.form)}规定的列序识读。请补上表头，并核对各列是否就是这个次序。`,
          en: `The ${name.en} has no header; its figures were read in the order of columns that ${formNumber(table.form)} prescribes. Add the header, and check that the columns do stand in that order.`,
        },
        fixes: written({ zh: `补上${name.zh}的表头`, en: `Insert the header of the ${name.en}` }, edits),
      });
    }
  },
};

/** The header was begun: its last words are underlined, and the rest of it is written. */
function tellHalf(table: Table, { words }: HalfHeader, tell: Tell, edits: readonly Change[] | null): void {
  const name = tableName(table.key);
  tell({
    span: words.at(-1) as Span,
    message: {
      zh: `${name.zh}的表头只写到这里，后面几列没有列名，数字按${formNumber(table.form)}规定的列序识读。请补全表头，并核对各列是否就是这个次序。`,
      en: `The header of the ${name.en} stops here: the columns behind have no names, and their figures were read in the order that ${formNumber(table.form)} prescribes. Complete the header, and check that the columns do stand in that order.`,
    },
    fixes: written({ zh: `补全${name.zh}的表头`, en: `Complete the header of the ${name.en}` }, edits),
  });
}

/** Whoever takes it has to look at the columns first. */
function written(title: Words, edits: readonly Change[] | null): readonly Fix[] {
  return edits ? [obviousFix(title, edits)] : [];
}
