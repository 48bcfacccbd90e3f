import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { plainReport } from '../../support/plain-report';
import { print, STYLES, type Style } from '../../support/print';

const BARS = print(plainReport(), STYLES['bars, outer'] as Style).text;

/** The second table with a group's words and its row's in one cell, put together in this manner. */
function joined(put: (group: string, label: string) => string): string {
  let group = '';
  return BARS.replace(
    /^\|([^|\n]*)\|([^|\n]*)\|([^|\n]*)\|((?: \d+ \|){7})$/gm,
    (row, first, second, third, figures) => {
      if (/^（[三四五六]）/.test(second.trim())) group = second.trim();
      if (third.trim() === '') return row;
      return `|${first}| ${put(group, third.trim())} |  |${figures}`;
    },
  );
}

const findings = (text: string) => check(read(text)).findings;
const shown = (text: string) => findings(text).map(({ code, span }) => [code, text.slice(span.start, span.end)]);
const rowsIn = (text: string) => read(text).reports[0]?.tables[1]?.rows ?? [];

describe('a group and the label of its row in one cell', () => {
  for (const between of ['：', '', ' ', ' - ', '/', '—', '、', ' > ']) {
    it(`are read as two cells, with “${between}” between them`, () => {
      const text = joined((group, label) => group + between + label);
      assert.notStrictEqual(text, BARS);
      assert.deepStrictEqual(shown(text), []);
      const label = rowsIn(text).find(({ key }) => key === 'unprocessed.repeated')?.label;
      assert.strictEqual(label && text.slice(label.span.start, label.span.end), '2.重复申请');
    });
  }

  it('are read with a line break between them, as Markdown and web pages write one', () => {
    const text = joined((group, label) => `${group}<br>${label}`);
    assert.deepStrictEqual(shown(text), []);
    const label = rowsIn(text).find(({ key }) => key === 'other.rest')?.label;
    assert.strictEqual(label && text.slice(label.span.start, label.span.end), '3.其他');
  });

  it('are read without numbering, and behind the words over all groups', () => {
    assert.deepStrictEqual(shown(joined((group, label) => `${group}：${label.replace(/^\d\./, '')}`)), []);
    assert.deepStrictEqual(shown(joined((group, label) => `三、本年度办理结果：${group}：${label}`)), []);
  });

  it('have what is wrong told at the row’s own words, and put right there', () => {
    const text = joined((group, label) => `${group}：${label.replace('属于国家秘密', '属于国家机密')}`);
    const [finding, ...others] = findings(text);
    assert.deepStrictEqual([finding?.code, others.length], ['row-label-altered', 0]);
    const [edit] = finding?.fixes[0]?.edits ?? [];
    assert.strictEqual(edit && text.slice(edit.span.start, edit.span.end), '属于国家机密');
    assert.strictEqual(edit?.newText, '属于国家秘密');
  });

  it('are told where a figure is wanting', () => {
    const text = joined((group, label) => `${group}：${label}`).replace(/(7\.属于行政执法案卷 \|\s*\|) 0/, '$1  ');
    assert.deepStrictEqual(
      shown(text).map(([code]) => code),
      ['cell-blank'],
    );
  });

  it('are one label where the words behind the group’s name none of its rows', () => {
    const text = joined((group, label) => (label.startsWith('1.属于国家秘密') ? `${group}：9.属于商业秘密` : label));
    assert.ok(shown(text).some(([, words]) => words === '（三）不予公开：9.属于商业秘密'));
  });
});
