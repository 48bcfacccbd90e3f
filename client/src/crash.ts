import { ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/**
 * What is sent to a server that has just crashed comes back as errors, and the library's own handler stops for good at the first
 * of them that it reads. They say nothing that is not said at once by the end of the connection, which brings a new server or,
 * where servers crash again and again, none.
 *
 * @param usual decides about the end of a connection; made when first asked for, as it needs the client
 */
export function patient(usual: () => ErrorHandler): ErrorHandler {
  let decides: ErrorHandler | undefined;
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      decides ??= usual();
      return decides.closed();
    },
  };
}
