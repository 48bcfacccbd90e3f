import {
  type Selection,
  type TextEditor,
  type TextEditorSelectionChangeEvent,
  TextEditorSelectionChangeKind,
} from 'vscode';

/** A window that has not confirmed a selection by then will not. In milliseconds. */
const LATE = 2000;

interface Last {
  readonly editor: TextEditor;
  readonly version: number;
  readonly selections: readonly Selection[];
  readonly until: number;
}

/**
 * What is selected in an editor, as far as we have selected it. What is set is there at once, and the window confirms it later:
 * until then it may confirm an earlier selection, which then is there again for a moment. A key pressed in that moment would
 * lead on from where the cursor was.
 */
export class Selected {
  private last: Last | null = null;
  /** What the window has confirmed since, of an earlier moment. */
  private earlier: readonly Selection[] | null = null;

  set(editor: TextEditor, selections: readonly Selection[]): void {
    if (areSame(editor.selections, selections)) return;
    editor.selections = [...selections];
    this.earlier = null;
    this.last = { editor, version: editor.document.version, selections, until: Date.now() + LATE };
  }

  of(editor: TextEditor): readonly Selection[] {
    const { last, earlier } = this;
    const { selections, document } = editor;
    const waits = last?.editor === editor && last.version === document.version && Date.now() < last.until;
    // Whatever else is selected has been selected since, by somebody else.
    return waits && earlier && areSame(selections, earlier) ? last.selections : selections;
  }

  /** The window tells what is selected: what we set, what was before, or what the writer has selected since. */
  told({ textEditor, selections, kind }: TextEditorSelectionChangeEvent): void {
    if (this.last?.editor !== textEditor) return;
    const byHand = kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse;
    if (byHand || areSame(selections, this.last.selections)) this.last = null;
    this.earlier = this.last && selections;
  }
}

/** The window tells again what it was told: the selections are others then, and the same. */
export function areSame(a: readonly Selection[], b: readonly Selection[]): boolean {
  return a.length === b.length && a.every((one, k) => one.isEqual(b[k] as Selection));
}
