import * as assert from 'node:assert';
import type {
  CodeLens,
  CompletionItem,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  LinkedEditingRanges,
  Location,
  Position,
  Range,
  SelectionRange,
  SemanticTokens,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Random } from '../../bench/repair/random';
import type { Editor } from '../lsp/support/editor';

/** So many places of a document are asked about. */
const PLACES = 6;

let opened = 0;

/**
 * Asks all that an editor asks about a document, and holds the answers against what the protocol and editors demand of any: places
 * that there are, parts within their whole, edits apart, nothing without a name. A fault that was answered as nothing counts as well.
 */
export async function assertAnswers(editor: Editor, text: string, languageId: string, random: Random): Promise<void> {
  const uri = `file:///answers${++opened}`;
  const document = TextDocument.create(uri, languageId, 1, text);
  const logged = editor.logged.length;
  await editor.open(uri, text, languageId);
  try {
    const asked = new Asked(editor, document);
    for (const check of OF_ALL) await check(asked);
    const places = Array.from({ length: PLACES }, () => document.positionAt(random.below(text.length + 1)));
    await selections(asked, places);
    for (const place of places) for (const check of AT_PLACE) await check(asked, place);
  } finally {
    await editor.close(uri);
  }
  assert.deepStrictEqual(
    editor.logged.slice(logged).filter((line) => line.includes('Error')),
    [],
  );
}

/** The server, asked about one document. */
class Asked {
  constructor(
    private readonly editor: Editor,
    readonly document: TextDocument,
  ) {}

  /** The answer to a request, its own or the protocol's; null where there is nothing. */
  of<T>(method: string, params: object = {}): Promise<T | null> {
    const textDocument = { uri: this.document.uri };
    const whole = method.startsWith('gouji/') ? method : `textDocument/${method}`;
    return this.editor.wire.sendRequest(whole, { textDocument, ...params });
  }

  get all(): Range {
    return { start: { line: 0, character: 0 }, end: this.document.positionAt(this.document.getText().length) };
  }

  assertThere(what: string, ...ranges: readonly Range[]): void {
    for (const { start, end } of ranges) {
      for (const place of [start, end])
        assert.deepStrictEqual(this.document.positionAt(this.document.offsetAt(place)), place, what);
      assert.ok(compared(start, end) <= 0, `${what}: ends before it begins`);
    }
  }

  assertEdits(what: string, edits: readonly TextEdit[] | null | undefined): void {
    const ranges = (edits ?? []).map(({ range }) => range);
    this.assertThere(what, ...ranges);
    assertApart(what, ranges);
  }
}

/** What is asked of a document as a whole. */
const OF_ALL: readonly ((asked: Asked) => Promise<void>)[] = [
  async (asked) => {
    for (const symbol of (await asked.of<DocumentSymbol[]>('documentSymbol')) ?? [])
      assertSymbol(asked, symbol, asked.all);
  },
  async (asked) => {
    for (const { startLine, endLine } of (await asked.of<FoldingRange[]>('foldingRange')) ?? [])
      assert.ok(startLine < endLine && endLine < asked.document.lineCount, 'foldingRange');
  },
  async (asked) => {
    for (const { range } of (await asked.of<CodeLens[]>('codeLens')) ?? []) {
      asked.assertThere('codeLens', range);
      assert.strictEqual(range.start.line, range.end.line, 'codeLens');
    }
  },
  async (asked) => {
    for (const { range } of (await asked.of<DocumentLink[]>('documentLink')) ?? [])
      asked.assertThere('documentLink', range);
  },
  async (asked) => {
    for (const { position, textEdits } of (await asked.of<InlayHint[]>('inlayHint', { range: asked.all })) ?? []) {
      asked.assertThere('inlayHint', { start: position, end: position });
      asked.assertEdits('inlayHint', textEdits);
    }
  },
  async (asked) => {
    const { data = [] } = (await asked.of<SemanticTokens>('semanticTokens/full')) ?? {};
    const ranges = tokensIn(data);
    asked.assertThere('semanticTokens', ...ranges);
    assertApart('semanticTokens', ranges);
  },
  async (asked) => asked.assertEdits('formatting', await asked.of<TextEdit[]>('formatting', { options: {} })),
];

