import { type ExtensionContext, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { ID, type Link, link, NAME, type Side } from './link';

/** The server in a web worker. */
export function connect(context: ExtensionContext, side: Side): Link {
  const workers = new Workers(Uri.joinPath(context.extensionUri, 'dist/web/server.js'));
  const wires = link(side, (options) => new QuietClient(ID, NAME, () => workers.next(), options));
  return { ...wires, stop: () => wires.stop().finally(() => workers.end()) };
}

/** What goes wrong is told by the output channel and the language status item, never by a pop-up. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** At most one worker at a time: a new start ends the one before. */
class Workers {
  private worker: Worker | undefined;
  private blob: string | undefined;

  constructor(private readonly script: Uri) {}

  async next(): Promise<MessageTransports> {
    this.end();
    const worker = new Worker(await this.address());
    this.worker = worker;
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  }

  end(): void {
    this.worker?.terminate();
    if (this.blob !== undefined) URL.revokeObjectURL(this.blob);
    this.worker = this.blob = undefined;
  }

  /** Workers load scripts over http alone; from anywhere else the text goes through a blob. */
  private async address(): Promise<string> {
    if (/^https?$/.test(this.script.scheme)) return this.script.toString(true);
    const text = new Uint8Array(await workspace.fs.readFile(this.script));
    this.blob = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
    return this.blob;
  }
}
