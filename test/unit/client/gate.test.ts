import * as assert from 'node:assert';
import { Gate } from '../../../client/src/gate';
import { Document, editor, Uri } from './fake-vscode';

type Middleware = Gate['middleware'];
type VDocument = Parameters<NonNullable<Middleware['didOpen']>>[0];
type Change = Parameters<NonNullable<Middleware['didChange']>>[0];
type Client = Parameters<Gate['join']>[0];

/**
 * A language client reduced to what the gate meets: it hears of every document of the selector, in the editor's
 * order, passes it through the middleware and writes down what would reach the server.
 */
class Wire {
  readonly sent: string[] = [];
  readonly reports = new Set<Document>();
  readonly gate = new Gate({ has: (document) => this.reports.has(document as unknown as Document) });

  readonly client = {
    getFeature: (method: string) => ({
      getProvider: (_document: unknown) => ({
        send: (document: Document) => (method === 'textDocument/didOpen' ? this.open(document) : this.close(document)),
        forget: (document: Document) => this.sent.push(`forget ${document.version}`),
      }),
    }),
  } as unknown as Client;

  async open(document: Document): Promise<void> {
    await this.gate.middleware.didOpen?.(vscode(document), async () => void this.sent.push(`open ${document.version}`));
  }

  async type(document: Document): Promise<void> {
    document.version++;
    const change = { document: vscode(document), contentChanges: [], reason: undefined } as Change;
    await this.gate.middleware.didChange?.(change, async () => void this.sent.push(`change ${document.version}`));
  }

  async close(document: Document): Promise<void> {
    await this.gate.middleware.didClose?.(
      vscode(document),
      async () => void this.sent.push(`close ${document.version}`),
    );
  }

  /** The document has become a report; whether the client or we hear first of the change is not fixed. */
  async join(document: Document): Promise<void> {
    this.reports.add(document);
    await this.gate.join(this.client, vscode(document));
  }

  async leave(document: Document): Promise<void> {
    this.reports.delete(document);
    await this.gate.leave(this.client, vscode(document));
  }
}

function vscode(document: Document): VDocument {
  return document as unknown as VDocument;
}

describe('client: what the server sees', () => {
  let wire: Wire;
  let document: Document;

  beforeEach(() => {
    editor.reset();
    wire = new Wire();
    document = new Document(Uri.parse('file:///a.txt'), 'plaintext', '');
  });

  it('is nothing of a document that is no report', async () => {
    await wire.open(document);
    await wire.type(document);
    await wire.close(document);
    assert.deepStrictEqual(wire.sent, []);
  });

  it('is all of one that is', async () => {
    wire.reports.add(document);
    await wire.open(document);
    await wire.type(document);
    await wire.type(document);
    await wire.close(document);
    assert.deepStrictEqual(wire.sent, ['open 1', 'change 2', 'change 3', 'close 3']);
  });

  it('is one opening, though the editor and we both tell of it', async () => {
    await wire.join(document);
    await wire.open(document);
    assert.deepStrictEqual(wire.sent, ['forget 1', 'open 1']);
  });

  it('begins with the whole text when a document becomes a report, the change not told twice', async () => {
    await wire.open(document);
    document.version = 5;
    await wire.join(document);
    const change = { document: vscode(document), contentChanges: [], reason: undefined } as Change;
    await wire.gate.middleware.didChange?.(change, async () => void wire.sent.push('change 5'));
    await wire.type(document);
    assert.deepStrictEqual(wire.sent, ['forget 5', 'open 5', 'change 6']);
  });

  it('is the same when the client hears of the change first', async () => {
    await wire.open(document);
    await wire.type(document);
    await wire.join(document);
    assert.deepStrictEqual(wire.sent, ['forget 2', 'open 2']);
  });

  it('ends when it ceases to be one, and the change that ended it is not told', async () => {
    wire.reports.add(document);
    await wire.open(document);
    await wire.leave(document);
    await wire.type(document);
    await wire.close(document);
    assert.deepStrictEqual(wire.sent, ['open 1', 'close 1']);
  });

  it('begins again with a report that comes back', async () => {
    await wire.join(document);
    await wire.leave(document);
    await wire.type(document);
    await wire.join(document);
    await wire.type(document);
    assert.deepStrictEqual(wire.sent, ['forget 1', 'open 1', 'close 1', 'forget 2', 'open 2', 'change 3']);
  });

  it('begins afresh with a new server', async () => {
    wire.reports.add(document);
    await wire.open(document);
    wire.gate.clear();
    await wire.type(document);
    await wire.open(document);
    await wire.type(document);
    assert.deepStrictEqual(wire.sent, ['open 1', 'open 2', 'change 3']);
  });

  it('is asked about by name as well as by document', async () => {
    const { provideDiagnostics } = wire.gate.middleware;
    const ask = (what: VDocument | VDocument['uri']): unknown =>
      provideDiagnostics?.(what, undefined, NO_TOKEN, () => 'asked' as never);
    assert.strictEqual(ask(vscode(document)), undefined);
    assert.strictEqual(ask(vscode(document).uri), undefined);
    await wire.join(document);
    assert.strictEqual(ask(vscode(document)), 'asked');
    assert.strictEqual(ask(vscode(document).uri), 'asked');
  });

  it('is not asked for actions, outline and folding of other documents', async () => {
    const { provideCodeActions, provideDocumentSymbols, provideFoldingRanges } = wire.gate.middleware;
    const asked = (): unknown[] => [
      provideCodeActions?.(vscode(document), NOTHING as never, NOTHING as never, NO_TOKEN, () => 1 as never),
      provideDocumentSymbols?.(vscode(document), NO_TOKEN, () => 2 as never),
      provideFoldingRanges?.(vscode(document), NOTHING as never, NO_TOKEN, () => 3 as never),
    ];
    // Nothing at all, so that the editor falls back on its own outline and folding.
    assert.deepStrictEqual(asked(), [undefined, undefined, undefined]);
    await wire.join(document);
    assert.deepStrictEqual(asked(), [1, 2, 3]);
    await wire.leave(document);
    assert.deepStrictEqual(asked(), [undefined, undefined, undefined]);
  });
});

const NOTHING = {};
const NO_TOKEN = NOTHING as never;
