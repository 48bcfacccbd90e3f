import * as assert from 'node:assert';
import type { Reading } from '../../../../server/src/model/report';
import { dueBlanks } from '../../../../server/src/rules/fixes/blanks';
import { eachOddCell, eachOddRow, oddIn } from '../../../../server/src/rules/questions/odd';
import { modelOf, requestDrafts } from '../../../support/model';

function cells({ reports: [report] }: Reading): string[] {
  assert.ok(report);
  const found: string[] = [];
  eachOddCell(report, ({ row, cell }) => found.push(`${row.key} ${cell.text}`));
  return found;
}

function rows({ reports: [report] }: Reading): string[] {
  assert.ok(report);
  const found: string[] = [];
  eachOddRow(report, ({ key, place }, table) => found.push(`${table.key} ${key} ${place}`));
  return found;
}

describe('what is odd in a table', () => {
  it('is nothing in a table of plain figures in their places', () => {
    const reading = modelOf({ requests: requestDrafts({ newlyReceived: '12 3 0 0 0 0 15' }) });
    assert.deepStrictEqual([cells(reading), rows(reading)], [[], []]);
    assert.deepStrictEqual(dueBlanks(reading.reports[0] as (typeof reading.reports)[0]), []);
  });

  it('is each cell that holds anything but a plain figure or nothing', () => {
    const reading = modelOf({ requests: requestDrafts({ newlyReceived: '１ 2件 -3 1.5 无数 _ 0' }) });
    assert.deepStrictEqual(
      cells(reading),
      ['１', '2件', '-3', '1.5', '无数'].map((text) => `newlyReceived ${text}`),
    );
  });

  it('keeps blanks apart', () => {
    const [report] = modelOf({ requests: requestDrafts({ granted: '0 _ 0 0 0 _ 0' }) }).reports;
    assert.ok(report);
    assert.deepStrictEqual(
      oddIn(report.tables[0] as (typeof report.tables)[0]).blanks.map(({ cell }) => cell.column),
      ['business', 'otherOrganization'],
    );
  });

  it('is each row out of its place or without its cells', () => {
    const drafts = requestDrafts().map((draft) => {
      if (draft.key === 'granted') return { ...draft, place: 'repeated' as const };
      if (draft.key === 'carriedOut') return { ...draft, cells: '0 0 0' };
      return draft;
    });
    assert.deepStrictEqual(rows(modelOf({ requests: drafts })), [
      'requests granted repeated',
      'requests carriedOut in-order',
    ]);
  });

  it('is gathered once for a table', () => {
    const [report] = modelOf({ requests: requestDrafts() }).reports;
    const [table] = report?.tables ?? [];
    assert.ok(table);
    assert.strictEqual(oddIn(table), oddIn(table));
  });
});
