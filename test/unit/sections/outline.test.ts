import * as assert from 'node:assert';
import { agencyOf, mayName, namesNobody } from '../../../server/src/sections/agency';
import { listsIn } from '../../../server/src/sections/lists';
import { headsOf, partsOf } from '../../../server/src/sections/outline';
import { type HeadingPlace, reportStarts } from '../../../server/src/sections/starts';
import { isTitle } from '../../../server/src/sections/title';
import { longestTitleIn, startsTitle, titleNamed, titleResembled } from '../../../server/src/sections/wording';
import { twoFilled, wordsOf } from '../../../server/src/sections/words';
import { check, read } from '../../../server/src/service';
import { assertGrows } from '../../support/growth';
import { linesOf } from '../scan/support';
import { headingsIn, TITLES } from './support';

const TITLE = '青石县水务局2023年政府信息公开工作年度报告';

/** The title of a text as it is read, and as it is printed. */
function titleIn(text: string): [text: string | undefined, printed: string] {
  const title = read(text, { languageId: 'disclosure-report' }).reports[0]?.title;
  return [title?.text, text.slice(title?.span.start, title?.span.end)];
}

describe('a title', () => {
  for (const [text, printed] of [
    [TITLE, TITLE],
    [`**${TITLE}**`, TITLE],
    [`# **${TITLE}** #`, TITLE],
    [`= ${TITLE} =`, TITLE],
    [`=== ${TITLE}`, TITLE],
    [`h1. ${TITLE}`, TITLE],
    [`h1(#报告). ${TITLE}`, TITLE],
    [`h1. {anchor:报告}${TITLE}`, TITLE],
    [`**${TITLE.slice(0, 16)}\n${TITLE.slice(16)}**`, `${TITLE.slice(0, 16)}\n${TITLE.slice(16)}`],
    [`<div align="center"><b>${TITLE}</b></div>`, TITLE],
    [`| ${TITLE} |`, TITLE],
    [`${TITLE}\t\t`, TITLE],
    [`${TITLE.slice(0, 16)}\n${TITLE.slice(16)}`, `${TITLE.slice(0, 16)}\n${TITLE.slice(16)}`],
    [`${TITLE.slice(0, 13)}\n${TITLE.slice(13)}`, `${TITLE.slice(0, 13)}\n${TITLE.slice(13)}`],
    [`**${TITLE.slice(0, 16)}**\n\n**${TITLE.slice(16)}**`, `${TITLE.slice(0, 16)}**\n\n**${TITLE.slice(16)}`],
  ] as const)
    it(`is read where it stands: ${JSON.stringify(text)}`, () =>
      assert.deepStrictEqual(titleIn(text), [TITLE, printed]));

  for (const text of [
    '关于报送2024年政府信息公开工作年度报告的通知',
    '本局编制了政府信息公开工作年度报告。',
    '政府信息公开',
    '年度报告',
  ])
    it(`is none: ${text}`, () => assert.deepStrictEqual(headsOf(linesOf(text)).titles, []));

  for (const menu of ['政府信息公开年报', '政府信息公开年度报告', '首页 > 政府信息公开年报', '政府信息\n公开年报'])
    it(`is not the entry of a menu above it: ${JSON.stringify(menu)}`, () => {
      const text = `${menu}\n\n${TITLE}\n\n一、总体情况\n`;
      assert.deepStrictEqual(titleIn(text), [TITLE, TITLE]);
      assert.strictEqual(read(text).reports[0]?.agency, '青石县水务局');
      assert.deepStrictEqual(
        [read(text).reports.length, read(text, { longFrom: 0 }).reports[0]?.title?.text],
        [1, TITLE],
      );
    });

  it('may break off behind its year', () => {
    for (const between of ['\n', '\n\n']) {
      const text = `青石县水务局2023年${between}政府信息公开工作年度报告\n\n一、总体情况\n`;
      assert.strictEqual(titleIn(text)[0], TITLE);
      const { agency, year } = read(text).reports[0] ?? {};
      assert.deepStrictEqual([agency, year], ['青石县水务局', 2023]);
    }
    for (const title of [
      '青石县水务局2023年\n政府信息公开工作\n年度报告',
      '青石县水务局\n2023年度\n政府信息公开工作年度报告',
    ]) {
      const { agency, year } = read(`${title}\n\n一、总体情况\n`).reports[0] ?? {};
      assert.deepStrictEqual([agency, year], ['青石县水务局', 2023], title);
    }
    const path = '首页 > 2024年\n\n政府信息公开工作年度报告\n\n一、总体情况\n';
    assert.strictEqual(read(path).reports[0]?.year, null);
    // A year alone is an entry of a menu.
    const menu = `2023年\n政府信息公开年报\n\n${TITLE}\n\n一、总体情况\n`;
    assert.strictEqual(titleIn(menu)[0], TITLE);
  });

  it('is not the entry of an index that ends with it', () => {
    const text = `标题${TITLE}\n\n${TITLE}\n\n一、总体情况\n`;
    assert.strictEqual(titleIn(text)[0], TITLE);
    assert.strictEqual(read(text).reports[0]?.agency, '青石县水务局');
    // What stands alone, or below a section, is left as it is.
    assert.strictEqual(titleIn(`标题${TITLE}\n\n一、总体情况\n\n${TITLE}\n`)[0], `标题${TITLE}`);
    assert.strictEqual(titleIn(`某市${TITLE}\n\n${TITLE}\n\n一、总体情况\n`)[0], `某市${TITLE}`);
  });

  it('is not the entry of a list of all years above it, which names nobody', () => {
    const year = '2022年政府信息公开工作年度报告';
    for (const above of [year, `政府信息公开年报\n\n${year}`, `${year}\n\n2021年政府信息公开工作年度报告`])
      assert.strictEqual(titleIn(`${above}\n\n${TITLE}\n\n一、总体情况\n`)[0], TITLE);
    assert.strictEqual(titleIn(`${year}\n\n一、总体情况\n\n${TITLE}\n`)[0], year);
  });

  it('may be as bare as the entry of a menu, where none that says more stands before the sections', () => {
    for (const text of ['政府信息公开年度报告\n\n一、总体情况\n', `政府信息公开年度报告\n\n一、总体情况\n\n${TITLE}\n`])
      assert.deepStrictEqual(titleIn(text), ['政府信息公开年度报告', '政府信息公开年度报告']);
  });

  describe('is found', () => {
    for (const [note, before] of [
      ['×××', ''],
      ['XXX', ''],
      ['＊＊＊', ''],
      ['***', ''],
      ['（标题：方正小标宋简体二号）', ''],
      ['(方正小标宋简体二号，居中，不加粗)', ''],
      ['（征求意见稿）（三号黑体）', ''],
      ['（2023年1月1日至2023年12月31日）', ''],
      ['【模板】', ''],
      ['', '（标题：方正小标宋简体二号）'],
      ['', '（模板）'],
    ])
      it(`though a note stands beside it: ${before}…${note}`, () => {
        const title = before + TITLE + note;
        const text = `${title}\n\n一、总体情况\n`;
        assert.deepStrictEqual(titleIn(text), [title, title]);
        const { agency, year } = read(text).reports[0] ?? {};
        assert.deepStrictEqual([agency, year], ['青石县水务局', 2023]);
        const broken = titleIn(`${before}${TITLE.slice(0, 16)}\n${TITLE.slice(16)}${note}\n\n一、总体情况\n`);
        assert.strictEqual(broken[0], title.replaceAll('*', ''));
      });

    it('though it is called a template, above the sections of a report', () => {
      const text = `${TITLE}模板\n\n一、总体情况\n有序推进。\n二、主动公开政府信息情况\n`;
      assert.strictEqual(titleIn(text)[0], `${TITLE}模板`);
      assert.strictEqual(read(text).reports[0]?.agency, '青石县水务局');
      // Alone it is the name of another paper.
      assert.deepStrictEqual(read(`${TITLE}模板\n\n见附件。\n`).reports, []);
    });

    it('with signs in it that stand for a name or a year', () => {
      for (const [title, agency] of [
        ['青石县×××局2023年政府信息公开工作年度报告', '青石县×××局'],
        ['***局2023年政府信息公开工作年度报告', '***局'],
        ['____局2023年政府信息公开工作年度报告', '____局'],
        ['青石县水务局20XX年政府信息公开工作年度报告', '青石县水务局'],
        ['（机关名称）（年份）年政府信息公开工作年度报告', '（机关名称）'],
      ]) {
        const text = `${title}\n\n一、总体情况\n`;
        assert.deepStrictEqual([titleIn(text)[0], read(text).reports[0]?.agency], [title, agency]);
      }
    });

    it('without the marks of Markdown around it, however many', () => {
      for (const marks of ['***', '****', '___'])
        assert.strictEqual(titleIn(`${marks}${TITLE}${marks}\n\n一、总体情况\n`)[0], TITLE);
    });

    it('and takes no time where a line has marks without end', () => {
      const make = (marks: number) => `报${'*'.repeat(2 * marks)}报${'（'.repeat(marks)}`;
      assert.deepStrictEqual(assertGrows({ size: 100_000, make, work: read }).reports, []);
    });
  });

  describe('in other words', () => {
    const behind = '\n\n一、总体情况\n有序推进。\n二、主动公开政府信息情况\n';
    for (const words of [
      '政务公开工作年度报告',
      '信息公开工作年度报告',
      '信息公开年度报告',
      // With a slip.
      '政府信息公开工作年度报',
      '政府信息公工作年度报告',
      '政府信公开工作年度报告',
      '政府信息公开工作年度报吿',
    ])
      it(`is read above the sections of a report: ${words}`, () => {
        const title = `青石县水务局2023年${words}`;
        const text = `主页\n# **${title}**${behind}`;
        assert.deepStrictEqual(titleIn(text), [title, title]);
        assert.deepStrictEqual([read(text).reports[0]?.agency, read(text).reports[0]?.year], ['青石县水务局', 2023]);
        assert.ok(check(read(text)).findings.some(({ code }) => code === 'content-title-form'));
      });

    for (const line of [
      '2023年政务公开工作年度报告',
      '2023年政府信息公工作年度报告',
      '青石县水务局2023年政府信息公开工作要点',
      '青石县水务局2023年政府信息公开工作年度考核办法',
      '根据青石县水务局2023年政府信息公工作年度报告',
      '青石县第一中学2023年政府信息公工作年度报告',
      '青石县水务局政务公开工作年度报告',
      '青石县第一中学2023年信息公开工作年度报告',
      '青石县中心卫生院2023年信息公开工作年度报告',
      '青石县供水有限公司2023年公共企事业单位信息公开年度报告',
      '青石大学2022-2023学年信息公开年度报告',
      '现将2023年政务公开工作年度报告印发给你们，请照办。',
    ])
      it(`is none: ${line}`, () => assert.strictEqual(titleIn(`${line}${behind}`)[0], undefined));

    it('makes no report of a text', () => {
      assert.deepStrictEqual(read('青石县水务局2023年政务公开工作年度报告\n\n有序推进。\n').reports, []);
    });
  });

  describe('in a frame', () => {
    const behind = '\n\n一、总体情况\n有序推进。\n二、主动公开政府信息情况\n';
    for (const [front, back] of [
      ['标题：', ''],
      ['名    称: ', ''],
      ['文件名称：《', '》'],
      ['附件1：', ''],
      ['《', '》'],
      ['【', '】'],
      ['关于', ''],
      ['**《', '》**'],
    ])
      it(`is what stands in it: ${front}…${back}`, () => {
        const text = `索引号：SW-01\n${front}${TITLE}${back}${behind}`;
        assert.deepStrictEqual(titleIn(text), [TITLE, TITLE]);
        assert.deepStrictEqual([read(text).reports[0]?.agency, read(text).reports[0]?.year], ['青石县水务局', 2023]);
      });

    for (const line of [
      `关于报送${TITLE}的报告`,
      `关于公开${TITLE}`,
      `详见《${TITLE}》`,
      '《政府信息公开年度报告》',
      `附件：${TITLE}、说明`,
      `标题：${TITLE}的通知`,
    ])
      it(`is none: ${line}`, () => assert.strictEqual(titleIn(`${line}${behind}`)[0], undefined));

    it('yields to one that stands alone', () => {
      assert.strictEqual(titleIn(`标题：某市${TITLE}\n《${TITLE}》\n${TITLE}${behind}`)[0], TITLE);
    });
  });

  it('may have a year in brackets behind it', () => {
    assert.ok(isTitle('某局政府信息公开年报(2024年)') && !isTitle('某局政府信息公开年报(2024年)的通知'));
  });
});

