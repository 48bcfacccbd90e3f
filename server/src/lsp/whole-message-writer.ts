import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver';

type Done = (error?: Error | null) => void;

/** What is needed of a stream that messages are written to. */
export interface Output {
  write(text: string, encoding: 'utf8', done: Done): unknown;
  write(bytes: Uint8Array, done: Done): unknown;
  write(text: string, encoding: 'utf8'): unknown;
  /** What is written from here on goes out together, once uncorked. */
  cork(): void;
  uncork(): void;
  end(): void;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
}

/** UTF-16 units from which to count the bytes of a message and then to make them is twice the work. */
const LONG = 16 * 1024;

/**
 * Writes each message with its header at once. Written apart, the header alone wakes up the editor, which then waits for the
 * rest on the processor that is to write it.
 */
export class WholeMessageWriter extends AbstractMessageWriter implements MessageWriter {
  private failed = 0;

  constructor(private readonly output: Output) {
    super();
    output.on('error', (error) => this.fireError(error));
    output.on('close', () => this.fireClose());
  }

  /** Messages go out in the order of the calls; the promise waits until this one has been taken. */
  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (error: unknown): void => {
        this.fireError(error, message, ++this.failed);
        reject(error);
      };
      try {
        this.put(JSON.stringify(message), (error) => (error ? fail(error) : resolve()));
      } catch (error) {
        fail(error);
      }
    });
  }

  private put(body: string, done: Done): void {
    const { output } = this;
    if (body.length < LONG) {
      output.write(headerOf(Buffer.byteLength(body)) + body, 'utf8', done);
      return;
    }
    const bytes = Buffer.from(body);
    output.cork();
    output.write(headerOf(bytes.length), 'utf8');
    output.write(bytes, done);
    output.uncork();
  }

  end(): void {
    this.output.end();
  }
}

function headerOf(bytes: number): string {
  return `Content-Length: ${bytes}\r\n\r\n`;
}
