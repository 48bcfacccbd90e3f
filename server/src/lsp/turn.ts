import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** UTF-16 units from which a text takes long enough for the client to have changed its mind meanwhile. */
export const LONG_TEXT = 64 * 1024;

/** A worker in a browser has timers only. */
const soon: (then: () => void) => void =
  typeof setImmediate === 'function' ? setImmediate : (then) => setTimeout(then, 0);

/**
 * Lets messages that have arrived meanwhile (a cancellation, a further keystroke) be taken in: what is on the wire is read in the first
 * round of the event loop, taken apart in the second, and begun in the third. Unlike a timer this does not sleep for a millisecond, from
 * which a processor takes long to wake.
 */
export async function turn(): Promise<void> {
  for (let round = 0; round < 3; round++) await new Promise<void>(soon);
}

/** Ends a request that the client no longer wants, with the answer that the protocol asks for. */
export function stopIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
}
