import * as assert from 'node:assert';
import { areGroupPieces, rowAlone, withoutRow } from '../../../server/src/compose/rows/group-pieces';
import { unitAt } from '../../../server/src/compose/rows/unit';
import { rowOrder } from '../../../server/src/rules/row-order';
import { rowRepeated } from '../../../server/src/rules/row-repeated';
import { check, read } from '../../../server/src/service';
import { plainReport } from '../../support/plain-report';
import { print, type Style } from '../../support/print';
import { requestRows } from '../../support/sample';
import { fixed, toldOnce } from '../../support/told';
import { readOne, rowIn, sample, tableIn } from './support';

const VERTICAL: Style = { layout: 'spaces', groups: 'vertical', labelWidth: 12, figures: 'middle' };
const KEYS = requestRows('2021', false)
  .filter(({ numeric }) => numeric)
  .map(({ key }) => key);

function printed(keys: readonly string[]): string {
  return print({ ...plainReport(), rows: { requests: keys } }, VERTICAL).text;
}

describe('pieces of a group’s words among the rows', () => {
  it('are what only such words are made of, in running text', () => {
    const spaces = tableIn(readOne(sample('spaces').text), 'requests');
    assert.ok(areGroupPieces('度（四）无', spaces) && areGroupPieces('三、本', spaces));
    assert.ok(!areGroupPieces('含转办', spaces));
    assert.ok(!areGroupPieces('三、本', tableIn(readOne(sample('tabs').text), 'requests')));
  });

  it('are parted from the row’s own words and figures', () => {
    const text = print(plainReport(), VERTICAL).text;
    const { reading, report } = readOne(text);
    const table = tableIn({ reading, report }, 'requests');
    const row = rowIn(table, 'denied.otherLaw');
    const unit = unitAt(reading, table, row.span);
    assert.ok(unit);
    const left = withoutRow(reading, unit, row);
    assert.ok(left === '' || areGroupPieces(left.replace(/\s/g, ''), table), left);
    assert.strictEqual(rowAlone(reading, row), '2.其他法律行政法规禁止\n0 0 0 0 0 0 0\n公开');
  });
});

describe('a row with such a piece in its lines', () => {
  const said = (text: string) => check(read(text)).findings.map(({ code }) => code);
  for (const key of [
    'denied.thirdParty',
    'denied.internalAffairs',
    'unavailable.needsCreation',
    'unprocessed.repeated',
  ]) {
    it(`(${key}) is taken out where it is repeated, and the piece stays`, () => {
      const text = printed(KEYS.flatMap((one) => (one === key ? [one, one] : [one])));
      const after = fixed(text, toldOnce(rowRepeated, text));
      assert.deepStrictEqual(said(after), []);
    });

    it(`(${key}) is moved to its place, and the piece stays`, () => {
      const at = KEYS.indexOf(key);
      const swapped = [...KEYS.slice(0, at), KEYS[at + 1] as string, key, ...KEYS.slice(at + 2)];
      const text = printed(swapped);
      assert.deepStrictEqual(said(fixed(text, toldOnce(rowOrder, text))), []);
    });
  }

  it('is taken out where the mark of a page stands between its lines, and the mark stays', () => {
    const keys = KEYS.flatMap((one) => (one === 'other.feeUnpaid' ? [one, one] : [one]));
    const style: Style = { layout: 'spaces', groups: 'before', labelWidth: 12 };
    const { text } = print({ ...plainReport(), rows: { requests: keys } }, style);
    const at = text.lastIndexOf('按收费通知要求');
    const line = text.indexOf('\n', at) + 1;
    const marked = `${text.slice(0, line)}- 4 -\n${text.slice(line)}`;
    const after = fixed(marked, toldOnce(rowRepeated, marked));
    assert.ok(after.includes('\n- 4 -\n'));
    assert.deepStrictEqual(said(after), []);
  });

  it('is a row of its own where bold marks stand beside it', () => {
    const style: Style = { layout: 'bars', outer: true, groups: 'repeat', bold: 'all' };
    const keys = KEYS.flatMap((one) => (one === 'carriedIn' ? [one, one] : [one]));
    const { text } = print({ ...plainReport(), rows: { requests: keys } }, style);
    assert.strictEqual(fixed(text, toldOnce(rowRepeated, text)), print(plainReport(), style).text);
  });
});
