import type { Cell, CellForm } from '../model/report';
import type { Words } from '../text/words';
import { behindFigure, replaceFigure } from './fixes/figure-place';
import { obviousFix } from './fixes/fix';
import { inTenThousands, isMoney } from './questions/amount';
import type { CellPlace } from './questions/cells';
import { columnOf, columnsDue } from './questions/columns';
import { tellCellsAlike } from './remarks/cells-alike';
import type { Edit, Fix, Remark, Rule } from './rule';
import { cellName } from './wording/cell-name';

export const cellUnit: Rule = {
  code: 'cell-unit',
  category: 'cell',
  severity: 'warning',
  title: { zh: '单元格里写了计量单位', en: 'A cell names the unit of its figure' },
  basis: 'practice',
  check(report, tell, { text }) {
    tellCellsAlike(report, tell, {
      kindOf,
      one: (place) => single(place, text),
      many: together,
      title: removed,
    });
  },
};

/** An amount to be converted is told by itself: its figure changes. */
function kindOf(place: CellPlace): string | null {
  const { form } = place.cell;
  if (!form || form.unit === null || form.unitAllowed || isAllowedSomewhere(place)) return null;
  return columnOf(place)?.kind === 'amount' ? `amount in ${form.unit}` : form.unit;
}

function single(place: CellPlace, text: string): Remark {
  const { span, form } = place.cell as Cell & { readonly form: CellForm };
  const unit = form.unit ?? '';
  const fix = fixOf(place, form, unit, text);
  return { span, message: message(place, unit, form), fixes: fix ? [fix] : [] };
}

function together(places: readonly CellPlace[], table: Words): Words {
  const { length: count } = places;
  const unit = unitOf(places);
  const [first] = places as readonly [CellPlace];
  const belongs = converted(first, unit, first.cell.form as CellForm) !== null;
  const { zh, en } = belongs ? { zh: '请只填数字', en: 'write the figures alone' } : CHECK;
  return {
    zh: `${table.zh}有${count}格在数字后写了“${unit}”，这是第一格。统计表不必再写单位，带单位的数字无法直接汇总，${zh}。`,
    en: `In the ${table.en}, ${count} figures are followed by “${unit}”; this is the first. The table needs no units, and figures with units cannot be summed up; ${en}.`,
  };
}

function unitOf([first]: readonly CellPlace[]): string {
  return first?.cell.form?.unit ?? '';
}

function removed(count: number, places: readonly CellPlace[]): Words {
  const unit = unitOf(places);
  return { zh: `去掉${count}格的“${unit}”`, en: `Remove “${unit}” from ${count} figures` };
}

/** In a row whose cells have no column, a unit may stand where the form wants one. */
function isAllowedSomewhere({ table, row, cell }: CellPlace): boolean {
  return cell.column === null && columnsDue(table, row).some(({ unitInCell }) => unitInCell);
}

/** The plain figure in the column's own unit; null where the unit does not belong to the column at all. */
function converted(place: CellPlace, unit: string, { plain }: CellForm): string | null {
  const column = columnOf(place);
  if (column?.kind === 'amount') return isMoney(unit) ? inTenThousands(plain, unit) : null;
  return isMoney(unit) ? null : plain;
}

function message(place: CellPlace, unit: string, form: CellForm): Words {
  const name = cellName(place);
  const figure = converted(place, unit, form);
  const why =
    columnOf(place)?.kind === 'amount'
      ? { zh: '表头已规定单位为万元', en: 'the header already gives the unit, 万元' }
      : { zh: '统计表不必再写单位', en: 'the table needs no units' };
  const what = figure === null ? CHECK : { zh: `请只填数字${figure}`, en: `write ${figure} alone` };
  return {
    zh: `${name.zh}的数字后写了“${unit}”。${why.zh}，带单位的数字无法直接汇总，${what.zh}。`,
    en: `The figure in ${name.en} is followed by “${unit}”: ${why.en}, and a figure with a unit cannot be summed up; ${what.en}.`,
  };
}

/** A unit that the column does not have: the figure may stand in the wrong place. */
const CHECK: Words = { zh: '请核对数字和单位后只填数字', en: 'check figure and unit and write the figure alone' };

function fixOf(place: CellPlace, form: CellForm, unit: string, text: string): Fix | null {
  const figure = converted(place, unit, form);
  if (figure === null) return null;
  const away = withoutUnit(place, unit, text);
  if (!away) return null;
  const same = figure === form.plain || Number(figure) === Number(form.plain);
  if (same) {
    const title = { zh: `去掉“${unit}”`, en: `Remove “${unit}”` };
    return obviousFix(title, [away]);
  }
  const changed = replaceFigure(text, place.cell, figure);
  if (!changed) return null;
  const title = {
    zh: `换算成万元：${form.plain}${unit}改为${figure}`,
    en: `Convert to 万元: ${form.plain} ${unit} becomes ${figure}`,
  };
  return obviousFix(title, [...changed, away]);
}

/** Takes out the unit, with the white space before it. */
function withoutUnit({ cell }: CellPlace, unit: string, text: string): Edit | null {
  const behind = behindFigure(text, cell);
  if (!behind) return null;
  const tail = text.slice(behind.start, behind.end);
  const index = tail.indexOf(unit);
  if (index < 0) return null;
  const space = tail.slice(0, index).length - tail.slice(0, index).trimEnd().length;
  return { span: { start: behind.start + index - space, end: behind.start + index + unit.length }, newText: '' };
}
