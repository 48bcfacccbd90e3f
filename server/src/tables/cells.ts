import type { ColumnForm } from '../forms/form';
import type { Token } from './record';
import type { Cell, CellState, Label } from './table';

/** A token as the cell of a column; `column` null where the row's count does not fit. */
export function cellOf(token: Token, column: ColumnForm | null): Cell {
  const { figure } = token;
  const span = { start: token.start, end: token.end };
  const base = { column: column?.key ?? null, span, text: token.text };
  if (!figure) {
    const state: CellState = token.kind === 'text' ? 'text' : 'blank';
    return { ...base, state, value: null, form: null };
  }
  const departs =
    figure.wide || figure.separated || figure.unit !== null || figure.note !== null || figure.decimals > 0;
  const { wide, separated, unit, note, decimals, plain } = figure;
  const unitAllowed = column?.unitInCell === true;
  return {
    ...base,
    state: stateOf(token, column),
    value: figure.value,
    form: departs || figure.negative ? { wide, separated, unit, note, decimals, plain, unitAllowed } : null,
  };
}

function stateOf(token: Token, column: ColumnForm | null): CellState {
  const { figure } = token;
  if (!figure || figure.value === null) return 'text';
  if (figure.negative && !column?.signed) return 'negative';
  if (figure.decimals > 0 && column !== null && column.kind !== 'amount') return 'fraction';
  return 'number';
}

/** The label that stands in these tokens. */
export function labelOf(
  tokens: readonly Token[],
  statutory: { readonly text: string; readonly body: string } | null,
  wording: Label['wording'],
): Label | null {
  const first = tokens[0];
  if (!first) return null;
  const pieces = tokens.map(({ start, end }) => ({ start, end }));
  // A numbering that stands apart is no part of the words.
  const worded = tokens.find((token) => token.folded.body !== '') ?? first;
  const bodyStart = worded.map ? worded.start : worded.start + worded.folded.bodyAt;
  return {
    text: tokens.map((token) => token.text.replace(/\s*[\r\n]\s*/g, '')).join(''),
    span: { start: first.start, end: first.end },
    pieces,
    statutory: statutory?.text ?? '',
    wording,
    bodySpan: { start: Math.min(bodyStart, worded.end), end: worded.end },
    statutoryBody: statutory ? bodyOf(statutory.text) : '',
  };
}

function bodyOf(label: string): string {
  return label.replace(/^(?:[一二三四五六七八九十]、|（[一二三四五六七八九十]）|\d+[.、])/, '');
}
