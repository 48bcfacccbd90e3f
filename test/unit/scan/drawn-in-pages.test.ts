import * as assert from 'node:assert';
import { check, read } from '../../../server/src/service';
import { applied } from '../../support/fixes';
import { plainReport } from '../../support/plain-report';
import { print, READ_STYLES, type Style } from '../../support/print';

const DRAWN = Object.entries(READ_STYLES).filter(([name]) =>
  ['bars, outer', 'bars, drawn', 'bars, a grid whose cells run over several lines'].includes(name),
);

const paragraphs = (text: string) =>
  text
    .split('\n')
    .map((line) => (line === '' ? '' : `<p class="MsoPlainText">${line}</p>`))
    .join('\n');

const codes = (text: string) => check(read(text)).findings.map(({ code }) => code);

describe('a table drawn as text', () => {
  for (const [name, style] of DRAWN) {
    it(`is read where a page has a paragraph for each of its lines: ${name}`, () => {
      assert.deepStrictEqual(codes(paragraphs(print(plainReport(), style).text)), []);
      const page = paragraphs(print(plainReport({ 'granted naturalPerson': 8 }), style).text);
      const { findings } = check(read(page));
      assert.strictEqual(findings.length, 1);
      const [finding] = findings;
      assert.strictEqual(page.slice(finding?.span.start, finding?.span.end), '8');
      assert.deepStrictEqual(codes(applied(page, finding?.fixes[0]?.edits ?? [])), []);
    });
  }

  it('has its rules seen with spaces of any kind among their dashes', () => {
    const { text } = print(plainReport(), READ_STYLES['bars, outer'] as Style);
    assert.deepStrictEqual(codes(text.replaceAll(' ', '\u00a0')), []);
  });

  it('is none in a paragraph that a bar leads and none closes', () => {
    const { text } = print(plainReport(), READ_STYLES['html, plain cells'] as Style);
    const led = text.replace('（二）依申请公开', '| 依申请公开 | 全年情况');
    assert.notStrictEqual(led, text);
    assert.deepStrictEqual(codes(led), []);
  });
});

describe('signs that stand in plain text as web pages write them', () => {
  it('are those signs', () => {
    for (const name of ['tabs, every row alike', 'bars, outer', 'cell lines']) {
      const { text } = print(plainReport(), READ_STYLES[name] as Style);
      for (const [open, close] of [
        ['&ldquo;', '&rdquo;'],
        ['&quot;', '&quot;'],
        ['&#8220;', '&#8221;'],
        ['&#x201c;', '&#x201D;'],
      ] as const) {
        const written = text.replaceAll('“', open).replaceAll('”', close);
        assert.notStrictEqual(written, text);
        assert.deepStrictEqual(codes(written), [], `${name} ${open}`);
      }
    }
  });
});
