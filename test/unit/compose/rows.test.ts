import * as assert from 'node:assert';
import { insertRows } from '../../../server/src/compose/rows/insert';
import { moveRows, removeRow } from '../../../server/src/compose/rows/move';
import { residue } from '../../../server/src/compose/rows/residue';
import { unitAt } from '../../../server/src/compose/rows/unit';
import { statutoryRows } from '../../../server/src/compose/statute/rows';
import { check } from '../../../server/src/findings/check';
import type { TableKey } from '../../../server/src/forms/form';
import { read } from '../../../server/src/model/read';
import { applied } from '../../support/fixes';
import type { Printed } from '../../support/page';
import { LAYOUTS, type Read, readOne, rowIn, sample, tableIn } from './support';

/** A sample without some rows of a table, each taken out with its lines; HTML group cells move to the next row. */
function withoutRows(layout: string, table: TableKey, keys: readonly string[]): { text: string; whole: Printed } {
  const whole = sample(layout);
  const read = readOne(whole.text);
  const units = keys.map((key) => {
    const row = rowIn(tableIn(read, table), key);
    const unit = unitAt(read.reading, tableIn(read, table), row.span);
    assert.ok(unit);
    // A row that begins a group leaves the group's words to the row below.
    const shared = residue(read.reading, unit, row) !== '';
    return shared ? shiftedGroup(read, table, key) : { start: unit.start, end: unit.next, by: '' };
  });
  const text = units
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, by }) => all.slice(0, start) + by + all.slice(end), whole.text);
  return { text, whole };
}

/** Takes a row's label and cells out together with the empty places before the next row's label. */
function shiftedGroup(read: Read, table: TableKey, key: string): { start: number; end: number; by: string } {
  const rows = tableIn(read, table).rows;
  const next = rows[rows.findIndex((row) => row.key === key) + 1];
  const label = rowIn(tableIn(read, table), key).label;
  assert.ok(label && next?.label);
  return { start: label.span.start, end: next.label.span.start, by: '' };
}

function insertedInto(text: string, table: TableKey): string {
  const read = readOne(text);
  const target = tableIn(read, table);
  assert.ok(target.missing.length > 0, 'nothing is missing');
  const changes = insertRows(read.reading, read.report, target, target.missing);
  assert.ok(changes.length > 0, 'no change');
  return applied(text, changes);
}

/** Every row of the form is there in order; those asked for are blank, the others as they were. */
function assertRestored(fixed: string, before: string, table: TableKey, keys: readonly string[]): void {
  const after = tableIn(readOne(fixed), table);
  assert.deepStrictEqual(
    after.rows.map((row) => [row.key, row.place, row.fits]),
    statutoryRows('2021', table).map(({ key }) => [key, 'in-order', true]),
    fixed,
  );
  const old = tableIn(readOne(before), table);
  for (const row of after.rows) {
    if (keys.includes(row.key ?? '')) {
      assert.ok(
        row.cells.every(({ state }) => state === 'blank'),
        `${row.key} is not blank`,
      );
    } else {
      assert.deepStrictEqual(
        row.cells.map(({ value }) => value),
        rowIn(old, row.key ?? '').cells.map(({ value }) => value),
        `${row.key}`,
      );
    }
  }
}

const CASES: readonly (readonly [string, TableKey, readonly string[]])[] = [
  ['in the middle of a group', 'requests', ['denied.thirdParty']],
  ['at the end of a group', 'requests', ['denied.administrativeQuery']],
  ['several in a row', 'requests', ['denied.otherLaw', 'denied.securityAndStability', 'denied.thirdParty']],
  ['the first of a group', 'requests', ['unavailable.notHeld']],
  ['the first of all groups', 'requests', ['granted']],
  ['of the second level', 'requests', ['partlyGranted']],
  ['the total', 'requests', ['processedTotal']],
  ['the first of the table', 'requests', ['newlyReceived']],
  ['the last of the table', 'requests', ['carriedOut']],
  ['of the first table', 'disclosure', ['normativeDocuments']],
  ['the only one of a block', 'disclosure', ['licences']],
  ['the first of a block', 'disclosure', ['penalties']],
];

