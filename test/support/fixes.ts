import * as assert from 'node:assert';
import { check, type Edit, read } from '../../server/src/service';

/** The text with the edits made, as an editor makes them: all at once, by the places of the text before. */
export function applied(text: string, edits: readonly Edit[]): string {
  const backwards = [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  return backwards.reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), text);
}

/** The text with the first fix of the first finding of this code made. */
export function applyFirst(text: string, code: string): string {
  const finding = check(read(text)).findings.find((one) => one.code === code);
  assert.ok(finding, `no ${code}`);
  const [fix] = finding.fixes;
  assert.ok(fix, `${code} has no fix`);
  return applied(text, fix.edits);
}
