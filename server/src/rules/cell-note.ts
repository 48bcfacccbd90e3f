import { appendParagraph } from '../compose/append';
import type { Cell, CellForm, Reading, Report } from '../model/report';
import { spanOf } from '../statements/narrative';
import type { Words } from '../text/words';
import { behindFigure } from './fixes/figure-place';
import { obviousFix, possibleFix } from './fixes/fix';
import type { CellPlace } from './questions/cells';
import { lastOfSix, sentencesOfSix } from './questions/section-six';
import { tellCellsAlike } from './remarks/cells-alike';
import type { Edit, Fix, Remark, Rule } from './rule';
import { cellName } from './wording/cell-name';
import { capital } from './wording/row-name';

export const cellNote: Rule = {
  code: 'cell-note',
  category: 'cell',
  severity: 'warning',
  title: { zh: '单元格里写了说明文字', en: 'A cell has an annotation beside its figure' },
  basis: 'practice',
  check(report, tell, reading) {
    tellCellsAlike(report, tell, {
      kindOf: ({ cell }) => cell.form?.note ?? null,
      one: (place) => single(place, report, reading),
      many: together,
      title: removed,
      // The same note behind every figure says nothing of any of them that section six would need.
      mending: (place) => removal(place, reading.text),
    });
  },
};

function single(place: CellPlace, report: Report, reading: Reading): Remark {
  const { span, form } = place.cell as Cell & { readonly form: CellForm };
  const note = form.note ?? '';
  const name = cellName(place);
  return {
    span,
    message: {
      zh: `${name.zh}在数字${form.plain}后附了说明“${note}”。统计表只填数字，需要说明的内容请写到正文或第六部分“其他需要报告的事项”。`,
      en: `${capital(name.en)}, has the note “${note}” after the figure ${form.plain}. The table takes figures alone; what needs saying belongs in the text or in section six.`,
    },
    fixes: fixesOf(place, note, report, reading),
  };
}

function together(places: readonly CellPlace[], table: Words): Words {
  const { length: count } = places;
  const note = noteOf(places);
  return {
    zh: `${table.zh}有${count}格在数字后附了同样的说明“${note}”，这是第一格。统计表只填数字，需要说明的内容请写到正文或第六部分“其他需要报告的事项”。`,
    en: `In the ${table.en}, ${count} figures have the same note “${note}” behind them; this is the first. The table takes figures alone; what needs saying belongs in the text or in section six.`,
  };
}

function removed(count: number, places: readonly CellPlace[]): Words {
  const note = noteOf(places);
  return {
    zh: `只留数字，删去${count}格的说明“${note}”`,
    en: `Keep the figures alone and remove the note “${note}” from ${count} cells`,
  };
}

function noteOf([first]: readonly CellPlace[]): string {
  return first?.cell.form?.note ?? '';
}

/** Neither is certain: what the note says is lost with it, or comes to stand where nobody has seen it yet. */
function fixesOf(place: CellPlace, note: string, report: Report, reading: Reading): Fix[] {
  const removed = removal(place, reading.text);
  if (!removed) return [];
  const other = report.sections.find(({ key }) => key === 'other');
  if (!other) return [obviousFix(removed.title, removed.edits)];
  const edits = [
    ...removed.edits,
    appendParagraph(reading, report, other, sentence(place, note), aboveSignature(report)),
  ];
  const moved = obviousFix(
    { zh: `将说明“${note}”移到第六部分末尾`, en: `Move the note “${note}” to the end of section six` },
    edits.sort((a, b) => a.span.start - b.span.start),
  );
  return [moved, removed];
}

/** Where the last sentence of section six ends, where it ends a line and anything stands below. */
function aboveSignature(report: Report): number | null {
  const last = lastOfSix(report);
  return last?.closes && last !== sentencesOfSix(report).at(-1) ? spanOf(last).end : null;
}

function removal(place: CellPlace, text: string): Fix | undefined {
  const away = withoutNote(place, text);
  const note = place.cell.form?.note;
  return away
    ? possibleFix({ zh: `只留数字，删去说明“${note}”`, en: `Keep the figure alone and remove the note “${note}”` }, [
        away,
      ])
    : undefined;
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
