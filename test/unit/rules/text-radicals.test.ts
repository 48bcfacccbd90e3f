import * as assert from 'node:assert';
import { textRadicals as rule } from '../../../server/src/rules/text-radicals';
import { check, read } from '../../../server/src/service';
import { RADICALS } from '../../../server/src/text/radicals';
import { LAYOUT_STYLES, printed } from '../../support/plain-report';
import { withRadicals } from '../../support/radicals';
import { fixed, told, toldOnce } from '../../support/told';

describe('text-radicals', () => {
  for (const layout of Object.keys(LAYOUT_STYLES)) {
    it(`points in ${layout} at the first radical and replaces all`, () => {
      const { text } = printed({}, layout);
      const damaged = withRadicals(text);
      assert.notStrictEqual(damaged, text);
      const finding = toldOnce(rule, damaged);
      const first = [...damaged].findIndex((char, i) => char !== [...text][i]);
      assert.deepStrictEqual(finding.span, { start: first, end: first + 1 });
      assert.strictEqual(fixed(damaged, finding), text);
    });

    it(`is silent in ${layout} without radicals`, () => {
      assert.deepStrictEqual(told(rule, printed({}, layout).text), []);
    });
  }

  it('is certain and preferred', () => {
    const finding = toldOnce(rule, withRadicals(printed().text));
    assert.deepStrictEqual(
      finding.fixes.map(({ certain, preferred }) => [certain, preferred]),
      [[true, true]],
    );
  });

  it('counts them and shows one with its code point', () => {
    const { text } = printed();
    const { message } = toldOnce(rule, text.replace('政府信息公开工作年度报告', '政府信息公开⼯作年度报告'));
    assert.match(message.zh, /全文有1个汉字用的是部首字符，如“⼯”（U\+2F2F）应为“工”（U\+5DE5）/);
  });

  it('replaces neighbours with one edit', () => {
    const { text } = printed();
    const damaged = text.replace('自然人', '⾃然⼈').replace('总体情况', '总体情况⻓⺠');
    assert.deepStrictEqual(
      toldOnce(rule, damaged).fixes[0]?.edits.map(({ newText }) => newText),
      ['长民', '自', '人'],
    );
  });

  it('passes over names and comments of HTML', () => {
    const { text } = printed({}, 'html');
    const named = text.replace('<body>', '<body><!-- ⼯ --><a name="⼈">').replace('</body>', '</a></body>');
    assert.deepStrictEqual(told(rule, named), []);
    const damaged = named.replace('自然人', '自然⼈');
    assert.strictEqual(fixed(damaged, toldOnce(rule, damaged)), named);
  });

  it('reads on behind a tag that is never closed, in bounded time', () => {
    const { text } = printed({}, 'html');
    const open = `${text}${'<!-- <a '.repeat(100_000)}⼯`;
    assert.strictEqual(toldOnce(rule, open).span.end, open.length);
  });

  it('tells a document with two reports once', () => {
    const { text } = printed();
    const both = withRadicals(`${text}\n${text}`);
    assert.strictEqual(read(both).reports.length, 2);
    assert.strictEqual(check(read(both), [rule]).findings.length, 1);
  });

  it('leaves a radical alone that Unicode has no character for', () => {
    assert.deepStrictEqual(told(rule, `${printed().text}⺀`), []);
  });
});

describe('the radicals', () => {
  it('are those of the two blocks: 114 and 214', () => {
    const codes = [...RADICALS.keys()];
    assert.strictEqual(codes.filter((code) => code >= 0x2e80 && code <= 0x2ef3).length, 114);
    assert.strictEqual(codes.filter((code) => code >= 0x2f00 && code <= 0x2fd5).length, 214);
    assert.strictEqual(codes.length, 328);
  });

  it('agree with Unicode’s own compatibility mapping wherever it has one', () => {
    for (const [code, ideograph] of RADICALS) {
      const radical = String.fromCodePoint(code);
      const mapped = radical.normalize('NFKC');
      if (mapped !== radical) assert.strictEqual(ideograph, mapped, `U+${code.toString(16)}`);
    }
  });

  it('stand for one character each, which is none of them', () => {
    for (const ideograph of RADICALS.values()) {
      assert.strictEqual([...ideograph].length, 1);
      assert.ok(!RADICALS.has(ideograph.codePointAt(0) ?? 0));
    }
  });

  it('know the simplified forms that PDF fonts leave behind', () => {
    const known = '⻓长⺠民⻔门⻬齐⻥鱼⻅见⻋车⻚页⻛风⻜飞⻢马⻝食⺎兀⻘青⻩黄⻰龙⻆角⺟母⻄西⻤鬼';
    for (const [radical, ideograph] of known.match(/../gu) ?? []) {
      assert.strictEqual(RADICALS.get(radical?.charCodeAt(0) ?? 0), ideograph);
    }
  });
});
