import {
  type Disposable,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  ViewColumn,
  window,
} from 'vscode';
import { keyOf } from '../documents';
import type { ToPage } from './messages';

/** What the page has set off itself is over by then. In milliseconds. */
const SETTLED = 250;

/** Keeps editor and page in step: where the cursor stands, what is scrolled into view, and back. */
export class EditorSync implements Disposable {
  private document: TextDocument | undefined;
  private readonly subscriptions: Disposable[];
  /** Until then the editor scrolls because the page did. */
  private quietUntil = 0;

  constructor(private readonly send: (message: ToPage) => void) {
    this.subscriptions = [
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        if (this.isOurs(textEditor)) this.caret(textEditor, kind !== undefined);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (this.isOurs(textEditor) && Date.now() > this.quietUntil) this.scroll(textEditor);
      }),
    ];
  }

  follow(document: TextDocument): void {
    this.document = document;
  }

  /** Tells a page that has new contents where the cursor stands. */
  tell(first: boolean): void {
    const editor = this.editor();
    if (!editor) return;
    this.caret(editor, false);
    if (first) this.scroll(editor);
  }

  /** Goes to a place of the document, in the editor that shows it or in a new one. */
  async go(from: number, to: number, page: ViewColumn | undefined): Promise<void> {
    const { document } = this;
    if (!document) return;
    const range = new Range(document.positionAt(from), document.positionAt(to));
    const column = this.editor()?.viewColumn ?? (page === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One);
    const editor = await window.showTextDocument(document, { viewColumn: column, preserveFocus: false });
    editor.selection = new Selection(range.start, range.end);
    editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Whether an editor shows the document. */
  get hasEditor(): boolean {
    return this.editor() !== undefined;
  }

  /** The page shows what stands from here on. */
  scrolled(offset: number): void {
    const editor = this.editor();
    if (!editor) return;
    this.quietUntil = Date.now() + SETTLED;
    const place = editor.document.positionAt(offset);
    editor.revealRange(new Range(place, place), TextEditorRevealType.AtTop);
  }

  dispose(): void {
    for (const one of this.subscriptions.splice(0)) one.dispose();
  }

  private caret({ document, selection }: TextEditor, reveal: boolean): void {
    this.send({ kind: 'caret', offset: document.offsetAt(selection.active), reveal });
  }

  private scroll({ document, visibleRanges: [first] }: TextEditor): void {
    if (first) this.send({ kind: 'scroll', offset: document.offsetAt(first.start) });
  }

  private editor(): TextEditor | undefined {
    const active = window.activeTextEditor;
    if (active && this.isOurs(active)) return active;
    return window.visibleTextEditors.find((editor) => this.isOurs(editor));
  }

  private isOurs(editor: TextEditor): boolean {
    return this.document !== undefined && keyOf(editor.document) === keyOf(this.document);
  }
}
