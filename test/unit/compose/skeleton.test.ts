import * as assert from 'node:assert';
import { writeSkeleton } from '../../../server/src/compose/skeleton';
import { read } from '../../../server/src/model/read';
import { applied } from '../../support/fixes';
import { readOne } from './support';

function written(text: string): string {
  return applied(text, [writeSkeleton(read(text, { languageId: 'disclosure-report' }))]);
}

describe('the skeleton of a report', () => {
  it('is read as a report with title, six sections and three whole tables', () => {
    const { report } = readOne(written(''));
    assert.ok(report.title);
    assert.strictEqual(report.form, '2021');
    assert.deepStrictEqual(
      report.sections.map(({ order, empty, wording }) => [order, empty, wording]),
      [1, 2, 3, 4, 5, 6].map((order) => [order, false, 'label']),
    );
    assert.deepStrictEqual(
      report.tables.map(({ key, rows, missing }) => [key, rows.length, missing.length]),
      [
        ['disclosure', 6, 0],
        ['requests', 25, 0],
        ['litigation', 1, 0],
      ],
    );
  });

  it('replaces the white space of an empty file and keeps its line break', () => {
    const text = written(' \r\n\r\n');
    assert.ok(text.startsWith('（机关名称）（年份）年政府信息公开工作年度报告\r\n\r\n一、总体情况\r\n'));
    assert.strictEqual(text.replace(/\r\n/g, '').search(/[\r\n]/), -1);
  });

  it('ends with one line break', () => {
    assert.match(written(''), /[^\n]\n$/);
  });

  it('is no snippet, since editors would turn the tabs of its tables into spaces', () => {
    assert.strictEqual(writeSkeleton(read('')).snippet, undefined);
  });
});
