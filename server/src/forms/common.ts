import { FORMS, type Form, type SectionKey, type TableKey } from './form';

/** What is the same in every form, for whoever reads before it is known which form a report is on. */

const [inForce] = FORMS as readonly [Form];

/** Which table stands under which section. */
export const TABLE_OF: ReadonlyMap<SectionKey, TableKey> = new Map(
  inForce.tables.map(({ section, key }) => [section, key]),
);

/** The tables in order, each with the place of the section that it stands under. */
export const TABLE_PLACES: readonly { readonly key: TableKey; readonly order: number }[] = inForce.sections.flatMap(
  ({ key, order }) => {
    const table = TABLE_OF.get(key);
    return table ? [{ key: table, order }] : [];
  },
);

/** The place of the last section. */
export const LAST_PLACE = Math.max(...inForce.sections.map(({ order }) => order));

/** （六）其他处理 of the second table: divided in the 2021 form, one row in the 2019 form and in some reports on the 2021 form. */
export const MAYBE_UNDIVIDED = 'other';
