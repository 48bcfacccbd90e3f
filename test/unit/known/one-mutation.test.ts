import * as assert from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, type Finding, read } from '../../../server/src/service';
import type { Span } from '../../../server/src/text/span';
import { ROOT } from '../../support/files';

const FOLDER = join(ROOT, 'test/fixtures/known');
const FILES = readdirSync(FOLDER).filter((name) => /\.(?:txt|html)$/.test(name));

const said = ({ code, message }: Finding) => `${code} ${message.zh}`;

/** What is found in the mutated text and was not found before, by code and place. */
function added(before: ReadonlySet<string>, mutated: string): string[] {
  return check(read(mutated))
    .findings.filter((finding) => !before.has(said(finding)))
    .map(({ code, span }) => `${code} ⟦${mutated.slice(span.start, span.end)}⟧`);
}

describe('one mutation of a known report', () => {
  for (const name of FILES) {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const reading = read(text);
    const before = new Set(check(reading).findings.map(said));
    const tables = reading.reports.flatMap((report) => report.tables);
    const put = (span: Span, word: string) => text.slice(0, span.start) + word + text.slice(span.end);

    it(`a word in a cell of ${name} is that cell's fault and nothing else's`, () => {
      let tried = 0;
      for (const { key, rows, layout } of tables) {
        for (const row of rows.filter(({ fits }) => fits)) {
          // In running text a lone word is a cell only in the line of a label, or among the fifteen.
          const apart = layout === 'spaces' && (key === 'disclosure' || (row.label?.pieces.length ?? 1) > 1);
          for (const cell of apart ? [] : row.cells.filter(({ state }) => state === 'number')) {
            assert.deepStrictEqual(
              added(before, put(cell.span, '若干')),
              ['cell-not-number ⟦若干⟧'],
              `${row.key} ${cell.column}`,
            );
            tried++;
          }
        }
      }
      assert.ok(tried >= 60, `${tried}`);
    });

    it(`a character of a label of ${name} is that label's fault and nothing else's`, () => {
      let tried = 0;
      for (const { rows } of tables) {
        // A row that does not fit is told by its label, so its finding changes with it.
        for (const { label } of rows.filter(({ fits }) => fits)) {
          if (label?.wording !== 'label' && label?.wording !== 'accepted') continue;
          const { start, end } = label.span;
          const middle = Math.floor((start + end) / 2);
          const found = added(before, put({ start: middle, end: middle + 1 }, '某'));
          assert.strictEqual(found.length, 1, `${label.text}: ${found}`);
          assert.match(found[0] ?? '', /^row-label-altered ⟦.*某.*⟧$/s, label.text);
          tried++;
        }
      }
      assert.ok(tried >= 20, `${tried}`);
    });
  }
});
