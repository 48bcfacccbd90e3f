import type { Reading, Table } from '../../model/report';
import { BULLET } from '../../tables/bullets';
import type { Span } from '../../text/span';
import type { Leads } from '../print/list';

/** The bullet of a line with the white space beside it; what it is indented by where there is none. */
export function leadOf(line: string): string {
  const indent = /^\s*(?:[|!]\s*(?=[^|\s]|$))?/.exec(line)?.[0] ?? '';
  return indent + (BULLET.exec(line.slice(indent.length))?.[0] ?? '');
}

/**
 * How the first row is led of a list, or of a table of one cell a line without tabs; null for other tables, and where there is no row
 * with words and figures.
 */
export function leadsOf({ lines }: Reading, { layout, wrapped, rows }: Table): Leads | null {
  if (wrapped !== 'list' && (layout !== 'cell-lines' || wrapped)) return null;
  const row = rows.find(({ label, cells }) => label !== null && cells.length > 0) ?? rows[0];
  const [first] = row?.cells ?? [];
  if (!row || !first) return null;
  const lineOf = ({ start }: Span) => lines.lineAt(start);
  const leadAt = (line: number) => leadOf(lines.textOf(line));
  const [label, figure] = [lineOf((row.label ?? first).span), lineOf(first.span)];
  const leads = { words: leadAt(label), figures: row.label && label === figure ? null : leadAt(figure) };
  return wrapped === 'list' || !(leads.words + leads.figures).includes('\t') ? leads : null;
}
