import {
  type Selection,
  type TextEditor,
  type TextEditorSelectionChangeEvent,
  TextEditorSelectionChangeKind,
} from 'vscode';

/** A window that has not confirmed a selection by then will not. In milliseconds. */
const LATE = 2000;

/** What was selected in a version of an editor's text and is not confirmed yet, in its order: one at the least. */
interface Awaited {
  readonly editor: TextEditor;
  readonly version: number;
  readonly selections: readonly (readonly Selection[])[];
  readonly until: number;
}

/**
 * What is selected in an editor, as far as we have selected it. What is set is there at once, and the window confirms it later,
 * one after another: until then it may confirm an earlier selection, which then is there again for a moment. A key pressed in
 * that moment would lead on from where the cursor was. Keys that lead to and fro select the same again, so that a selection
 * like the last is not yet the last.
 */
export class Selected {
  private awaited: Awaited | null = null;
  /** What the window has confirmed since, of an earlier moment. */
  private earlier: readonly Selection[] | null = null;

  set(editor: TextEditor, selections: readonly Selection[]): void {
    const { version } = editor.document;
    const before = this.awaits(editor) ? (this.awaited?.selections ?? []) : [];
    // What is there already, or will be, is not confirmed once more.
    if (areSame(selections, before.at(-1) ?? editor.selections)) return;
    editor.selections = [...selections];
    this.earlier = null;
    this.awaited = { editor, version, selections: [...before, selections], until: Date.now() + LATE };
  }

  of(editor: TextEditor): readonly Selection[] {
    const { selections } = editor;
    const last = this.awaits(editor) ? this.awaited?.selections.at(-1) : undefined;
    // Whatever else is selected has been selected since, by somebody else.
    return last && this.earlier && areSame(selections, this.earlier) ? last : selections;
  }

  /** The window tells what is selected: what we set, what was before, or what the writer has selected since. */
  told({ textEditor, selections, kind }: TextEditorSelectionChangeEvent): void {
    if (this.awaited?.editor !== textEditor) return;
    const byHand = kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse;
    const left = byHand ? [] : after(this.awaited.selections, selections);
    this.awaited = left.length > 0 ? { ...this.awaited, selections: left } : null;
    this.earlier = this.awaited && selections;
  }

  private awaits(editor: TextEditor): boolean {
    const { awaited } = this;
    return awaited?.editor === editor && awaited.version === editor.document.version && Date.now() < awaited.until;
  }
}

/** What is still awaited when one is confirmed; the window may leave out some before it, and may confirm what is none of ours. */
function after(awaited: Awaited['selections'], confirmed: readonly Selection[]): Awaited['selections'] {
  return awaited.slice(awaited.findIndex((one) => areSame(one, confirmed)) + 1);
}

/** The window tells again what it was told: the selections are others then, and the same. */
export function areSame(a: readonly Selection[], b: readonly Selection[]): boolean {
  return a.length === b.length && a.every((one, k) => one.isEqual(b[k] as Selection));
}
