import type { Disposable, WebviewPanel } from 'vscode';
import type { EditorSync } from './sync';

/** VS Code has heard by then that the page was clicked, even on a busy machine. In milliseconds. */
const LATE = 1000;

/**
 * Leads from the page to the editor, and stays there. VS Code asks a page four times a second whether it has the focus, and
 * where it had it a moment ago makes it the active one again: of some clicks in a hundred what is typed next would go nowhere.
 */
export class Jumps implements Disposable {
  private watch: Disposable | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly panel: WebviewPanel,
    private readonly sync: EditorSync,
  ) {}

  /** Goes to a stretch of the document's text. */
  async to(from: number, to: number): Promise<void> {
    this.leave();
    const go = () => this.sync.go(from, to, this.panel.viewColumn);
    this.watch = this.panel.onDidChangeViewState(({ webviewPanel }) => {
      if (webviewPanel.active) void go();
    });
    const { watch } = this;
    await go();
    // Whoever has gone elsewhere meanwhile has another watch, or none.
    if (this.watch === watch) this.timer = setTimeout(() => this.leave(), LATE);
  }

  /** The person is back in the page. */
  leave(): void {
    this.watch?.dispose();
    this.watch = undefined;
    clearTimeout(this.timer);
  }

  dispose(): void {
    this.leave();
  }
}
