import * as assert from 'node:assert';
import { check, converted, formatted, read, type TableChoice } from '../../../server/src/service';
import { applied } from '../../../server/src/text/edits';
import { printed } from '../../support/plain-report';

function format(text: string, tables: TableChoice = 'keep'): string {
  return applied(text, formatted(read(text), { tables }).changes);
}

/** The lines of a text from one that begins so to the next blank one. */
function from(text: string, beginning: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const first = lines.findIndex((line) => line.startsWith(beginning));
  assert.ok(first >= 0, `${beginning} in\n${text}`);
  const end = lines.indexOf('', first);
  return lines.slice(first, end < 0 ? undefined : end);
}

describe('a report set in order', () => {
  it('has its tab tables with every column of the form in every row', () => {
    const ragged = printed({}, 'tabs, ragged').text;
    const rows = from(format(ragged), '（本列数据');
    assert.deepStrictEqual(new Set(rows.map((row) => row.split('\t').length)), new Set([10]));
    assert.strictEqual(
      rows.find((row) => row.includes('1. 属于国家秘密')),
      '\t(三) 不予公开\t1. 属于国家秘密\t1\t1\t0\t0\t0\t0\t2',
    );
  });

  it('has its bars one below the other, and one rule under the header', () => {
    const rows = from(format(printed({}, 'bars, none outside').text), '| 第二十条');
    assert.match(rows[1] ?? '', /^\| -+ \| -+ \| -+ \| -+ \|$/);
    assert.strictEqual(rows.filter((row) => /^[| -]+$/.test(row)).length, 1);
    assert.strictEqual(
      rows.find((row) => row.includes('规章')),
      '| 规章           | 0            | 0            | 0            |',
    );
  });

  it('has each row of running text on one line, its label whole', () => {
    const rows = from(format(printed({}, 'spaces, wrapped').text), '（本列数据');
    assert.ok(rows.includes('2.没有现成信息需要另行制作 0 0 0 0 0 0 0'), rows.join('\n'));
    assert.ok(rows.includes('三、本年度办理结果'));
  });

  it('has plain figures, where their value is certain', () => {
    const text = printed({
      'newlyReceived naturalPerson': '１,０００',
      'granted business': '1件',
      'granted total': '１（含转办）',
    }).text;
    const made = format(text);
    assert.match(made, /\t1000\t/);
    // A unit and a note are words; whether they may go is for a person to say.
    assert.match(made, /\t1件\t/);
    assert.match(made, /１（含转办）/);
  });

  it('keeps the line ends that it has', () => {
    const made = format(printed({}, 'tabs, ragged, page break').text);
    assert.ok(made.includes('\r\n') && !/[^\r]\n/.test(made));
  });

  it('has one blank line where there were several, none at its head and one line break at its end', () => {
    const { text } = printed();
    const untidy = `\n\n${text.replaceAll('\n\n', '\n \n\n\n').trimEnd()}   `;
    const tidy = format(untidy);
    assert.doesNotMatch(tidy, /^\s|\n\n\n|[^\n]$|[ ]\n/);
    assert.strictEqual(tidy, format(text));
  });

  it('keeps lines that stand among the rows of a table beside it', () => {
    const { text } = printed({}, 'spaces, wrapped');
    const noted = text.replace('1.信访举报投诉类申请', '- 7 -\n注：没有发生的填0。\n1.信访举报投诉类申请');
    const lines = format(noted).split('\n');
    const at = (words: string) => lines.findIndex((line) => line.includes(words));
    assert.ok(at('- 7 -') > at('四、结转下年度继续办理'));
    assert.strictEqual(at('注：没有发生的填0。'), at('- 7 -') + 1);
  });

  for (const tables of ['tabs', 'bars', 'html'] as const) {
    for (const style of ['tabs', 'bars', 'spaces', 'cell lines']) {
      it(`has its tables of ${style} as ${tables} where that is wanted, and nothing is found in it`, () => {
        const made = format(printed({}, style).text, tables);
        const reading = read(made);
        assert.deepStrictEqual(
          reading.reports[0]?.tables.map(({ layout }) => layout),
          [tables, tables, tables],
        );
        assert.deepStrictEqual(check(reading).findings, []);
        assert.deepStrictEqual(formatted(reading, { tables }).changes, []);
      });
    }
  }

  it('stays a page if it is one', () => {
    const { text } = printed({}, 'html');
    assert.strictEqual(format(text, 'tabs'), format(text));
  });

  it('of HTML keeps its elements and attributes: a row stands on a line, figures are plain, headings alike', () => {
    const { text } = printed({ 'newlyReceived naturalPerson': '１２' }, 'html');
    const untidy = text
      .replace(/<\/tr>\n<tr>/g, '</tr>  \n\n <tr>')
      .replace(/<\/td><td>/g, '</td>\n  <td>')
      .replace('<table border="1">', '<table border="1" class="a b">')
      .replace('<p>三、', '<h2>三．')
      .replace(/(<h2>三．[^<]*)<\/p>/, '$1</h2>');
    const made = format(untidy);
    assert.ok(made.includes('<table border="1" class="a b">'));
    assert.ok(made.includes('<tr><td colspan="3">一、本年新收政府信息公开申请数量</td><td>12</td><td>2</td>'), made);
    assert.ok(made.includes('<p>三、收到和处理政府信息公开申请情况</p>'));
    assert.strictEqual(format(made), made);
  });

  it('has no tags written around a table of elements that stands among others of Markdown', () => {
    const [bars, page] = [printed({}, 'bars, outer').text, printed({}, 'html, plain cells').text];
    const third = /^\| 行政复议[\s\S]*?\n(?=\n)/m;
    const elements = page
      .slice(page.lastIndexOf('<table'), page.lastIndexOf('</table>') + 8)
      .replace('</td>', '</td>\n');
    const text = bars.replace(third, `${elements}\n`);
    assert.notStrictEqual(text, bars);
    for (const choice of ['keep', 'tabs'] as const) {
      const made = format(text, choice);
      assert.strictEqual(made.match(/<table/g)?.length, 1, made);
      assert.doesNotMatch(made, /<\/td>\n<td/);
      assert.strictEqual(format(made, choice), made);
    }
  });

  it('stays as it is where its tags are so damaged that there would always be more to do', () => {
    const text = '<p>六）其他处理<p><r>结转下年</><table>行政复议<td><t>行政诉讼<p>';
    assert.strictEqual(format(format(text)), format(text));
  });

  it('leaves a table alone whose rows are not certain, and says so', () => {
    const { text } = printed({}, 'spaces');
    const broken = text.replace(/(?<=（一）予以公开 \d+) \d+/, '');
    const { changes, left } = formatted(read(broken), { tables: 'keep' });
    assert.strictEqual(left.length, 1);
    assert.match(left[0]?.reason.zh ?? '', /^第 \d+ 行起的收到和处理政府信息公开申请情况表/);
    const made = applied(broken, changes);
    const [start, end] = [broken.indexOf('（本列数据'), broken.indexOf('四、结转下年度')];
    assert.ok(made.includes(broken.slice(start, end)));
  });

  it('keeps the cells of a grid whose rows are not certain where they stand', () => {
    const { text } = printed({ 'granted business': '１' }, 'tabs');
    const broken = text.replace(/(?<=1\.属于国家秘密\t\d+)\t\d+/, '');
    const made = format(broken);
    assert.ok(made.includes('\t1.属于国家秘密\t1\t0\t0\t0\t0\t2\n'), made);
    assert.ok(made.includes('（一）予以公开\t\t3\t1\t'));
  });

  for (const [word, more] of [
    ['自然人', '自然人（含境外）'],
    ['（四）无法提供', '（四）无法提供（见附件）'],
  ] as const) {
    it(`keeps words of a header or group that the form does not have: ${more}`, () => {
      for (const style of ['tabs', 'bars', 'html']) {
        const text = printed({}, style).text;
        const at = text.indexOf(word, text.indexOf('（本列数据'));
        const changed = text.slice(0, at) + more + text.slice(at + word.length);
        for (const made of [format(changed), converted(read(changed), 'html')?.text ?? ''])
          assert.ok(made.includes(more), `${style}\n${made}`);
      }
    });
  }

  it('keeps rows that no form knows', () => {
    const { text } = printed({}, 'tabs');
    const strange = text.replace(/\n(?=四、结转)/, '\n五、另有\t\t\t1\t2\t3\t4\t5\t6\t7\n');
    assert.ok(format(strange).includes('五、另有\t\t\t1\t2\t3\t4\t5\t6\t7\n'));
  });

  for (const bars of ['|', '||', '| |']) {
    it(`has the first row of a table with its others where ${bars} stands on the line above, and a second time nothing to do`, () => {
      const { text } = printed({}, 'bars');
      const [head, rest] = text.split(/(?=^\| *行政复议)/m) as [string, string];
      const [row, ...others] = rest.split('\n').filter((line) => !/^\| *-/.test(line));
      const made = format([`${head}${bars}`, row, '', ...others].join('\n'));
      const rows = from(made, '| 行政复议');
      assert.match(rows[1] ?? '', /^\| -+ \|/);
      assert.strictEqual(rows.length, 5, rows.join('\n'));
      assert.strictEqual(made.split('\n').filter((line) => line === bars).length, 1);
      assert.strictEqual(format(made), made);
      assert.deepStrictEqual(formatted(read(made), { tables: 'keep' }).changes, []);
    });
  }

  it('does nothing to what is no report, or not one that can be read', () => {
    for (const text of ['', ' \n', 'hello\n\n\n\nworld', '\0\u0001', '<table><tr><td>1'])
      assert.strictEqual(format(text), text);
  });

  it('changes only blocks that a range touches', () => {
    const { text } = printed({}, 'tabs, ragged');
    const start = text.indexOf('## 五');
    const { changes } = formatted(read(text), { tables: 'keep', within: { start, end: start + 2 } });
    assert.ok(
      changes.every(({ span }) => span.end > text.indexOf('\n行政复议')),
      JSON.stringify(changes),
    );
    const at = text.indexOf('规章');
    const one = formatted(read(text), { tables: 'bars', within: { start: at, end: at } });
    const made = applied(text, one.changes);
    assert.deepStrictEqual(
      read(made).reports[0]?.tables.map(({ layout }) => layout),
      ['bars', 'tabs', 'tabs'],
    );
  });
});
