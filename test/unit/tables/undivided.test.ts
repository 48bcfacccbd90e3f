import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { plainReport } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';
import { requestRows, type SampleReport } from '../../support/sample';
import { fixed } from '../../support/told';

/** The small report with （六）其他处理 as one row, printed with these rows. */
function undivided(style: Style, rows: (all: readonly string[]) => readonly string[]): string {
  const whole = plainReport();
  const all = requestRows('2021', true).filter((row) => row.numeric);
  const zeros = Object.fromEntries(Object.keys(whole.tables.requests.granted ?? {}).map((column) => [column, 0]));
  const requests = Object.fromEntries(all.map(({ key }) => [key, whole.tables.requests[key] ?? zeros]));
  const report: SampleReport = { ...whole, undivided: true, tables: { ...whole.tables, requests } };
  return print({ ...report, rows: { requests: rows(all.map(({ key }) => key)) } }, style).text;
}

function placesIn(text: string): (string | null)[][] {
  const table = read(text).reports[0]?.tables.find(({ key }) => key === 'requests');
  return (table?.rows ?? [])
    .filter(({ key }) => key?.startsWith('other') || key === 'processedTotal')
    .map(({ key, place }) => [key, place]);
}

/** What is told but that （六） is one row. */
function codesIn(text: string): string[] {
  return check(read(text))
    .findings.map(({ code }) => code)
    .filter((code) => code !== 'row-undivided');
}

function fixedOnce(text: string, code: string): string {
  const [finding, ...others] = check(read(text)).findings.filter((one) => one.code === code);
  assert.ok(finding && others.length === 0, code);
  return fixed(text, finding);
}

/** The rows of the second table in the order in which they are printed. */
function keysIn(text: string): (string | null)[] {
  const table = read(text).reports[0]?.tables.find(({ key }) => key === 'requests');
  return [...(table?.rows ?? [])].sort((a, b) => a.span.start - b.span.start).map(({ key }) => key);
}

describe('（六）其他处理 as one row', () => {
  for (const [name, style] of Object.entries(STYLES)) {
    it(`printed as ${name} is a row like any other: in its place, out of it, and twice`, () => {
      const inPlace = undivided(style, (all) => all);
      assert.deepStrictEqual(placesIn(inPlace), [
        ['other', 'in-order'],
        ['processedTotal', 'in-order'],
      ]);
      assert.deepStrictEqual(codesIn(inPlace), []);
      const above = undivided(style, (all) =>
        all.flatMap((key) => (key === 'other' ? [] : key === 'granted' ? ['other', key] : [key])),
      );
      assert.deepStrictEqual(placesIn(above), [
        ['other', 'out-of-order'],
        ['processedTotal', 'in-order'],
      ]);
      assert.deepStrictEqual(codesIn(above), ['row-order']);
      const twice = undivided(style, (all) => all.flatMap((key) => (key === 'other' ? [key, key] : [key])));
      assert.deepStrictEqual(placesIn(twice), [
        ['other', 'in-order'],
        ['other', 'repeated'],
        ['processedTotal', 'in-order'],
      ]);
      assert.deepStrictEqual(codesIn(twice), ['row-repeated']);
    });
  }

  it('is moved to its place, and is the row behind which what is missing is written', () => {
    for (const [name, style] of Object.entries(STYLES)) {
      const whole = undivided(style, (all) => all);
      const swapped = undivided(style, (all) =>
        all.flatMap((key) => (key === 'other' ? [] : key === 'processedTotal' ? [key, 'other'] : [key])),
      );
      assert.deepStrictEqual(codesIn(swapped), ['row-order'], name);
      assert.deepStrictEqual(codesIn(fixedOnce(swapped, 'row-order')), [], name);
      for (const gone of ['processedTotal', 'unprocessed.reissue']) {
        const lacking = undivided(style, (all) => all.filter((key) => key !== gone));
        const mended = fixedOnce(lacking, 'row-missing');
        assert.deepStrictEqual(keysIn(mended), keysIn(whole), `${name}: ${gone}`);
      }
    }
  });

  it('is known by its numeral when a character of it is another', () => {
    const text = undivided({ layout: 'tabs', columns: 'ragged' }, (all) => all).replace(
      '（六）其他处理',
      '（六）其某处理',
    );
    assert.deepStrictEqual(placesIn(text), [
      ['other', 'in-order'],
      ['processedTotal', 'in-order'],
    ]);
    assert.deepStrictEqual(codesIn(text), ['row-label-altered']);
  });

  it('is the row behind which a row is missing, and not what that row was made from', () => {
    for (const style of Object.values(STYLES)) {
      const text = undivided(style, (all) => all.filter((key) => key !== 'processedTotal'));
      const table = read(text).reports[0]?.tables.find(({ key }) => key === 'requests');
      const [missing] = table?.missing ?? [];
      assert.strictEqual(missing?.key, 'processedTotal');
      assert.strictEqual(missing.previous?.key, 'other');
      assert.ok(missing.previous && table?.rows.includes(missing.previous));
    }
  });
});
