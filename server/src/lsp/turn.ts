import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** UTF-16 units from which a text takes long enough for the client to have changed its mind meanwhile. */
export const LONG_TEXT = 64 * 1024;

/** Lets messages that have arrived meanwhile (a cancellation, a further keystroke) be taken in. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** Ends a request that the client no longer wants, with the answer that the protocol asks for. */
export function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
