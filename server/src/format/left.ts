import type { Reading, Table } from '../model/report';
import { tableName } from '../rules/wording/statutory-names';
import type { Span } from '../text/span';
import type { Words } from '../text/words';

/** A table that was not laid out anew, where it stands, and why. */
export interface Left {
  readonly span: Span;
  readonly reason: Words;
}

/** Says why each of the tables was left as it was. */
export function leftTables(tables: readonly Table[], { lines }: Reading): Left[] {
  return tables.map((table) => {
    const line = lines.placeAt(table.firstSpan.start).line + 1;
    const { zh, en } = tableName(table.key);
    return {
      span: table.firstSpan,
      reason: {
        zh: `第 ${line} 行起的${zh}各行各格无法全部确认，原样保留，以免数字错位。改正其中的问题后可再试。`,
        en: `The ${en} from line ${line} on is left as it was: not every row and cell of it is certain, and no figure may move. Correct what is found in it and try again.`,
      },
    };
  });
}