/** What is asked of a place. */
const AT_PLACE: readonly ((asked: Asked, position: Position) => Promise<void>)[] = [
  async (asked, position) => {
    const range = (await asked.of<Hover>('hover', { position }))?.range;
    if (!range) return;
    asked.assertThere('hover', range);
    assertWithin('hover', range, { start: position, end: position });
  },
  async (asked, position) => {
    for (const item of (await asked.of<CompletionItem[]>('completion', { position })) ?? [])
      assertItem(asked, item, position);
  },
  async (asked, position) => {
    const context = { includeDeclaration: true };
    const places = [
      ...((await asked.of<Location[]>('definition', { position })) ?? []),
      ...((await asked.of<Location[]>('references', { position, context })) ?? []),
      ...((await asked.of<DocumentHighlight[]>('documentHighlight', { position })) ?? []),
    ];
    asked.assertThere('places', ...places.map(({ range }) => range));
  },
  async (asked, position) => {
    const edit = await asked
      .of<WorkspaceEdit>('prepareRename', { position })
      .then((there) => there && asked.of<WorkspaceEdit>('rename', { position, newName: '2031' }).catch(() => null));
    for (const change of edit?.documentChanges ?? [])
      if ('edits' in change) asked.assertEdits('rename', change.edits as TextEdit[]);
  },
  async (asked, position) => {
    const { ranges = [] } = (await asked.of<LinkedEditingRanges>('linkedEditingRange', { position })) ?? {};
    asked.assertThere('linkedEditingRange', ...ranges);
    assertApart('linkedEditingRange', ranges);
    assert.ok(new Set(ranges.map((range) => asked.document.getText(range))).size <= 1, 'linkedEditingRange');
  },
  async (asked, position) => {
    for (const method of ['gouji/insertRow', 'gouji/removeRow', 'gouji/fillTotals'])
      asked.assertEdits(method, (await asked.of<{ readonly edits?: TextEdit[] }>(method, { position }))?.edits);
  },
  async (asked, position) => {
    const asking = { selections: [{ start: position, end: position }], to: 'next' };
    const [target] = (await asked.of<({ readonly range: Range } | null)[]>('gouji/cellStep', asking)) ?? [];
    if (target) asked.assertThere('gouji/cellStep', target.range);
  },
];

async function selections(asked: Asked, positions: readonly Position[]): Promise<void> {
  const answer = await asked.of<SelectionRange[]>('selectionRange', { positions });
  if (!answer) return;
  assert.strictEqual(answer.length, positions.length);
  for (const [k, one] of answer.entries()) {
    const position = positions[k] as Position;
    let inner: Range = { start: position, end: position };
    for (let at: SelectionRange | undefined = one; at; at = at.parent) {
      asked.assertThere('selectionRange', at.range);
      assertWithin('selectionRange', at.range, inner);
      inner = at.range;
    }
  }
}

function assertSymbol(
  asked: Asked,
  { name, range, selectionRange, children = [] }: DocumentSymbol,
  whole: Range,
): void {
  assert.notStrictEqual(name.trim(), '', 'documentSymbol');
  asked.assertThere('documentSymbol', range, selectionRange);
  assertWithin('documentSymbol', whole, range);
  assertWithin('documentSymbol', range, selectionRange);
  for (const child of children) assertSymbol(asked, child, range);
}

/** Editors compare what is typed with `filterText`, take a range of one line alone, and show no item without a label. */
function assertItem({ document }: Asked, { label, filterText = label, textEdit }: CompletionItem, at: Position): void {
  assert.ok(textEdit && 'range' in textEdit && textEdit.newText !== '' && label !== '', 'completion');
  const { start, end } = textEdit.range;
  assert.ok(start.line === at.line && end.line === at.line, 'completion: over lines');
  assertWithin('completion', textEdit.range, { start: at, end: at });
  assert.ok(filterText.startsWith(document.getText({ start, end: at })), 'completion: filterText');
}

/** The tokens' places, which are sent as steps from one to the next. */
function tokensIn(data: readonly number[]): Range[] {
  const ranges: Range[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < data.length; i += 5) {
    const [lines = 0, characters = 0, length = 0] = data.slice(i, i + 3);
    line += lines;
    character = lines > 0 ? characters : character + characters;
    ranges.push({ start: { line, character }, end: { line, character: character + length } });
  }
  return ranges;
}

function compared(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function assertWithin(what: string, outer: Range, inner: Range): void {
  assert.ok(
    compared(outer.start, inner.start) <= 0 && compared(inner.end, outer.end) <= 0,
    `${what}: out of its whole`,
  );
}

function assertApart(what: string, ranges: readonly Range[]): void {
  const sorted = [...ranges].sort((a, b) => compared(a.start, b.start) || compared(a.end, b.end));
  for (const [k, { start }] of sorted.entries())
    assert.ok(k === 0 || compared((sorted[k - 1] as Range).end, start) <= 0, `${what}: one over the other`);
}
