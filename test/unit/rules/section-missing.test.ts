import * as assert from 'node:assert';
import { sectionMissing as rule } from '../../../server/src/rules/section-missing';
import { check, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { TITLES } from '../../support/titles';
import { fixed, told, toldOnce } from '../../support/told';
import { LAYOUTS, readOne, sample, underlined } from '../compose/support';

function without(layout: string, order: number): string {
  const { text, sections } = sample(layout);
  const span = sections[order - 1]?.span;
  assert.ok(span);
  return text.slice(0, span.start) + text.slice(span.end);
}

describe('section-missing', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    it(`is silent on a whole report in ${layout}`, () => {
      assert.deepStrictEqual(told(rule, sample(layout).text), []);
    });

    for (const order of [1, 2, 3, 4, 5]) {
      it(`points in ${layout} at the heading that follows section ${order}, and its fix settles it`, () => {
        const text = without(layout, order);
        const remark = toldOnce(rule, text);
        assert.strictEqual(underlined(text, remark), TITLES[order]);
        assert.ok(remark.message.zh.includes(`“${TITLES[order - 1]}”`));
        assert.deepStrictEqual(told(rule, fixed(text, remark)), []);
      });
    }

    it(`points in ${layout} at the last line when section six is missing`, () => {
      const text = without(layout, 6);
      const remark = toldOnce(rule, text);
      const { end } = remark.span;
      assert.strictEqual(
        text
          .slice(end)
          .replace(/<[^>]*>/g, '')
          .trim(),
        '',
      );
      assert.ok(!/[\r\n]/.test(underlined(text, remark)));
      assert.deepStrictEqual(told(rule, fixed(text, remark)), []);
    });
  }

  it('tells each missing section, in statutory order', () => {
    const text = `${TITLES[0]}\n本年照常。\n${TITLES[3]}\n${TITLES[5]}\n无。`;
    const remarks = told(rule, text);
    assert.deepStrictEqual(
      remarks.map((remark) => underlined(text, remark)),
      [TITLES[3], TITLES[3], TITLES[5]],
    );
    for (const [i, order] of [2, 3, 5].entries()) {
      assert.ok(remarks[i]?.message.zh.includes(TITLES[order - 1] as string));
      assert.ok(remarks[i]?.message.en.includes(`section ${order} `));
    }
  });

  it('finds the place between headings in order, whatever else is out of order', () => {
    const text = [TITLES[0], TITLES[5], TITLES[1], TITLES[2], TITLES[3]].join('\n本年照常。\n');
    const remark = toldOnce(rule, text);
    assert.ok(remark.message.zh.includes('“五、存在的主要问题及改进情况”'));
    assert.strictEqual(underlined(text, remark), TITLES[3] as string);
  });

  it('offers one fix, preferred but not certain, with prompts as snippet stops', () => {
    const [fix, ...others] = toldOnce(rule, without('tabs', 1)).fixes ?? [];
    assert.deepStrictEqual(others, []);
    assert.deepStrictEqual([fix?.preferred, fix?.certain], [true, false]);
    assert.match(fix?.edits[0]?.snippet ?? '', /\$\{5:（请填写监督保障情况）\}/);
  });

  it('is one finding for a title alone, whose fix writes everything', () => {
    const text = '青石县水务局2023年政府信息公开工作年度报告\n';
    const remark = toldOnce(rule, text);
    assert.strictEqual(underlined(text, remark), text.trim());
    const whole = fixed(text, remark);
    assert.ok(whole.startsWith(text));
    assert.deepStrictEqual(told(rule, whole), []);
    assert.strictEqual(readOne(whole).report.tables.length, 3);
  });

  it('writes the form of the report’s year', () => {
    const whole = fixed(
      '青石县水务局2019年政府信息公开工作年度报告',
      toldOnce(rule, '青石县水务局2019年政府信息公开工作年度报告'),
    );
    assert.ok(whole.includes('本年新制作数量') && !whole.includes('本年制发件数'));
  });

  it('is one finding when all headings got lost, and puts them before the tables that stand', () => {
    const printed = sample('tabs');
    const text = [...printed.sections]
      .reverse()
      .reduce((all, { heading }) => all.slice(0, heading.start) + all.slice(heading.end), printed.text);
    const remark = toldOnce(rule, text);
    const [fix] = remark.fixes ?? [];
    assert.ok(fix);
    assert.ok(fix.edits.length > 1 && fix.edits.every((edit) => edit.snippet === undefined));
    const whole = applied(text, fix.edits);
    assert.deepStrictEqual(told(rule, whole), []);
    assert.strictEqual(readOne(whole).report.tables.length, 3);
    assert.strictEqual(whole.split('规章\t').length, 2, 'the first table stands twice');
  });

  it('is one finding for an empty file of our own type, and none for other empty texts', () => {
    const inLanguage = (text: string, languageId: string) => read(text, { languageId });
    const remark = toldOnce(rule, inLanguage('', 'disclosure-report'));
    assert.deepStrictEqual(remark.span, { start: 0, end: 0 });
    assert.deepStrictEqual(told(rule, inLanguage(fixed('', remark), 'disclosure-report')), []);
    assert.deepStrictEqual(told(rule, ''), []);
    assert.deepStrictEqual(told(rule, inLanguage(' \n', 'plaintext')), []);
    assert.strictEqual(told(rule, inLanguage(' \n', 'disclosure-report')).length, 1);
  });

  it('speaks of each of two reports in a file', () => {
    const text = `${without('tabs', 6)}\n${without('tabs', 5)}`;
    const remarks = told(rule, text);
    assert.strictEqual(remarks.length, 2);
    const [first, second] = remarks;
    assert.ok(first && second && first.span.end < text.length / 2 + 10 && second.span.start > text.length / 2);
  });

  for (const layout of Object.keys(LAYOUTS)) {
    it(`points in ${layout} at a table without its heading, and writes the heading above it and no table`, () => {
      const printed = sample(layout);
      for (const [order, { heading }] of printed.sections.slice(1, 4).entries()) {
        const text = printed.text.slice(0, heading.start) + printed.text.slice(heading.end);
        const { tables } = readOne(text).report;
        const remark = toldOnce(rule, text);
        assert.deepStrictEqual(remark.span, tables[order]?.firstSpan);
        assert.match(remark.message.zh, /^缺少“.*”这一部分的标题/);
        const [fix, ...others] = remark.fixes ?? [];
        assert.deepStrictEqual(others, []);
        assert.deepStrictEqual([fix?.preferred, fix?.certain], [true, false]);
        const mended = fixed(text, remark);
        assert.deepStrictEqual(
          check(read(mended)).findings.filter(({ code }) => code !== 'section-heading-level'),
          [],
        );
        assert.deepStrictEqual(
          readOne(mended).report.tables.map(({ key, rows }) => [key, rows.length]),
          readOne(printed.text).report.tables.map(({ key, rows }) => [key, rows.length]),
        );
      }
    });
  }

  it('writes all headings in order, above the tables that stand', () => {
    for (const layout of Object.keys(LAYOUTS)) {
      const printed = sample(layout);
      const text = printed.sections.reduceRight(
        (all, { heading }) => all.slice(0, heading.start) + all.slice(heading.end),
        printed.text,
      );
      const mended = fixed(text, toldOnce(rule, text));
      assert.deepStrictEqual(
        readOne(mended).report.sections.map(({ order }) => order),
        [1, 2, 3, 4, 5, 6],
        layout,
      );
    }
  });

  for (const layout of ['tabs', 'ragged', 'cell lines', 'spaces', 'bars']) {
    for (const order of [3, 4, 5]) {
      it(`points in ${layout} at heading ${order} where it stands behind the row above, and puts it on its own line`, () => {
        const { text, sections } = sample(layout);
        const heading = sections[order - 1]?.heading;
        assert.ok(heading);
        const row = text.slice(0, heading.start).replace(/[\s#]+$/, '');
        for (const between of ['', ' ', '\u3000\u3000', '\t']) {
          const joined: string = `${row}${between}${text.slice(heading.start)}`;
          const { findings } = check(read(joined));
          assert.deepStrictEqual(
            findings.map(({ code }) => code),
            ['section-missing'],
          );
          const remark = toldOnce(rule, joined);
          assert.strictEqual(underlined(joined, remark), TITLES[order - 1]);
          assert.match(remark.message.zh, /接在上一张表的最后一行后面/);
          assert.strictEqual(remark.fixes?.[0]?.certain, true);
          const mended = fixed(joined, remark);
          assert.deepStrictEqual(check(read(mended)).findings, []);
          assert.strictEqual(mended.replace(/\s+/g, ' '), text.replace(/\s+/g, ' '));
        }
      });
    }
  }

  for (const layout of ['tabs', 'ragged', 'cell lines', 'spaces', 'bars'])
    it(`points in ${layout} at a heading behind the row above that goes on with its text, and parts all three`, () => {
      const { text, sections } = sample(layout);
      const { start, end } = sections[4]?.heading ?? assert.fail();
      const row = text
        .slice(0, start)
        .replace(/[\s#]+$/, '')
        .replace(/\s*\|$/, '');
      for (const gap of ['', ' ', '\u3000\u3000']) {
        const joined = row + text.slice(start, end) + gap + text.slice(end).trimStart();
        assert.deepStrictEqual(
          check(read(joined)).findings.map(({ code }) => code),
          ['section-missing'],
        );
        const remark = toldOnce(rule, joined);
        assert.strictEqual(underlined(joined, remark), TITLES[4]);
        assert.strictEqual(remark.fixes?.[0]?.certain, true);
        const mended = fixed(joined, remark);
        assert.deepStrictEqual(check(read(mended)).findings, []);
        assert.strictEqual(mended.replace(/[\s|]+/g, ' '), text.replace(/[\s|]+/g, ' '));
      }
    });

  it('puts a heading behind the row above on its own line whatever its numeral, which is then told', () => {
    const { text, sections } = sample('tabs');
    const { start, end } = sections[3]?.heading ?? assert.fail();
    const other = '五、因政府信息公开工作被申请行政复议、提起行政诉讼情况';
    const joined = text.slice(0, start).trimEnd() + other + text.slice(end);
    const remark = toldOnce(rule, joined);
    assert.strictEqual(underlined(joined, remark), other);
    assert.deepStrictEqual(
      check(read(joined)).findings.map(({ code }) => code),
      ['section-missing'],
    );
    assert.deepStrictEqual(
      check(read(fixed(joined, remark))).findings.map(({ code }) => code),
      ['section-numeral'],
    );
  });

  it('takes what closes a heading of Markdown’s off with it, and opens it as the others are', () => {
    for (const layout of ['tabs', 'bars', 'spaces', 'cell lines']) {
      const { text, sections } = sample(layout, '2021', { headingMark: '## ' });
      const heading = sections[3]?.heading;
      assert.ok(heading);
      const row = text.slice(0, heading.start).replace(/[\s#]+$/, '');
      const joined = `${row} ${text.slice(heading.start, heading.end)} ##${text.slice(heading.end)}`;
      const remark = toldOnce(rule, joined);
      assert.deepStrictEqual(
        check(read(joined)).findings.map(({ code }) => code),
        ['section-missing'],
      );
      assert.strictEqual(underlined(joined, remark), TITLES[3]);
      assert.strictEqual(fixed(joined, remark).replace(/\s+/g, ' '), text.replace(/\s+/g, ' '));
    }
  });

  it('finds the heading behind a row in a report among others of a long text as well', () => {
    const { text, sections } = sample('spaces');
    const heading = sections[3]?.heading;
    assert.ok(heading);
    const joined = `${text.slice(0, heading.start).trimEnd()} ${text.slice(heading.start)}`;
    const two = `${text}\n${joined}`;
    const reading = read(two, { longFrom: 100 });
    const [finding] = check(reading).findings;
    assert.ok(finding);
    assert.strictEqual(two.slice(finding.span.start, finding.span.end), TITLES[3]);
    assert.deepStrictEqual(check(read(applied(two, finding.fixes[0]?.edits ?? []))).findings, []);
  });

  describe('where the text of section six stands without its heading', () => {
    const OTHER = TITLES.at(-1) as string;
    const bare = (layout: string) => {
      const { text } = sample(layout);
      const at = text.indexOf(OTHER);
      const start = text.lastIndexOf('\n', at) + 1;
      assert.ok(at > 0);
      return { text, broken: text.slice(0, start) + text.slice(text.indexOf('\n', at) + 1).replace(/^\n+/, '') };
    };
    for (const layout of Object.keys(LAYOUTS).filter((one) => !one.startsWith('html'))) {
      it(`writes the heading alone in ${layout}, above the paragraph on the fee`, () => {
        const { text, broken } = bare(layout);
        const finding = toldOnce(rule, broken);
        assert.match(underlined(broken, finding), /信息处理费/);
        assert.match(finding.message.zh, /这一部分的标题：信息处理费写在这里/);
        assert.strictEqual(fixed(broken, finding).replace(/\n+/g, '\n'), text.replace(/\n+/g, '\n'));
      });
    }
    it('inserts the section where section five only speaks of the fee, or states it within a paragraph', () => {
      const { broken } = bare('tabs');
      const fee = /^.*信息处理费.*$/m;
      assert.match(broken, fee);
      for (const said of ['信息处理费的收取还不规范。', '已经改进。2023年收取信息处理费0元。']) {
        const finding = toldOnce(rule, broken.replace(fee, said));
        assert.match(finding.message.zh, /应写在报告末尾/, said);
      }
    });
  });
});