describe('missing rows are written', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    for (const [name, table, keys] of CASES) {
      it(`in ${layout}: ${name}`, () => {
        const { text, whole } = withoutRows(layout, table, keys);
        assertRestored(insertedInto(text, table), whole.text, table, keys);
      });
    }
  }

  it('in two groups at once, each in its own', () => {
    const keys = ['unavailable.unclear', 'unprocessed.reissue'];
    for (const layout of Object.keys(LAYOUTS)) {
      const { text, whole } = withoutRows(layout, 'requests', keys);
      assertRestored(insertedInto(text, 'requests'), whole.text, 'requests', keys);
    }
  });

  it('with tabs in the columns of the rows beside them', () => {
    const { text } = withoutRows('ragged', 'requests', ['denied.thirdParty']);
    const fixed = insertedInto(text, 'requests').split('\n');
    const at = fixed.findIndex((line) => line.includes('4.保护第三方合法权益'));
    const beside = fixed[at - 1] as string;
    assert.strictEqual(
      fixed[at],
      beside.replace(/3\. ?危及“三安全一稳定”/, '4.保护第三方合法权益').replace(/\d+(?=\t|$)/g, ''),
    );
  });

  it('in HTML with the markup of the rows beside them', () => {
    const { text } = withoutRows('html paragraphs', 'requests', ['denied.thirdParty']);
    const fixed = insertedInto(text, 'requests');
    const row = /<tr[^>]*>(?:(?!<\/tr>)[\s\S])*4\.保护第三方合法权益[\s\S]*?<\/tr>/.exec(fixed)?.[0] ?? '';
    const beside = /<tr[^>]*>(?:(?!<\/tr>)[\s\S])*3\.危及“三安全一稳定”[\s\S]*?<\/tr>/.exec(fixed)?.[0] ?? '';
    const markup = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];
    assert.deepStrictEqual(markup(row), markup(beside));
  });

  it('in HTML so that the groups reach over their rows again', () => {
    const { text, whole } = withoutRows('html', 'requests', ['denied.thirdParty', 'carriedOut']);
    const shrunk = text.replace('rowspan="22"', 'rowspan="21"').replace('rowspan="8"', 'rowspan="7"');
    const fixed = insertedInto(shrunk, 'requests');
    const spans = (html: string): string[] => html.match(/rowspan="\d+"/g) ?? [];
    assert.deepStrictEqual(spans(fixed), spans(whole.text));
  });

  it('with the words of their group where those are nowhere else', () => {
    const keys = ['unavailable.notHeld', 'unavailable.needsCreation', 'unavailable.unclear'];
    for (const layout of ['tabs', 'bars', 'cell lines']) {
      const whole = sample(layout).text;
      const read = readOne(whole);
      const table = tableIn(read, 'requests');
      const first = unitAt(read.reading, table, rowIn(table, keys[0] as string).span);
      const last = unitAt(read.reading, table, rowIn(table, keys[2] as string).span);
      assert.ok(first && last);
      const cut = whole.slice(0, first.start) + whole.slice(last.next);
      assert.ok(!cut.includes('（四）无法提供'));
      const fixed = insertedInto(cut, 'requests');
      assert.strictEqual(fixed.split('（四）无法提供').length, 2, layout);
      assertRestored(fixed, whole, 'requests', keys);
    }
  });

  it('behind the words of their group where those still stand', () => {
    const whole = sample('spaces').text;
    const lines = whole.split('\n').filter((line) => !/^\d\.(本机关不掌握|没有现成信息|补正后申请)/.test(line.trim()));
    const fixed = insertedInto(lines.join('\n'), 'requests');
    assert.match(fixed, /无法\s*提供\s*1\.本机关不掌握相关政府信息 — — — — — — —/);
    assert.strictEqual(fixed.split('1.本机关不掌握相关政府信息').length, 2);
  });

  it('in their place where rows of HTML have no end of their own', () => {
    const whole = sample('html').text.replaceAll('</tr>', '');
    const cut = whole
      .split('\n')
      .filter((line) => !line.includes('5.属于三类'))
      .join('\n');
    const keys = (text: string) => tableIn(readOne(text), 'requests').rows.map(({ key, place }) => `${key} ${place}`);
    assert.deepStrictEqual(keys(insertedInto(cut, 'requests')), keys(whole));
  });

  it('with the article and header of their block where those are nowhere else', () => {
    const whole = sample('tabs').text;
    const cut = whole
      .split('\n')
      .filter(
        (line, i, all) =>
          !line.includes('第（五）项') && !line.includes('行政许可') && !all[i - 1]?.includes('第（五）项'),
      )
      .join('\n');
    const fixed = insertedInto(cut, 'disclosure');
    assertRestored(fixed, whole, 'disclosure', ['licences']);
    assert.match(fixed, /第二十条第（五）项\t*\n信息内容\t本年处理决定数量\t*\n行政许可\t/);
  });
});

describe('a repeated row', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    it(`in ${layout} is taken out, and the text is as before`, () => {
      const whole = sample(layout).text;
      const read = readOne(whole);
      const table = tableIn(read, 'requests');
      const unit = unitAt(read.reading, table, rowIn(table, 'denied.thirdParty').span);
      assert.ok(unit);
      const twice = whole.slice(0, unit.next) + whole.slice(unit.start, unit.next) + whole.slice(unit.next);
      const again = readOne(twice);
      const repeated = tableIn(again, 'requests').rows.find(({ place }) => place === 'repeated');
      assert.ok(repeated, 'not read as repeated');
      const changes = removeRow(again.reading, tableIn(again, 'requests'), repeated);
      assert.ok(changes);
      assert.strictEqual(applied(twice, changes), whole);
    });
  }

  it('is taken out alone where rows of HTML have no end of their own', () => {
    const whole = sample('html').text.replaceAll('</tr>', '');
    const line = whole.split('\n').find((one) => one.includes('4.保护第三方')) ?? '';
    const read = readOne(whole.replace(line, `${line}\n${line}`));
    const table = tableIn(read, 'requests');
    const repeated = table.rows.find(({ place }) => place === 'repeated');
    assert.ok(repeated);
    const changes = removeRow(read.reading, table, repeated);
    assert.ok(changes);
    assert.strictEqual(applied(read.reading.text, changes), whole);
  });

  it('is left where it shares its line with the words of a group', () => {
    const read = readOne(sample('tabs').text);
    const table = tableIn(read, 'requests');
    assert.strictEqual(removeRow(read.reading, table, rowIn(table, 'granted')), null);
  });

  it('that ends the text is taken out with the line break before it', () => {
    const text = `${sample('tabs').text.split('五、存在的主要问题')[0]?.trimEnd()}`;
    const read = readOne(text);
    const table = tableIn(read, 'litigation');
    const changes = removeRow(read.reading, table, rowIn(table, 'litigation'));
    assert.ok(changes);
    assert.ok(!/\n$/.test(applied(text, changes)));
  });
});

