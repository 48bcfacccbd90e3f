import type { Cell } from '../model/report';
import { cellName } from './cell-name';
import { eachCell } from './cells';
import { behindFigure } from './figure-place';
import { capital } from './row-name';
import { type Fix, type Rule, replacement } from './rule';

export const cellNote: Rule = {
  code: 'cell-note',
  category: 'cell',
  severity: 'warning',
  title: { zh: '单元格里写了说明文字', en: 'A cell has an annotation beside its figure' },
  basis: 'practice',
  check(report, tell, { text }) {
    eachCell(report, (place) => {
      const { form, span } = place.cell;
      if (!form || form.note === null) return;
      const name = cellName(place);
      const fix = withoutNote(place.cell, form.note, text);
      tell({
        span,
        message: {
          zh: `${name.zh}在数字${form.plain}后附了说明“${form.note}”。统计表只填数字，需要说明的内容请写到正文或第六部分“其他需要报告的事项”。`,
          en: `${capital(name.en)}, has the note “${form.note}” behind the figure ${form.plain}. The table takes figures alone; what needs saying belongs in the text or in section six.`,
        },
        fixes: fix ? [fix] : [],
      });
    });
  },
};

/** Not certain: what the note says is lost with it. */
function withoutNote(cell: Cell, note: string, text: string): Fix | null {
  const behind = behindFigure(text, cell);
  if (!behind) return null;
  const tail = text.slice(behind.start, behind.end);
  const open = tail.search(/\s*[（(〔[【]/);
  if (open < 0 || tail.slice(open).includes('<')) return null;
  return replacement(
    { zh: `只留数字，删去说明“${note}”`, en: `Keep the figure alone and remove the note “${note}”` },
    { start: behind.start + open, end: behind.end },
    '',
    { preferred: true },
  );
}
