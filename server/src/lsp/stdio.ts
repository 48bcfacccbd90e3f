import { type Connection, createConnection, StreamMessageReader } from 'vscode-languageserver/node';
import { WholeMessageWriter } from './whole-message-writer';

/** A connection, and whom to tell that its client has said goodbye. */
export interface Wire {
  readonly connection: Connection;
  readonly shutDown: () => void;
}

/** A connection over standard input and output. Whoever else prints does so on standard error, as the output is the protocol's. */
export function overStdio(): Wire {
  const { stdin, stdout } = process;
  for (const print of ['debug', 'dir', 'info', 'log', 'trace'] as const) console[print] = console.error;
  const connection = createConnection(new StreamMessageReader(stdin), new WholeMessageWriter(stdout));
  // An editor that is gone without a word has its input ended by the system.
  let said = false;
  const shutDown = (): void => {
    said = true;
  };
  const leave = (): never => process.exit(said ? 0 : 1);
  stdin.on('end', leave);
  stdin.on('close', leave);
  return { connection, shutDown };
}
