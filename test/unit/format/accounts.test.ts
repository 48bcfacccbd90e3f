import * as assert from 'node:assert';
import { cell, type FormGrid } from '../../../server/src/compose/grid';
import { Accounts, settles } from '../../../server/src/format/accounts';

const GRID: FormGrid = {
  key: 'requests',
  columns: 2,
  rows: [
    { key: null, cells: [cell('header', '自然人'), cell('header', '总计')] },
    { key: 'granted', cells: [cell('group', '三、办理结果'), cell('label', '（一）予以公开'), cell('figure', '3')] },
  ],
};

/** What stands in a source less what stands in the grid. */
function open(source: readonly string[], grid: FormGrid = GRID): Accounts {
  const accounts = new Accounts();
  for (const text of source) accounts.add(text);
  for (const { cells } of grid.rows) for (const { text } of cells) accounts.add(text, -1);
  return accounts;
}

const ALL = ['自然人', '总计', '三、办理结果', '（一）予以公开', '3'];

describe('the accounts of a table', () => {
  it('settle where every character is printed again, in whatever pieces it stood', () => {
    assert.ok(settles(open(ALL), GRID));
    assert.ok(settles(open(['自 然', '总人', '计', '三､办理', '结果', '(一) 予以公开', '３']), GRID));
  });

  it('settle where a group’s words are lost, which the form restores', () => {
    assert.ok(settles(open(ALL.filter((text) => !text.startsWith('三'))), GRID));
  });

  it('do not settle where a header’s words are lost, or a part of a group’s', () => {
    assert.ok(!settles(open(ALL.filter((text) => text !== '总计')), GRID));
    assert.ok(!settles(open(ALL.map((text) => (text.startsWith('三') ? '三、办理' : text))), GRID));
  });

  it('settle where words of headers and groups are said more than once', () => {
    assert.ok(settles(open([...ALL, '总计', '自然人', '三、办理结果', '三、办理结果']), GRID));
  });

  it('settle where a group’s words are lost and a header with some of their characters is said again', () => {
    const rows = GRID.rows.map(({ key, cells }) => ({
      key,
      cells: key === null ? [cell('header', '办理情况')] : cells,
    }));
    const grid: FormGrid = { ...GRID, rows };
    assert.ok(settles(open(['办理情况', '办理情况', '（一）予以公开', '3'], grid), grid));
    assert.ok(!settles(open(['办理情况', '办理', '（一）予以公开', '3'], grid), grid));
  });

  it('do not settle where anything else would be lost: a word, a figure, a label said again', () => {
    for (const more of ['注', '3', '（一）予以公开', '自然', '总计总'])
      assert.ok(!settles(open([...ALL, more]), GRID), more);
  });

  it('do not mind what parts thousands', () => assert.ok(settles(open([...ALL, ',', '，']), GRID)));
});
