import { PROCESSED, TOTAL } from '../forms/keys';
import type { Cell, Reading, Row } from '../model/report';
import type { Span } from '../text/span';

/** What a word or figure of a table is, so that an editor can show it. */
export type TokenKind = 'label' | 'total-label' | 'part' | 'total' | 'blank';

/** A stretch of a table that is coloured. */
export interface TableToken {
  readonly span: Span;
  readonly kind: TokenKind;
}

/** The labels and cells of all tables in order of place. A blank that nothing is printed for has none. */
export function tableTokens({ reports, text }: Reading): TableToken[] {
  const tokens: TableToken[] = [];
  for (const { tables } of reports) {
    for (const { rows } of tables) {
      for (const row of rows) {
        const kind = row.key === PROCESSED ? 'total-label' : 'label';
        for (const span of row.label?.pieces ?? []) tokens.push({ span, kind });
        for (const cell of row.cells) {
          if (isSeen(cell, text)) tokens.push({ span: cell.span, kind: kindOf(row, cell) });
        }
      }
    }
  }
  return apart(tokens.sort((a, b) => a.span.start - b.span.start));
}

/** Words between two rows may be a cell of one and the label of the other; an editor shows a stretch as one thing. */
function apart(tokens: readonly TableToken[]): TableToken[] {
  let end = 0;
  return tokens.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function kindOf({ key }: Row, { state, column }: Cell): TokenKind {
  if (state === 'blank') return 'blank';
  const isTotal = key === PROCESSED || column === TOTAL || column?.endsWith(`.${TOTAL}`) === true;
  return isTotal ? 'total' : 'part';
}

function isSeen({ state, span }: Cell, text: string): boolean {
  return state !== 'blank' || text.slice(span.start, span.end).trim() !== '';
}
