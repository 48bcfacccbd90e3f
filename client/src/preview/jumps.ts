import type { Disposable, WebviewPanel } from 'vscode';
import type { EditorSync } from './sync';

/** VS Code has heard by then that the page was clicked, even on a busy machine. In milliseconds. */
const LATE = 2000;
/** Where the page is active because the editor was closed, the editor is gone by then. */
const SETTLED = 100;

/**
 * Leads from the page to the editor, and stays there. VS Code asks a page four times a second whether it has the focus, and
 * where it had it a moment ago makes it the active one again: of some clicks in a hundred what is typed next would go nowhere.
 */
export class Jumps implements Disposable {
  private watch: Disposable | undefined;
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(
    private readonly panel: WebviewPanel,
    private readonly sync: EditorSync,
  ) {}

  /** Goes to a stretch of the document's text. */
  async to(from: number, to: number): Promise<void> {
    this.leave();
    const go = () => this.sync.go(from, to, this.panel.viewColumn);
    // A person who has closed the editor does not want it back.
    const again = () => {
      if (this.panel.active && this.sync.hasEditor) go().catch((error) => console.warn(error));
    };
    this.watch = this.panel.onDidChangeViewState(({ webviewPanel }) => {
      if (webviewPanel.active) this.timers.add(setTimeout(again, SETTLED));
    });
    const { watch } = this;
    await go();
    // Whoever has gone elsewhere meanwhile has another watch, or none.
    if (this.watch === watch) this.timers.add(setTimeout(() => this.leave(), LATE));
  }

  /** The person is back in the page, or the page is gone. */
  leave(): void {
    this.watch?.dispose();
    this.watch = undefined;
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  dispose(): void {
    this.leave();
  }
}
