import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { applyFirst } from '../../support/fixes';
import { LAYOUTS, sample } from './support';

const LINKS = ['相关链接：', '2021年政府信息公开工作年度报告', '2020年政府信息公开工作年度报告', '【打印】'];

/** A report with links to earlier ones below its text. */
function linked(layout: string): string {
  const { text } = sample(layout);
  if (!layout.startsWith('html')) return `${text.trimEnd()}\n${LINKS.join('\n')}\n`;
  const [lead, ...links] = LINKS.map((line, i) => `<p>${i % 3 > 0 ? `<a href="#">${line}</a>` : line}</p>`);
  return text.replace('</body>', `<div>${lead}${links.join('')}</div></body>`);
}

/** What stands from one heading to the next. */
const section = (text: string, from: string, to: string | null) =>
  text.slice(text.indexOf(from), to === null ? undefined : text.indexOf(to));

describe('links to earlier reports below the text', () => {
  for (const layout of Object.keys(LAYOUTS)) {
    it(`stay below a section that is put in, or moved behind all others, in ${layout}`, () => {
      const text = linked(layout);
      assert.deepStrictEqual(check(read(text)).findings, []);
      const lead = layout.startsWith('html') ? '<div><p>相关链接' : '相关链接';
      const at = text.indexOf('六、其他');
      const tag = text.slice(text.lastIndexOf(layout.startsWith('html') ? '<' : '\n', at), at).trim();
      const mark = tag === '' || tag.startsWith('<') ? tag : `${tag} `;
      const [five, six] = [`${mark}五、存在`, `${mark}六、其他`];
      const last = section(text, six, lead);
      assert.ok(last.length > 20 && text.includes(five));
      const missing = applyFirst(text.replace(last, ''), 'section-missing');
      assert.ok(missing.indexOf('六、其他') < missing.indexOf(lead));
      assert.deepStrictEqual(
        check(read(missing))
          .findings.map(({ code }) => code)
          .filter((code) => code !== 'content-instruction-left'),
        [],
      );
      const moved = applyFirst(text.replace(last, '').replace(five, `${last.trimEnd()}\n${five}`), 'section-order');
      assert.deepStrictEqual(check(read(moved)).findings, []);
      assert.ok(moved.indexOf('五、存在') < moved.indexOf('六、其他'));
      assert.ok(moved.indexOf('六、其他') < moved.indexOf(lead));
    });
  }
});
