import * as assert from 'node:assert';
import type { Health, Link } from '../../../client/src/link';
import { Session } from '../../../client/src/session';
import type { Answer, Method } from '../../../server/src/protocol';
import { Document, Uri } from './fake-vscode';

type VDocument = Parameters<Session['joined']>[0];

const DOCUMENT = new Document(Uri.parse('file:///a.txt'), 'plaintext', '') as unknown as VDocument;

const QUESTION = ['gouji/published', { textDocument: { uri: 'file:///a.txt' }, as: 'web' }] as const;

/** A session whose connections write down what is asked of them. */
class Stage {
  readonly log: string[] = [];
  readonly health: Health[] = [];
  needed = true;
  fails = false;
  private connections = 0;

  readonly session = new Session(
    async () => this.link(++this.connections),
    {
      pages: 'file:///docs/rules',
      reports: { has: () => true },
      healthChanged: (health) => this.health.push(health),
      statusTold: () => undefined,
    },
    () => this.needed,
  );

  private link(n: number): Link {
    const write = async (what: string): Promise<void> => {
      await Promise.resolve();
      this.log.push(`${what} ${n}`);
    };
    return {
      start: async () => {
        await write('start');
        if (this.fails) throw new Error('no server');
      },
      stop: () => write('stop'),
      join: () => write('join'),
      silence: async () => true,
      ask: async <M extends Method>(method: M) => {
        if (this.fails) throw new Error('not running');
        await write(method);
        return `answer ${n}` as Answer<M>;
      },
      leave: () => write('leave'),
    };
  }
}

describe('client: the life of the service', () => {
  let stage: Stage;
  let complaints: unknown[];
  const complain = console.error;

  beforeEach(() => {
    stage = new Stage();
    complaints = [];
    console.error = (what: unknown) => complaints.push(what);
  });
  afterEach(() => {
    console.error = complain;
  });

  it('starts for a question though there is no report, and answers it', async () => {
    stage.needed = false;
    assert.strictEqual(await stage.session.ask(...QUESTION), 'answer 1');
    assert.deepStrictEqual(stage.log, ['start 1', 'gouji/published 1']);
  });

  it('fails a question that no service can be started for', async () => {
    stage.fails = true;
    await assert.rejects(stage.session.ask(...QUESTION));
    assert.strictEqual(complaints.length, 1);
  });

  it('does not begin by itself', async () => {
    await Promise.resolve();
    assert.ok(!stage.session.started);
    assert.deepStrictEqual(stage.log, []);
  });

  it('begins with the first report and takes in the others', async () => {
    stage.session.joined(DOCUMENT);
    stage.session.joined(DOCUMENT);
    await stage.session.ready();
    stage.session.joined(DOCUMENT);
    stage.session.left(DOCUMENT);
    await new Promise(setImmediate);
    assert.deepStrictEqual(stage.log, ['start 1', 'join 1', 'leave 1']);
    assert.ok(stage.session.started);
  });

  it('does not begin for a report that has gone meanwhile', async () => {
    stage.needed = false;
    stage.session.joined(DOCUMENT);
    await stage.session.restart();
    assert.deepStrictEqual(stage.log, []);
  });

  it('is ready only once it has begun', async () => {
    let ready = false;
    const waiting = stage.session.ready().then(() => {
      ready = true;
    });
    await new Promise(setImmediate);
    assert.ok(!ready);
    stage.session.joined(DOCUMENT);
    await waiting;
    assert.deepStrictEqual(stage.log, ['start 1']);
  });

  it('ends and begins afresh when told, one step after the other', async () => {
    stage.session.joined(DOCUMENT);
    void stage.session.restart();
    await stage.session.restart();
    assert.deepStrictEqual(stage.log, ['start 1', 'stop 1', 'start 2', 'stop 2', 'start 3']);
  });

  it('only ends when there is no report any more', async () => {
    stage.session.joined(DOCUMENT);
    await stage.session.ready();
    stage.needed = false;
    await stage.session.restart();
    assert.deepStrictEqual(stage.log, ['start 1', 'stop 1']);
    assert.ok(!stage.session.started);
  });

  it('says so when it cannot begin, and can be tried again', async () => {
    stage.fails = true;
    stage.session.joined(DOCUMENT);
    await stage.session.ready();
    assert.deepStrictEqual(stage.health, ['starting', 'stopped']);
    assert.strictEqual(complaints.length, 1);
    stage.fails = false;
    await stage.session.restart();
    assert.deepStrictEqual(stage.log, ['start 1', 'stop 1', 'start 2']);
    assert.strictEqual(complaints.length, 1);
  });

  it('stops', async () => {
    await stage.session.stop();
    stage.session.joined(DOCUMENT);
    await stage.session.stop();
    assert.deepStrictEqual(stage.log, ['start 1', 'stop 1']);
  });
});
