import * as assert from 'node:assert';
import { check, converted, type Layout, read } from '../../../server/src/service';
import { printed } from '../../support/plain-report';

function convert(text: string, to: Layout): string {
  const made = converted(read(text), to);
  assert.ok(made, `not converted to ${to}`);
  return made.text;
}

/** The report with a paragraph put behind its title. */
function withPreface(preface: string, style = 'tabs'): string {
  const { text, title } = printed({}, style);
  const [before, after] = style === 'html' ? ['\n<p>', '</p>\n'] : ['\n\n', '\n\n'];
  const at = text.indexOf(style === 'html' ? '</' : '\n', title.end);
  const behind = style === 'html' ? text.indexOf('>', at) + 1 : at;
  return text.slice(0, behind) + before + preface + after + text.slice(behind);
}

describe('a report in another layout', () => {
  it('as HTML is a whole page: title, headings, paragraphs, and merged cells as the form has them', () => {
    const html = convert(printed({}, 'spaces').text, 'html');
    assert.match(html, /^<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n<title>云溪县/);
    assert.match(html, /\n<h1>云溪县[^<]*<\/h1>\n/);
    assert.match(html, /\n<h2>一、总体情况<\/h2>\n<p>/);
    assert.ok(html.includes('<tr><td rowspan="8">（三）不予公开</td><td>1.属于国家秘密</td>'));
    assert.match(html, /<\/body>\n<\/html>\n$/);
  });

  it('as Markdown has headings with #, as plain text none', () => {
    const markdown = convert(printed({}, 'html').text, 'bars');
    assert.match(markdown, /^# 云溪县/);
    assert.match(markdown, /\n\n## 一、总体情况\n\n/);
    assert.doesNotMatch(convert(markdown, 'tabs'), /^#/m);
  });

  it('escapes what HTML would take for tags and entities, and takes it back', () => {
    const words = '本年“<新收>”一词 & 其他，见 <x>、a<b、&amp; 与 1>0。';
    const html = convert(withPreface(words), 'html');
    assert.ok(
      html.includes('<p>本年“&lt;新收&gt;”一词 &amp; 其他，见 &lt;x&gt;、a&lt;b、&amp;amp; 与 1&gt;0。</p>'),
      html,
    );
    assert.ok(convert(html, 'tabs').includes(words));
  });

  it('says which pictures and addresses of links do not come along', () => {
    const lost = (text: string, to: Layout) => converted(read(text), to)?.lost ?? null;
    const page = withPreface(
      '见<a href="/a.html">附件</a><a\nclass="x" HREF=b.html>二</a><a name="x">三</a><img src="a.png">',
      'html',
    );
    assert.deepStrictEqual(lost(page, 'bars'), {
      zh: '1 张图片和 2 个链接的地址没有随文字转换，需要的话请补上。',
      en: 'Not converted with the words: 1 picture and the addresses of 2 links. Put in again what is needed.',
    });
    assert.match(lost(page, 'html')?.en ?? '', /1 picture and the addresses of 2 links/);
    const markdown = withPreface('见[附件](a.html)。![图](a.png)![图](b.png)', 'bars');
    assert.match(lost(markdown, 'html')?.en ?? '', /: 2 pictures and the address of 1 link\./);
    assert.strictEqual(lost(withPreface('见[附件](a.html)。', 'bars'), 'bars'), null);
    assert.match(lost(withPreface('<img src="a.png">', 'html'), 'tabs')?.zh ?? '', /^1 张图片没有/);
    for (const style of ['tabs', 'spaces', 'html', 'bars'])
      assert.strictEqual(lost(printed({}, style).text, 'tabs'), null);
  });

  it('refuses a page in which words would pass for a tag: nobody could see them any more', () => {
    const page = withPreface('<b>新收</b>：a<b、其他与 1>0。', 'html');
    assert.strictEqual(converted(read(page), 'tabs'), null);
  });

  it('escapes what Markdown would take for marks, and only that', () => {
    const marks = '文件名为*年报*和_报告_，2*3*4。';
    const markdown = convert(withPreface(marks), 'bars');
    assert.ok(markdown.includes('文件名为\\*年报\\*和\\_报告\\_，2\\*3\\*4。'), markdown);
    assert.ok(convert(markdown, 'tabs').includes(marks));
    assert.ok(convert(withPreface('共2*3项，详见a_b。'), 'bars').includes('共2*3项，详见a_b。'));
  });

  it('takes marks of Markdown for what they are', () => {
    const plain = convert(withPreface('详见**附件**和[公报](https://example.org/a)。', 'bars'), 'tabs');
    assert.ok(plain.includes('详见附件和公报。'));
  });

  it('joins lines that the edge of a page broke, and not paragraphs', () => {
    const { text } = printed({}, 'spaces');
    const broken = text.replace(
      '二、主动公开政府信息情况',
      `${'一二三四五六七八九十'.repeat(4)}\n${'甲乙丙丁'.repeat(3)}。\n另起一段。\n二、主动公开政府信息情况`,
    );
    assert.ok(
      convert(broken, 'html').includes(
        `<p>${'一二三四五六七八九十'.repeat(4)}${'甲乙丙丁'.repeat(3)}。</p>\n<p>另起一段。</p>`,
      ),
    );
  });

  it('joins no line with one that is drawn below it', () => {
    const { text } = printed({}, 'spaces');
    const wide = '一二三四五六七八九十'.repeat(4);
    for (const drawn of ['___', '* * *', '----', '——————']) {
      const ruled = text.replace('二、主动公开政府信息情况', `${wide}\n${drawn}\n二、主动公开政府信息情况`);
      assert.ok(convert(ruled, 'html').includes(`<p>${wide}</p>`), drawn);
    }
  });

  it('keeps notes above and below tables, and page marks that stood among their rows', () => {
    const { text } = printed({}, 'tabs');
    const noted = text
      .replace('第二十条第（一）项', '（单位：件）\n第二十条第（一）项')
      .replace('（二）部分公开', '- 3 -\n\t（二）部分公开')
      .replace('\n四、政府信息公开行政复议', '\n注：没有发生的填0。\n\n四、政府信息公开行政复议');
    const html = convert(noted, 'html');
    for (const words of ['（单位：件）', '- 3 -', '注：没有发生的填0。'])
      assert.ok(html.includes(`<p>${words}</p>`), words);
  });

  it('keeps a table that no form knows, cell by cell', () => {
    const table = '| 科室 | 件数 |\n|---|---|\n| 办公室 | 3 |\n| 法规科 | 4 |';
    const html = convert(withPreface(table, 'bars'), 'html');
    assert.ok(html.includes('<tr><td>科室</td><td>件数</td></tr>\n<tr><td>办公室</td><td>3</td></tr>'), html);
    assert.ok(convert(html, 'spaces').includes('科室\t件数\n办公室\t3\n法规科\t4'));
    assert.ok(convert(html, 'bars').includes('| 办公室 | 3    |'));
  });

  it('puts a mark in blank cells where nothing else would show them', () => {
    const html = printed({}, 'html').text.replace(
      /<td>0<\/td><td>0<\/td>(?=<td>\d+<\/td><\/tr>)/g,
      '<td></td><td></td>',
    );
    const [tabs, spaces] = [convert(html, 'tabs'), convert(html, 'spaces')];
    assert.ok(tabs.includes('一、本年新收政府信息公开申请数量\t\t\t5\t2\t0\t0\t\t\t7\n'), tabs);
    assert.ok(spaces.includes('一、本年新收政府信息公开申请数量 5 2 0 0 — — 7\n'), spaces);
    const figures = (text: string) =>
      read(text).reports[0]?.tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.map(({ value }) => value)));
    assert.deepStrictEqual(figures(tabs), figures(html));
    assert.deepStrictEqual(figures(spaces), figures(html));
  });

  it('leaves a table as it is whose rows are not certain, in a page as it was typed', () => {
    const { text } = printed({}, 'spaces');
    const broken = text.replace(/(?<=（一）予以公开 \d+) \d+/, '');
    const made = converted(read(broken), 'html');
    assert.strictEqual(made?.left.length, 1);
    assert.match(made.text, /<pre>\n（本列数据[\s\S]*\n（一）予以公开 3 0 0 0 0 4\n[\s\S]*<\/pre>/);
    const back = converted(read(made.text), 'tabs');
    assert.match(back?.text ?? '', /\n（一）予以公开 3 0 0 0 0 4\n/);
  });

  it('takes a page’s title from its head where the page itself has none', () => {
    const { text } = printed({}, 'html');
    const [line = '', words = ''] = /<p>(云溪县[^<]*年度报告)<\/p>\n/.exec(text) ?? [];
    const headed = text.replace(line, '').replace('<head>', `<head><title>${words}</title>`);
    assert.ok(convert(headed, 'tabs').startsWith(`${words}\n\n`));
    // Where the page says it too, once is enough.
    const both = text.replace('<head>', `<head><title>${words}</title>`);
    assert.strictEqual(convert(both, 'tabs').split(words).length, 2);
  });

  it('converts several reports in one text', () => {
    const [one, two] = [printed().text, printed({}, 'tabs').text.replaceAll('云溪县', '临沅市')];
    const html = convert(`${one}\n${two}`, 'html');
    assert.strictEqual(read(html).reports.length, 2);
    assert.strictEqual(html.split('<h1>').length, 3);
    assert.deepStrictEqual(check(read(html)).findings, []);
  });

  it('is refused for what is no report', () => {
    for (const text of ['', 'hello', '\0', '<p>x</p>']) assert.strictEqual(converted(read(text), 'tabs'), null);
  });
});
