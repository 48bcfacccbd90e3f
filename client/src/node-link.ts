import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { ID, type Link, link, NAME, type Side } from './link';

/** The server as a process of its own, over Node's IPC. */
export function connect(context: ExtensionContext, side: Side): Link {
  const module = context.asAbsolutePath('dist/node/server.js');
  const transport = TransportKind.ipc;
  // `--nolazy` lets breakpoints be set in the server before it runs; see .vscode/launch.json.
  const debug = { module, transport, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return link(side, (options) => new QuietClient(ID, NAME, { run: { module, transport }, debug }, options));
}

/** What goes wrong is told by the output channel and the language status item, never by a pop-up. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
