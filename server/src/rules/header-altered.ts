import { alteredWords } from './remarks/altered-words';
import type { Rule } from './rule';
import { formNumber } from './wording/statutory-names';

export const headerAltered: Rule = {
  code: 'header-altered',
  category: 'structure',
  severity: 'warning',
  title: { zh: '表头与规定的不同', en: 'A header of a table differs from the statutory one' },
  basis: 'law',
  check(report, tell, reading) {
    for (const table of report.tables) {
      for (const label of table.alteredHeaders) {
        tell(
          alteredWords(reading, label, (printed) => ({
            zh: `表头“${printed}”与规定的表式不同，应为“${label.statutory}”（${formNumber(table.form)}）。`,
            en: `The header “${printed}” differs from the form, which has “${label.statutory}” (${formNumber(table.form)}).`,
          })),
        );
      }
    }
  },
};
