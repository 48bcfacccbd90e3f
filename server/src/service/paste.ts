import { converted } from '../format/convert';
import type { Reading } from '../model/report';
import type { Edit } from '../rules/finding';
import { type Span, touch } from '../text/span';
import { pasteIntoTable } from '../writing/paste/cells';
import { type Clipboard, readPasted, tableSource } from '../writing/paste/pasted';
import { reportAt, standingApart } from '../writing/paste/place';
import { pasteAsTable } from '../writing/paste/table';

/** What becomes of a table on the clipboard: cells are filled, or a table or a whole report is written in the document's layout. */
export interface Pasted {
  readonly as: 'cells' | 'table' | 'report';
  readonly edits: readonly Edit[];
}

/** Null where the text is pasted as it is: nothing of it is understood as a table, or something of it would be lost. */
export function pasted(reading: Reading, selection: Span, clipboard: Clipboard): Pasted | null {
  const cells = pasteIntoTable(reading, selection, clipboard);
  if (cells) return { as: 'cells', edits: cells };
  const edit = pasteAsTable(reading, selection, clipboard);
  if (edit) return { as: 'table', edits: [edit] };
  const report = pasteAsReport(reading, selection, clipboard);
  return report && { as: 'report', edits: [report] };
}

/** Parts of a report that hold more than a table. In a page of HTML, which converting would make whole, it stays as it is. */
function pasteAsReport(reading: Reading, selection: Span, clipboard: Clipboard): Edit | null {
  const around = reportAt(reading, selection);
  if (!around && !reading.emptyReport) return null;
  if (around?.tables.some(({ span }) => touch(span, selection))) return null;
  const source = tableSource(clipboard);
  const { layout, lineBreak } = around?.manner ?? { layout: 'tabs', lineBreak: '\n' };
  if (!source || layout === 'html') return null;
  const given = readPasted(source);
  const [report, another] = given.reports;
  if (!report || another || report.tables.length === 0 || report.sections.length === 0) return null;
  if (!source.html && report.manner.layout === layout) return null;
  const result = converted(given, layout);
  if (!result || result.left.length > 0) return null;
  const text = result.text.trim().replace(/\r\n|\r|\n/g, lineBreak);
  return { span: selection, newText: standingApart(reading.text, selection, text, lineBreak.repeat(2)) };
}
