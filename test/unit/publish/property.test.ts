import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { type Element, read } from '../../../server/src/service';
import { print } from '../../support/print';
import { anyReport, holds, PATIENCE_MS, shown } from '../../support/property';
import { annotated, blockOf, elementsIn, wordsIn } from '../../support/published';
import { figureAt, TABLES } from '../../support/sample';
import { anyStyle } from '../../support/styles';

const figuresIn = (node: Element) =>
  elementsIn(node).filter(({ tag, attributes }) => tag === 'td' && attributes.class === 'figure');

/** How many columns each row takes, those that reach down from above counted in. */
function widths(node: Element): number[] {
  const rows = elementsIn(node).filter(({ tag }) => tag === 'tr');
  const width = rows.map(() => 0);
  rows.forEach((row, r) => {
    for (const cell of row.children as Element[]) {
      for (let down = 0; down < Number(cell.attributes.rowspan ?? 1); down++) {
        width[r + down] = (width[r + down] ?? 0) + Number(cell.attributes.colspan ?? 1);
      }
    }
  });
  return width;
}

describe('publish: any report in any layout', function () {
  this.timeout(PATIENCE_MS);

  it('is published with every figure of its tables in its order and place, in rows of one width, without a mark', () => {
    holds(
      fc.record({ report: anyReport, style: anyStyle() }),
      200,
      ({ report, style }) => {
        const { text } = print(report, style);
        const publication = annotated(text);
        assert.strictEqual(publication.reports.length, 1);
        for (const key of TABLES) {
          const { at, node } = blockOf(publication, `table-${key}`);
          const cells = figuresIn(node);
          const wanted = Object.entries(report.tables[key]).flatMap(([row, columns]) =>
            Object.keys(columns).map((column) => String(figureAt(report, { table: key, row, column }))),
          );
          assert.deepStrictEqual(cells.map(wordsIn), wanted, key);
          for (const cell of cells) {
            const { 'data-start': from, 'data-end': to } = cell.attributes;
            assert.strictEqual(text.slice(at + Number(from), at + Number(to)), wordsIn(cell));
          }
          assert.deepStrictEqual([...new Set(widths(node))].length, 1, key);
        }
      },
      ({ report, style }) => shown(report, style),
    );
  });

  it('has its sections in order, and every paragraph of its narrative', () => {
    holds(
      fc.record({ report: anyReport, style: anyStyle() }),
      100,
      ({ report, style }) => {
        const { text } = print(report, style);
        const blocks = annotated(text).reports[0]?.blocks ?? [];
        const headings = blocks.filter(({ node }) => node.tag === 'h2').map(({ node }) => wordsIn(node));
        assert.deepStrictEqual(
          headings,
          read(text).reports[0]?.sections.map((one) => one.text),
        );
        const squeezed = (words: string) => words.replace(/\s+/g, '');
        const page = squeezed(blocks.map(({ node }) => wordsIn(node)).join(''));
        for (const words of Object.values(report.narrative).flat()) {
          if (!style.radicals) assert.ok(page.includes(squeezed(words)), words);
        }
      },
      ({ report, style }) => shown(report, style),
    );
  });
});
