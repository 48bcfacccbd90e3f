import { cellOf } from '../scan/cell';
import { pieceBetween } from '../scan/piece';
import { isDigit } from '../text/digit';
import { type DueRow, rowNamed, type WordingIndex } from './due';
import { holdsPlace, type Printed, type Token } from './record';
import { mayBeFigure } from './stray';

/** Words, and a figure right behind them. */
const WORDS_AND_FIGURE = /^([\s\S]*[^\d.．,，\s])\d[\d,，.．]*$/;

/** The words right behind which a figure stands: 行政许可 of 「行政许可0」; null for any other text. */
export function wordsBeforeFigure(text: string): string | null {
  return isDigit(text.charCodeAt(text.length - 1)) ? (WORDS_AND_FIGURE.exec(text)?.[1] ?? null) : null;
}

/**
 * The rows with a label and the figure apart that stands right behind it, as where what parts the two was taken out. Where most rows
 * have all their figures in one, or no figure stands for itself, nobody can tell where each of them ends, and they are left as they are.
 */
export function withFiguresApart(
  rows: readonly Printed[],
  index: WordingIndex,
  due: readonly DueRow[],
): readonly Printed[] {
  let apart: Printed[] | null = null;
  let inOne = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Printed;
    const parted = partedIn(row.tokens, index, due);
    if (!parted) continue;
    apart ??= rows.slice();
    apart[i] = { ...row, tokens: parted.tokens };
    if (parted.inOne) inOne++;
  }
  if (!apart || inOne === 0) return apart ?? rows;
  const known = inOne * 2 <= due.length && rows.some(({ tokens }) => tokens.some(holdsPlace));
  return known ? apart : rows;
}

interface Parted {
  readonly tokens: readonly Token[];
  /** One figure stands where several are due. */
  readonly inOne: boolean;
}

/** Null where nothing is to be parted, as in nearly every row. */
function partedIn(tokens: readonly Token[], index: WordingIndex, due: readonly DueRow[]): Parted | null {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.content.kind === 'figure') return null;
    if (token.content.kind !== 'text' || !isDigit(token.text.charCodeAt(token.text.length - 1))) continue;
    const length = wordsBeforeFigure(token.text)?.length ?? 0;
    // Where a token's characters are not those of its stretch of the text, no part of it has a place.
    if (length === 0 || (token.map === null && token.end - token.start !== token.text.length)) continue;
    const { text, column } = token;
    const label = cellOf(pieceBetween(token, 0, length), column);
    const row = rowNamed(label.content.folded.body, index, due);
    const known = row?.numeric && !(row.headsColumn && label.content.folded.numbering === null);
    const figure = cellOf(pieceBetween(token, length, text.length), column);
    if (figure.content.kind !== 'figure' || !(known || (isWords(label, i) && isRest(tokens, i + 1, due)))) continue;
    const behind = tokens.slice(i + 1);
    return {
      tokens: [...tokens.slice(0, i), label, figure, ...behind],
      inOne: known === true && row !== undefined && row.columns.length > 1 && !behind.some(holdsPlace),
    };
  }
  return null;
}

/** `32O57` and 「约57」 stand in the place of a figure; short words at the head of a line may be a label’s last. */
function isWords({ text }: Token, place: number): boolean {
  return place === 0 ? LABEL_END.test(text) : HAN.test(text) && !mayBeFigure(text);
}

const HAN = /\p{Script=Han}/u;
const LABEL_END = /\p{Script=Han}[\p{Script=Han}）)”"]$/u;

/** Of fewer figures the words before them may be anything. */
const LEAST_DUE = 5;

/** The figures of a row but one: the label before it is altered, or its other words stand on other lines. */
function isRest(tokens: readonly Token[], from: number, due: readonly DueRow[]): boolean {
  const count = due[0]?.columns.length ?? 0;
  return count >= LEAST_DUE && tokens.length - from === count - 1 && tokens.slice(from).every(holdsPlace);
}
