import * as assert from 'node:assert';
import { lastLine } from '../../../server/src/compose/place';
import { fillSection, insertSections, insertTable, missingSections } from '../../../server/src/compose/section';
import type { SectionKey } from '../../../server/src/model/report';
import { applied } from '../../support/fixes';
import type { Printed } from '../../support/page';
import { LAYOUTS, readOne, sample } from './support';

const ORDER: readonly SectionKey[] = ['overview', 'proactive', 'requests', 'reviewLitigation', 'problems', 'other'];

function without({ text, sections }: Printed, key: SectionKey): string {
  const span = sections.find((section) => section.key === key)?.span;
  assert.ok(span);
  return text.slice(0, span.start) + text.slice(span.end);
}

function inserted(text: string, keys?: readonly SectionKey[]): string {
  const { reading, report } = readOne(text);
  return applied(text, insertSections(reading, report, keys ?? missingSections(report)));
}

/** The line or lines around the first place of some words. */
function around(text: string, words: string): string {
  const at = text.indexOf(words);
  assert.ok(at >= 0, `${words} is not there`);
  return text.slice(Math.max(0, at - 40), at + words.length + 40);
}

describe('a missing section is written', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    for (const key of ORDER) {
      it(`in ${layout}: ${key} comes to its place and nothing else changes`, () => {
        const printed = sample(layout);
        const cut = without(printed, key);
        const { reading, report } = readOne(cut);
        assert.deepStrictEqual(missingSections(report), [key]);
        const changes = insertSections(reading, report, [key]);
        assert.ok(changes.every(({ span }) => span.start === span.end));
        const after = readOne(applied(cut, changes)).report;
        assert.deepStrictEqual(
          after.sections.map((section) => section.key),
          ORDER,
        );
        assert.deepStrictEqual(
          after.sections.filter((section) => section.empty).map((section) => section.key),
          [],
        );
        assert.strictEqual(new Set(after.sections.map(({ level }) => level)).size, 1, 'another level');
      });
    }
  }

  it('with the heading mark, blank lines and line break of the report', () => {
    const { text } = sample('ragged', '2021', { lineBreak: '\r\n' });
    const cut = without(sample('ragged', '2021', { lineBreak: '\r\n' }), 'problems');
    assert.ok(text.includes('\r\n## 五、'));
    const fixed = inserted(cut);
    assert.match(
      fixed,
      /\r\n## 五、存在的主要问题及改进情况\r\n\r\n（一）存在的主要问题。（请填写存在的主要问题）\r\n\r\n（二）改进情况。（请填写改进情况）\r\n\r\n## 六、/,
    );
    assert.strictEqual(fixed.replace(/\r\n/g, '').search(/[\r\n]/), -1);
  });

  it('indented as the other headings are', () => {
    const text = [
      '青石县水务局2023年政府信息公开工作年度报告',
      '　　一、总体情况',
      '本年照常。',
      '　　六、其他需要报告的事项',
      '无。',
    ].join('\n');
    assert.match(inserted(text, ['problems']), /。\n　　五、存在的主要问题及改进情况\n（一）/);
  });

  it('in the element of the other headings, style kept, anchors not copied', () => {
    const html = [
      '<h1>青石县水务局2023年政府信息公开工作年度报告</h1>',
      '<h2 class="t" id="s1"><strong>一、总体情况</strong></h2><p>本年照常。</p>',
      '<h2 class="t" id="s6"><strong>六、其他需要报告的事项</strong></h2><p>无。</p>',
    ].join('');
    assert.ok(
      inserted(html, ['problems']).includes(
        '<h2 class="t"><strong>五、存在的主要问题及改进情况</strong></h2>\n<p>（一）存在的主要问题。',
      ),
    );
  });

  it('before the element that a heading shares with a line break', () => {
    const html = '<p>一、总体情况</p><p>本年照常。</p><p><br />六、其他需要报告的事项</p><p>无。</p>';
    const fixed = inserted(html, ['problems']);
    assert.ok(fixed.includes('<p>本年照常。</p><p>五、存在的主要问题及改进情况</p>'), fixed);
    assert.ok(fixed.endsWith('<p><br />六、其他需要报告的事项</p><p>无。</p>'), fixed);
  });

  it('inside the element that holds the report when it is the last, also where headings have wrappers', () => {
    const html =
      '<body><div><p>一、总体情况</p><p>本年照常。</p>\n<div><h2>二、主动公开政府信息情况</h2></div><p>见下表。</p></div>\n</body>';
    const fixed = inserted(html, ['other']);
    assert.match(fixed, /<p>见下表。<\/p>\n<(h2|p)>六、其他需要报告的事项<\/\1>[\s\S]*<\/p><\/div>\n<\/body>$/);
  });

  it('without a numeral where no heading has one', () => {
    const text = '青石县水务局2023年政府信息公开工作年度报告\n总体情况\n本年照常。\n其他需要报告的事项\n无。';
    assert.ok(inserted(text, ['problems']).includes('\n存在的主要问题及改进情况\n（一）'));
  });

  it('with the five aspects as prompts, which leave nothing empty', () => {
    const fixed = inserted(without(sample('tabs'), 'overview'));
    for (const aspect of ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障']) {
      assert.ok(fixed.includes(`）${aspect}。（请填写${aspect}情况）`), aspect);
    }
  });

  it('with the fee to be stated from 2021 on, not before', () => {
    assert.match(inserted(without(sample('tabs'), 'other')), /信息处理费（请填写金额，没有收取的填0）元。/);
    assert.doesNotMatch(inserted(without(sample('tabs', '2019'), 'other')), /信息处理费（请填写/);
  });

  it('as heading alone where its table stands there without one', () => {
    const printed = sample('tabs');
    const heading = printed.sections.find(({ key }) => key === 'requests')?.heading;
    assert.ok(heading);
    const cut = printed.text.slice(0, heading.start) + printed.text.slice(heading.end);
    const fixed = inserted(cut);
    assert.strictEqual(fixed.split('一、本年新收政府信息公开申请数量').length, 2, 'a second table');
    assert.match(around(fixed, '三、收到和处理政府信息公开申请情况'), /申请情况\n+（本列数据的勾稽关系为/);
  });

  it('several at one place as one change, with stops numbered through', () => {
    const text = '青石县水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n本年照常。\n';
    const { reading, report } = readOne(text);
    const changes = insertSections(reading, report, ['problems', 'other']);
    assert.strictEqual(changes.length, 1);
    assert.match(changes[0]?.snippet ?? '', /\$\{1:（请填写存在的主要问题）\}[\s\S]*\$\{4:/);
    assert.match(applied(text, changes), /本年照常。\n\n五、[\s\S]*\n\n六、[\s\S]*“无”）\n$/);
  });

  it('behind the blank cells of a last table, which are no empty lines', () => {
    for (const layout of ['cell lines', 'tabs']) {
      const { text } = sample(layout);
      const upToThree = text.slice(0, text.indexOf('四、政府信息公开行政复议')).trimEnd();
      const withBlankTable = inserted(upToThree, ['reviewLitigation']);
      assert.ok(withBlankTable.endsWith('\t\n') || withBlankTable.endsWith('\t'), 'no blank cells at the end');
      const fixed = inserted(withBlankTable, ['problems']);
      assert.ok(fixed.startsWith(withBlankTable.replace(/\n$/, '')), layout);
      assert.match(fixed, /\t\n+五、存在的主要问题及改进情况\n/);
    }
  });

  it('before the next report in the same file', () => {
    const one = without(sample('tabs'), 'other');
    const both = `${one}\n${sample('tabs').text}`;
    const { reading, report } = readOne(both);
    const fixed = applied(both, insertSections(reading, report, ['other']));
    assert.ok(fixed.startsWith(one.trimEnd()));
    assert.ok(fixed.endsWith(`\n${sample('tabs').text}`));
  });
});

