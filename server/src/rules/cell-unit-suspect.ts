import type { Report } from '../model/report';
import { finder } from '../statements/finder';
import { foundIn } from '../statements/narrative';
import { amountsIn } from '../statements/number';
import { isDepartment, isTownship } from './questions/bodies';
import type { Rule } from './rule';

export const cellUnitSuspect: Rule = {
  code: 'cell-unit-suspect',
  category: 'cell',
  severity: 'information',
  title: { zh: '万元表头下的金额像是元', en: 'An amount under a 万元 header looks like 元' },
  basis: 'inference',
  check(report, tell) {
    const row = report.tables.find(({ key }) => key === 'disclosure')?.rows.find(({ key }) => key === 'fees');
    const cell = row?.fits ? row.cells.find(({ column }) => column === 'amount') : undefined;
    const value = cell?.state === 'number' && cell.form?.unit == null ? cell.value : null;
    if (!cell || value === null || value === 0) return;
    const said = inYuan(report, value);
    if (!said && value < leastOf(report.agency)) return;
    const reason = said
      ? { zh: `正文说收取${value}元`, en: `the text speaks of ${value} yuan` }
      : {
          zh: `按万元计就是${inHundredMillions(value)}亿元，对这一级机关过大`,
          en: `in 万元 it would be ${inHundredMillions(value)} hundred million yuan, very much for a body of this level`,
        };
    tell({
      span: cell.span,
      message: {
        zh: `表头单位是万元，这里填了${cell.text}，${reason.zh}，像是按元填的。请核对单位，是元的应换算成万元。`,
        en: `The header’s unit is 万元 (ten thousand yuan) and the cell says ${cell.text}; ${reason.en}, so it may be in yuan. Check the unit and convert it if it is.`,
      },
    });
  },
};

/** What no body of this level takes in fees, in 万元: ten thousand times too much is past any of these as a rule. */
function leastOf(agency: string | null): number {
  if (agency === null) return Number.POSITIVE_INFINITY;
  if (isTownship(agency)) return 1e4;
  if (!isDepartment(agency)) return /[县旗]人民政府(?:办公室)?$/.test(agency) ? 1e6 : 1e7;
  return /^[^省市]{1,10}[县区旗]/.test(agency) || /市[^市]{1,8}[县区]/.test(agency) ? 1e5 : 1e6;
}

function inHundredMillions(value: number): string {
  return String(Number((value / 1e4).toFixed(2)));
}

/** The text names the same number as 元. */
function inYuan(report: Report, value: number): boolean {
  return foundIn(report, fees).some(({ found }) => found.includes(value));
}

const ADMINISTRATIVE_FEE = '行政事业性收费';

/** Amounts in 元 of sentences on 行政事业性收费. */
const fees = finder(({ folded }): number[] | null => {
  if (!folded.includes(ADMINISTRATIVE_FEE)) return null;
  return amountsIn(folded)
    .filter(({ scale }) => scale === 1)
    .map(({ value }) => value);
}, '费');
