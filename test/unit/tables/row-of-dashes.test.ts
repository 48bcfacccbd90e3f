import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { plainReport } from '../../support/plain-report';
import { print, READ_STYLES, type Style } from '../../support/print';
import { cellKeys, type SampleReport, withFigure } from '../../support/sample';

/** A report whose third table has this mark in every cell. */
function marked(mark: string): SampleReport {
  const report = plainReport();
  const cells = cellKeys(report).filter(({ table }) => table === 'litigation');
  return cells.reduce((made, key) => withFigure(made, key, mark), report);
}

function told(text: string): readonly string[] {
  const { findings } = check(read(text));
  return findings.filter(({ category }) => category !== 'content').map(({ code }) => code);
}

const style = (name: string): Style => READ_STYLES[name] as Style;

describe('a third table of nothing but marks for blanks', () => {
  for (const mark of ['--', '-', '—', '/', '无']) {
    it(`${mark} has one row with fifteen blanks, in every layout`, () => {
      for (const [name, how] of Object.entries(READ_STYLES)) {
        const { text } = print(marked(mark), how);
        const table = read(text).reports[0]?.tables.find(({ key }) => key === 'litigation');
        assert.deepStrictEqual(
          table?.rows.map(({ cells }) => cells.length),
          [15],
          name,
        );
        assert.deepStrictEqual(told(text), ['cell-blank'], name);
      }
    });
  }

  it('has its row below the rule that is due, where the marks are as long as one', () => {
    for (const name of ['bars, outer', 'bars, a rule under each row, bold'])
      assert.deepStrictEqual(told(print(marked('---'), style(name)).text), ['cell-blank'], name);
  });

  it('has its row where no rule stands in the table besides', () => {
    const { text } = print(marked('---'), { layout: 'bars', outer: true, groups: 'first', rules: 'none' });
    assert.deepStrictEqual(told(text), ['cell-blank']);
  });

  it('lacks its row where the rule alone stands, be it of two dashes', () => {
    for (const rule of ['---', '--', ':-:']) {
      const { text, cells } = print(marked('---'), style('bars, outer'));
      const row = cells.find(({ table }) => table === 'litigation')?.span.start ?? 0;
      const without = text.slice(0, text.lastIndexOf('\n', row)) + text.slice(text.indexOf('\n', row));
      const third = without.lastIndexOf('四、');
      const made = without.slice(0, third) + without.slice(third).replace(/(?<=\| )---(?= \|)/g, rule);
      assert.deepStrictEqual(told(made), ['row-missing'], made);
    }
  });
});
