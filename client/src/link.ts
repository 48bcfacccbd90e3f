import { type TextDocument, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  FileChangeType,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient';
import type { ClientRequests, Notifications, Silence, Status } from '../../server/src/protocol';
import type { Ask } from './ask';
import { oneCollection } from './collection';
import { patient } from './crash';
import { SELECTOR } from './documents';
import { readFolder, readText, save } from './files';
import { Gate, type Judge } from './gate';

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
  /**
   * Settles when the server serves.
   *
   * @throws what kept it from starting
   */
  start(): Promise<void>;
  stop(): Promise<void>;
  join(document: TextDocument): Promise<void>;
  leave(document: TextDocument): Promise<void>;
  /**
   * Writes a silence into the configuration file and saves it.
   *
   * @returns false where there is none to write to
   */
  silence(silence: Silence): Promise<boolean>;
  readonly ask: Ask;
}

/** By which VS Code and its settings know the server. */
export const ID = 'gouji';
/** As people see it, over its log. */
export const NAME = '勾稽 Gouji';

/** @param make makes the client proper, which differs between Node and browser */
export function link(side: Side, make: (options: LanguageClientOptions) => BaseLanguageClient): Link {
  const gate = new Gate(side.reports);
  const client: BaseLanguageClient = make({
    documentSelector: SELECTOR,
    diagnosticCollectionProvider: oneCollection(ID),
    outputChannelName: NAME,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: { status: true, commands: true, files: true, pages: side.pages },
    initializationFailedHandler: () => false,
    errorHandler: patient(() => client.createDefaultErrorHandler()),
    middleware: gate.middleware,
  });
  client.onDidChangeState(({ newState }) => {
    if (newState !== State.Running) gate.clear();
    side.healthChanged(healthOf(newState));
  });
  heard(client, 'gouji/status', (status) => side.statusTold(status));
  // Documents may lie where the server cannot reach: in a browser, on another machine, nowhere on disk.
  answered(client, 'gouji/readFile', ({ uri, atMost }) => readText(uri, atMost));
  answered(client, 'gouji/readFolder', ({ uri }) => readFolder(uri));
  const ask: Ask = (method, params) => client.sendRequest(method, params);
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
    silence: async (silence) => running() && write(client, ask, silence),
    ask,
  };
}

/** Listens to what the server tells beyond LSP. */
function heard<M extends keyof Notifications>(
  client: BaseLanguageClient,
  method: M,
  listener: (told: Notifications[M]) => void,
): void {
  client.onNotification(method, listener);
}

/** Answers what the server asks beyond LSP. */
function answered<M extends keyof ClientRequests>(
  client: BaseLanguageClient,
  method: M,
  answer: (params: ClientRequests[M]['params']) => Promise<ClientRequests[M]['answer']>,
): void {
  client.onRequest<unknown, unknown>(method, answer);
}

/** The server says what to write; the editor writes it, so that it can be undone. */
async function write(client: BaseLanguageClient, ask: Ask, silence: Silence): Promise<boolean> {
  const answer = await ask('gouji/configurationEdit', silence);
  if (!answer) return false;
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(answer.edit);
  if (!(await workspace.applyEdit(edit))) return false;
  await save(answer.uri);
  // A file above the open folders is not watched.
  const changes = [{ uri: answer.uri, type: FileChangeType.Changed }];
  await client.sendNotification('workspace/didChangeWatchedFiles', { changes });
  return true;
}

function healthOf(state: State): Health {
  if (state === State.Running) return 'running';
  return state === State.Starting ? 'starting' : 'stopped';
}
