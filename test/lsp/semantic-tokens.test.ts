import * as assert from 'node:assert';
import type { Range, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { LineIndex } from '../../server/src/service';
import { printed } from '../support/plain-report';
import { placeOf } from '../support/told';
import { FULL } from './support/capabilities';
import { Editor } from './support/editor';

const URI = 'file:///a.gknb';

interface Token {
  readonly line: number;
  readonly character: number;
  readonly text: string;
  readonly type: string;
  readonly modifiers: string[];
}

describe('semantic tokens', () => {
  let editor: Editor;
  beforeEach(async () => {
    editor = await Editor.start({ program: 'node' });
  });
  afterEach(() => editor.stop());

  const ask = <T>(kind: string, params: object = {}): Promise<T> =>
    editor.wire.sendRequest(`textDocument/semanticTokens/${kind}`, { textDocument: { uri: URI }, ...params });

  /** As an editor reads what it is sent, by the legend that it was given. */
  function decoded(data: readonly number[], text: string): Token[] {
    const { legend } = editor.result.capabilities.semanticTokensProvider ?? assert.fail('no provider');
    const lines = text.split('\n');
    const tokens: Token[] = [];
    let line = 0;
    let character = 0;
    for (let i = 0; i < data.length; i += 5) {
      const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
      line += down;
      character = down === 0 ? character + right : right;
      tokens.push({
        line,
        character,
        text: lines[line]?.slice(character, character + length) ?? '',
        type: legend.tokenTypes[type] ?? assert.fail(`type ${type}`),
        modifiers: legend.tokenModifiers.filter((_, bit) => bits & (1 << bit)),
      });
    }
    return tokens;
  }

  const page = printed({ 'granted total': 9 });
  const lines = new LineIndex(page.text);
  const at = (name: string) => lines.placeAt(placeOf(page, name).start);
  const find = (tokens: readonly Token[], name: string) =>
    tokens.find(({ line, character }) => line === at(name).line && character === at(name).character);

  it('name labels, parts and totals, and the cell by which sums fail', async () => {
    await editor.open(URI, page.text);
    const tokens = decoded((await ask<SemanticTokens>('full')).data, page.text);
    assert.deepStrictEqual(find(tokens, 'granted naturalPerson')?.type, 'reportPart');
    assert.deepStrictEqual(find(tokens, 'newlyReceived total')?.type, 'reportTotal');
    assert.ok(tokens.some(({ type, text }) => type === 'reportLabel' && text === '（一）予以公开'));
    const broken = tokens.filter(({ modifiers }) => modifiers.includes('broken'));
    assert.deepStrictEqual(broken, [{ ...at('granted total'), text: '9', type: 'reportTotal', modifiers: ['broken'] }]);
    const total = tokens.filter(({ modifiers }) => modifiers.includes('total'));
    assert.deepStrictEqual(
      total.map(({ text }) => text),
      ['（七）总计'],
    );
  });

  it('after an edit only the change is sent, and what comes of it is what is sent anew', async () => {
    await editor.open(URI, page.text);
    let { data, resultId = '' } = await ask<SemanticTokens>('full');
    const cell = at('granted total');
    const edits: { range: Range; text: string }[] = [
      { range: { start: cell, end: { ...cell, character: cell.character + 1 } }, text: '4' },
      { range: { start: cell, end: cell }, text: '12' },
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, text: '新的一行\n' },
      { range: { start: { line: cell.line, character: 0 }, end: { line: cell.line + 3, character: 0 } }, text: '' },
    ];
    for (const [i, edit] of edits.entries()) {
      await editor.change(URI, i + 2, edit);
      const delta = await ask<SemanticTokensDelta>('full/delta', { previousResultId: resultId });
      assert.ok(delta.edits, 'a change was due');
      const next = [...data];
      for (const { start, deleteCount, data: put = [] } of delta.edits) next.splice(start, deleteCount, ...put);
      assert.deepStrictEqual(next, (await ask<SemanticTokens>('full')).data);
      const sent = delta.edits.reduce((sum, { data: put = [] }) => sum + put.length, 0);
      assert.ok(i === 3 || sent <= 30, `${sent} numbers for edit ${i}`);
      data = next;
      resultId = delta.resultId ?? '';
    }
    const same = await ask<SemanticTokensDelta>('full/delta', {
      previousResultId: (await ask<SemanticTokens>('full')).resultId,
    });
    assert.deepStrictEqual(same.edits, []);
  });

  it('are all sent to whoever has something else', async () => {
    await editor.open(URI, page.text);
    const { data } = await ask<SemanticTokens>('full');
    assert.deepStrictEqual((await ask<SemanticTokens>('full/delta', { previousResultId: 'x' })).data, data);
    await editor.close(URI);
    assert.deepStrictEqual(await ask('full'), { data: [] });
  });

  it('of some lines are those of the whole', async () => {
    await editor.open(URI, page.text);
    const all = decoded((await ask<SemanticTokens>('full')).data, page.text);
    const { line } = at('granted total');
    const range: Range = { start: { line: line - 1, character: 0 }, end: { line: line + 1, character: 0 } };
    const some = decoded((await ask<SemanticTokens>('range', { range })).data, page.text);
    assert.deepStrictEqual(
      some,
      all.filter((one) => one.line >= line - 1 && one.line <= line + 1),
    );
    assert.ok(some.length > 15 && some.some(({ modifiers }) => modifiers.includes('broken')));
  });

  it('of a long text are those of its reports in their places', async () => {
    const copies = Math.ceil(70_000 / page.text.length);
    const text = page.text.repeat(copies);
    await editor.open(URI, page.text);
    const one = decoded((await ask<SemanticTokens>('full')).data, page.text);
    await editor.change(URI, 2, { text });
    const by = (copies - 1) * (lines.count - 1);
    const range: Range = { start: { line: by, character: 0 }, end: { line: by + lines.count, character: 0 } };
    const bare = ({ modifiers, ...rest }: Token) => ({
      ...rest,
      modifiers: modifiers.filter((name) => name !== 'broken'),
    });
    const last = decoded((await ask<SemanticTokens>('range', { range })).data, text);
    const moved = one.map((token) => ({ ...token, line: token.line + by }));
    assert.deepStrictEqual(last.map(bare), moved.map(bare));
    const all = decoded((await ask<SemanticTokens>('full')).data, text);
    assert.strictEqual(all.length, one.length * copies);
    assert.deepStrictEqual(all.slice(-one.length), moved);
    assert.deepStrictEqual(decoded((await ask<SemanticTokens>('range', { range })).data, text), moved);
  });

  it('of a label that is broken over lines stand on one line each', async () => {
    const html = printed({}, 'html').text.replace('（一）予以公开', '（一）予以\n公开');
    await editor.open(URI, html, 'html');
    const tokens = decoded((await ask<SemanticTokens>('full')).data, html);
    const pieces = tokens.filter(({ text }) => text === '（一）予以' || text === '公开');
    assert.strictEqual(pieces.length, 2);
    assert.strictEqual(pieces[1]?.line, (pieces[0]?.line ?? 0) + 1);
  });

  it('are asked for again when settings have changed', async () => {
    await editor.stop();
    const capabilities = { ...FULL, workspace: { ...FULL.workspace, semanticTokens: { refreshSupport: true } } };
    editor = await Editor.spawn({ program: 'node', capabilities });
    let asked = 0;
    editor.wire.onRequest('workspace/semanticTokens/refresh', () => {
      asked++;
      return null;
    });
    await editor.initialize({ capabilities });
    await editor.open(URI, page.text);
    await editor.wire.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await ask('full');
    assert.strictEqual(asked, 1);
  });
});
