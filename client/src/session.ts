import type { TextDocument } from 'vscode';
import type { Answer, Method, Params, Silence } from '../../server/src/protocol';
import type { Link, Side } from './link';

/** Makes the connection; loading the client library is part of it, so that it costs nothing before. */
export type Connect = (side: Side) => Promise<Link>;

/**
 * The life of the checking service: it starts with the first report and not before, and starts afresh when told.
 * Steps follow each other; none begins while another is under way.
 */
export class Session {
  private current: Link | undefined;
  private steps: Promise<void> = Promise.resolve();
  private settle: () => void = () => undefined;
  private first = new Promise<void>((resolve) => {
    this.settle = resolve;
  });

  constructor(
    private readonly connect: Connect,
    private readonly side: Side,
    private readonly needed: () => boolean,
  ) {}

  /** A server has been started and not been stopped. */
  get started(): boolean {
    return this.current !== undefined;
  }

  /** Settles when the service has begun to serve, or has failed to, which the status item tells. */
  ready(): Promise<void> {
    return this.first.then(() => this.steps);
  }

  joined(document: TextDocument): void {
    if (this.current) this.logged(this.current.join(document));
    else this.next(() => this.begin());
  }

  left(document: TextDocument): void {
    if (this.current) this.logged(this.current.leave(document));
  }

  /** Writes a silence into the configuration; false where nobody can. */
  async silence(silence: Silence): Promise<boolean> {
    return (await this.current?.silence(silence)) ?? false;
  }

  /**
   * Asks the service; it is started for that if need be, as for a new report where none is open.
   *
   * @throws when it cannot be
   */
  async ask<M extends Method>(method: M, params: Params<M>): Promise<Answer<M>> {
    await this.next(() => this.begin(true));
    if (!this.current) throw new Error(`${method}: no service`);
    return this.current.ask(method, params);
  }

  /** Ends the service, and begins it again if there is a report to check. */
  restart(): Promise<void> {
    this.next(() => this.end());
    return this.next(() => this.begin());
  }

  stop(): Promise<void> {
    return this.next(() => this.end());
  }

  private async begin(asked = false): Promise<void> {
    if (this.current || !(asked || this.needed())) return;
    try {
      this.side.healthChanged('starting');
      this.current = await this.connect(this.side);
      await this.current.start();
    } catch (error) {
      this.side.healthChanged('stopped');
      console.error(error);
    } finally {
      this.settle();
    }
  }

  private async end(): Promise<void> {
    const link = this.current;
    this.current = undefined;
    if (link) await this.logged(link.stop());
  }

  private next(step: () => Promise<void>): Promise<void> {
    this.steps = this.steps.then(step);
    return this.steps;
  }

  private async logged(work: Promise<void>): Promise<void> {
    await work.catch((error: unknown) => console.error(error));
  }
}
