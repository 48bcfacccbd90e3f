import { formOf } from '../../forms/form';
import type { Report, Row, Table } from '../../model/report';
import { foldSpan, unfolded } from '../../text/folded-span';
import type { Span } from '../../text/span';
import { holds } from '../cell-at';
import { basisWords } from './basis';
import type { Explanation } from './explanation';
import { type GuidedLabel, guidedLabels, guidedRow } from './labels';
import { tableTitle } from './titles';

/** What belongs in a row or a column, over its label. */
export function explainLabel(text: string, report: Report, offset: number): Explanation | null {
  const table = report.tables.find(({ span }) => holds(span, offset));
  if (!table) return null;
  for (const row of table.rows) {
    const piece = row.label?.pieces.find((one) => holds(one, offset));
    if (piece) return ofRow(table, row, piece);
    if (row.cells.some(({ span }) => holds(span, offset))) return null;
  }
  return ofHeader(text, table, offset);
}

function ofRow(table: Table, { key }: Row, span: Span): Explanation | null {
  const label = key === null ? null : guidedRow(table.form, table.key, key);
  return label && explained(table, label, span);
}

/** The longest label is the corner, of three dozen characters; what stands around a label is a few more. */
const AROUND = 120;

/** Headers, and rows that head others: the longest label whose words stand at the offset. */
function ofHeader(text: string, table: Table, offset: number): Explanation | null {
  const around = {
    start: Math.max(table.span.start, offset - AROUND),
    end: Math.min(table.span.end, offset + AROUND),
  };
  const stretch = foldSpan(text, around);
  // A word that heads a column may name a row as well, which has a place of its own.
  const labels = guidedLabels(formOf(table.form), table.key);
  const ordered = [...labels.filter(({ row }) => row === null), ...labels.filter(({ row }) => row !== null)];
  let best: { readonly label: GuidedLabel; readonly span: Span; readonly length: number } | null = null;
  for (const label of ordered) {
    for (const words of label.wordings) {
      if (best && words.length <= best.length) continue;
      for (let at = stretch.folded.indexOf(words); at >= 0; at = stretch.folded.indexOf(words, at + 1)) {
        const span = unfolded(stretch, at, at + words.length);
        if (holds(span, offset)) best = { label, span, length: words.length };
      }
    }
  }
  return best && explained(table, best.label, best.span);
}

function explained(table: Table, { label, guidance, basis }: GuidedLabel, span: Span): Explanation {
  const { zh, en } = tableTitle(table);
  const rests = basisWords(basis);
  return {
    span,
    name: { zh: label, en: label },
    paragraphs: [guidance, { zh: `${zh}；${rests.zh}`, en: `${en}; ${rests.en}` }],
    items: [],
  };
}
