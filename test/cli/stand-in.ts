import { Readable, Writable } from 'node:stream';
import { run } from '../../server/src/cli/run';

/** Keeps what is written to it. */
export class Kept extends Writable {
  private readonly chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }

  get text(): string {
    return Buffer.concat(this.chunks).toString();
  }
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line within this process, with these bytes on standard input. */
export async function gouji(args: readonly string[], stdin: Uint8Array | string = ''): Promise<Ran> {
  const stdout = new Kept();
  const stderr = new Kept();
  const code = await run(args, { stdin: Readable.from([Buffer.from(stdin)]), stdout, stderr, env: {} });
  return { code, out: stdout.text, err: stderr.text };
}

/** One of the project's own versions of the known reports. */
export function known(file: string): string {
  return `test/fixtures/known/${file}`;
}
