import { eachOddRow } from './questions/odd';
import type { Rule } from './rule';
import { alteredWords } from './wording/altered-words';
import { formNumber } from './wording/statutory-names';

export const rowLabelAltered: Rule = {
  code: 'row-label-altered',
  category: 'structure',
  severity: 'warning',
  title: { zh: '行名与规定的不同', en: 'The label of a row differs from the statutory one' },
  basis: 'law',
  check(report, tell, reading) {
    eachOddRow(report, ({ label, place }, table) => {
      if (label?.wording !== 'altered' || place === 'unknown') return;
      tell(
        alteredWords(reading, label, (printed) => ({
          zh: `行名“${printed}”与规定的表式不同，应为“${label.statutory}”（${formNumber(table.form)}）。`,
          en: `The label “${printed}” differs from the form, which has “${label.statutory}” (${formNumber(table.form)}).`,
        })),
      );
    });
  },
};
