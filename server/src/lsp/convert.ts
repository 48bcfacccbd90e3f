import {
  type CancellationToken,
  type Connection,
  type Range,
  RequestType,
  type TextDocumentIdentifier,
  type TextEdit,
} from 'vscode-languageserver';
import { converted, type Layout, lineChanges } from '../service';
import { OWN_LANGUAGE } from './about';
import { guarded } from './guard';
import type { Log } from './log';
import { rangeOf } from './positions';
import type { Session } from './session';

/** What makes a report one in another layout. */
export interface Conversion {
  /** The version that the edits are for. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** Tables that stay as they are, and why. */
  readonly left: readonly { readonly range: Range; readonly message: string }[];
  /** What does not come along, as a message; null for nothing. */
  readonly lost: string | null;
}

interface Asked {
  readonly textDocument: TextDocumentIdentifier;
  readonly to?: unknown;
}

/** Our own request: the whole document in the layout `to`. Null where the document is no report, or nothing could be done without loss. */
export const CONVERT = new RequestType<Asked, Conversion | null, void>('gouji/convert');

/** Our own request: the layout of a document's tables; null where it is no report. */
export const LAYOUT = new RequestType<Asked, Layout | null, void>('gouji/layout');

export function serveConversion(connection: Connection, current: () => Session | null, log: Log): void {
  connection.onRequest(CONVERT, guarded(CONVERT.method, null, current, log, conversion));
  connection.onRequest(LAYOUT, guarded(LAYOUT.method, null, current, log, layout));
}

const LAYOUTS: readonly Layout[] = ['tabs', 'bars', 'html', 'cell-lines', 'spaces'];

async function conversion(session: Session, asked: Asked, token: CancellationToken): Promise<Conversion | null> {
  const to = LAYOUTS.find((one) => one === asked.to);
  const view = to && (await session.view(asked.textDocument.uri, token));
  if (!view) return null;
  const { snapshot, language } = view;
  const { reading } = snapshot;
  const made = converted(reading, to, snapshot.own ? { languageId: OWN_LANGUAGE } : {});
  if (!made) return null;
  const edits = lineChanges(reading.text, made.text, 0).map(({ span, newText }) => ({
    range: rangeOf(span, reading.lines),
    newText,
  }));
  return {
    version: snapshot.version,
    edits,
    left: made.left.map(({ span, reason }) => ({ range: rangeOf(span, reading.lines), message: reason[language] })),
    lost: made.lost?.[language] ?? null,
  };
}

async function layout(session: Session, asked: Asked, token: CancellationToken): Promise<Layout | null> {
  const view = await session.view(asked.textDocument.uri, token);
  return view?.snapshot.reading.reports[0]?.manner.layout ?? null;
}
