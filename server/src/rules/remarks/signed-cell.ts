import type { Report } from '../../model/report';
import type { Signs } from '../../text/signs';
import type { Words } from '../../text/words';
import { changedTo } from '../fixes/changed-to';
import { certainFix, obviousFix, possibleFix } from '../fixes/fix';
import type { CellPlace } from '../questions/cells';
import { sumsHoldWith } from '../questions/sums-with';
import type { Fix, Remark } from '../rule';
import { cellName } from '../wording/cell-name';
import { capital } from '../wording/row-name';
import { sumsLeftOpen } from '../wording/undecided-words';

/** The signs about a cell's figure, so that the same accident of many is told once: `'`, `()`; null where there are none. */
export function signsAbout({ cell: { form, text } }: CellPlace): string | null {
  return form?.signs ? text.replace(form.plain, '') : null;
}

/** One figure with signs about it. What stands before one is no part of it; what is in brackets or stopped may be more than it seems. */
export function signedTold(place: CellPlace, text: string, report: Report): Remark {
  const { span, text: shown, form } = place.cell;
  const figure = form?.plain ?? '';
  const signs = form?.signs ?? 'lead';
  const name = cellName(place);
  const why = WHY[signs];
  const sums = place.cell.value === null ? sumsLeftOpen(place.table) : { zh: '', en: '' };
  return {
    span,
    message: {
      zh: `${name.zh}是“${shown}”，${why.zh}${sums.zh}。统计表只填阿拉伯数字，请${CHECKED.zh[signs]}改为${figure}。`,
      en: `${capital(name.en)}, holds “${shown}”: ${why.en}${sums.en}. The table takes figures alone: ${CHECKED.en[signs]}write ${figure}.`,
    },
    fixes: fixesOf(place, text, report),
  };
}

/**
 * Without its signs the figure is what it seems where they stand before it; of others nothing is known, so that they are taken away only
 * where the sums hold then, or say nothing.
 */
function fixesOf(place: CellPlace, text: string, report: Report): Fix[] {
  const { span, form } = place.cell;
  const figure = form?.plain ?? '';
  if (form?.signs === 'lead') return changedTo(figure, span, text, certainFix);
  const holds = sumsHoldWith(report, place.cell, BigInt(figure));
  return holds === false ? [] : changedTo(figure, span, text, holds === true ? obviousFix : possibleFix);
}

/** Where many are alike nobody looks at each. */
export function withoutSigns({ cell: { span, form } }: CellPlace, text: string): Fix | undefined {
  return changedTo(form?.plain ?? '', span, text, form?.signs === 'lead' ? certainFix : possibleFix)[0];
}

/** What is said of several figures with the same sign, of which this is the first. */
export function signedTogether({ cell: { text, form } }: CellPlace, count: number, table: Words): Words {
  const signs = form?.signs ?? 'lead';
  const why = WHY[signs];
  return {
    zh: `${table.zh}有${count}格的数字带着同样的符号，这是第一格：“${text}”，${why.zh}。统计表只填阿拉伯数字，请${CHECKED.zh[signs]}逐格去掉。`,
    en: `In the ${table.en}, ${count} figures have the same sign about them; this is the first: “${text}”: ${why.en}. The table takes figures alone: ${CHECKED.en[signs]}take the signs away.`,
  };
}

/** The name of the fix that takes the signs of so many figures away. */
export function unsigned(count: number): Words {
  return { zh: `去掉数字前后的符号（${count}格）`, en: `Take the signs away from ${count} figures` };
}

const WHY: Readonly<Record<Signs, Words>> = {
  lead: {
    zh: '数字前的符号是电子表格留下的，汇总时会被当作文字',
    en: 'the sign before the figure is left from a spreadsheet, and sums take it for text',
  },
  brackets: {
    zh: '数字写在括号里，会计上表示负数，而件数和金额不会小于0',
    en: 'a figure in brackets is less than 0 among accountants, and neither counts nor amounts fall below 0',
  },
  behind: {
    zh: '数字后面多了标点，后面的数也可能漏了',
    en: 'a stop stands behind the figure, and more of it may be lost',
  },
};

const CHECKED: { readonly [language in keyof Words]: Readonly<Record<Signs, string>> } = {
  zh: { lead: '', brackets: '核对后', behind: '核对后' },
  en: { lead: '', brackets: 'check it and ', behind: 'check it and ' },
};
