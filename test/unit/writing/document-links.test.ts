import * as assert from 'node:assert';
import { STATUTES } from '../../../server/src/forms/statutes';
import { outwardIn, read } from '../../../server/src/service';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';

/** What leads out of a report that says this before section one: the words, and where to. */
function linked(...lines: string[]): (readonly [words: string, to: string | number])[] {
  const { text } = printed();
  const at = text.indexOf('本报告依照');
  const end = text.indexOf('一、总体情况');
  const whole = text.slice(0, at) + lines.map((line) => `${line}\n`).join('') + text.slice(end);
  const [report] = read(whole).reports;
  assert.ok(report);
  return outwardIn(report, whole).map((link) => [
    whole.slice(link.span.start, link.span.end),
    link.kind === 'statute' ? link.page.address : link.year,
  ]);
}

const REGULATIONS = 'https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm';

describe('links to statutes', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`stand under their titles in ${layout}`, () => {
      const { text } = printed({}, layout);
      const [report] = read(text).reports;
      assert.ok(report);
      const [link, ...others] = outwardIn(report, text);
      assert.ok(link?.kind === 'statute');
      assert.strictEqual(
        text.slice(link.span.start, link.span.end).replace(/\s/g, ''),
        '《中华人民共和国政府信息公开条例》',
      );
      assert.deepStrictEqual(others, []);
    });
  }

  it('know short titles, broken lines and radicals', () => {
    assert.deepStrictEqual(linked('依照《政府信息公开条例》和《中华⼈民共和国政府信息\n公开条例》编写。'), [
      ['《政府信息公开条例》', REGULATIONS],
      ['《中华⼈民共和国政府信息\n公开条例》', REGULATIONS],
    ]);
  });

  it('are left out where nobody can be sure, and where the author made one', () => {
    assert.deepStrictEqual(
      linked(
        '依照《云溪县政府信息公开条例实施办法》、政府信息公开条例和《政府信息公开信息处理费管理办法》。',
        '依照[《政府信息公开条例》](https://example.com)。',
        '全文见 https://example.com/2022。',
      ),
      [],
    );
  });

  it('lead to addresses of the government, each told in both languages', () => {
    for (const { titles, page } of Object.values(STATUTES)) {
      assert.ok(titles.length > 0 && titles.every((title) => !/[《》]/.test(title)));
      if (!page) continue;
      assert.match(page.address, /^https:\/\/[a-z.]+\.gov\.cn\/\S+$/);
      assert.match(page.zh, /[\u4e00-\u9fff]/);
      assert.match(page.en, /[a-z]{3}/);
    }
  });
});

describe('links to earlier reports', () => {
  it('stand under their names, with the year that is meant', () => {
    assert.deepStrictEqual(
      linked(
        '与2022年年度报告相比，2021年度报告和《2020年政府信息公开工作年度报告》少列一项。',
        '上年度报告的问题已经解决，上一年度政府信息公开工作年度报告另附，去年的年报已公布。',
      ),
      [
        ['2022年年度报告', 2022],
        ['2021年度报告', 2021],
        ['2020年政府信息公开工作年度报告', 2020],
        ['上年度报告', 2022],
        ['上一年度政府信息公开工作年度报告', 2022],
        ['去年的年报', 2022],
      ],
    );
  });

  it('are none to its own, to a later one, nor to a report of another kind', () => {
    assert.deepStrictEqual(
      linked('2023年年度报告已经公布，2024年年报正在编写，2022年政府工作报告、2022年度财务决算报告另行公布。'),
      [],
    );
  });
});
