import * as assert from 'node:assert';
import type { Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Random } from '../../bench/repair/random';
import { applied } from '../lsp/support/apply';
import type { Editor } from '../lsp/support/editor';
import { after, type Session } from './sequence';

let opened = 0;

/**
 * The same work over the wire: the server is told of each keystroke alone, and must say what it says of a document
 * that is opened with that text; every action that it offers can be made.
 */
export async function assertInStep(editor: Editor, { text, strokes }: Session, random: Random): Promise<void> {
  const uri = `file:///a${++opened}.gknb`;
  await editor.open(uri, text);
  let now = TextDocument.create(uri, 'disclosure-report', 1, text);
  try {
    for (const stroke of strokes) {
      const range = { start: now.positionAt(stroke.start), end: now.positionAt(Math.max(stroke.start, stroke.end)) };
      const due = after(now.getText(), { ...stroke, start: now.offsetAt(range.start), end: now.offsetAt(range.end) });
      await editor.change(uri, now.version + 1, { range, text: stroke.text });
      now = TextDocument.create(uri, 'disclosure-report', now.version + 1, due);
      // Some keystrokes come before anybody has asked about the last.
      if (random.below(3) === 0) continue;
      await assertFresh(editor, uri, now, random);
    }
    await assertFresh(editor, uri, now, random);
  } finally {
    await editor.close(uri);
  }
}

async function assertFresh(editor: Editor, uri: string, now: TextDocument, random: Random): Promise<void> {
  const other = `file:///anew${opened}.gknb`;
  // What it carries forward into the next year is held against the other, once it has been read, and the other's against it.
  await editor.diagnostics(uri);
  await editor.open(other, now.getText());
  let here: Diagnostic[];
  try {
    const fresh = await editor.diagnostics(other);
    here = await editor.diagnostics(uri);
    assert.deepStrictEqual(placeless(here, uri, other), placeless(fresh, other, uri));
  } finally {
    await editor.close(other);
  }
  if (here.length === 0) return;
  const one = random.pick(here);
  const actions = await editor.actions(uri, one.range, { diagnostics: [one] });
  for (const action of actions.slice(0, 4)) {
    const whole = action.edit || !action.data ? action : await editor.wire.sendRequest('codeAction/resolve', action);
    if ((whole as typeof action).edit) applied(now.getText(), whole as typeof action);
  }
}

/** Diagnostics without what differs between two documents of one text. */
function placeless(all: readonly Diagnostic[], uri: string, other: string): unknown {
  const text = JSON.stringify(all, (key, value) => (key === 'version' ? undefined : value));
  return JSON.parse(text.replaceAll(uri, 'URI').replaceAll(other, 'OTHER'));
}