describe('the body that reports', () => {
  it('stands in the title, or above it', () => {
    assert.strictEqual(agencyOf(TITLE, '某市文件'), '青石县水务局');
    assert.strictEqual(agencyOf('2023年政府信息公开工作年度报告', '青 石 县 水 务 局'), '青石县水务局');
    assert.strictEqual(agencyOf('2023年政府信息公开工作年度报告', '根据条例，现予公布。'), null);
    for (const title of [
      '青石县水务局2023年政府信息公开工作年底报告',
      '青石县水务局关于2023年政府信息公开工作情况的报告',
    ])
      assert.strictEqual(agencyOf(title, null), '青石县水务局');
    // 政府 before the year is the body's, and 人民政府信息公开 says it once for both.
    const government = '青石县人民政府';
    assert.strictEqual(agencyOf(`${government}2023年信息公开工作年度报告`, null), government);
    assert.strictEqual(agencyOf(`2023年${government}信息公开工作年度报告`, null), government);
    assert.strictEqual(agencyOf('柳溪镇政府2023年信息公开工作年度报告', null), '柳溪镇政府');
    assert.strictEqual(agencyOf('青石县水务局政府信息公开2023年度工作年度报告', null), '青石县水务局');
    const office = '青石县政务公开办公室';
    assert.strictEqual(agencyOf(`${office}2023年政府信息公开工作年度报告`, null), office);
    assert.strictEqual(agencyOf(`${office}2023年政府信息公开年底报告`, null), office);
    assert.ok(namesNobody('2023年政府信息公开年报') && !namesNobody(TITLE));
    assert.ok(mayName('青石县水务局') && !mayName('') && !mayName('长'.repeat(41)));
  });
});

