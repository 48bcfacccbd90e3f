import * as assert from 'node:assert';
import { LineIndex } from '../../server/src/text/lines';
import type { Span } from '../../server/src/text/span';

/** What a test expects to be underlined, or what is. */
export interface Underline {
  readonly code: string;
  readonly span: Span;
}

export interface Marked {
  /** The text without the markers. */
  readonly text: string;
  /** In order of place. */
  readonly expected: readonly Underline[];
}

const MARKER = /⟦|⟧([a-z][a-z-]*(?:,[a-z][a-z-]*)*)?/g;

/**
 * Reads a text in which `⟦…⟧code` shows what is underlined, and by what; `⟦…⟧one,other` by two findings. Markers
 * nest, and `⟦⟧code` is a place without length. A `⟧` without a code, or one of a pair alone, is an error of the
 * fixture.
 */
export function unmark(marked: string): Marked {
  const expected: Underline[] = [];
  const open: number[] = [];
  let text = '';
  let last = 0;
  for (const match of marked.matchAll(MARKER)) {
    text += marked.slice(last, match.index);
    last = match.index + match[0].length;
    if (match[0] === '⟦') {
      open.push(text.length);
      continue;
    }
    const start = open.pop();
    if (start === undefined) throw new Error(`⟧ without ⟦ behind ${JSON.stringify(text.slice(-20))}`);
    if (match[1] === undefined) throw new Error(`⟧ without a code behind ${JSON.stringify(text.slice(-20))}`);
    for (const code of match[1].split(',')) expected.push({ code, span: { start, end: text.length } });
  }
  if (open.length > 0) throw new Error(`⟦ without ⟧ at ${open.join(', ')}`);
  return { text: text + marked.slice(last), expected: inOrder(expected) };
}

/** Fails with one line a difference: what is missing, what is there and should not be, with line and words. */
export function assertUnderlined(text: string, actual: readonly Underline[], expected: readonly Underline[]): void {
  const lines = new LineIndex(text);
  const describe = ({ code, span }: Underline) => {
    const { line, character } = lines.placeAt(span.start);
    return `${line + 1}:${character + 1} ${code} ⟦${text.slice(span.start, span.end)}⟧`;
  };
  const left = inOrder(actual).map(describe);
  const missing: string[] = [];
  for (const line of inOrder(expected).map(describe)) {
    const at = left.indexOf(line);
    if (at === -1) missing.push(line);
    else left.splice(at, 1);
  }
  if (missing.length === 0 && left.length === 0) return;
  assert.fail(
    [
      'findings differ:',
      ...missing.map((line) => `  - missing     ${line}`),
      ...left.map((line) => `  + unexpected  ${line}`),
    ].join('\n'),
  );
}

function inOrder(all: readonly Underline[]): Underline[] {
  return [...all].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : 1));
}
