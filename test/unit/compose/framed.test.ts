import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { plainReport } from '../../support/plain-report';
import { print, READ_STYLES, type Style } from '../../support/print';

const STYLE = READ_STYLES['html, each cell a table'] as Style;
const { text, cells } = print(plainReport(), STYLE);
const told = (changed: string, code: string) =>
  check(read(changed)).findings.filter((finding) => finding.code === code);

/** What stands there once the first fix of the one finding is applied. */
function mended(changed: string, code: string): string {
  const [finding, ...others] = told(changed, code);
  assert.deepStrictEqual(others, []);
  assert.ok(finding?.fixes[0], `no fix of ${code}`);
  return applied(changed, finding.fixes[0].edits);
}

describe('a page in which a table frames each cell', () => {
  it('has rows written in frames as those of the others, and its groups reach over them', () => {
    const all = read(text).reports[0]?.tables.flatMap(({ key, rows }) => (key === 'requests' ? rows : [])) ?? [];
    for (const lost of ['denied.thirdParty', 'denied.stateSecret', 'granted', 'carriedOut']) {
      const keys = all.flatMap(({ key }) => (key === null || key === lost ? [] : [key]));
      const whole = mended(print({ ...plainReport(), rows: { requests: keys } }, STYLE).text, 'row-missing');
      assert.strictEqual(whole.split('<tr>').length, text.split('<tr>').length, lost);
      assert.deepStrictEqual(spans(whole), spans(text), lost);
    }
  });

  it('has a cell written in a frame as those beside it', () => {
    const lost = cells.find(({ row, column }) => row === 'granted' && column === 'business');
    const before = cells.find(({ row, column }) => row === 'granted' && column === 'naturalPerson');
    assert.ok(lost && before);
    const short = text.slice(0, before.span.end) + text.slice(lost.span.end);
    const [finding, ...others] = told(short, 'row-cell-count');
    assert.deepStrictEqual(others, []);
    assert.ok(finding?.fixes.some(({ edits }) => applied(short, edits) === text));
  });

  it('has its table moved whole where that stands in another section', () => {
    const table = /<table border="1"><tbody>\s*<tr><td colspan="4">[\s\S]*?<\/tbody><\/table>\s*/.exec(text)?.[0] ?? '';
    const moved = text.replace(table, '').replace('</body>', `${table}</body>`);
    assert.strictEqual(mended(moved, 'section-empty').replace(/\s/g, ''), text.replace(/\s/g, ''));
  });
});

/** How many rows the words of groups reach over. */
function spans(page: string): string[] {
  return page.match(/rowspan="\d+"/g) ?? [];
}