describe('words that head something', () => {
  it('are a line, or all that stands in a row', () => {
    const words = (text: string) => wordsOf(linesOf(text)[0] as never)?.text;
    assert.deepStrictEqual(
      [words('一、总体情况'), words('| 一 | |'), words('| 一 | 二 |'), words('| |')],
      ['一、总体情况', '一', undefined, undefined],
    );
    const two = (text: string) => twoFilled(linesOf(text)[0]?.cells ?? [])?.map(({ text: one }) => one);
    assert.deepStrictEqual(
      [two('|一||二|'), two('|一||二|三|'), two('|一||'), two('| |')],
      [['一', '二'], undefined, undefined, undefined],
    );
  });
});

describe('a section title', () => {
  it('is named outright, with a year or a stop as well', () => {
    assert.strictEqual(titleNamed('总体情况')?.wording, 'label');
    assert.strictEqual(titleNamed('总体情况。')?.key, 'overview');
    assert.strictEqual(titleNamed('2023年政务公开总体情况')?.wording, 'accepted');
    assert.strictEqual(titleNamed('总体'), null);
  });

  it('is resembled by long words alone', () => {
    assert.strictEqual(titleResembled('存在的主要问题和改进办法')?.key, 'problems');
    assert.strictEqual(titleResembled('总体况'), null);
    assert.strictEqual(titleResembled('公开渠道建设情况'), null);
  });

  it('is begun by its first words, and found at the head of a text', () => {
    assert.ok(startsTitle('收到和处理') && !startsTitle('总体情况') && !startsTitle('公开渠道'));
    assert.deepStrictEqual(longestTitleIn('其他需要报告的事项没有')?.length, 9);
    assert.strictEqual(longestTitleIn('没有其他需要报告的事项'), null);
  });
});

