import * as assert from 'node:assert';
import * as fc from 'fast-check';
import type { Selection, TextEditor, TextEditorSelectionChangeEvent } from 'vscode';
import './fake-vscode';
import { Selected } from '../../../client/src/tables/selected';

const KEYBOARD = 1;
const COMMAND = 3;

/** A place of which only the name counts. */
class Place {
  constructor(readonly name: string) {}
  isEqual = (other: Place): boolean => other.name === this.name;
}

/** An editor whose window hears of each selection in its order, and confirms it when the test says so. */
class LateWindow {
  readonly document = { version: 1 };
  readonly selected = new Selected();
  private readonly sent: string[] = [];
  private shown: readonly Place[];

  constructor(private inWindow: string) {
    this.shown = [new Place(inWindow)];
  }

  /** What an extension sees at once. */
  get selections(): readonly Place[] {
    return this.shown;
  }

  set selections(all: readonly Place[]) {
    this.shown = all;
    this.sent.push(all.map(({ name }) => name).join());
  }

  get editor(): TextEditor {
    return this as unknown as TextEditor;
  }

  set(name: string): void {
    this.selected.set(this.editor, [new Place(name)] as unknown as Selection[]);
  }

  of(): string {
    return (this.selected.of(this.editor) as unknown as Place[]).map(({ name }) => name).join();
  }

  /** The window comes to the next that was sent; of what it has already it says nothing. */
  confirm(): void {
    const next = this.sent.shift();
    if (next !== undefined && next !== this.inWindow) this.tell(next);
  }

  tell(name: string, kind?: number): void {
    this.inWindow = name;
    this.shown = [new Place(name)];
    this.selected.told({ textEditor: this, selections: this.shown, kind } as unknown as TextEditorSelectionChangeEvent);
  }

  confirmAll(): void {
    while (this.sent.length > 0) this.confirm();
  }
}

describe('client: what is selected while the window is late', () => {
  it('is what was set last, whatever the window confirms meanwhile', () => {
    const window = new LateWindow('a');
    window.set('b');
    window.set('c');
    window.confirm();
    assert.deepStrictEqual([window.selections[0]?.name, window.of()], ['b', 'c']);
    window.confirm();
    assert.strictEqual(window.of(), 'c');
  });

  it('is what was set last where the same was set before, and that is confirmed', () => {
    const window = new LateWindow('a');
    for (const one of ['b', 'c', 'b']) window.set(one);
    window.confirm();
    window.confirm();
    assert.deepStrictEqual([window.selections[0]?.name, window.of()], ['c', 'b']);
  });

  it('is set though an earlier selection, which is there for a moment, is the same', () => {
    const window = new LateWindow('a');
    window.set('b');
    window.set('c');
    window.confirm();
    window.set('b');
    window.confirmAll();
    assert.deepStrictEqual([window.selections[0]?.name, window.of()], ['b', 'b']);
  });

  it('is what the writer selects, by a key or by a click', () => {
    const window = new LateWindow('a');
    window.set('b');
    window.tell('x', KEYBOARD);
    assert.strictEqual(window.of(), 'x');
  });

  it('is what a command selects, once all is confirmed', () => {
    const window = new LateWindow('a');
    window.set('b');
    window.set('c');
    window.confirmAll();
    window.tell('x', COMMAND);
    assert.strictEqual(window.of(), 'x');
  });

  it('is what the editor says once the text is another', () => {
    const window = new LateWindow('a');
    window.set('b');
    window.set('c');
    window.confirm();
    window.document.version++;
    assert.strictEqual(window.of(), 'b');
  });

  it('is of that editor alone', () => {
    const [window, other] = [new LateWindow('a'), new LateWindow('x')];
    window.set('b');
    assert.strictEqual((window.selected.of(other.editor) as unknown as Place[])[0]?.name, 'x');
  });

  it('is what was set last after any keys, at any moment of the window', () => {
    const key = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.oneof(key, fc.constant(null)), { maxLength: 30 }), (steps) => {
        const window = new LateWindow('a');
        let due = 'a';
        for (const step of steps) {
          if (step === null) window.confirm();
          else window.set(step);
          due = step ?? due;
          assert.strictEqual(window.of(), due);
        }
        window.confirmAll();
        assert.deepStrictEqual([window.selections[0]?.name, window.of()], [due, due]);
      }),
    );
  });
});
