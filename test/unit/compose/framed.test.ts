import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { plainReport } from '../../support/plain-report';
import { print, READ_STYLES, type Style } from '../../support/print';

const STYLE = READ_STYLES['html, each cell a table'] as Style;
const { text, cells } = print(plainReport(), STYLE);
const told = (changed: string, code: string) =>
  check(read(changed)).findings.filter((finding) => finding.code === code);

describe('a page in which a table frames each cell', () => {
  it('is told what is wrong, and nothing is written into the frames', () => {
    const all = read(text).reports[0]?.tables.flatMap(({ key, rows }) => (key === 'requests' ? rows : [])) ?? [];
    const keys = all.flatMap(({ key }) => (key === null || key === 'denied.thirdParty' ? [] : [key]));
    const without = print({ ...plainReport(), rows: { requests: keys } }, STYLE).text;
    const lost = cells.find(({ row, column }) => row === 'granted' && column === 'business');
    const before = cells.find(({ row, column }) => row === 'granted' && column === 'naturalPerson');
    assert.ok(lost && before);
    const short = text.slice(0, before.span.end) + text.slice(lost.span.end);
    for (const findings of [told(without, 'row-missing'), told(short, 'row-cell-count')]) {
      assert.strictEqual(findings.length, 1);
      assert.deepStrictEqual(findings[0]?.fixes, []);
    }
  });

  it('is not torn apart where its table stands in another section', () => {
    const table = /<table border="1"><tbody>\s*<tr><td colspan="4">[\s\S]*?<\/tbody><\/table>\s*/.exec(text)?.[0] ?? '';
    const moved = text.replace(table, '').replace('</body>', `${table}</body>`);
    const [finding] = told(moved, 'section-empty');
    assert.deepStrictEqual(finding?.fixes, []);
  });
});
