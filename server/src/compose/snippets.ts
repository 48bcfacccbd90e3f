import { FORM_IN_FORCE } from '../forms/form';
import { ordinalIn } from '../text/ordinal';
import { joined, sectionBlocks, tableBlock } from './block';
import { type Draft, withStops } from './draft';
import { NOTHING, TITLE } from './skeleton';

/** One snippet as VS Code's files of snippets hold it. */
export interface SnippetEntry {
  /** What is typed, or looked for, to get it. */
  readonly prefix: string;
  readonly body: readonly string[];
}

/**
 * Snippets of the form in force for whoever wants a part again or by name: the title, each section, each table. What
 * is missing where one writes the server proposes by itself, under the statutory title; these go by short names of
 * their own (部分五, 表二), so that nothing is proposed twice.
 */
export function snippetFile(): Readonly<Record<string, SnippetEntry>> {
  const form = FORM_IN_FORCE;
  const sections = form.sections.map(({ key, ordinal, title }) =>
    entry(`部分${ordinal}`, joined(NOTHING, sectionBlocks(NOTHING, key, '')), `${ordinal}、${title}`),
  );
  const tables = form.tables.map(({ key, section }, i) => {
    const over = form.sections.find((one) => one.key === section);
    return entry(`表${ordinalIn('chinese', i + 1)}`, tableBlock(NOTHING, key).draft, `${over?.title ?? ''}（表）`);
  });
  return Object.fromEntries([entry('标题', TITLE, '报告标题'), ...sections, ...tables]);
}

/** @param name stands beside the prefix in lists */
function entry(prefix: string, draft: Draft, name: string): [string, SnippetEntry] {
  return [name, { prefix, body: `${withStops(draft)}$0`.split('\n') }];
}
