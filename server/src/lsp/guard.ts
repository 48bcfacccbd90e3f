import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { Log } from './log';
import type { Session } from './session';
import { stopIfCancelled } from './turn';

type Answer<P, R> = (session: Session, params: P, token: CancellationToken) => Promise<R>;

/** Errors that are answers: the client has changed its mind, or the text has, or what is asked for cannot be done. */
const ANSWERS: ReadonlySet<number> = new Set([
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.RequestFailed,
]);

/**
 * Makes a request's handler safe: before `initialize` and after `shutdown` it is refused as the protocol says; a fault is logged once
 * and answered as if there were nothing to say, so that neither the server nor the person's work stops.
 */
export function guarded<P, R>(
  method: string,
  empty: R,
  session: () => Session | null,
  log: Log,
  answer: Answer<P, R>,
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, token) => {
    stopIfCancelled(token);
    const ready = session();
    if (!ready) throw new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize comes first');
    if (ready.isOver) throw new ResponseError(ErrorCodes.InvalidRequest, 'nothing is answered after shutdown');
    try {
      return await answer(ready, params, token);
    } catch (error) {
      if (error instanceof ResponseError && ANSWERS.has(error.code)) throw error;
      log.error(method, error);
      return empty;
    }
  };
}
