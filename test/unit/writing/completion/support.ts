import * as assert from 'node:assert';
import { read } from '../../../../server/src/service';
import type { Proposal } from '../../../../server/src/writing/completion/proposal';
import { proposals } from '../../../../server/src/writing/completion/proposals';
import { assertSpoken } from '../../../support/told';

/** Where the cursor stands in a test's text. */
export const CURSOR = '‸';

/** What is proposed at the cursor of a text; whatever it is must be fit to be shown, and reach no further than its line. */
export function proposed(marked: string): Proposal[] {
  const offset = marked.indexOf(CURSOR);
  assert.ok(offset >= 0, 'no cursor');
  const text = marked.replace(CURSOR, '');
  const all = proposals(read(text, { languageId: 'disclosure-report' }), offset);
  for (const { span, label, newText, detail, documentation } of all) {
    assert.ok(span.start <= offset && offset <= span.end && span.end <= text.length);
    assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/);
    assert.ok(label !== '' && newText !== '');
    for (const words of [detail, documentation()]) assertSpoken(words);
  }
  return all;
}

export function labels(marked: string): string[] {
  return proposed(marked).map(({ label }) => label);
}

/** The text with the cursor where the words begin, or behind them. */
export function at(text: string, words: string, side: 'before' | 'behind' = 'before'): string {
  const place = text.indexOf(words);
  assert.ok(place >= 0, `no ${words}`);
  const offset = side === 'before' ? place : place + words.length;
  return text.slice(0, offset) + CURSOR + text.slice(offset);
}

/** The text after a proposal is taken. */
export function taken(marked: string, label: string): string {
  const one = proposed(marked).find((proposal) => proposal.label === label);
  assert.ok(one, `${label} is not proposed`);
  const text = marked.replace(CURSOR, '');
  return text.slice(0, one.span.start) + one.newText + text.slice(one.span.end);
}
