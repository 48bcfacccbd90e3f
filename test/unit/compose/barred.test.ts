import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { applyFirst } from '../../support/fixes';
import { plainReport } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';

const NAMED = Object.keys(STYLES).filter((name) => /(?:a cell|a bar) a line|between paragraphs/.test(name));
const printed = (style: string, rows?: readonly string[]) =>
  print(rows ? { ...plainReport(), rows: { requests: rows } } : plainReport(), STYLES[style] as Style).text;

/** The rows of the second table that have figures. */
const ROWS = read(printed('tabs, every row alike'))
  .reports[0]?.tables.find(({ key }) => key === 'requests')
  ?.rows.flatMap(({ key, outsideSums }) => (key && !outsideSums ? [key] : [])) as string[];

/** Blanks filled in with the figures of the report, of which all are 0 in these rows. */
const filled = (text: string) =>
  check(read(text)).findings.some(({ code }) => code === 'cell-blank') ? applied(text) : text;
const applied = (text: string) => {
  const [blank] = check(read(text)).findings.filter(({ code }) => code === 'cell-blank');
  const all = blank?.fixes.find(({ edits }) => edits.length === 7);
  assert.ok(all);
  return [...all.edits]
    .sort((a, b) => b.span.start - a.span.start)
    .reduce((now, { span, newText }) => now.slice(0, span.start) + newText + now.slice(span.end), text);
};

describe('a table whose cells take a line or more each, between bars', () => {
  assert.ok(NAMED.length >= 5);
  for (const name of NAMED) {
    describe(name, () => {
      const text = printed(name);

      it('has a missing row written as the others are', () => {
        for (const key of ['carriedIn', 'denied.thirdParty', 'unprocessed.petition', 'denied.administrativeQuery']) {
          const without = printed(
            name,
            ROWS.filter((row) => row !== key),
          );
          const seen = filled(applyFirst(without, 'row-missing'));
          assert.strictEqual(seen, text, key);
        }
      });

      it('has a missing row written with its own bars', () => {
        for (const bar of ['│', '｜']) {
          const without = printed(
            name,
            ROWS.filter((row) => row !== 'denied.stateSecret'),
          );
          const seen = filled(applyFirst(without.replaceAll('|', bar), 'row-missing'));
          assert.strictEqual(seen, text.replaceAll('|', bar));
        }
      });

      it('has its header written as it was', () => {
        const header = text.slice(text.indexOf('（本列数据'), text.indexOf('一、本年新收'));
        assert.ok(header.length > 20);
        assert.strictEqual(applyFirst(text.replace(header, ''), 'header-missing'), text);
      });

      it('has a row put back in its place', () => {
        const moved = [...ROWS];
        moved.splice(
          moved.indexOf('unprocessed.repeated') + 2,
          0,
          ...moved.splice(moved.indexOf('unprocessed.repeated'), 1),
        );
        const other = printed(name, moved);
        assert.notStrictEqual(other, text);
        assert.strictEqual(applyFirst(other, 'row-order'), text);
      });

      it('has a row taken out that stands twice', () => {
        const twice = [...ROWS];
        twice.splice(twice.indexOf('processedTotal'), 0, 'processedTotal');
        assert.strictEqual(applyFirst(printed(name, twice), 'row-repeated'), text);
      });
    });
  }
});