describe('a row out of order', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    it(`in ${layout} goes to its place, and the table is as before`, () => {
      const whole = sample(layout).text;
      const read = readOne(whole);
      const table = tableIn(read, 'requests');
      const units = ['denied.thirdParty', 'denied.deliberative'].map((key) =>
        unitAt(read.reading, table, rowIn(table, key).span),
      );
      const [from, to] = units;
      assert.ok(from && to);
      const moved = `${whole.slice(0, from.start)}${whole.slice(from.next, to.next)}${whole.slice(from.start, from.next)}${whole.slice(to.next)}`;
      const shuffled = readOne(moved);
      const rows = tableIn(shuffled, 'requests').rows.filter(({ place }) => place === 'out-of-order');
      assert.deepStrictEqual(
        rows.map(({ key }) => key),
        ['denied.thirdParty'],
      );
      const changes = moveRows(shuffled.reading, shuffled.report, tableIn(shuffled, 'requests'), [
        rows[0] as (typeof rows)[number],
      ]);
      assert.ok(changes);
      assert.strictEqual(applied(moved, changes), whole);
    });
  }

  it('ends above the heading right below it, and above the next report', () => {
    const whole = sample('cell lines').text;
    const heading = '四、政府信息公开行政复议、行政诉讼情况';
    assert.ok(new RegExp(`\n\n${heading}`).test(whole));
    const close = whole.replace(new RegExp(`\n+(?=${heading})`), '\n');
    const first = readOne(close);
    const unit = unitAt(
      first.reading,
      tableIn(first, 'requests'),
      rowIn(tableIn(first, 'requests'), 'carriedOut').span,
    );
    assert.strictEqual(unit?.end, close.indexOf(`\n${heading}`));

    const cut = `${whole.slice(0, whole.indexOf('\n五、')).trimEnd()}\n`;
    const [report] = read(cut + whole).reports;
    const litigation = report?.tables.find(({ key }) => key === 'litigation');
    assert.ok(report && litigation?.rows[0]);
    assert.strictEqual(unitAt(read(cut + whole), litigation, litigation.rows[0].span)?.end, cut.length - 1);
  });

  it('shows a blank last cell by a mark where no bar closes the row', () => {
    const text = sample('bars', '2021', { outer: false, groups: 'repeat' }).text;
    const line = text.split(/(?<=\n)/).find((one) => one.startsWith('规章')) ?? '';
    const fixed = insertedInto(text.replace(line, ''), 'disclosure');
    assert.match(fixed, /^规章 \| — \| — \| —$/m);
    assert.deepStrictEqual(
      rowIn(tableIn(readOne(fixed), 'disclosure'), 'regulations').cells.map(({ state }) => state),
      ['blank', 'blank', 'blank'],
    );
  });

  it('changes no number that stands in the words of a page, as if it were a tag’s', () => {
    const text = '<table><tr>rowspan=2<p>一）予以公开<p>２<td>国家秘密<p><td>4<tr>';
    const findings = check(read(text)).findings.filter(({ code }) => code === 'row-missing');
    assert.strictEqual(findings.length, 2);
    const edits = findings.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
    assert.deepStrictEqual(
      edits.map(({ span }) => span.end - span.start),
      [0, 0],
    );
  });

  it('changes a number of a page once, even where two groups seem to have it', () => {
    const text =
      '<table align="center" border="1" cellspacing="1"><tr><td nowrap="nowrap" rowspan="2０" style="width:23px;"><p align="center">２58</td><td>1</td><td>3</td><p>（三）不予公开<td nowrap="nowrap" style="width:１3７px;"><p>１.属于国家秘密<td nowrap="nowrap" style="width:6２px;">７2<tr>';
    const fixes = check(read(text, { languageId: 'disclosure-report' })).findings.flatMap((one) =>
      one.code === 'row-missing' ? one.fixes : [],
    );
    assert.ok(fixes.some(({ edits }) => edits.some(({ span }) => text.slice(span.start, span.end) === '2')));
    for (const { edits } of fixes) {
      const places = edits.map(({ span }) => span.start);
      assert.strictEqual(new Set(places).size, places.length);
    }
  });
});
