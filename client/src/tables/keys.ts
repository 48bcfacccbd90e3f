import { commands, Disposable, Selection, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import type { StepTarget } from '../../../server/src/protocol';
import type { Ask } from '../ask';
import type { Judge } from '../gate';
import { concernsUs, settingsOf } from '../settings';
import { CellRanges } from './cell-ranges';
import { plainPlace, rangeFrom } from './plain';
import { areSame, Selected } from './selected';

/** The context key under which Tab, Enter and Escape are ours. */
const CONTEXT = 'gouji.inTable';
/** After the last change of a text; asking on each keystroke would be waste. */
const QUIET = 250;

/** Where a key leads, and what the editor does with it where that is nowhere. */
const KEYS = {
  next: { command: 'gouji.nextCell', otherwise: () => commands.executeCommand('tab') },
  previous: { command: 'gouji.previousCell', otherwise: () => commands.executeCommand('outdent') },
  below: { command: 'gouji.nextRow', otherwise: () => commands.executeCommand('type', { text: '\n' }) },
} as const;

/** The keys that move from cell to cell as in a spreadsheet, for as long as the cursor is in a table. */
export class TableKeys implements Disposable {
  private readonly ranges: CellRanges;
  private readonly subscriptions: Disposable[];
  private readonly selected = new Selected();
  private on = false;
  /** The keys are the editor's own again, until the cursor leaves the table. */
  private off = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly reports: Judge,
    private readonly ask: Ask,
  ) {
    this.ranges = new CellRanges(ask, () => this.look());
    this.subscriptions = [
      window.onDidChangeTextEditorSelection((change) => {
        this.selected.told(change);
        if (change.textEditor === window.activeTextEditor) this.look();
      }),
      window.onDidChangeActiveTextEditor(() => {
        this.off = false;
        this.look();
      }),
      workspace.onDidChangeTextDocument((change) => {
        this.ranges.move(change);
        if (change.document === window.activeTextEditor?.document) this.lookLater();
      }),
      workspace.onDidCloseTextDocument((document) => this.ranges.forget(document)),
      workspace.onDidChangeConfiguration((change) => {
        if (concernsUs(change)) this.look();
      }),
      commands.registerCommand('gouji.leaveTable', () => this.leave()),
      ...(Object.keys(KEYS) as (keyof typeof KEYS)[]).map((to) =>
        commands.registerCommand(KEYS[to].command, () => this.step(to)),
      ),
      new Disposable(() => clearTimeout(this.timer)),
    ];
  }

  /** The server has checked a document. */
  checked(key: string): void {
    this.ranges.seen(key);
    this.look();
  }

  /** Says whether the keys are ours where the cursor stands. */
  look(): void {
    const editor = window.activeTextEditor;
    if (!editor || !this.reports.has(editor.document) || !areWanted(editor)) {
      this.set(false);
      return;
    }
    const { document, selection } = editor;
    const inside = this.ranges.holds(document, document.offsetAt(selection.active));
    if (inside === undefined) void this.ranges.refresh(document);
    if (!inside) this.off = false;
    this.set(inside === true && !this.off);
  }

  dispose(): void {
    for (const one of this.subscriptions.splice(0)) one.dispose();
    this.set(false);
  }

  private lookLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const document = window.activeTextEditor?.document;
      if (document && this.reports.has(document)) void this.ranges.refresh(document);
    }, QUIET);
  }

  private set(on: boolean): void {
    if (on === this.on) return;
    this.on = on;
    void commands.executeCommand('setContext', CONTEXT, on);
  }

  private async step(to: keyof typeof KEYS): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const { document } = editor;
    const { version } = document;
    const selections = this.selected.of(editor);
    const targets = this.reports.has(document) ? await this.targets(document, selections, to) : null;
    // Whoever has typed on meanwhile is somewhere else.
    if (document.version !== version || !areSame(this.selected.of(editor), selections)) return;
    if (targets?.length === selections.length && targets.every((one) => one !== null)) this.select(editor, targets);
    else await KEYS[to].otherwise();
  }

  /** Null also where the server does not answer: a key that does nothing would be worse than one that is the editor's own. */
  private async targets(
    document: TextDocument,
    selections: readonly Selection[],
    to: keyof typeof KEYS,
  ): Promise<readonly (StepTarget | null)[] | null> {
    const ranges = selections.map(({ anchor, active }) => ({ start: plainPlace(anchor), end: plainPlace(active) }));
    try {
      return await this.ask('gouji/cellStep', {
        textDocument: { uri: document.uri.toString() },
        selections: ranges,
        to,
      });
    } catch (error) {
      console.error(error);
      return null;
    }
  }

  private select(editor: TextEditor, targets: readonly StepTarget[]): void {
    const selections = targets.map(({ range }) => {
      const { start, end } = rangeFrom(range);
      return new Selection(start, end);
    });
    this.selected.set(editor, selections);
    editor.revealRange(selections[0] ?? editor.selection);
    const [first, another] = targets;
    // A table may end with the text, where there is nowhere else to go.
    if (first?.left) this.off = true;
    if (first?.total && !another) void commands.executeCommand('editor.action.triggerSuggest');
  }

  private leave(): void {
    const editor = window.activeTextEditor;
    this.off = true;
    this.set(false);
    if (editor) editor.selections = editor.selections.map(({ active }) => new Selection(active, active));
  }
}

function areWanted({ document }: TextEditor): boolean {
  return settingsOf(document.uri).tableKeys;
}
