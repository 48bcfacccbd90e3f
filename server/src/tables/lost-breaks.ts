import { cellOf } from '../scan/cell';
import { pieceBetween } from '../scan/piece';
import { type DueRow, rowNamed, type WordingIndex } from './due';
import { holdsPlace, inColumns, type Printed, type Token } from './record';

/** Before the numbering of a label that stands right behind a figure, as in 「02.重复申请」, one digit is the numbering's. */
const FIGURE_AND_LABEL = /^(\d+?)\s*((?:\d[.．、]\s*)?[^\d\s.,，．、][\s\S]*)$/;

/**
 * The rows that stand in one row of a grid or line of running text, one behind the other, as where somebody took out the break
 * between two lines: behind figures stands a label again. In running text figures may stand on either side of their label, so each
 * label must have those due behind it; that of the first may stand on other lines where the next one stands right behind a figure.
 * Null for nearly every row.
 */
export function rowsInOne({ tokens, grid }: Printed, index: WordingIndex, due: readonly DueRow[]): Printed[] | null {
  const rows: Printed[] = [];
  let row: Token[] = [];
  let named = false;
  let figures = false;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const glued = named || grid === 'stream' ? figureAndLabel(token, index, due) : null;
    if (glued) row.push(glued[0]);
    const label: Token = glued?.[1] ?? token;
    const isLabel = label.content.kind === 'text' && isNamed(label, index, due);
    if (isLabel && (glued || (named && figures))) {
      rows.push(closed(row, grid, rows.length > 0));
      row = [];
      figures = false;
    }
    named ||= isLabel;
    figures ||= named && holdsPlace(label);
    row.push(label);
  }
  if (rows.length === 0) return null;
  rows.push(closed(row, grid, true));
  return grid !== 'stream' || rows.every((one) => isWhole(one, index, due)) ? rows : null;
}

/** Words, the last of them a label, then the figures due and nothing else; the label of the first may stand on other lines. */
function isWhole({ tokens, sharesLine }: Printed, index: WordingIndex, due: readonly DueRow[]): boolean {
  const first = tokens.findIndex(holdsPlace);
  const label = tokens[first - 1];
  const row = (label && rowNamed(label.content.folded.body, index, due)) ?? (sharesLine ? undefined : due[0]);
  return row !== undefined && tokens.length - first === row.columns.length && tokens.slice(first).every(holdsPlace);
}

/** A label outright; 其他 and 总计 without their numbering head columns as well. */
export function isNamed({ content: { folded } }: Token, index: WordingIndex, due: readonly DueRow[]): boolean {
  const row = rowNamed(folded.body, index, due);
  return row !== undefined && !(row.headsColumn && folded.numbering === null);
}

type FigureAndLabel = readonly [figure: Token, label: Token];

/** 「0行政规范性文件」 as the two that it is. */
function figureAndLabel(token: Token, index: WordingIndex, due: readonly DueRow[]): FigureAndLabel | null {
  const { kind, figure: whole } = token.content;
  if (kind !== 'text' && !whole?.note) return null;
  const [, figure = '', label = ''] = FIGURE_AND_LABEL.exec(token.text) ?? [];
  if (figure === '') return null;
  const { text, column } = token;
  const parts = [
    cellOf(pieceBetween(token, 0, figure.length), column),
    cellOf(pieceBetween(token, text.length - label.length, text.length), column),
  ] as const;
  return isNamed(parts[1], index, due) ? parts : null;
}

/** In columns of its own: those of the row before it are none of its. */
function closed(tokens: readonly Token[], grid: Printed['grid'], sharesLine: boolean): Printed {
  const own = { tokens: inColumns(tokens), grid };
  return sharesLine ? { ...own, sharesLine } : own;
}
