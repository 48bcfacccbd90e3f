import type {
  CancellationToken,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { Span } from '../service';
import { type Checked, judgementOf } from './checked';
import { piecesOf } from './pieces';
import type { Session } from './session';
import { difference, encoded } from './token-data';
import { LONG_TEXT } from './turn';

const NOTHING: SemanticTokens = { data: [] };

/** What was last sent of each document, so that the next time what has changed is enough. */
export class SentTokens {
  private readonly sent = new Map<string, { readonly id: string; readonly data: number[] }>();

  full(uri: string, id: string, data: number[]): SemanticTokens {
    this.sent.set(uri, { id, data });
    return { resultId: id, data };
  }

  /** The change from what the client has; all anew where that is not what was last sent. */
  delta(uri: string, has: string, id: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const before = this.sent.get(uri);
    const whole = this.full(uri, id, data);
    return before?.id === has ? { resultId: id, edits: difference(before.data, data) } : whole;
  }

  forget(uri: string): void {
    this.sent.delete(uri);
  }
}

/** `textDocument/semanticTokens/full`: the labels, parts, totals and blanks of all tables, and which cells are broken. */
export async function semanticTokens(
  session: Session,
  { textDocument: { uri } }: SemanticTokensParams,
  token: CancellationToken,
): Promise<SemanticTokens> {
  const view = await session.checked(uri, token);
  return view ? session.tokens.full(uri, session.resultId(view.snapshot, view.lastYear), dataOf(view)) : NOTHING;
}

/** `textDocument/semanticTokens/full/delta`. */
export async function semanticTokensDelta(
  session: Session,
  { textDocument: { uri }, previousResultId }: SemanticTokensDeltaParams,
  token: CancellationToken,
): Promise<SemanticTokens | SemanticTokensDelta> {
  const view = await session.checked(uri, token);
  if (!view) return NOTHING;
  return session.tokens.delta(uri, previousResultId, session.resultId(view.snapshot, view.lastYear), dataOf(view));
}

/** `textDocument/semanticTokens/range`: of a long text before it has been checked, without what is broken, which comes with the whole. */
export async function semanticTokensInRange(
  session: Session,
  { textDocument: { uri }, range }: SemanticTokensRangeParams,
  token: CancellationToken,
): Promise<SemanticTokens> {
  const view = await session.view(uri, token);
  if (!view) return NOTHING;
  const within = { first: range.start.line, last: range.end.line };
  const { snapshot } = view;
  const checked = snapshot.isChecked || snapshot.text.length < LONG_TEXT ? await session.checked(uri, token) : null;
  if (checked) return { data: encoded(piecesOf(checked.snapshot.reading), brokenIn(checked), within) };
  return { data: encoded(piecesOf(snapshot.reading), [], within) };
}

function dataOf(view: Checked): number[] {
  return encoded(piecesOf(view.snapshot.reading), brokenIn(view));
}

function brokenIn(view: Checked): Span[] {
  return judgementOf(view)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ span }) => span);
}
