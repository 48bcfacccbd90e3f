import type { TextDocument } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import { SELECTOR } from './documents';
import { Gate, type Judge } from './gate';
import { STATUS, type Status } from './identities';

/** How the checking service stands. */
export type Health = 'starting' | 'running' | 'stopped';

/** What one connection needs to know and whom it tells. */
export interface Side {
  /** The folder of the rules' pages that the extension brings along. */
  readonly pages: string;
  readonly reports: Judge;
  healthChanged(health: Health): void;
  statusTold(status: Status): void;
}

/** One language client with its server, from start to stop. */
export interface Link {
  /** Settles when the server serves. @throws what kept it from starting */
  start(): Promise<void>;
  stop(): Promise<void>;
  join(document: TextDocument): Promise<void>;
  leave(document: TextDocument): Promise<void>;
}

export const ID = 'gouji';
export const NAME = '勾稽 Gouji';

/** @param make makes the client proper, which differs between Node and browser */
export function link(side: Side, make: (options: LanguageClientOptions) => BaseLanguageClient): Link {
  const gate = new Gate(side.reports);
  const client = make({
    documentSelector: SELECTOR,
    diagnosticCollectionName: ID,
    outputChannelName: NAME,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: { status: true, commands: true, pages: side.pages },
    initializationFailedHandler: () => false,
    middleware: gate.middleware,
  });
  client.onDidChangeState(({ newState }) => {
    if (newState !== State.Running) gate.clear();
    side.healthChanged(healthOf(newState));
  });
  client.onNotification(STATUS, (status: Status) => side.statusTold(status));
  const running = (): boolean => client.state === State.Running;
  return {
    start: () => client.start(),
    stop: async () => {
      if (running()) await client.stop();
    },
    join: async (document) => {
      if (running()) await gate.join(client, document);
    },
    leave: async (document) => {
      if (running()) await gate.leave(client, document);
    },
  };
}

function healthOf(state: State): Health {
  if (state === State.Running) return 'running';
  return state === State.Starting ? 'starting' : 'stopped';
}
