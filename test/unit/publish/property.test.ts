import * as assert from 'node:assert';
import * as fc from 'fast-check';
import { check, type Element, handedOut, publish, read } from '../../../server/src/service';
import { print } from '../../support/print';
import { anyReport, holds, PATIENCE_MS, shown } from '../../support/property';
import { annotated, blockOf, blocksOf, elementsIn, wordsIn } from '../../support/published';
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

/** What goes wrong with lines of a report: some are gone, stand twice, change places, or have something else in them. */
const anyDamage = fc.array(
  fc.record({
    at: fc.nat(),
    to: fc.nat(),
    how: fc.constantFrom('gone', 'twice', 'moved', 'cut', 'put'),
    put: fc.constantFrom(
      '7',
      '',
      '\t',
      '一、',
      '（七）总计\t1\t1\t1\t1\t1\t1\t1',
      '第二十条第（一）项',
      '|',
      '-',
      '<td>',
      '\r',
    ),
  }),
  { minLength: 1, maxLength: 12 },
);

function damaged(text: string, damage: typeof anyDamage extends fc.Arbitrary<infer T> ? T : never): string {
  const lines = text.split('\n');
  for (const { at, to, how, put } of damage) {
    const i = at % lines.length;
    const line = lines[i] as string;
    if (how === 'gone') lines.splice(i, 1);
    else if (how === 'twice') lines.splice(i, 0, line);
    else if (how === 'moved') lines.splice(to % lines.length, 0, ...lines.splice(i, 1));
    else if (how === 'cut') lines[i] = line.slice(0, to % (line.length + 1));
    else lines[i] = line.slice(0, to % (line.length + 1)) + put + line.slice(to % (line.length + 1));
    if (lines.length === 0) lines.push('');
  }
  return lines.join('\n');
}

describe('publish: any report in any layout', function () {
  this.timeout(PATIENCE_MS);

  it('is published with every figure of its tables in its order and place, in rows of one width, without a mark', () => {
    holds(
      fc.record({ report: anyReport, style: anyStyle() }),
      60,
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
      30,
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

  it('is published whatever has happened to it: tables whole, places in the text, each finding told once where it belongs', () => {
    holds(
      fc.record({ report: anyReport, style: anyStyle(), damage: anyDamage }),
      120,
      ({ report, style, damage }) => {
        const text = damaged(print(report, style).text, damage);
        const reading = read(text);
        const { findings } = check(reading);
        const publication = publish(reading, findings, { annotated: true, language: 'zh' });
        const told = [...publication.loose];
        const keys = new Set<string>();
        for (const { key, at, length, node, findings: own } of blocksOf(publication)) {
          assert.ok(!keys.has(key), key);
          keys.add(key);
          assert.ok(at >= 0 && length >= 0 && at + length <= text.length, key);
          for (const { attributes } of elementsIn(node)) {
            if (attributes['data-start'] === undefined) continue;
            const from = at + Number(attributes['data-start']);
            const to = at + Number(attributes['data-end']);
            assert.ok(0 <= from && from <= to && to <= text.length, `${key} ${from}-${to}`);
          }
          for (const table of elementsIn(node).filter(({ tag }) => tag === 'table')) {
            assert.ok(new Set(widths(table)).size <= 1, `${key} ${widths(table)}`);
          }
          const named = elementsIn(node).flatMap(({ attributes }) => attributes['aria-describedby']?.split(' ') ?? []);
          assert.deepStrictEqual([...new Set(named)].sort(), own.map(({ id }) => id).sort(), key);
          told.push(...own);
        }
        assert.strictEqual(told.length, findings.length);
        for (const as of ['page', 'web', 'word'] as const) {
          handedOut(publish(reading, [], { annotated: false, language: 'zh' }), as);
        }
      },
      ({ report, style, damage }) => damaged(print(report, style).text, damage),
    );
  });
});
