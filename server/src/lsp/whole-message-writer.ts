import { AbstractMessageWriter, type Message, type MessageWriter } from 'vscode-languageserver';

/** What is needed of a stream that messages are written to. */
export interface Output {
  write(text: string, encoding: 'utf8', done: (error?: Error | null) => void): unknown;
  end(): void;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
}

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
        const body = JSON.stringify(message);
        const whole = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
        this.output.write(whole, 'utf8', (error) => (error ? fail(error) : resolve()));
      } catch (error) {
        fail(error);
      }
    });
  }

  end(): void {
    this.output.end();
  }
}
