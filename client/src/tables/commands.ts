import { commands, type Disposable, l10n, Selection, type TextEditor, window } from 'vscode';
import type { Edits, Range, RowAnswer } from '../../../server/src/protocol';
import type { Ask } from '../ask';
import type { Judge } from '../gate';
import { make, notWritten, placeIn, plainPlace, rangeFrom } from './plain';

/** How long a line stays in the status bar. */
const SHOWN = 8000;

/** 「插入缺少的行」, 「删去本行」, 「填写合计」: what is done to the table at the cursor. */
export function tableCommands(reports: Judge, ask: Ask): Disposable[] {
  const command = (name: string, run: (editor: TextEditor) => Promise<void>) =>
    commands.registerCommand(name, async () => {
      const editor = window.activeTextEditor;
      if (editor && reports.has(editor.document)) await run(editor);
      else say(l10n.t('The editor shows no report'));
    });
  return [
    command('gouji.insertRow', (editor) => insertRow(editor, ask)),
    command('gouji.removeRow', (editor) => removeRow(editor, ask)),
    command('gouji.fillTotals', (editor) => fillTotals(editor, ask)),
  ];
}

async function insertRow(editor: TextEditor, ask: Ask): Promise<void> {
  const place = placeIn(editor.document, editor.selection.active);
  let answer = await ask('gouji/insertRow', place);
  if (answer && 'choices' in answer) {
    const items = answer.choices.map(({ key, label }) => ({ label, key }));
    const chosen = await window.showQuickPick(items, { title: l10n.t('Insert which of the missing rows?') });
    if (!chosen) return;
    answer = await ask('gouji/insertRow', { ...place, row: chosen.key });
  }
  if (!(await made(editor, answer))) return;
  const [first] = answer && 'edits' in answer ? answer.edits : [];
  if (first) await goToCellBehind(editor, first.range.start, ask);
}

/** The first cell of the row that has come. */
async function goToCellBehind(editor: TextEditor, at: Range['start'], ask: Ask): Promise<void> {
  const [target] =
    (await ask('gouji/cellStep', {
      textDocument: { uri: editor.document.uri.toString() },
      selections: [{ start: at, end: at }],
      to: 'next',
    })) ?? [];
  if (!target) return;
  const { start, end } = rangeFrom(target.range);
  editor.selection = new Selection(start, end);
  editor.revealRange(editor.selection);
}

async function removeRow(editor: TextEditor, ask: Ask): Promise<void> {
  const place = placeIn(editor.document, editor.selection.active);
  await made(editor, await ask('gouji/removeRow', place));
}

async function made(editor: TextEditor, answer: RowAnswer | null): Promise<boolean> {
  if (answer && 'edits' in answer) return written(editor, answer);
  if (answer && 'why' in answer) say(answer.why);
  return false;
}

/** The edits are made; where they cannot be, that is said. */
async function written(editor: TextEditor, { version, edits }: Edits): Promise<boolean> {
  if (await make(editor, version, edits)) return true;
  say(notWritten());
  return false;
}

async function fillTotals(editor: TextEditor, ask: Ask): Promise<void> {
  const { document, selection } = editor;
  const totals = await ask('gouji/fillTotals', {
    textDocument: { uri: document.uri.toString() },
    position: plainPlace(selection.active),
  });
  if (!totals) return say(l10n.t('The cursor is in no report'));
  if (totals.changed > 0 && !(await written(editor, totals))) return;
  const done = totals.changed > 0 ? l10n.t('Totals filled in: {0}', totals.changed) : l10n.t('No total to fill in');
  const left = l10n.t('left alone, as row and column differ: {0}', totals.left);
  say(totals.left > 0 ? `${done}; ${left}` : done);
}

function say(text: string): void {
  window.setStatusBarMessage(text, SHOWN);
}
