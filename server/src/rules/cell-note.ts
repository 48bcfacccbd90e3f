import { appendParagraph } from '../compose/append';
import type { Reading, Report } from '../model/report';
import { behindFigure } from './fixes/figure-place';
import type { CellPlace } from './questions/cells';
import { eachOddCell } from './questions/odd';
import { type Edit, type Fix, type Rule, replacement } from './rule';
import { cellName } from './wording/cell-name';
import { capital } from './wording/row-name';

export const cellNote: Rule = {
  code: 'cell-note',
  category: 'cell',
  severity: 'warning',
  title: { zh: '单元格里写了说明文字', en: 'A cell has an annotation beside its figure' },
  basis: 'practice',
  check(report, tell, reading) {
    eachOddCell(report, (place) => {
      const { form, span } = place.cell;
      if (!form || form.note === null) return;
      const name = cellName(place);
      const away = withoutNote(place, reading.text);
      tell({
        span,
        message: {
          zh: `${name.zh}在数字${form.plain}后附了说明“${form.note}”。统计表只填数字，需要说明的内容请写到正文或第六部分“其他需要报告的事项”。`,
          en: `${capital(name.en)}, has the note “${form.note}” after the figure ${form.plain}. The table takes figures alone; what needs saying belongs in the text or in section six.`,
        },
        fixes: away ? fixesOf(place, form.note, away, report, reading) : [],
      });
    });
  },
};

/** Neither is certain: what the note says is lost with it, or comes to stand where nobody has seen it yet. */
function fixesOf(place: CellPlace, note: string, away: Edit, report: Report, reading: Reading): Fix[] {
  const removed = replacement(
    { zh: `只留数字，删去说明“${note}”`, en: `Keep the figure alone and remove the note “${note}”` },
    away.span,
    away.newText,
  );
  const other = report.sections.find(({ key }) => key === 'other');
  if (!other) return [{ ...removed, preferred: true }];
  const edits = [away, appendParagraph(reading, report, other, sentence(place, note))];
  const moved: Fix = {
    title: { zh: `将说明“${note}”移到第六部分末尾`, en: `Move the note “${note}” to the end of section six` },
    edits: edits.sort((a, b) => a.span.start - b.span.start),
    preferred: true,
    certain: false,
  };
  return [moved, removed];
}

/** The note with the figure that it is about. */
function sentence(place: CellPlace, note: string): string {
  return `注：${cellName(place).zh}的${place.cell.form?.plain ?? ''}${note}。`;
}

function withoutNote({ cell }: CellPlace, text: string): Edit | null {
  const behind = behindFigure(text, cell);
  if (!behind) return null;
  const tail = text.slice(behind.start, behind.end);
  const bracket = tail.search(/[（(〔[【]/);
  if (bracket < 0 || tail.includes('<', bracket)) return null;
  const open = tail.slice(0, bracket).trimEnd().length;
  return { span: { start: behind.start + open, end: behind.end }, newText: '' };
}
