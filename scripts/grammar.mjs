// Writes syntaxes/disclosure-report.tmLanguage.json from the forms: `node scripts/grammar.mjs`.
// With a new form, or a new wording in one, the words of the grammar follow.

import { writeFileSync } from 'node:fs';
import { figureLine, loneCells, rows } from './grammar/cells.mjs';
import { corner, labels } from './grammar/labels.mjs';
import { citations, headings, numbers, otherHeading, pageMark, subheadings, tags, title } from './grammar/text.mjs';
import { isMain } from './paths.mjs';

export const FILE = new URL('../syntaxes/disclosure-report.tmLanguage.json', import.meta.url);

/** @returns {string} the grammar as it is to stand in the file */
export function grammarText() {
  const grammar = {
    name: 'Government Disclosure Report',
    scopeName: 'text.disclosure-report',
    // Where several rules match at one place the first one counts: tables before headings before sentences.
    patterns: [
      'comment',
      'heading',
      'row',
      'blank-entity',
      'figure-line',
      'label',
      'title',
      'corner',
      'rule',
      'cell',
      'page',
      'bar',
      'tag',
      'entity',
      'text',
    ].map((name) => ({ include: `#${name}` })),
    repository: {
      comment: tags.comment,
      heading: { patterns: headings },
      row: { patterns: rows },
      'blank-entity': tags.blankEntity,
      'figure-line': figureLine,
      label: { patterns: labels },
      title,
      corner,
      rule: tags.barRule,
      cell: { patterns: loneCells },
      page: pageMark,
      bar: tags.bar,
      tag: tags.tag,
      entity: tags.entity,
      text: { patterns: [...subheadings, otherHeading, ...citations, ...numbers] },
    },
  };
  return `${JSON.stringify(grammar, null, 2)}\n`;
}

if (isMain(import.meta.url)) writeFileSync(FILE, grammarText());
