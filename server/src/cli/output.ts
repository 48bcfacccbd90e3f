/** Where the command writes to: standard output, or a stand-in. */
export interface Sink {
  write(data: string | Uint8Array, done: (error?: Error | null) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
}

const CHUNK = 64 * 1024;

/**
 * Collects text and hands it on in large pieces, waiting for each, so that nothing is lost in a pipe whatever its
 * reader's speed. When the reader goes away (`| head`) the output is `closed` and takes no more.
 */
export class Output {
  private parts: string[] = [];
  private size = 0;
  private gone = false;
  private readonly sink: Sink;

  constructor(sink: Sink) {
    this.sink = sink;
    // The write's own callback tells the error too; without a listener the process would end by it.
    sink.on('error', () => {
      this.gone = true;
    });
  }

  /** Nobody reads any more. */
  get closed(): boolean {
    return this.gone;
  }

  /** Adds text; resolves when there is room for more. Rejects when it cannot be written (a full disk). */
  async write(text: string): Promise<void> {
    this.parts.push(text);
    this.size += text.length;
    if (this.size >= CHUNK) await this.flush();
  }

  /** Resolves when all that was added has been handed on. */
  async flush(): Promise<void> {
    const text = this.parts.join('');
    this.parts = [];
    this.size = 0;
    await this.hand(text);
  }

  /** Hands bytes on as they are, behind all that was added before. */
  async writeBytes(bytes: Uint8Array): Promise<void> {
    await this.flush();
    await this.hand(bytes);
  }

  private async hand(data: string | Uint8Array): Promise<void> {
    if (data.length === 0 || this.gone) return;
    await new Promise<void>((resolve, reject) => {
      this.sink.write(data, (error) => {
        if (error && !isClosed(error)) reject(error);
        else resolve();
        if (error) this.gone = true;
      });
    });
  }
}

function isClosed(error: Error & { code?: string }): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';
}