describe('under a heading', () => {
  it('paragraphs to fill in are written, the rest stays', () => {
    const text =
      '青石县水务局2023年政府信息公开工作年度报告\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n无。';
    const { report } = readOne(text);
    const section = report.sections.find(({ key }) => key === 'problems');
    assert.ok(section);
    const change = fillSection(report, section);
    assert.ok(change.snippet?.includes('{1:'));
    assert.match(
      applied(text, [change]),
      /改进情况\n（一）存在的主要问题。（请填写存在的主要问题）\n（二）改进情况。（请填写改进情况）\n六、/,
    );
  });

  for (const layout of Object.keys(LAYOUTS)) {
    it(`in ${layout}: a missing table is written and read back`, () => {
      const printed = sample(layout);
      const span = printed.sections.find(({ key }) => key === 'requests');
      assert.ok(span);
      const whole = readOne(printed.text);
      const section = whole.report.sections.find(({ key }) => key === 'requests');
      assert.ok(section);
      const cut =
        printed.text.slice(0, section.lineSpan.end) +
        printed.text.slice(span.span.end - (layout.startsWith('html') ? 0 : 1));
      const { reading, report } = readOne(cut);
      const bare = report.sections.find(({ key }) => key === 'requests');
      assert.ok(bare);
      assert.ok(!report.tables.some(({ key }) => key === 'requests'), 'the table is still there');
      const change = insertTable(reading, report, bare);
      assert.ok(change);
      const table = readOne(applied(cut, [change])).report.tables.find(({ key }) => key === 'requests');
      assert.strictEqual(table?.rows.length, 25);
      assert.deepStrictEqual(table.missing, []);
    });
  }

  it('a text section gets no table', () => {
    const { reading, report } = readOne(sample('tabs').text);
    const [overview] = report.sections;
    assert.ok(overview);
    assert.strictEqual(insertTable(reading, report, overview), null);
  });
});

describe('the last line of a report', () => {
  const last = (text: string): string => {
    const { reading, report } = readOne(text);
    const { start, end } = lastLine(reading, report);
    return text.slice(start, end);
  };

  it('is the last with something in it, without the white space beside it', () => {
    assert.strictEqual(last('青石县水务局2023年政府信息公开工作年度报告\n　一、总体情况 \n\n  '), '一、总体情况');
    assert.strictEqual(
      last('青石县水务局2023年政府信息公开工作年度报告'),
      '青石县水务局2023年政府信息公开工作年度报告',
    );
  });

  it('is in a page the last words', () => {
    assert.strictEqual(
      last('<p>一、总体情况</p><p>照常。</p><p>六、其他需要报告的事项</p><p> 无。</p></div>\n</body>'),
      '无。',
    );
  });
});
