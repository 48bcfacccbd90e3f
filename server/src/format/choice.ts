import type { Layout } from '../model/report';

/** The layout of tables that a person wants: the report's own, or one of those that text files are written in. */
export type TableChoice = 'keep' | 'tabs' | 'bars' | 'html';

/** All of them, the default first. */
export const TABLE_CHOICES: readonly TableChoice[] = ['keep', 'tabs', 'bars', 'html'];

/** A page of HTML stays one: tables of text in it would be no tables. */
export function chosenLayout(choice: TableChoice, own: Layout): Layout {
  return choice === 'keep' || own === 'html' ? own : choice;
}
