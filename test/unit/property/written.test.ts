import * as assert from 'node:assert';
import { check, type Finding, type Reading, read } from '../../../server/src/service';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';

/** What may be told above the line in hand: what it says is missing is missing, and its place is there. */
const OF_WHAT_IS_TO_COME = new Set([
  'section-missing',
  'section-empty',
  'table-missing',
  'row-missing',
  'content-aspect-missing',
  'content-problems-without-measures',
  'content-fee-unstated',
]);

/** The whole text typed key by key from `from` to `to`; each reading knows the one before. */
function typed(
  text: string,
  from: number,
  to: number,
  look: (now: string, findings: readonly Finding[]) => void,
): void {
  let previous: Reading | undefined;
  for (let end = from; end <= to; end++) {
    const now = text.slice(0, end);
    previous = read(now, { languageId: 'disclosure-report', previous });
    look(now, check(previous).findings);
  }
}

/** Two characters at least of a row's own words; those of a group stand again where its first row is written. */
const LABEL_BEGUN = /^(?!三、|（三）).{1,3}[.、）]../;

/** The words of the line that is being typed, tags, bars and tabs left out. */
function wordsInHand(now: string): string {
  const cells = now.slice(now.lastIndexOf('\n') + 1).split(/\t|\|/);
  return (cells.findLast((cell) => cell.trim() !== '') ?? '').replace(/<[^>]*>?/g, '').trim();
}

describe('a report that is being written', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    const { text, labels } = printed({}, layout);
    // From the header of the second table to its seventh row; spaces wrap labels around figures.
    const from = text.indexOf('自然人');
    const to = labels
      .find(({ table, row }) => table === 'requests' && row === 'denied.securityAndStability')
      ?.pieces.at(-1);

    it(`in ${layout}: only what is to come is told elsewhere than in the row that is typed, and no fix writes that once more`, () => {
      typed(text, from, to?.end ?? text.length, (now, findings) => {
        const shown = JSON.stringify(now.slice(-60));
        const row = layout === 'cell lines' ? now.lastIndexOf('\n\n') + 2 : now.lastIndexOf('\n') + 1;
        const others = findings.filter(({ code, span }) => span.end < row && !OF_WHAT_IS_TO_COME.has(code));
        // In running text a row may be several lines.
        const elsewhere = layout === 'spaces' ? others.filter(({ category }) => category !== 'structure') : others;
        const told = elsewhere.map(({ code, span }) => `${code} at ${now.slice(span.start, span.end)}`);
        assert.deepStrictEqual(told, [], shown);
        assert.ok(!findings.some(({ code }) => code === 'row-label-altered'), shown);
        const words = wordsInHand(now);
        if (!LABEL_BEGUN.test(words)) return;
        const missing = findings.filter(({ code }) => code === 'row-missing').flatMap(({ fixes }) => fixes);
        assert.ok(!missing.some(({ edits }) => edits.some(({ newText }) => newText.includes(words))), shown);
      });
    });
  }
});
