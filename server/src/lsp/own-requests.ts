import { type CancellationToken, type Connection, RequestType } from 'vscode-languageserver';
import type { Answer, Method, Params } from '../protocol';
import { newReport, precedent } from './begin';
import { cellRangesOf, cellStep } from './cells';
import { configurationEdit } from './configuration-edit';
import { conversion, layout } from './convert';
import { guarded } from './guard';
import type { Log } from './log';
import { paste } from './paste';
import { preview, published } from './preview';
import type { Session } from './session';
import { filledTotals, insertedRow, removedRow } from './table-edits';

type Answerer<M extends Method> = (session: Session, params: Params<M>, token: CancellationToken) => Promise<Answer<M>>;

/** Who answers each of our own requests: one that nobody answers does not compile. */
const ANSWERERS: { readonly [M in Method]: Answerer<M> } = {
  'gouji/cellStep': cellStep,
  'gouji/cellRanges': cellRangesOf,
  'gouji/insertRow': insertedRow,
  'gouji/removeRow': removedRow,
  'gouji/fillTotals': filledTotals,
  'gouji/paste': paste,
  'gouji/newReport': newReport,
  'gouji/precedent': precedent,
  'gouji/layout': layout,
  'gouji/convert': conversion,
  'gouji/preview': preview,
  'gouji/published': published,
  'gouji/configurationEdit': configurationEdit,
};

/** Our own requests, for the keys, commands and pages of clients that have them. */
export function serveOwnRequests(connection: Connection, current: () => Session | null, log: Log): void {
  for (const method of Object.keys(ANSWERERS) as Method[]) serveOne(method, connection, current, log);
}

function serveOne<M extends Method>(method: M, connection: Connection, current: () => Session | null, log: Log): void {
  const handler = guarded<Params<M>, Answer<M> | null>(method, null, current, log, ANSWERERS[method]);
  connection.onRequest(new RequestType<Params<M>, unknown, void>(method), handler);
}
