import * as assert from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { FORMS } from '../../../server/src/forms/form';
import { isReport, LOOKED_AT } from '../../../server/src/service/recognise';
import { assertGrows } from '../../support/growth';

const KNOWN = join(process.cwd(), 'test/fixtures/known');
const TITLE = '云河市林业局2024年政府信息公开工作年度报告';

function is(text: string): void {
  assert.ok(isReport(text), `should be recognised: ${text.slice(0, 120)}`);
}

function isNot(text: string): void {
  assert.ok(!isReport(text), `should not be recognised: ${text.slice(0, 120)}`);
}

/** The fixture without the lines that match. */
function without(name: string, unwanted: RegExp): string {
  const lines = readFileSync(join(KNOWN, name), 'utf8').split('\n');
  return lines.filter((line) => !unwanted.test(line)).join('\n');
}

describe('recognising a report by its content', () => {
  it('knows one in traditional characters, of which it is told that nothing is checked', () => {
    is('云河市林業局2024年政府信息公開工作年度報告\n\n有序推進。\n');
    is('一、總體情況\n政府信息公開有序推進。\n二、主動公開政府信息情況\n');
    isNot('本公司資訊公開情況如下。\n');
  });

  describe('the known layouts', () => {
    const files = readdirSync(KNOWN).filter((name) => /\.(txt|html)$/.test(name));

    it('are eight', () => assert.strictEqual(files.length, 8));

    for (const name of files) {
      it(`knows ${name}`, () => is(readFileSync(join(KNOWN, name), 'utf8')));
      it(`knows ${name} with CRLF and with CR`, () => {
        const text = readFileSync(join(KNOWN, name), 'utf8');
        is(text.replace(/\r?\n/g, '\r\n'));
        is(text.replace(/\r?\n/g, '\r'));
      });
      it(`knows ${name} without its title`, () => {
        const untitled = readFileSync(join(KNOWN, name), 'utf8').replace(
          /政府信息公开[^<\n]{0,20}(?:年报|报\s*告)/g,
          '',
        );
        is(untitled);
      });
    }

    it('knows a report by its tables alone, whatever the layout', () => {
      const headings = /[一二三四五六⼀⼆]、|政府信息公开.*报\s*告/;
      for (const name of files.filter((one) => one.endsWith('.txt'))) is(without(name, headings));
    });
  });

  describe('a title line', () => {
    for (const title of [
      TITLE,
      `${TITLE}×××`,
      `${TITLE}（标题：方正小标宋简体二号）`,
      `# ${TITLE}`,
      `**${TITLE}**`,
      '云河市林业局 2024 年政府信息公开工作 年度报告',
      '2019年云河市人民政府办公室政府信息公开工作年度报告',
      '云河市林业局政府信息公开2021年度工作报告',
      '云河市林业局2024年度政府信息公开年报',
      '云河市林业局政府信息公开年报（2024年度）',
      '2024 年政府信息公开⼯作年度报告',
      `\ufeff${TITLE}`,
      `　　${TITLE}　`,
    ]) {
      it(`is ${JSON.stringify(title)}`, () => is(`${title}\n\n正文。\n`));
      it(`is ${JSON.stringify(title)} further down`, () => is(`前言一句。\n\n${title}\n\n正文。\n`));
    }

    it('may wrap before its last words', () => is('云河市林业局2024年政府信息公开工作\n年度报告\n'));
    it('may be bare when it opens the text', () => is('\n政府信息公开工作年度报告\n\n云河市林业局\n'));
    it('is not bare further down, as in a menu', () => isNot('首页\n政府信息公开年报\n政府信息公开指南\n'));
    it('is not what a sentence says', () => {
      isNot('按照要求，我局编制了2024年政府信息公开工作年度报告\n');
      isNot('本文说明怎样写政府信息公开工作年度报告。\n');
    });
    it('is not a notice about reports', () => isNot('关于做好2024年政府信息公开工作年度报告编制发布工作的通知\n'));
    it('is not a cited document', () => isNot('《云河市林业局2024年政府信息公开工作年度报告》\n'));
    it('is not an item of a list', () => {
      for (const mark of ['- ', '* ', '1. ', '2、', '（一）', '> ', '三、']) isNot(`目录\n${mark}${TITLE}\n`);
    });
    it('is not a link in Markdown', () => isNot(`[${TITLE}](https://example.org/1)\n`));
    it('is not a cell of a table of reports', () => {
      isNot(`| ${TITLE} | 2025-01-20 |\n`);
      isNot(`${TITLE}\t2025-01-20\n`);
    });
    it('is not in a code fence', () => isNot(`说明\n\n\`\`\`text\n${TITLE}\n\`\`\`\n`));
    it('is one again behind the fence', () => is(`说明\n\n\`\`\`text\nabc\n\`\`\`\n${TITLE}\n`));
  });

  describe('section titles', () => {
    it('are enough when two stand on lines of their own', () => {
      is('一、总体情况\n文字\n五、存在的主要问题及改进情况\n');
      is('## 二、主动公开政府信息情况\n\n## 六、其他需要报告的事项\n');
      is('主动公开政府信息情况\n收到和处理政府信息公开申请情况\n');
    });
    it('count in other wordings beside one of the table sections', () => {
      is('一、总体概述\n二、行政机关主动公开政府信息情况\n');
      is('四、因政府信息公开工作被申请行政复议、提起行政诉讼情况\n五、存在的问题及改进情况\n');
    });
    it('are known in every wording of the forms', () => {
      for (const { sections } of FORMS) {
        const [table, other] = [sections[1], sections[2]] as const;
        for (const { key, title, accepted } of sections) {
          const beside = key === table?.key ? other?.title : table?.title;
          for (const wording of [title, ...(accepted ?? [])].filter((one) => !one.includes('<'))) {
            is(`${wording}\n文字\n${beside}\n`);
          }
        }
      }
    });
    it('are not enough alone or twice the same', () => {
      isNot('一、总体情况\n文字\n');
      isNot('一、总体情况\n文字\n一、总体情况\n');
    });
    it('of any other report are none', () =>
      isNot('一、总体概述\n文字\n二、存在的问题及改进措施\n三、其它需要报告的事项\n'));
    it('do not count in a sentence, as a run-in heading or behind （一）', () => {
      isNot('全文包括总体情况、主动公开政府信息情况和其他需要报告的事项\n');
      isNot('（一）主动公开政府信息情况\n（二）收到和处理政府信息公开申请情况\n');
      isNot('一、总体情况。文字\n二、主动公开政府信息情况：文字\n');
    });
    it('are read through radicals', () => is('⼆、主动公开政府信息情况\n四、政府信息公开⾏政复议、⾏政诉讼情况\n'));
  });

  describe('header words', () => {
    const first = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
    const second = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const third = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

    for (const words of [first, second, third]) {
      it(`${words[0]}… tell a table by tabs, spaces, bars, lines and tags`, () => {
        for (const between of ['\t', ' ', '　', '\n', '\n\t']) is(words.join(between));
        is(`| ${words.join(' | ')} |`);
        is(`<table><tr><td>${words.join('</td><td>')}</td></tr></table>`);
        is(`<tr>\n<td>${words.join('</td>\n<td>')}</td>\n</tr>`);
      });
    }

    it('may have white space inside', () => is('结果 维持\t结果 纠正\t其他 结果\t尚未 审结\t总计\n'));
    it('of the 2019 form count as well', () => is('信息内容\t上一年项目数量\t本年增/减\t处理决定数量\n'));
    it('are not enough in pairs', () => isNot('行政复议\t行政诉讼\t总计\n'));
    it('must be of one table', () => isNot('信息内容\t自然人\t结果维持\t总计\n'));
    it('must stand near each other', () =>
      isNot(`自然人\n${'一行文字\n'.repeat(20)}科研机构\n${'一行文字\n'.repeat(20)}商业企业\n`));
    it('do not count in a formula', () =>
      isNot('关系：总计 = 自然人 + 商业企业 + 科研机构 + 社会公益组织 + 法律服务机构\n'));
    it('do not count inside sentences', () => isNot('自然人、商业企业、科研机构、社会公益组织均可申请。\n'));
  });

  describe('HTML', () => {
    it('shows its title through tags', () => {
      is(`<html><head><title>${TITLE}</title></head><body></body></html>`);
      is(`<p style="text-align:center"><span>云河市林业局</span><b>2024年</b>政府信息公开工作年度报告</p>`);
    });
    it('has headings in blocks', () =>
      is('<p>一、总体情况</p><p>文字</p><p>二、&nbsp;<span>主动公开政府</span>信息情况</p>'));
    it('of a page that lists reports is none', () => {
      isNot(`<ul><li><a href="/1.html">${TITLE}</a></li><li>${TITLE}</li></ul>`);
      isNot(`<p><a href="/1.html">${TITLE}</a></p>`);
    });
    it('keeps an anchor that is no link', () => is(`<h1><a name="top">${TITLE}</a></h1>`));
  });

  describe('other texts', () => {
    it('are none', () => {
      isNot('');
      isNot('\n\n');
      isNot('# Readme\n\nSome English text about reports.\n');
      isNot('一、工作回顾\n全年信息公开情况良好。\n二、下一步打算\n');
      isNot('\u0000\u0001\u0002'.repeat(1000));
    });

    it('are the pages of this project, which speak of nothing else', () => {
      const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name));
      const pages = [...readdirSync('.'), ...docs].filter((name) => name.endsWith('.md'));
      assert.ok(pages.length > 20);
      assert.deepStrictEqual(
        pages.filter((name) => isReport(readFileSync(name, 'utf8'))),
        [],
      );
    });

    it('cost no more than one pass, whatever they are', () => {
      for (const piece of ['<', '<a ', '政府信息公开', '情况\n', '自然人 ', '#', '*', '情']) {
        const make = (length: number) => `${piece.repeat(length / piece.length)} 报告`;
        assertGrows({ size: 10_000_000, make, work: isNot });
      }
    });

    it('are judged by their head alone', () => {
      const filler = '文字。\n'.repeat(LOOKED_AT / 4);
      isNot(filler + TITLE);
      is(`${TITLE}\n${filler}`);
    });

    it('are none by a fence of code and 年报 alone', () => {
      isNot('&nbsp;\n```\r年报');
    });

    it('never throw', () => {
      const piece = fc.constantFrom(
        '<',
        '>',
        '<a href',
        '</',
        '&nbsp;',
        '```',
        '\n',
        '\r',
        '\t',
        '|',
        '#',
        '政府信息公开',
        '年报',
        '情况',
        '一、',
        '总体情况',
        '自然人',
      );
      fc.assert(fc.property(fc.array(piece), (pieces) => typeof isReport(pieces.join('')) === 'boolean'));
    });
  });
});
