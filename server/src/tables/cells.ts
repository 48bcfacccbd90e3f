import type { ColumnForm } from '../forms/form';
import { offsetIn } from '../scan/piece';
import type { Content } from '../text/content';
import type { Figure } from '../text/figure';
import { inOneLine } from '../text/lines';
import { type Signed, signedFigure } from '../text/signs';
import type { Span } from '../text/span';
import type { Token } from './record';
import type { Cell, CellForm, CellState, Label } from './table';

/** A token as the cell of a column; `column` null where the row's count does not fit. */
export function cellOf({ start, end, text, content }: Token, column: ColumnForm | null): Cell {
  const { figure, isCount } = content;
  const key = column === null ? null : column.key;
  // Nearly every cell is a plain count, whatever its column.
  if (figure && isCount)
    return { column: key, span: { start, end }, text, state: 'number', value: figure.value, form: null };
  const signed = column && !column.signed && (figure === null ? content.kind === 'text' : figure.plus);
  const within = signed ? signedFigure(text) : null;
  if (within) return markedCell(key, { start, end }, text, within);
  // Where no sign is lawful, words behind a figure with a plus are words with it.
  if (signed && figure) return { column: key, span: { start, end }, text, state: 'text', value: null, form: null };
  return {
    column: key,
    span: { start, end },
    text,
    state: stateOf(content, column),
    value: figure?.value ?? null,
    form: figure && formOf(figure, column),
  };
}

/** A figure with signs about it that are no part of it. Where that is not beyond doubt, nobody knows the figure. */
function markedCell(column: string | null, span: Span, text: string, signed: Signed): Cell {
  const cell = signedCell(column, span, text, signed);
  return signed.signs === 'lead' ? cell : { ...cell, state: 'text', value: null };
}

/** A figure with signs about it, as it is meant. */
export function signedCell(column: string | null, span: Span, text: string, { plain, signs }: Signed): Cell {
  const form = { wide: false, separated: false, unit: null, note: null, decimals: 0, plain, signs, unitAllowed: false };
  return { column, span, text, state: 'number', value: Number(plain), form };
}

function formOf(figure: Figure, column: ColumnForm | null): CellForm | null {
  const { wide, separated, unit, note, decimals, plain, negative } = figure;
  if (!wide && !separated && unit === null && note === null && decimals === 0 && !negative) return null;
  return { wide, separated, unit, note, decimals, plain, signs: null, unitAllowed: column?.unitInCell === true };
}

function stateOf({ kind, figure }: Content, column: ColumnForm | null): CellState {
  if (figure === null) return kind === 'text' ? 'text' : 'blank';
  if (figure.value === null) return 'text';
  if (figure.negative && !column?.signed) return 'negative';
  if (figure.decimals > 0 && column !== null && column.kind !== 'amount') return 'fraction';
  return 'number';
}

/** The label that stands in these tokens, for a statutory one. */
export function labelOf(tokens: readonly Token[], statutory: string | null, wording: Label['wording']): Label | null {
  const first = tokens[0];
  if (!first) return null;
  const span = { start: first.start, end: first.end };
  let text = '';
  const pieces: Span[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    text += wordsOf(token);
    pieces.push(i === 0 ? span : { start: token.start, end: token.end });
  }
  // A numbering that stands apart is no part of the words.
  const worded =
    first.content.folded.body !== '' ? first : (tokens.find((token) => token.content.folded.body !== '') ?? first);
  const bodyStart = offsetIn(worded, worded.content.folded.bodyAt);
  return {
    text,
    span,
    pieces,
    statutory: statutory ?? '',
    wording,
    bodySpan: { start: Math.min(bodyStart, worded.end), end: worded.end },
  };
}

/** Without line breaks; a text that loses nothing in folding holds none. */
function wordsOf({ text, content }: Token): string {
  return content.folded.whole.length === text.length ? text : inOneLine(text);
}