describe('titles in a row', () => {
  it('are a list from three on, each once, with nothing but short entries between', () => {
    const lists = (text: string) => listsIn(headingsIn(text), linesOf(text)).map((list) => list.length);
    assert.deepStrictEqual(lists(TITLES.join('\n\n')), [6]);
    assert.deepStrictEqual(lists(TITLES.slice(0, 2).join('\n')), []);
    assert.deepStrictEqual(lists([...TITLES, ...TITLES].join('\n')), [6, 6]);
    assert.deepStrictEqual(lists(TITLES.join('\n（一）要点\n')), [6]);
    assert.deepStrictEqual(lists(TITLES.join('\n照常办理，没有变化。\n')), []);
    assert.deepStrictEqual(lists(TITLES.join('\n| 0 |\n')), []);
  });
});

describe('reports in one text', () => {
  const title = (at: number, folded = 'a') => ({ at, folded });
  const heading = (at: number, order: number, more: Partial<HeadingPlace> = {}): HeadingPlace => {
    return { at, order, listed: false, weak: false, ...more };
  };

  it('begin with a title behind section four', () => {
    const first = [heading(1, 1), heading(5, 4)];
    assert.deepStrictEqual(reportStarts([title(0), title(9, 'b')], [...first, heading(12, 6)]), [0, 1]);
    assert.deepStrictEqual(reportStarts([title(0), title(3, 'b')], [...first, heading(12, 6)]), [0]);
    assert.deepStrictEqual(reportStarts([], [heading(1, 4)]), []);
  });

  it('do not begin with a title behind which there are no sections, as a link to another year’s report is', () => {
    const first = [heading(1, 1), heading(5, 4)];
    assert.deepStrictEqual(reportStarts([title(0), title(9, 'b')], first), [0]);
    const titles = [title(0), title(9, 'b'), title(10, 'c'), title(11, 'd')];
    assert.deepStrictEqual(reportStarts(titles, [...first, heading(12, 1)]), [0, 3]);
  });

  it('do not begin with a title that is printed on every page', () => {
    assert.deepStrictEqual(reportStarts([title(0), title(9)], [heading(1, 1), heading(5, 4), heading(12, 6)]), [0]);
    assert.deepStrictEqual(reportStarts([title(0), title(9)], [heading(1, 1), heading(5, 4), heading(12, 1)]), [0, 1]);
  });

  it('do not begin behind a table of contents, nor behind inner headings', () => {
    const list = [1, 2, 3, 4, 5, 6].map((order) => heading(order, order, { listed: true }));
    const sections = [1, 2, 3, 4, 5, 6].map((order) => heading(10 + order, order));
    assert.deepStrictEqual(reportStarts([title(0), title(9)], [...list, ...sections]), [0]);
    assert.deepStrictEqual(reportStarts([title(0), title(9)], [heading(4, 4, { weak: true }), ...sections]), [0]);
  });

  it('part the lines between them, and take the name above a title along', () => {
    const text = `${TITLE}\n\n四、政府信息公开行政复议、行政诉讼情况\n\n无。\n\n白榆镇人民政府\n2023年政府信息公开工作年度报告\n\n一、总体情况\n\n照常。`;
    assert.deepStrictEqual(
      partsOf(linesOf(text)).map(({ firstLine, endLine, headings }) => [firstLine, endLine, headings.length]),
      [
        [0, 6, 1],
        [6, 12, 1],
      ],
    );
  });
});
